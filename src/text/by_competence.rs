//! What the courses of a plan build.

use catalogue::Lang;

use super::{Words, fill, words};

pub const TITLE: Words = words("Kurser i planen pr. kompetence", "Courses in the plan by competence");
pub const PICTURE: Words = words(
    "Et felt for hvert kursus med dets plads i planen. Fyldt: tæt på kompetencen. Stiplet: støtter kompetencen.",
    "A box for each course with its place in the plan. Filled: close to the competence. Dashed: supports the competence.",
);
pub const BUILDS_NONE: Words = words(
    "Disse kurser i planen har vi ikke koblet til en kompetence",
    "These courses of the plan we have not linked to a competence",
);
pub const GOAL: Words = words("Mål for planen", "Goal of the plan");
pub const GOAL_HELP: Words = words(
    "Vælg en kompetence eller et job, og se kurser, der passer til det.",
    "Choose a competence or a job and see courses that fit it.",
);
pub const NO_GOAL: Words = words("Intet mål", "No goal");
pub const JOBS: Words = words("Job", "Jobs");
pub const FITTING: Words = words("Passer til målet og er ikke i planen", "Fits the goal and is not in the plan");
pub const NOTHING_FITS: Words = words(
    "Vi har ikke koblet flere kurser til målet. Der kan findes kurser på andre områder. Spørg en skole.",
    "We have linked no more courses to the goal. There may be courses in other fields. Ask a school.",
);
pub const OTHER_KINDS: Words = words(
    "Vis også praktik, RKV og forløb for flygtninge og indvandrere (F/I)",
    "Also show work practice, RKV and programmes for refugees and immigrants (F/I)",
);
pub const NO_OTHER_KINDS: Words = words("Der er ikke flere af dem.", "There are no more of them.");
pub const GOAL_GONE: Words = words("Planen har ikke længere et mål.", "The plan no longer has a goal.");

/// The goal was chosen.
pub fn goal_set(lang: Lang, goal: &str) -> String {
    fill(lang, words("Planens mål er nu »{0}«.", "The goal of the plan is now \"{0}\"."), &[&goal])
}

/// A goal that this edition does not have.
pub fn unknown_goal(lang: Lang, goal: &str) -> String {
    fill(lang, words("{0} (ukendt i denne udgave)", "{0} (unknown in this edition)"), &[&goal])
}
