//! What a made-up FKB says.

use catalogue::{Competence, Course, Date, JobArea, Period, Section, Slug};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

#[derive(Debug, Clone)]
pub struct Document {
    pub job_area: JobArea,
    pub competences: Vec<Competence>,
    pub courses: Vec<Course>,
}

pub const JOB_AREA: [&str; 4] = [
    "Definition af jobområdet",
    "Typiske arbejdspladser inden for jobområdet",
    "Medarbejderne på arbejdspladserne inden for jobområdet",
    "Arbejdsorganisering på arbejdspladserne inden for jobområdet",
];
pub const COMPETENCE: [&str; 4] = [
    "Kort beskrivelse af kompetencen og dens anvendelse i jobområdet",
    "Teknologi og arbejdsorganisering",
    "Særlige kvalifikationskrav, som er en forudsætning for udførelsen af jobbet, f.eks. certifikatkrav",
    "Kompetencens udbredelse på arbejdspladser i jobområdet",
];

pub fn document() -> impl Strategy<Value = Document> {
    let competences = vec((name(), [text(), text(), text(), text()], option::of(text())), 1..5);
    let courses = (btree_set(0_u32..100_000, 1..12), vec(course(), 12));
    (name(), [text(), text(), text(), text()], competences, courses).prop_map(|(name, texts, competences, courses)| {
        let mut sections = sections(&JOB_AREA, texts);
        sections[0].text.insert(0, format!("Denne FKB {name} er om noget."));
        let competences = competences.into_iter().enumerate().map(|(i, it)| competence(i, it)).collect();
        let courses = courses.0.into_iter().zip(courses.1);
        let courses = courses
            .map(|(number, course)| Course { number: format!("{number:05}").parse().expect("five digits"), ..course })
            .collect();
        Document { job_area: JobArea { name, sections }, competences, courses }
    })
}

fn sections(headings: &[&str; 4], texts: [Vec<String>; 4]) -> Vec<Section> {
    headings.iter().zip(texts).map(|(heading, text)| Section { heading: (*heading).to_owned(), text }).collect()
}

fn competence(i: usize, (name, texts, demand): (String, [Vec<String>; 4], Option<Vec<String>>)) -> Competence {
    // Numbered, so that no two have the same name.
    let name = format!("{name} nr {i}");
    let requirements = demand.as_ref().map(|paragraphs| paragraphs.join("\n"));
    let mut sections = sections(&COMPETENCE, texts);
    sections[2].text = demand.unwrap_or_else(|| vec!["Der er ingen særlige kvalifikationskrav.".to_owned()]);
    Competence { slug: Slug::from_name(&name).expect("it has letters"), name, requirements, sections }
}

/// A word of prose. No word that ends the job area's name: these are verbs and the like, of common letters.
fn word() -> impl Strategy<Value = String> {
    "[bcdfghjklmnpqrstvwxz][aoyæøå][a-zæøå]{1,7}".prop_filter("a verb", |word| {
        ![
            "bliver", "den", "det", "dækker", "favner", "gælder", "handler", "har", "hører", "kan", "må", "rummer",
            "som", "vil", "viser",
        ]
        .contains(&word.as_str())
    })
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn name() -> impl Strategy<Value = String> {
    let part = prop_oneof![6 => word(), 1 => select(vec!["og", "-", "&", "(basis)", "IT-"]).prop_map(str::to_owned)];
    (word(), vec(part, 0..5)).prop_map(|(first, rest)| {
        let mut words = vec![format!("X{first}")];
        words.extend(rest);
        words.push("drift".to_owned());
        words.join(" ")
    })
}

/// One to three paragraphs of one sentence.
fn text() -> impl Strategy<Value = Vec<String>> {
    let part = prop_oneof![
        30 => word(),
        2 => select(vec!["2024", "CO2", "it-", "og", "(fx", "3)", "12345", "CO2-udledning"]).prop_map(str::to_owned),
    ];
    vec(vec(part, 1..30).prop_map(|words| format!("{} ord.", capital(&format!("x{}", words.join(" "))))), 1..4)
}

fn course() -> impl Strategy<Value = Course> {
    let level = option::weighted(0.2, "[A-G]");
    let period = (date(), option::weighted(0.3, date()));
    (title(), level, "[A-ZÆØÅ]{2,3}", 1_u16..900, period).prop_map(|(title, level, committee, tenths, (from, to))| {
        Course {
            number: "00000".parse().expect("five digits"),
            title,
            level: level.map(|level| level.parse().expect("a letter")),
            committee: committee.parse().expect("capitals"),
            days: catalogue::Days::from_tenths(tenths).expect("above zero"),
            period: Period::new(from.min(to.unwrap_or(from)), to.map(|to| to.max(from))).expect("in order"),
        }
    })
}

fn date() -> impl Strategy<Value = Date> {
    (1990_u16..2100, 1_u8..13, 1_u8..32).prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d).ok())
}

/// Titles with all that titles have.
fn title() -> impl Strategy<Value = String> {
    const PARTS: [&str; 22] = [
        "og",
        "-",
        "&",
        "F/I,",
        "(F/I)",
        "\"sprog\"",
        "2",
        "2024",
        "01-01-2020",
        "C#",
        "salgs-",
        "ESG-regnskab",
        "alm.",
        "niv.",
        "IT",
        "AI",
        "i",
        "indtil",
        "v1,5",
        "fremefter",
        "[basis]",
        "EUD-Oplæring",
    ];
    let part = prop_oneof![3 => word(), 2 => select(PARTS.to_vec()).prop_map(str::to_owned)];
    let title = (word(), vec(part, 0..8)).prop_map(|(first, rest)| {
        let mut words = vec![capital(&first)];
        words.extend(rest);
        words.join(" ")
    });
    // Nobody can tell where such a title ends.
    let like_a_row =
        |title: &str| ["IT 01-01-2020 og fremefter", "AI 01-01-2020 og fremefter"].iter().any(|it| title.contains(it));
    title.prop_filter("it ends like a row", move |title| !like_a_row(title))
}
