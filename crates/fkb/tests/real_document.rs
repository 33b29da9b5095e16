//! The FKB that this project ships, read twice: by the importer, and by a plain scan here that shares no code with it.
//!
//! The text itself is no part of the project. Where it is not beside it, these tests say so and pass.

use std::fs;
use std::path::{Path, PathBuf};

use catalogue::{Catalogue, Date, TotalDays};
use fkb::{Imported, Options, import};

const FILE: &str = "viden-og-forretningsservice.txt";

fn text() -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fkb").join(FILE);
    let text = fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("SKIPPED: {} is not there, so the real document is not read", path.display());
    }
    text
}

fn imported(text: &str, options: &Options) -> Imported {
    import(text.as_bytes(), FILE, options).expect("the real document is read")
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// A row as the scan finds it: number, title, committee, days, first day, last day.
type Row = [String; 6];

/// The table as a row of words, whatever the lines: five digits begin a row; two or three capitals followed by a decimal
/// number and a date end its title.
fn scan(text: &str) -> Vec<Row> {
    let table = text.split("Tilknyttet i perioden").last().expect("there is a table");
    let words: Vec<&str> = table.split_whitespace().collect();
    let is = |at: usize, pattern: &str| words.get(at).is_some_and(|word| like(word, pattern));
    let iso = |date: &str| format!("{}-{}-{}", &date[6..], &date[3..5], &date[..2]);
    let mut rows = Vec::new();
    let mut at = 0;
    while at < words.len() {
        assert!(is(at, "00000"), "{} is no number", words[at]);
        let mut end = at + 1;
        while !(is(end, "AA") && (is(end + 1, "0,0") || is(end + 1, "00,0")) && is(end + 2, "00-00-0000")) {
            end += 1;
        }
        let until = match words[end + 3] {
            "til" => iso(words[end + 4]),
            "og" if words[end + 4] == "fremefter" => String::new(),
            other => panic!("{other} after a date"),
        };
        let title = words[at + 1..end].join(" ");
        rows.push([words[at].into(), title, words[end].into(), words[end + 1].into(), iso(words[end + 2]), until]);
        at = end + 5;
    }
    rows
}

/// `0` stands for a digit, `A` for a capital, everything else for itself.
fn like(word: &str, pattern: &str) -> bool {
    word.chars().count() == pattern.len()
        && word.chars().zip(pattern.chars()).all(|(sign, like)| match like {
            '0' => sign.is_ascii_digit(),
            'A' => sign.is_ascii_uppercase(),
            like => sign == like,
        })
}

#[test]
fn every_row_equals_the_text() {
    let Some(text) = text() else { return };
    let rows: Vec<Row> = imported(&text, &Options::default())
        .catalogue
        .courses()
        .iter()
        .map(|course| {
            assert_eq!(course.level, None, "no row of this document has a level");
            let until = course.period.to().as_ref().map(Date::to_string).unwrap_or_default();
            [
                course.number.to_string(),
                course.title.clone(),
                course.committee.to_string(),
                course.days.to_string(),
                course.period.from().to_string(),
                until,
            ]
        })
        .collect();
    assert_eq!(rows.len(), 94);
    assert_eq!(rows, scan(&text));
}

#[test]
fn the_sums_are_those_that_were_counted_by_hand() {
    let Some(text) = text() else { return };
    let catalogue = imported(&text, &Options::default()).catalogue;
    let courses = catalogue.courses();
    let days: TotalDays = courses.iter().map(|course| course.days).sum();
    assert_eq!(days.tenths(), 5550);
    let of = |code: &str| courses.iter().filter(|course| course.committee.as_str() == code).count();
    assert_eq!(["AD", "AP", "AA", "AF", "AL", "AE"].map(of), [66, 20, 4, 2, 1, 1]);
    let ended: Vec<String> =
        courses.iter().filter(|course| course.period.to().is_some()).map(|course| course.number.to_string()).collect();
    assert_eq!(ended, ["47299", "47300"]);
}

#[test]
fn names_and_headings_are_exact() {
    let Some(text) = text() else { return };
    let catalogue = imported(&text, &Options::default()).catalogue;
    let area = catalogue.job_area();
    assert_eq!(area.name, "Viden- og forretningsservice");
    assert_eq!(
        area.sections.iter().map(|section| section.heading.as_str()).collect::<Vec<_>>(),
        [
            "Definition af jobområdet",
            "Typiske arbejdspladser inden for jobområdet",
            "Medarbejderne på arbejdspladserne inden for jobområdet",
            "Arbejdsorganisering på arbejdspladserne inden for jobområdet",
        ]
    );
    assert_eq!(
        catalogue.competences().iter().map(|competence| competence.name.as_str()).collect::<Vec<_>>(),
        [
            "Datahåndtering og ESG-regnskab",
            "Eventgennemførelse - kundeservice",
            "Eventudvikling - koordination",
            "Juridisk kompetence i viden- og forretningsservice",
            "Markedsføring",
            "Produktion, rådgivning og salg af viden og forretningsservice",
            "Regnskabs- og økonomistyring i viden- og forretningsservice",
            "Revision",
        ]
    );
    for competence in catalogue.competences() {
        assert_eq!(
            competence.sections.iter().map(|section| section.heading.as_str()).collect::<Vec<_>>(),
            [
                "Kort beskrivelse af kompetencen og dens anvendelse i jobområdet",
                "Teknologi og arbejdsorganisering",
                "Særlige kvalifikationskrav, som er en forudsætning for udførelsen af jobbet, f.eks. certifikatkrav",
                "Kompetencens udbredelse på arbejdspladser i jobområdet",
            ],
            "{}",
            competence.name
        );
        assert_eq!(competence.requirements, None, "{}", competence.name);
    }
}

/// Every word before the table is in the catalogue once, in its order, but for what is repeated at page breaks.
#[test]
fn with_full_text_no_word_is_lost() {
    let Some(text) = text() else { return };
    let catalogue = imported(&text, &Options { full_text: true, ..Options::default() }).catalogue;
    const EACH_COMPETENCE: &str = "Beskrivelse af de tilhørende arbejdsmarkedsrelevante kompetencer";
    let mut read = "Beskrivelse af jobområdet".to_owned();
    let sections = |read: &mut String, sections: &[catalogue::Section]| {
        for section in sections {
            *read += &section.heading;
            section.text.iter().for_each(|paragraph| *read += paragraph);
        }
    };
    sections(&mut read, &catalogue.job_area().sections);
    for competence in catalogue.competences() {
        read += EACH_COMPETENCE;
        read += &competence.name;
        sections(&mut read, &competence.sections);
    }
    let solid = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
    let before_table = text.split("Aktuelt tilkoblede mål").next().expect("there is text before the table");
    assert_eq!(solid(&read), solid(before_table));
}

#[test]
fn nothing_in_it_needs_a_remark() {
    let Some(text) = text() else { return };
    assert_eq!(imported(&text, &Options::default()).notes, []);
}

#[test]
fn the_catalogue_in_data_is_what_the_importer_writes() {
    let Some(text) = text() else { return };
    let imported = imported(&text, &Options::default());
    let json = serde_json::to_string_pretty(&imported.catalogue).expect("a catalogue can be written") + "\n";
    let kept = fs::read_to_string(data().join("catalogue.json")).expect("data/catalogue.json is there");
    assert!(json == kept, "data/catalogue.json is not what `fkb import` gives: write it anew");
    let read: Catalogue = serde_json::from_str(&kept).expect("it can be read");
    assert_eq!(read, imported.catalogue);
}
