//! The front page.

use catalogue::Lang;

use super::{Words, count, everywhere, fill, words};

pub const TITLE: Words = words("Find dit næste AMU-kursus", "Find your next AMU course");
pub const LEAD: Words = words(
    "Se, hvilke kurser der passer til dit arbejde. Læg dem i en plan, og tag den med.",
    "See which courses fit your work. Put them in a plan and take it along.",
);
pub const DOORS: Words = words("Hvor vil du begynde?", "Where do you want to begin?");
pub const JOB: Words = words("Jeg kender mit job", "I know my job");
pub const JOB_WHY: Words = words(
    "Se kompetencerne på dit område, og find kurser til dem.",
    "See the competences of your field, and find courses for them.",
);
pub const COURSE: Words = words("Jeg leder efter et kursus", "I am looking for a course");
pub const COURSE_WHY: Words = words("Søg på titel eller nummer.", "Search by title or number.");
pub const ADVERT: Words = words("Jeg har en tekst", "I have a text");
pub const ADVERT_WHY: Words = words(
    "Sæt fx et jobopslag ind, og se kompetencer og kurser, som teksten nævner.",
    "Paste a job advert, for example, and see competences and courses that the text mentions.",
);
pub const JOB_AREA: Words = words("Området kort", "The field in short");
pub const JOB_AREA_MORE: Words = words("Læs mere om området", "Read more about the field");
pub const YOUR_PLANS: Words = words("Dine planer", "Your plans");
pub const ALL_PLANS: Words = words("Se alle dine planer", "See all your plans");
const COMPETENCE: Words = words("kompetence", "competence");
const COMPETENCES: Words = words("kompetencer", "competences");
pub const EDITION: Words = words("Udgaven", "The edition");

/// What the catalogue holds.
pub fn holds(lang: Lang, name: &str, competences: usize, courses: usize) -> String {
    let competences = count(lang, competences, COMPETENCE, COMPETENCES);
    let courses = everywhere::courses(lang, courses);
    fill(
        lang,
        words("Her er {0} og {1} fra FKB'en »{2}«.", "Here you find {0} and {1} from the FKB \"{2}\"."),
        &[&competences, &courses, &name],
    )
}
