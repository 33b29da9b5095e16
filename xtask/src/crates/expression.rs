//! SPDX expressions: `(MIT OR Apache-2.0) AND Unicode-3.0`.

use spdx::{Expression, ParseMode};

/// `/` is an older way to write `OR`; the names are those of SPDX to the letter, older ones too.
const MODE: ParseMode = ParseMode { allow_slash_as_or_operator: true, allow_deprecated: true, ..ParseMode::STRICT };

/// Whether what the expression asks for can be kept with these licences alone: one side of each `OR`, both of each `AND`. An expression
/// that cannot be read is not allowed.
pub(super) fn is_allowed(expression: &str, allowed: &[&str]) -> bool {
    // An exception only ever allows more than the licence does.
    Expression::parse_mode(expression, MODE)
        .is_ok_and(|read| read.evaluate(|asked| asked.license.id().is_some_and(|id| allowed.contains(&id.name))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_side_of_or_and_both_of_and_must_be_allowed() {
        let allowed = ["MIT", "Apache-2.0", "Zlib"];
        for expression in [
            "MIT",
            "GPL-3.0-only OR MIT",
            "MIT/GPL-3.0",
            "MIT AND Zlib",
            "(GPL-3.0-only OR MIT) AND Zlib",
            "Apache-2.0 WITH LLVM-exception OR GPL-3.0-only",
            "GPL-3.0-only AND Zlib OR MIT",
        ] {
            assert!(is_allowed(expression, &allowed), "{expression}");
        }
        for expression in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "(MIT OR Zlib) AND ISC", "MITX", "mit"] {
            assert!(!is_allowed(expression, &allowed), "{expression}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_allowed() {
        for expression in ["", "MIT OR", "(MIT", "MIT)", "MIT MIT", "AND MIT", "MIT WITH", "()"] {
            assert!(!is_allowed(expression, &["MIT"]), "{expression}");
        }
    }
}
