//! All that is chosen.

use catalogue::PeriodStatus;

use super::Choice;

/// How courses must stand to the FKB today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// `aktuelle`: linked today.
    #[default]
    Current,
    /// `ophoerte`: no longer linked.
    Ended,
    /// `alle`: however they stand, those too that are linked later.
    All,
}

impl Status {
    /// All of them, as they are offered.
    pub const ALL: [Status; 3] = [Status::Current, Status::Ended, Status::All];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Status::Current => "aktuelle",
            Status::Ended => "ophoerte",
            Status::All => "alle",
        }
    }

    /// The one with this name in addresses.
    pub fn from_name(name: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Whether a course that stands so is one of them.
    pub const fn holds(self, course: PeriodStatus) -> bool {
        match self {
            Status::Current => matches!(course, PeriodStatus::Linked | PeriodStatus::EndingSoon),
            Status::Ended => matches!(course, PeriodStatus::NoLongerLinked),
            Status::All => true,
        }
    }
}

/// What a reader has chosen. Nothing twice.
///
/// ```
/// use search::{Choice, DaysRange, Filter};
///
/// let mut filter = Filter::default();
/// filter.toggle(Choice::Days(DaysRange::UpTo3));
/// assert_eq!(filter.chosen(), 1);
/// filter.toggle(Choice::Days(DaysRange::UpTo3));
/// assert_eq!(filter, Filter::default());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Group by group, and as chosen within one.
    choices: Vec<Choice>,
    /// How the courses must stand to the FKB.
    pub status: Status,
}

impl Filter {
    /// Nothing chosen but how courses must stand to the FKB.
    pub fn of(status: Status) -> Self {
        Filter { choices: Vec::new(), status }
    }

    /// What is chosen, group by group.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// Whether this is chosen.
    pub fn has(&self, choice: &Choice) -> bool {
        self.choices.contains(choice)
    }

    /// Chooses it, or no longer.
    pub fn toggle(&mut self, choice: Choice) {
        match self.choices.iter().position(|chosen| *chosen == choice) {
            Some(place) => _ = self.choices.remove(place),
            None => self.add(choice),
        }
    }

    /// Chooses it.
    pub fn add(&mut self, choice: Choice) {
        if !self.has(&choice) {
            let group = choice.group();
            let behind = self.choices.iter().position(|chosen| chosen.group() > group);
            self.choices.insert(behind.unwrap_or(self.choices.len()), choice);
        }
    }

    /// How many things are chosen that a reader could take back.
    pub fn chosen(&self) -> usize {
        self.choices.len() + usize::from(self.status != Status::default())
    }
}
