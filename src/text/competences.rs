//! The pages of competences and of one competence.

use catalogue::{Lang, Strength};

use super::{Words, fill, words};

pub const TITLE: Words = words("Kompetencer", "Competences");
pub const LEAD: Words = words(
    "En kompetence er noget, man skal kunne i arbejdet. Vælg en, og find kurser til den.",
    "A competence is something you must be able to do at work. Choose one and find courses for it.",
);
pub const JOB_AREA: Words = words("Om området", "About the field");
pub const JOB_ROLES: Words = words("Job på området", "Jobs in the field");
pub const JOB_ROLES_WHY: Words =
    words("Find dit job, og se, hvilke kompetencer det bruger.", "Find your job and see which competences it uses.");
pub const OUR_WORDS: Words = words(
    "Teksten er vores egen, kort og uofficiel. Det er FKB'en, der gælder.",
    "The text is our own, short and unofficial. It is the FKB that counts.",
);
pub const FKB_WORDS: Words = words("FKB'ens egne ord", "The FKB's own words");
pub const NOT_WRITTEN: Words = words(
    "Her har vi ikke skrevet noget endnu. Læs det i FKB'en.",
    "We have not written anything here yet. Read it in the FKB.",
);
pub const ABOUT: Words = words("Om kompetencen", "About the competence");
pub const NO_REQUIREMENTS: Words = words(
    "FKB'en siger, at der ikke er særlige krav til kvalifikationer, fx et certifikat.",
    "The FKB says that there are no special qualification requirements, such as a certificate.",
);
pub const REGULATED: Words = words("Om hele området gælder:", "For the whole field:");
pub const COURSES: Words = words("Kurser, der bygger kompetencen op", "Courses that build the competence");
pub const COURSES_WHY: Words = words(
    "FKB'en siger ikke, hvilke kurser der hører til hvilken kompetence. Koblingerne er vores bud, og de er uofficielle.",
    "The FKB does not say which courses belong to which competence. These links are our judgement and unofficial.",
);
pub const NO_COURSES: Words = words(
    "Vi har ikke koblet nogen af områdets kurser til denne kompetence. Der kan findes kurser på andre områder. Spørg en skole.",
    "We have not linked any of the field's courses to this competence. There may be courses in other fields. Ask a school.",
);
pub const NO_CENTRAL: Words = words(
    "Ingen af kurserne har i titlen det, som kompetencen handler om. Der kan findes kurser på andre områder. Spørg en skole.",
    "None of the courses has in its title what the competence is about. There may be courses in other fields. Ask a school.",
);
pub const SEARCH_ELSEWHERE: Words = words("Søg på voksenuddannelse.dk", "Search at voksenuddannelse.dk");
pub const CENTRAL: Words = words("Tæt på kompetencen", "Close to the competence");
pub const SUPPORTING: Words = words("Støtter kompetencen", "Supports the competence");
pub const UNKNOWN: Words = words("Den kompetence findes ikke her", "There is no such competence here");

/// How much a course does for a competence.
pub const fn strength(strength: Strength) -> Words {
    match strength {
        Strength::Central => CENTRAL,
        Strength::Supporting => SUPPORTING,
    }
}

/// Why the page of an unknown competence is empty.
pub fn unknown(lang: Lang, slug: &str) -> String {
    fill(
        lang,
        words(
            "Ingen kompetence i denne udgave hedder »{0}« i adressen.",
            "No competence of this edition has \"{0}\" in its address.",
        ),
        &[&slug],
    )
}
