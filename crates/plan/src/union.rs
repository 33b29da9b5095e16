//! Taking what a shared or imported plan says into one's own.

use std::fmt;

use catalogue::CourseNumber;

use crate::merge::joined;
use crate::{Dates, Detail, Edit, Note, Plan, PlannedCourse};

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
    /// What the other one says. Of what a school said it may be several, and takes out what the other plan does not say.
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
        preview.compare(&own.person, &other.person, Edit::Person);
        preview.compare_notes(&own.why, &other.why, Edit::Why);
        preview.compare(&own.goal, &other.goal, Edit::Goal);
        preview.compare(&own.situation, &other.situation, Edit::Situation);
        for theirs in &other.courses {
            match own.course(theirs.number) {
                Some(mine) => preview.compare_courses(mine, theirs),
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

    fn compare_courses(&mut self, mine: &PlannedCourse, theirs: &PlannedCourse) {
        let number = mine.number;
        let found = self.changed.len() + self.conflicts.len();
        let set = |detail| Edit::Set(number, detail);
        // A wish is the default, and says nothing.
        self.compare(&mine.status, &theirs.status, |status| set(Detail::Status(status)));
        let only_wished = [mine, theirs].iter().all(|course| course.dates.is_none_or(Dates::is_wish));
        if only_wished {
            self.compare(&mine.dates, &theirs.dates, |dates| set(Detail::Dates(dates)));
        }
        let said_by_school = |course: &PlannedCourse| {
            [
                Detail::Dates(course.dates.filter(|_| !only_wished)),
                Detail::School(course.school.clone()),
                Detail::Place(course.place.clone()),
                Detail::Online(course.online),
                Detail::Price(course.price.clone()),
                Detail::Deadline(course.deadline),
            ]
        };
        let nothing = said_by_school(&PlannedCourse::new(number));
        let pairs = said_by_school(mine).into_iter().zip(said_by_school(theirs));
        let pairs: Vec<_> = pairs.filter(|(mine, theirs)| mine != theirs).collect();
        if pairs.iter().any(|(mine, theirs)| !nothing.contains(mine) && !nothing.contains(theirs)) {
            let (mine, theirs) = pairs.into_iter().map(|(mine, theirs)| (set(mine), set(theirs))).unzip();
            self.conflicts.push(Conflict { mine: one_edit(mine), theirs: one_edit(theirs) });
        } else {
            let news = pairs.into_iter().filter(|(_, theirs)| !nothing.contains(theirs));
            self.changed.extend(news.map(|(_, theirs)| set(theirs)));
        }
        self.compare_notes(&mine.note, &theirs.note, |note| set(Detail::Note(note)));
        if self.changed.len() + self.conflicts.len() == found {
            self.same.push(number);
        }
    }

    fn compare<T: Clone + PartialEq + Default>(&mut self, mine: &T, theirs: &T, edit: impl Fn(T) -> Edit) {
        let nothing = T::default();
        if mine == theirs || *theirs == nothing {
            return;
        }
        let change = edit(theirs.clone());
        if *mine == nothing {
            self.changed.push(change);
        } else {
            self.conflicts.push(Conflict { mine: edit(mine.clone()), theirs: change });
        }
    }

    /// A note that has all lines of the other is no conflict with it.
    fn compare_notes(&mut self, mine: &Note, theirs: &Note, edit: impl Fn(Note) -> Edit) {
        if has_lines_of(theirs.as_str(), mine.as_str()) {
            // More than the reader's own, or the same.
            if theirs != mine {
                self.changed.push(edit(theirs.clone()));
            }
        } else if !has_lines_of(mine.as_str(), theirs.as_str()) {
            self.compare(mine, theirs, edit);
        }
    }
}

impl Conflict {
    /// Which course it is about; `None` where it is about the plan.
    pub fn course(&self) -> Option<CourseNumber> {
        let first = if let Edit::All(edits) = &self.theirs { edits.first() } else { Some(&self.theirs) };
        match first {
            Some(Edit::Set(number, _)) => Some(*number),
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

/// Several edits as one, and one as itself.
fn one_edit(mut edits: Vec<Edit>) -> Edit {
    match edits.pop() {
        Some(one) if edits.is_empty() => one,
        last => {
            edits.extend(last);
            Edit::All(edits)
        }
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
