//! The text of an FKB, made up around the courses of a catalogue: laid out as `pdftotext` lays such a document out.

use std::fmt::Write;

use catalogue::{Catalogue, Course, Date, Lang};

/// How the table is laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Row after row, as in running text.
    Plain,
    /// In columns: what a title has too much goes on below the end of its row (`pdftotext -layout`).
    Columns,
}

/// So many rows stand on a page.
const ROWS_ON_A_PAGE: usize = 45;
/// A title that is longer goes over two lines.
const WIDTH: usize = 38;

const JOB_AREA: [&str; 4] = [
    "Definition af jobområdet",
    "Typiske arbejdspladser inden for jobområdet",
    "Medarbejderne på arbejdspladserne inden for jobområdet",
    "Arbejdsorganisering på arbejdspladserne inden for jobområdet",
];
const COMPETENCE: [&str; 4] = [
    "Kort beskrivelse af kompetencen og dens anvendelse i jobområdet",
    "Teknologi og arbejdsorganisering",
    "Særlige kvalifikationskrav, som er en forudsætning for udførelsen af jobbet, f.eks. certifikatkrav",
    "Kompetencens udbredelse på arbejdspladser i jobområdet",
];
const PROSE: &str = "Her står en opdigtet sætning om arbejdet.\nOg her står en til, så at der er noget at læse.\n";

/// The document: the catalogue's competences with a little text each, and a row for each course.
pub fn document(catalogue: &Catalogue, layout: Layout) -> String {
    let mut text = String::from("Beskrivelse af jobområdet\n\n");
    for heading in JOB_AREA {
        let _ = write!(text, "{heading}\n\n{PROSE}\n");
    }
    for (place, competence) in catalogue.competences().iter().enumerate() {
        if place == 0 {
            text.push_str("\u{C}Beskrivelse af de tilhørende arbejdsmarkedsrelevante kompetencer\n\n");
        }
        let _ = write!(text, "{}\n\n", competence.name);
        for heading in COMPETENCE {
            let _ = write!(text, "{heading}\n\n{PROSE}\n");
        }
    }
    text.push_str("\u{C}Aktuelt tilkoblede mål\n\nNiveau kan angives ved enkeltfag.\n\n");
    for page in catalogue.courses().chunks(ROWS_ON_A_PAGE) {
        text.push_str("Nummer, niveau og titel EUU Varighed\ni dage\nTilknyttet i perioden\n");
        page.iter().for_each(|course| row(&mut text, course, layout));
        text.push('\u{C}');
    }
    text
}

fn row(text: &mut String, course: &Course, layout: Layout) {
    let level = course.level.map(|level| format!("{level} ")).unwrap_or_default();
    let begin = format!("{} {level}", course.number);
    let danish = |date: Date| date.in_words(Lang::Da);
    let period = match course.period.to() {
        Some(to) => format!("til {}", danish(to)),
        None => "og fremefter".to_owned(),
    };
    let (first, rest) = in_two(&course.title);
    let (committee, days, from) = (course.committee, course.days, danish(course.period.from()));
    let _ = match layout {
        Layout::Plain if rest.is_empty() => writeln!(text, "{begin}{first} {committee} {days} {from} {period}"),
        Layout::Plain => writeln!(text, "{begin}{first} \n{rest} {committee} {days} {from} {period}"),
        Layout::Columns => writeln!(text, "   {begin}{first:<WIDTH$}   {committee}   {days:<8}   {from} {period}"),
    };
    if layout == Layout::Columns && !rest.is_empty() {
        let _ = writeln!(text, "           {rest}");
    }
}

/// The title up to a blank before which it is not too wide, and what is left.
fn in_two(title: &str) -> (&str, &str) {
    let fits = |&(at, _): &(usize, &str)| title[..at].chars().count() <= WIDTH;
    if title.chars().count() <= WIDTH {
        return (title, "");
    }
    // Not behind a hyphen: "salgs- og" has its blank for good, which the columns do not show.
    let ends_word = |&(at, _): &(usize, &str)| !title[..at].ends_with('-');
    match title.match_indices(' ').take_while(fits).filter(ends_word).last() {
        Some((at, _)) => (&title[..at], &title[at + 1..]),
        None => (title, ""),
    }
}
