//! Taking what a shared or imported plan says into one's own.

use std::fmt;

use catalogue::CourseNumber;

use crate::merge::joined;
use crate::{Detail, Edit, Note, Plan, PlannedCourse};

/// What would become of the reader's own plan if another one were taken in. Names stay as they are, and what was put away in
/// the other plan is not looked at.
///
/// What a school said of a course belongs together: its dates, school, place, price, deadline, and whether it is online. Where the
/// two plans differ in one of these, all in which they differ is one [`Conflict`], so that no school's price stands under
/// another's name. Dates that both plans only wish for are not the school's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Courses that the reader does not have: they come to the end, in the order of the other plan.
    pub new: Vec<PlannedCourse>,
    /// What the reader has said nothing about, or less: [`Edit::Set`] for a course, [`Edit::Person`], [`Edit::Why`],
    /// [`Edit::Goal`] or [`Edit::Situation`] for the plan.
    pub changed: Vec<Edit>,
    /// What both say differently.
    pub conflicts: Vec<Conflict>,
    /// Courses about which the other plan says nothing that the reader's own does not.
    pub same: Vec<CourseNumber>,
}

/// Something that both plans say, and not the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What the reader's own plan says: an edit that would change nothing.
    pub mine: Edit,
    /// What the other one says: a note, or an [`Edit::All`] of what belongs together, which takes out what the other does not say.
    pub theirs: Edit,
}

/// What the reader wants of a [`Conflict`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// Their own.
    Mine,
    /// The other's.
    Theirs,
    /// Both: notes one behind the other; of all else their own, with what the other plan says as a line of the note.
    #[default]
    Both,
}

/// The note of this course, or of the plan, has no room for both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoRoom(pub Option<CourseNumber>);

impl Preview {
    /// What taking another plan into the reader's own would do. Nothing that the reader has is replaced by [`Preview::changed`]:
    /// a note in it holds all lines of the reader's.
    pub fn of(own: &Plan, other: &Plan) -> Self {
        let mut preview = Preview { new: Vec::new(), changed: Vec::new(), conflicts: Vec::new(), same: Vec::new() };
        let nothing = Plan::new(own.id, own.name.clone());
        preview.compare(own, &nothing, vec![Edit::Person(other.person.clone())]);
        preview.compare_notes(&own.why, &other.why, &Edit::Why);
        preview.compare(own, &nothing, vec![Edit::Goal(other.goal.clone())]);
        preview.compare(own, &nothing, vec![Edit::Situation(other.situation)]);
        for theirs in &other.courses {
            match own.course(theirs.number) {
                Some(mine) => preview.compare_courses(&nothing, mine, theirs),
                None => preview.new.push(theirs.clone()),
            }
        }
        preview
    }

    /// Whether the other plan says nothing new.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.conflicts.is_empty()
    }

    /// The change that takes the other plan in, done and undone as one. `keep` decides on each conflict; `said` writes in words what
    /// the other plan says, for the note, where both are kept.
    ///
    /// # Errors
    /// Where both shall be kept and the note that they would stand in becomes too long.
    pub fn edit(
        &self,
        own: &Plan,
        keep: &dyn Fn(&Conflict) -> Keep,
        said: &dyn Fn(&Edit) -> String,
    ) -> Result<Edit, NoRoom> {
        let mut edits: Vec<Edit> = self.changed.clone();
        edits.extend(self.new.iter().map(|course| Edit::Insert { at: usize::MAX, course: course.clone() }));
        // As it is after the edits so far: several conflicts may write into one note.
        let mut after = own.clone();
        edits.iter().for_each(|edit| _ = after.apply(edit));
        // A note of theirs may take the place of the reader's, so the lines about all else come behind it.
        for notes in [true, false] {
            for conflict in self.conflicts.iter().filter(|conflict| conflict.note().is_some() == notes) {
                let edit = match keep(conflict) {
                    Keep::Mine => continue,
                    Keep::Theirs => conflict.theirs.clone(),
                    Keep::Both => conflict.both(&after, said)?,
                };
                after.apply(&edit);
                edits.push(edit);
            }
        }
        Ok(Edit::All(edits))
    }

    fn compare_courses(&mut self, empty: &Plan, mine: &PlannedCourse, theirs: &PlannedCourse) {
        let number = mine.number;
        let found = self.changed.len() + self.conflicts.len();
        let set = |detail| Edit::Set(number, detail);
        let [own, nothing] = [mine.clone(), PlannedCourse::new(number)].map(|course| {
            let mut plan = empty.clone();
            plan.courses.push(course);
            plan
        });
        // A wish is the default, and says nothing.
        self.compare(&own, &nothing, vec![set(Detail::Status(theirs.status))]);
        let dates = set(Detail::Dates(theirs.dates));
        let mut by_school = vec![
            set(Detail::School(theirs.school.clone())),
            set(Detail::Place(theirs.place.clone())),
            set(Detail::Online(theirs.online)),
            set(Detail::Price(theirs.price.clone())),
            set(Detail::Deadline(theirs.deadline)),
        ];
        if [mine, theirs].iter().all(|course| course.schools_dates().is_none()) {
            self.compare(&own, &nothing, vec![dates]);
        } else {
            by_school.insert(0, dates);
        }
        self.compare(&own, &nothing, by_school);
        self.compare_notes(&mine.note, &theirs.note, &|note| set(Detail::Note(note)));
        if self.changed.len() + self.conflicts.len() == found {
            self.same.push(number);
        }
    }

    /// What the other plan says of what belongs together, beside a plan that says nothing.
    fn compare(&mut self, own: &Plan, nothing: &Plan, said: Vec<Edit>) {
        let mut after = own.clone();
        let (mut mine, mut theirs, mut differ) = (Vec::new(), Vec::new(), false);
        for edit in said {
            let Some(before) = after.make(&edit) else { continue };
            differ |= !nothing.is_so(&before) && !nothing.is_so(&edit);
            mine.push(before);
            theirs.push(edit);
        }
        if differ {
            self.conflicts.push(Conflict { mine: Edit::All(mine), theirs: Edit::All(theirs) });
        } else {
            theirs.retain(|edit| !nothing.is_so(edit));
            self.changed.append(&mut theirs);
        }
    }

    /// A note that has all lines of the other is no conflict with it.
    fn compare_notes(&mut self, mine: &Note, theirs: &Note, edit: &dyn Fn(Note) -> Edit) {
        if has_lines_of(theirs.as_str(), mine.as_str()) {
            // More than the reader's own, or the same.
            if theirs != mine {
                self.changed.push(edit(theirs.clone()));
            }
        } else if !has_lines_of(mine.as_str(), theirs.as_str()) {
            self.conflicts.push(Conflict { mine: edit(mine.clone()), theirs: edit(theirs.clone()) });
        }
    }
}

impl Conflict {
    /// Which course it is about; `None` where it is about the plan.
    pub fn course(&self) -> Option<CourseNumber> {
        match &self.theirs {
            Edit::Set(number, _) => Some(*number),
            Edit::All(edits) => {
                edits.iter().find_map(|edit| if let Edit::Set(number, _) = edit { Some(*number) } else { None })
            }
            _ => None,
        }
    }

    /// The other's note, where that is what it is about.
    const fn note(&self) -> Option<&Note> {
        match &self.theirs {
            Edit::Why(note) | Edit::Set(_, Detail::Note(note)) => Some(note),
            _ => None,
        }
    }

    /// The note with both in it.
    fn both(&self, plan: &Plan, said: &dyn Fn(&Edit) -> String) -> Result<Edit, NoRoom> {
        let number = self.course();
        let words = self.note().map_or_else(|| said(&self.theirs), ToString::to_string);
        let mine = match number {
            Some(number) => plan.course(number).map_or("", |course| course.note.as_str()),
            None => plan.why.as_str(),
        };
        // It may have been taken in before.
        let both = if has_lines_of(mine, &words) { mine.to_owned() } else { joined(mine, &words) };
        let note = Note::new(&both).map_err(|_| NoRoom(number))?;
        Ok(match number {
            Some(number) => Edit::Set(number, Detail::Note(note)),
            None => Edit::Why(note),
        })
    }
}

/// Whether a text has all lines of another, in their order.
fn has_lines_of(whole: &str, part: &str) -> bool {
    let mut whole = whole.lines();
    part.lines().all(|line| whole.any(|other| other == line))
}

impl fmt::Display for NoRoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(number) => write!(f, "the note of the course {number} has no room for both"),
            None => f.write_str("the plan's note has no room for both"),
        }
    }
}

impl std::error::Error for NoRoom {}
