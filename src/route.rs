//! Addresses: everything that is on screen is in the part of the URL behind `#`.
//!
//! A [`Route`] is parsed from that part and written back to it, without a browser. What does not parse is a [`BadAddress`],
//! which has a page of its own.

mod comparison;
mod embedding;
mod percent;
mod query;
mod snippet;

use std::fmt;
use std::str::FromStr;

use catalogue::{CourseNumber, Slug};
use plan::{MOST_LETTERS, PlanId};

pub use comparison::Comparison;
pub use embedding::{Embedding, Shows, Theme, Way};
pub use query::{CourseQuery, Sort};
pub use snippet::Place;

/// A page, with what is chosen on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Front,
    /// `#/kompetencer`
    Competences,
    /// `#/kompetencer/SLUG`
    Competence(Slug),
    /// `#/oversigt`
    Overview,
    /// `#/kurser?…`
    Courses(CourseQuery),
    /// `#/kurser/NUMBER`
    Course(CourseNumber),
    /// `#/sammenlign?kurser=…`
    Compare(Comparison),
    /// `#/match`
    Match,
    /// `#/planer`
    Plans,
    /// `#/planer/ID`
    Plan(PlanId),
    /// `#/delt/CODE`, with the code as it was typed: whether it is one is the page's to say. Of one that is too long for any plan the
    /// beginning is kept, which is too long as well.
    Shared(String),
    /// `#/samtale`
    Conversation,
    /// `#/indlejr?…`, with what stands behind the `?`: its page reads it.
    Embed(String),
    /// `#/om`
    About,
}

/// An address that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadAddress {
    /// No page has this name.
    Page(String),
    /// This is no course number.
    CourseNumber(String),
    /// No competence can have this name.
    Competence(String),
    /// No plan can have this identity.
    Plan(String),
}

/// What an address came to.
pub type Address = Result<Route, BadAddress>;

impl Route {
    /// The page alone, without what is chosen on it: as long as this stays the same, the page is not made anew.
    pub fn page(&self) -> Route {
        match self {
            Route::Courses(_) => Route::Courses(CourseQuery::default()),
            Route::Embed(_) => Route::Embed(String::new()),
            other => other.clone(),
        }
    }

    /// The same without all that a reader typed or chose: what the address tells while a samtale goes on.
    pub fn bare(&self) -> Route {
        match self {
            Route::Compare(_) => Route::Compare(Comparison::default()),
            Route::Shared(_) => Route::Shared(String::new()),
            other => other.page(),
        }
    }
}

impl FromStr for Route {
    type Err = BadAddress;

    /// Reads `location.hash`, with or without its `#`. Nothing at all is the front page.
    fn from_str(hash: &str) -> Result<Self, BadAddress> {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let decoded = percent::decode(path);
        // Whatever stands behind it is meant as a code.
        if let Some(code) = decoded.strip_prefix("/delt/") {
            return Ok(Route::Shared(code.chars().take(MOST_LETTERS + 1).collect()));
        }
        let parts: Vec<&str> = decoded.split('/').collect();
        match parts[..] {
            [""] | ["", ""] => Ok(Route::Front),
            ["", "kompetencer"] => Ok(Route::Competences),
            ["", "kompetencer", slug] => {
                slug.parse().map(Route::Competence).map_err(|_| BadAddress::Competence(slug.to_owned()))
            }
            ["", "oversigt"] => Ok(Route::Overview),
            ["", "kurser"] => Ok(Route::Courses(CourseQuery::parse(query))),
            ["", "kurser", number] => {
                number.parse().map(Route::Course).map_err(|_| BadAddress::CourseNumber(number.to_owned()))
            }
            ["", "sammenlign"] => Ok(Route::Compare(Comparison::parse(query))),
            ["", "match"] => Ok(Route::Match),
            ["", "planer"] => Ok(Route::Plans),
            ["", "planer", id] => id.parse().map(Route::Plan).map_err(|_| BadAddress::Plan(id.to_owned())),
            ["", "delt"] => Ok(Route::Shared(String::new())),
            ["", "samtale"] => Ok(Route::Conversation),
            ["", "indlejr"] => Ok(Route::Embed(query.to_owned())),
            ["", "om"] => Ok(Route::About),
            _ => Err(BadAddress::Page(decoded)),
        }
    }
}

impl fmt::Display for Route {
    /// The address with its `#`, for `href`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Front => f.write_str("#/"),
            Route::Competences => f.write_str("#/kompetencer"),
            Route::Competence(slug) => write!(f, "#/kompetencer/{slug}"),
            Route::Overview => f.write_str("#/oversigt"),
            Route::Courses(query) => write!(f, "#/kurser{query}"),
            Route::Course(number) => write!(f, "#/kurser/{number}"),
            Route::Compare(comparison) => write!(f, "#/sammenlign{comparison}"),
            Route::Match => f.write_str("#/match"),
            Route::Plans => f.write_str("#/planer"),
            Route::Plan(id) => write!(f, "#/planer/{id}"),
            Route::Shared(code) if code.is_empty() => f.write_str("#/delt"),
            Route::Shared(code) => write!(f, "#/delt/{}", percent::encode(code)),
            Route::Conversation => f.write_str("#/samtale"),
            Route::Embed(chosen) if chosen.is_empty() => f.write_str("#/indlejr"),
            Route::Embed(chosen) => write!(f, "#/indlejr?{chosen}"),
            Route::About => f.write_str("#/om"),
        }
    }
}

#[cfg(test)]
mod tests;
