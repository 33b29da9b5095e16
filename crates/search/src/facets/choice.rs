//! What can be chosen among the courses, and its names in addresses.

use std::fmt;
use std::str::FromStr;

use catalogue::{Committee, Days, Slug};

/// What choices are about. Those of one group widen each other, those of different groups narrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// `emne`: a topic of the guide.
    Topic,
    /// `kompetence`: a competence that the guide relates courses to.
    Competence,
    /// `dage`: a length.
    Days,
    /// `udvalg`: a committee.
    Committee,
}

impl Group {
    /// All groups, in the order of addresses.
    pub const ALL: [Group; 4] = [Group::Topic, Group::Competence, Group::Days, Group::Committee];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Group::Topic => "emne",
            Group::Competence => "kompetence",
            Group::Days => "dage",
            Group::Committee => "udvalg",
        }
    }

    /// The group with this name in addresses.
    pub fn from_name(name: &str) -> Option<Group> {
        Group::ALL.into_iter().find(|group| group.name() == name)
    }
}

/// A range of lengths. Each length is in exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DaysRange {
    /// `1`: up to one day.
    UpTo1,
    /// `2-3`: over one, up to three.
    UpTo3,
    /// `4-5`: over three, up to five.
    UpTo5,
    /// `6-10`: over five, up to ten.
    UpTo10,
    /// `11-`: over ten.
    Over10,
}

impl DaysRange {
    /// All ranges, shortest first.
    pub const ALL: [DaysRange; 5] =
        [DaysRange::UpTo1, DaysRange::UpTo3, DaysRange::UpTo5, DaysRange::UpTo10, DaysRange::Over10];

    /// The range that a length is in.
    ///
    /// ```
    /// use search::DaysRange;
    ///
    /// assert_eq!(DaysRange::of("3,0".parse()?), DaysRange::UpTo3);
    /// assert_eq!(DaysRange::of("3,1".parse()?), DaysRange::UpTo5);
    /// # Ok::<(), catalogue::Error>(())
    /// ```
    pub const fn of(days: Days) -> DaysRange {
        match days.tenths() {
            0..=10 => DaysRange::UpTo1,
            11..=30 => DaysRange::UpTo3,
            31..=50 => DaysRange::UpTo5,
            51..=100 => DaysRange::UpTo10,
            _ => DaysRange::Over10,
        }
    }

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            DaysRange::UpTo1 => "1",
            DaysRange::UpTo3 => "2-3",
            DaysRange::UpTo5 => "4-5",
            DaysRange::UpTo10 => "6-10",
            DaysRange::Over10 => "11-",
        }
    }
}

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Courses of this topic.
    Topic(Slug),
    /// Courses that build this competence, closely or not.
    Competence(Slug),
    /// Courses of this length.
    Days(DaysRange),
    /// Courses of this committee.
    Committee(Committee),
}

impl Choice {
    /// What it is about.
    pub const fn group(&self) -> Group {
        match self {
            Choice::Topic(_) => Group::Topic,
            Choice::Competence(_) => Group::Competence,
            Choice::Days(_) => Group::Days,
            Choice::Committee(_) => Group::Committee,
        }
    }

    /// The choice with this value in addresses; `None` where none can be called so.
    pub fn parse(group: Group, value: &str) -> Option<Choice> {
        match group {
            Group::Topic => Slug::from_str(value).ok().map(Choice::Topic),
            Group::Competence => Slug::from_str(value).ok().map(Choice::Competence),
            Group::Days => DaysRange::ALL.into_iter().find(|range| range.name() == value).map(Choice::Days),
            Group::Committee => Committee::from_str(value).ok().map(Choice::Committee),
        }
    }

    /// The value in addresses.
    pub fn value(&self) -> &str {
        match self {
            Choice::Topic(slug) | Choice::Competence(slug) => slug.as_str(),
            Choice::Days(range) => range.name(),
            Choice::Committee(committee) => committee.as_str(),
        }
    }
}

impl fmt::Display for Choice {
    /// As in an address: `emne=loen`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.group().name(), self.value())
    }
}
