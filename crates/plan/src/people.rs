//! One plan for several people.

use std::collections::BTreeSet;

use catalogue::CourseNumber;

use crate::plan::behind_name;
use crate::{Line, Note, Plan, PlanId, PlannedCourse, Status, looks_like_cpr};

/// How many people a plan is copied to at once, at most.
pub const MOST_PEOPLE: usize = 200;

/// The names in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// Each name once, in the order of the list. Never empty.
    pub names: Vec<Line>,
    /// Names that were there again, each once.
    pub twice: Vec<Line>,
}

/// A text that is no list of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadPeople {
    /// Nothing but blanks and separators.
    Nobody,
    /// More than [`MOST_PEOPLE`]: this many.
    TooMany(usize),
    /// The name at this place of the list, counted from 1, has more than [`crate::LINE_LENGTH`] characters.
    TooLong(usize),
    /// The name at this place of the list, counted from 1, has something in it that looks like a CPR number.
    Cpr(usize),
}

impl People {
    /// Reads names: one a line, or between semicolons. Where there is neither, commas part them: in a list that has lines, a
    /// comma stands in the name ("Hansen, Kim"). Blanks around names and empty places are dropped.
    ///
    /// # Errors
    /// Where there is no name, there are too many, or one of them cannot be the person of a plan.
    pub fn read(text: &str) -> Result<Self, BadPeople> {
        let text = text.trim();
        let is_list = text.contains(['\n', '\r', ';']);
        let parts = text.split(|letter| matches!(letter, '\n' | '\r' | ';') || (letter == ',' && !is_list));
        let mut people = People { names: Vec::new(), twice: Vec::new() };
        let (mut seen, mut seen_again) = (BTreeSet::new(), BTreeSet::new());
        for (place, part) in parts.map(str::trim).filter(|part| !part.is_empty()).enumerate() {
            let name = Line::new(part).map_err(|_| BadPeople::TooLong(place + 1))?;
            if looks_like_cpr(part) {
                return Err(BadPeople::Cpr(place + 1));
            }
            if seen.insert(name.clone()) {
                people.names.push(name);
            } else if seen_again.insert(name.clone()) {
                people.twice.push(name);
            }
        }
        match people.names.len() {
            0 => Err(BadPeople::Nobody),
            number if number > MOST_PEOPLE => Err(BadPeople::TooMany(number)),
            _ => Ok(people),
        }
    }
}

/// The plan once for each of these names, which is its person, and stands in its name: "Min plan – Kim".
///
/// What one person has come to is not true of another: every course is a wish again, and dropped ones are left out. What was said
/// of that person (their situation), what they put away and what they wrote (notes, and why the courses are wished for) is not copied
/// either. What the school said of a course stays, as does the goal: it may be the same for all.
pub fn copies(plan: &Plan, names: &[Line], new_id: &mut dyn FnMut() -> PlanId) -> Vec<Plan> {
    let mut template = plan.clone();
    template.situation = None;
    template.why = Note::default();
    template.put_away.clear();
    template.courses.retain(|course| course.status != Status::Dropped);
    template.courses.iter_mut().for_each(|course| (course.status, course.note) = (Status::Wished, Note::default()));
    // The plan may be one of several itself.
    let own_name = plan.name_without_person().unwrap_or_else(|| plan.name.clone());
    let mut plans = Vec::new();
    for name in names {
        let mut copy = template.copy(new_id(), own_name.with(&behind_name(name)));
        copy.person = name.clone();
        plans.push(copy);
    }
    plans
}

/// Who takes what: a column for each plan, a row for each course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhoTakesWhat<'a> {
    /// The person of each plan, with its name where that person has several; its name where it has none.
    pub people: Vec<String>,
    /// In the order in which the plans have the courses, those of the first plan first.
    pub rows: Vec<Row<'a>>,
}

/// A course, and what each plan says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// Which course.
    pub number: CourseNumber,
    /// One for each of the people, in their order; `None` where the plan does not have the course.
    pub cells: Vec<Option<&'a PlannedCourse>>,
}

impl Row<'_> {
    /// How many have the course and did not drop it.
    pub fn takers(&self) -> usize {
        self.cells.iter().flatten().filter(|course| course.status != Status::Dropped).count()
    }
}

/// The table of these plans.
pub fn who_takes_what<'a>(plans: &[&'a Plan]) -> WhoTakesWhat<'a> {
    let mut table = WhoTakesWhat { people: Vec::new(), rows: Vec::new() };
    for (column, &plan) in plans.iter().enumerate() {
        let has_several = plans.iter().filter(|other| other.person == plan.person).count() > 1;
        let name = plan.name_without_person().filter(|_| has_several || plan.person.is_empty());
        table.people.push(match name {
            Some(name) if plan.person.is_empty() => name.to_string(),
            Some(name) => format!("{} – {name}", plan.person),
            None => plan.person.to_string(),
        });
        for course in plan.courses() {
            let place = table.rows.iter().position(|row| row.number == course.number).unwrap_or_else(|| {
                table.rows.push(Row { number: course.number, cells: vec![None; plans.len()] });
                table.rows.len() - 1
            });
            table.rows[place].cells[column] = Some(course);
        }
    }
    table
}
