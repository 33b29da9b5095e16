//! What is chosen on the page of courses.

use std::fmt;

use super::percent;

/// The query and the order of the list of courses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CourseQuery {
    /// `q`: what the reader typed.
    pub text: String,
    /// `sorter`: the order that the reader chose, or none.
    pub sort: Option<Sort>,
    /// Parts of the address that this page does not know, `name=value`. They are named on the page and have no effect.
    pub ignored: Vec<String>,
}

/// An order of the list of courses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// `relevans`: best hits first.
    Relevance,
    /// `titel`: Danish alphabetical order.
    Title,
    /// `dage`: shortest first.
    Days,
    /// `nummer`: by course number.
    Number,
}

impl Sort {
    /// All orders, as they are offered.
    pub const ALL: [Sort; 4] = [Sort::Relevance, Sort::Title, Sort::Days, Sort::Number];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Sort::Relevance => "relevans",
            Sort::Title => "titel",
            Sort::Days => "dage",
            Sort::Number => "nummer",
        }
    }

    /// The order with this name in addresses.
    pub fn from_name(name: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

impl CourseQuery {
    /// A query for a text, with the usual order.
    pub fn of(text: impl Into<String>) -> Self {
        CourseQuery { text: text.into(), ..CourseQuery::default() }
    }

    /// The order that holds: by relevance where there is something to be relevant to, else by title.
    pub fn order(&self) -> Sort {
        match self.sort {
            Some(Sort::Relevance) | None if self.text.trim().is_empty() => Sort::Title,
            Some(sort) => sort,
            None => Sort::Relevance,
        }
    }

    /// Reads the part behind `?`. What it does not know is kept by name.
    pub(super) fn parse(query: &str) -> Self {
        let mut parsed = CourseQuery::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            // Forms write blanks as "+".
            let value = percent::decode(&value.replace('+', " "));
            match (name, Sort::from_name(&value)) {
                ("q", _) => parsed.text = value,
                ("sorter", Some(sort)) => parsed.sort = Some(sort),
                _ => parsed.ignored.push(format!("{}={value}", percent::decode(name))),
            }
        }
        parsed
    }
}

impl fmt::Display for CourseQuery {
    /// The part of the address from `?` on; nothing where nothing is chosen.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = '?';
        if !self.text.is_empty() {
            write!(f, "{before}q={}", percent::encode(&self.text))?;
            before = '&';
        }
        if let Some(sort) = self.sort {
            write!(f, "{before}sorter={}", sort.name())?;
        }
        Ok(())
    }
}
