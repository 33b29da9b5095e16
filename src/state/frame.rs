//! The page inside of another one.

use leptos::prelude::*;

use super::State;
use crate::browser::{address, windows};
use crate::route::Route;
use crate::text::take;

/// Most letters of a line that an address brings along.
const MOST_LETTERS: usize = 200;

/// Where the page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Whether the address asks for the page without its own head and foot (`?visning=indlejret`).
    pub is_embedded: bool,
    /// Whether it is inside of another page, which may forbid it much.
    pub is_framed: bool,
    /// Whether that is a page of somebody else's: browsers then keep what is stored apart from what the page stores in a window of
    /// its own.
    pub is_apart: bool,
}

impl Frame {
    /// As it is here.
    pub fn here() -> Self {
        Frame {
            is_embedded: address::asked("visning").is_some_and(|view| view == "indlejret"),
            is_framed: windows::is_framed(),
            is_apart: windows::is_in_a_foreign_page(),
        }
    }

    /// Who shows the page, by its address.
    pub fn sender(self) -> Option<String> {
        line("afsender")
    }

    /// Whom to ask, by the same.
    pub fn contact(self) -> Option<String> {
        line("kontakt")
    }
}

/// A line that the address brings along. It may say anything, and is text and nothing else.
fn line(name: &str) -> Option<String> {
    let words: Vec<String> = address::asked(name)?.split_whitespace().map(str::to_owned).collect();
    let line: String = words.join(" ").chars().take(MOST_LETTERS).collect();
    (!line.is_empty()).then_some(line)
}

impl State {
    /// The address that a link from elsewhere to the page begins with: the page's own, or in a file and in a frame the one that the
    /// build was told.
    pub fn site(self) -> Option<String> {
        let (own, told) = (address::public(), self.data().build.site_url.clone());
        if self.frame.is_framed { told.or(own) } else { own.or(told) }
    }

    /// The address of what is on screen, to be opened in a window of its own. A plan that is stored for this place alone goes along.
    pub fn in_own_window(self) -> Option<String> {
        let site = self.site()?;
        let Ok(route) = self.navigation.address() else { return Some(site) };
        if let Some(link) = self.plan_link.get().filter(|_| self.frame.is_apart && matches!(route, Route::Plan(_)))
            && let Some(Ok(link)) = link.try_get()
        {
            return Some(link);
        }
        let route = if self.conversation.is_on.get() { route.bare() } else { route };
        Some(format!("{site}{route}"))
    }

    /// Prints the page. A frame may not be allowed to, and nothing tells it so.
    pub fn print(self) {
        windows::print();
        if self.frame.is_framed {
            self.notices.tell(take::PRINT_ELSEWHERE.to(self.settings.lang.get_untracked()));
        }
    }
}
