//! What is chosen on the page of courses.

use std::fmt;

use catalogue::Slug;
use search::{Choice, Filter, Group, Status};

use super::percent;

/// The query, the filter and the order of the list of courses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CourseQuery {
    /// `q`: what the reader typed.
    pub text: String,
    /// `emne`, `kompetence`, `dage`, `udvalg` and `status`: what the reader chose. Whether this edition has it is the page's to say.
    pub filter: Filter,
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

    /// The courses of a topic.
    pub fn about(topic: &Slug) -> Self {
        let mut query = CourseQuery::default();
        query.filter.add(Choice::Topic(topic.clone()));
        query
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
        for (name, value) in pairs(query) {
            match (&*name, Sort::from_name(&value), Status::from_name(&value), Group::from_name(&name)) {
                ("q", ..) => parsed.text = value,
                ("sorter", Some(sort), ..) => parsed.sort = Some(sort),
                ("status", _, Some(status), _) => parsed.filter.status = status,
                (.., Some(group)) => {
                    for value in values(&value) {
                        match Choice::parse(group, value) {
                            Some(choice) => parsed.filter.add(choice),
                            None => parsed.ignored.push(format!("{name}={value}")),
                        }
                    }
                }
                _ => parsed.ignored.push(format!("{name}={value}")),
            }
        }
        parsed
    }
}

impl fmt::Display for CourseQuery {
    /// The part of the address from `?` on; nothing where nothing is chosen.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = '?';
        let mut part = |f: &mut fmt::Formatter<'_>, name: &str, value: &str| {
            write!(f, "{before}{name}={value}")?;
            before = '&';
            Ok(())
        };
        if !self.text.is_empty() {
            part(f, "q", &percent::encode(&self.text))?;
        }
        for group in Group::ALL {
            let chosen = self.filter.choices().iter().filter(|choice| choice.group() == group);
            let chosen: Vec<String> = chosen.map(|choice| percent::encode(choice.value())).collect();
            if !chosen.is_empty() {
                part(f, group.name(), &chosen.join(","))?;
            }
        }
        if self.filter.status != Status::default() {
            part(f, "status", self.filter.status.name())?;
        }
        match self.sort {
            Some(sort) => part(f, "sorter", sort.name()),
            None => Ok(()),
        }
    }
}

/// The names and values of the part behind `?`, decoded.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        // Forms write blanks as "+".
        (percent::decode(name), percent::decode(&value.replace('+', " ")))
    })
}

/// Several values of one name.
pub(super) fn values(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').filter(|value| !value.is_empty())
}
