//! Which courses stand side by side.

use std::fmt;

use catalogue::CourseNumber;

use super::query;

/// The courses of `#/sammenlign?kurser=A,B,C`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// In the address's order, none twice. Whether this edition has them, and how many are shown, is the page's to say.
    pub courses: Vec<CourseNumber>,
    /// Parts of the address that this page does not know, `name=value`. They are named on the page and have no effect.
    pub ignored: Vec<String>,
}

impl Comparison {
    /// A comparison of these courses.
    pub fn of(courses: Vec<CourseNumber>) -> Self {
        Comparison { courses, ignored: Vec::new() }
    }

    /// Reads the part behind `?`.
    pub(super) fn parse(text: &str) -> Self {
        let mut parsed = Comparison::default();
        for (name, value) in query::pairs(text) {
            if name != "kurser" {
                parsed.ignored.push(format!("{name}={value}"));
                continue;
            }
            for number in query::values(&value) {
                match number.parse() {
                    Ok(number) if parsed.courses.contains(&number) => {}
                    Ok(number) => parsed.courses.push(number),
                    Err(_) => parsed.ignored.push(format!("{name}={number}")),
                }
            }
        }
        parsed
    }
}

impl fmt::Display for Comparison {
    /// The part of the address from `?` on; nothing without courses.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = "?kurser=";
        for number in &self.courses {
            write!(f, "{before}{number}")?;
            before = ",";
        }
        Ok(())
    }
}
