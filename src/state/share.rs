//! Links to plans: all that a plan says is in the address, so whoever has it can open it anywhere.

use plan::{Edition, Plan, Shared};

use super::State;
use crate::route::Route;

/// Why there is no link to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLink {
    /// The page lies in a file, and nobody said where it is on the web.
    NoAddress,
    /// More is said in the plan than fits.
    TooLong,
}

impl State {
    /// The link to a plan, with all that was typed or without.
    ///
    /// # Errors
    /// Where there can be none.
    pub fn link_to(self, plan: &Plan, with_words: bool) -> Result<String, NoLink> {
        let site = self.site().ok_or(NoLink::NoAddress)?;
        let code = Shared::of(plan, self.edition(), with_words).write().ok_or(NoLink::TooLong)?;
        Ok(format!("{site}{}", Route::Shared(code)))
    }

    /// What tells this edition of the catalogue from others.
    pub fn edition(self) -> Edition {
        Edition::of(&self.data().catalogue.source().sha256)
    }
}
