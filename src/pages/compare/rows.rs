//! What is compared.

use catalogue::{Course, CourseNumber};
use leptos::prelude::*;

use crate::browser::dates;
use crate::components::parts::{danish_link, element, node, paragraph, paragraph_of};
use crate::pages::course::neighbours;
use crate::route::Route;
use crate::state::State;
use crate::text::{Words, compare as text, competences, course as course_text, everywhere};

/// One thing about all the courses.
pub struct Row {
    /// What it is.
    pub name: Words,
    /// Whether it is ours and not the document's.
    pub ours: bool,
    /// For each course.
    pub cells: Vec<Cell>,
}

/// One thing about one course.
#[derive(Default)]
pub struct Cell {
    /// All that it says, or nothing: courses differ where this differs.
    said: String,
    /// The same on screen.
    pub shown: Vec<AnyView>,
}

impl Row {
    /// Whether the courses are not the same in it.
    pub fn differs(&self) -> bool {
        self.cells.windows(2).any(|pair| pair[0].said != pair[1].said)
    }
}

impl Cell {
    fn say(&mut self, said: &str, shown: AnyView) {
        self.said.push_str(said);
        self.shown.push(shown);
    }

    fn tell(&mut self, said: String) {
        self.said.push_str(&said);
        self.shown.push(paragraph(said));
    }
}

/// The things that are compared, and whether they are ours.
const THINGS: [(Thing, Words, bool); 8] = [
    (Thing::Length, course_text::LENGTH, false),
    (Thing::Level, course_text::LEVEL, false),
    (Thing::Committee, course_text::COMMITTEE, false),
    (Thing::Period, course_text::PERIOD, false),
    (Thing::Kind, text::KIND, true),
    (Thing::Topic, course_text::TOPIC, true),
    (Thing::Competences, everywhere::COMPETENCES, true),
    (Thing::Steps, text::STEPS, true),
];

#[derive(Clone, Copy)]
enum Thing {
    Length,
    Level,
    Committee,
    Period,
    Kind,
    Topic,
    Competences,
    Steps,
}

/// The rows that have something to say about any of the courses.
pub fn rows(state: State, shown: &[CourseNumber]) -> Vec<Row> {
    let mut rows = Vec::new();
    let data = state.data();
    for (thing, name, ours) in THINGS {
        let mut cells: Vec<Cell> =
            shown.iter().filter_map(|&number| data.course(number)).map(|course| cell(state, course, thing)).collect();
        if cells.iter().all(|cell| cell.said.is_empty()) {
            continue;
        }
        for cell in cells.iter_mut().filter(|cell| cell.said.is_empty()) {
            let none = if matches!(thing, Thing::Kind) { text::ORDINARY } else { text::NONE };
            cell.shown.push(paragraph(none.to(state.lang())));
        }
        rows.push(Row { name, ours, cells });
    }
    rows
}

fn cell(state: State, course: &Course, thing: Thing) -> Cell {
    let lang = state.lang();
    let data = state.data();
    let guide = &data.guide;
    let mut cell = Cell::default();
    match thing {
        Thing::Length => cell.tell(everywhere::days(lang, course.days)),
        Thing::Level => {
            if let Some(level) = course.level {
                cell.tell(level.to_string());
            }
        }
        Thing::Committee => cell.tell(course.committee.to_string()),
        Thing::Period => {
            let period = course.period;
            if let Some(said) = everywhere::status(lang, period.status(dates::today()), period.from(), period.to()) {
                cell.say("", paragraph_of("mark", said));
            }
            let to = period.to().map(|to| to.in_words(lang));
            cell.tell(course_text::period(lang, &period.from().in_words(lang), to.as_deref()));
        }
        Thing::Kind => {
            if let Some(kind) = guide.kind_of(course.number) {
                let name = course_text::kind(kind.kind).to(lang);
                cell.say(name, paragraph_of("mark", name));
                cell.tell(kind.note.to(lang).to_owned());
            }
        }
        Thing::Topic => {
            if let Some(topic) = guide.topic_of(course.number) {
                cell.tell(topic.name.to(lang).to_owned());
            }
        }
        Thing::Competences => {
            for relation in guide.competences_of(course.number) {
                let Some(competence) = data.catalogue.competence(&relation.competence) else { continue };
                let link = danish_link(&Route::Competence(competence.slug.clone()), competence.name.clone());
                let strength = competences::strength(relation.strength).to(lang);
                cell.say(competence.slug.as_str(), element("p", &[], vec![link]));
                cell.say(strength, paragraph_of("help", strength));
            }
        }
        Thing::Steps => {
            for (name, other, _) in neighbours(guide, course.number) {
                let link = danish_link(&Route::Course(other), format!("{other} {}", data.title(other)));
                let how = format!("{}: ", name.to(lang));
                cell.say(&format!("{how}{other}"), element("p", &[], vec![node(how), link]));
            }
        }
    }
    cell
}
