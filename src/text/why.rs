//! Why a course is among the hits, and what else a query means.

use catalogue::Lang;

use super::{Words, fill, words};

pub const NUMBER: Words = words("kursusnummeret", "the course number");
pub const SEE_ALSO: Words = words("Se også:", "See also:");
/// After the sentence that no title has a word.
pub const MENTIONED_BY_ONE: Words = words("Men denne kompetence nævner det:", "But this competence mentions it:");
pub const MENTIONED_BY: Words = words("Men disse kompetencer nævner det:", "But these competences mention it:");
/// Before the better spelling, which is a link with a question mark behind it.
pub const DID_YOU_MEAN: Words = words("Mente du", "Did you mean");
pub const ALL_SHOWN: Words = words("Alle er vist", "All are shown");

/// "fundet via: bogholderi → bogføring".
pub fn found_by(lang: Lang, ways: &[String]) -> String {
    fill(lang, words("fundet via: {0}", "found by: {0}"), &[&ways.join("; ")])
}

/// "emnet Løn".
pub fn topic(lang: Lang, name: &str) -> String {
    fill(lang, words("emnet {0}", "the topic {0}"), &[&name])
}

/// "kompetencen Markedsføring".
pub fn competence(lang: Lang, name: &str) -> String {
    fill(lang, words("kompetencen {0}", "the competence {0}"), &[&name])
}

/// "jobbet Lønassistent".
pub fn job_role(lang: Lang, name: &str) -> String {
    fill(lang, words("jobbet {0}", "the job {0}"), &[&name])
}

/// A word that somebody typed, in quotation marks.
pub fn quoted(lang: Lang, word: &str) -> String {
    fill(lang, words("»{0}«", "\"{0}\""), &[&word])
}

/// No title has this word.
pub fn without_course(lang: Lang, courses: usize, word: &str) -> String {
    fill(
        lang,
        words("Ingen af de {0} kurser har »{1}« i titlen.", "None of the {0} courses has \"{1}\" in its title."),
        &[&courses, &word],
    )
}

/// On the button under a long list: so many are not shown yet.
pub fn show_more(lang: Lang, left: usize) -> String {
    fill(lang, words("Vis flere ({0})", "Show more ({0})"), &[&left])
}
