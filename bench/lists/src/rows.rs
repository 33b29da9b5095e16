//! What the rows say. `bench/lists/page/rows.js` says the same, course by course.

const HOW: [&str; 8] =
    ["Grundlæggende", "Videregående", "Digital", "Praktisk", "Effektiv", "Skriftlig", "Mundtlig", "Fælles"];
const WHAT: [&str; 8] =
    ["regnskab", "kommunikation", "planlægning", "service", "dokumentation", "salg", "kvalitet", "indkøb"];
const WHERE: [&str; 6] =
    ["på kontoret", "i butikken", "på lageret", "i offentlig forvaltning", "for ledere", "ved skranken"];

/// So many come at a time.
const MANY: usize = 1000;

/// What is put behind a title.
pub const NEW: &str = " (ny)";

/// A course.
#[derive(Clone)]
pub struct Course {
    pub number: u32,
    pub title: String,
    pub days: u32,
}

impl Course {
    /// The facts of a row.
    pub fn facts(&self) -> String {
        format!("{} · {} dage · HAKL", self.number, self.days)
    }

    /// Where the title leads.
    pub fn address(&self) -> String {
        format!("#/kurser/{}", self.number)
    }
}

/// Where the courses come from.
#[derive(Clone, Copy)]
pub struct Courses {
    number: u32,
    random: u32,
}

impl Courses {
    /// From the first.
    pub fn new() -> Self {
        Courses { number: 40000, random: 42 }
    }

    /// The next thousand.
    pub fn more(&mut self) -> Vec<Course> {
        (0..MANY).map(|_| self.course()).collect()
    }

    fn course(&mut self) -> Course {
        self.number += 1;
        let (how, what, place) = (self.pick(&HOW), self.pick(&WHAT), self.pick(&WHERE));
        Course { number: self.number, title: format!("{how} {what} {place}"), days: 1 + self.number % 5 }
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        self.random = self.random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        words[(self.random >> 16) as usize % words.len()]
    }
}
