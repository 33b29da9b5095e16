//! What tells plans apart.

use std::fmt;
use std::str::FromStr;

/// A plan's identity: 64 random bits, written as 16 hexadecimal digits. It stands in the plan's address and in its storage
/// key, never changes, and is never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanId(u64);

/// A text that is no plan's identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPlanId;

impl PlanId {
    /// From random bytes.
    pub const fn from_random(bytes: [u8; 8]) -> Self {
        PlanId(u64::from_be_bytes(bytes))
    }
}

impl fmt::Display for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for PlanId {
    type Err = BadPlanId;

    fn from_str(text: &str) -> Result<Self, BadPlanId> {
        let digits = text.len() == 16 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if !digits {
            return Err(BadPlanId);
        }
        u64::from_str_radix(text, 16).map(PlanId).map_err(|_| BadPlanId)
    }
}

impl fmt::Display for BadPlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a plan's identity has 16 hexadecimal digits in lower case")
    }
}

impl std::error::Error for BadPlanId {}

catalogue::text_in_json!(PlanId);
