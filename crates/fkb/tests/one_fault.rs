//! A sound document with one fault in it: what is said of each, in `one-fault/expected.txt`.

mod snapshot;

use fkb::{Options, import};

const SOUND: &str = include_str!("baadebyggeri/input.txt");

/// The fault's name, what stands in the sound document, and what stands there instead.
const FAULTS: [(&str, &str, &str); 44] = [
    ("date-does-not-exist", "01-08-2025 og", "29-02-2025 og"),
    ("date-in-another-form", "01-08-2025 og", "1.8.2025 og"),
    ("days-missing", "BB 5,0 ", "BB "),
    ("days-zero", "BB 5,0 ", "BB 0,0 "),
    ("days-negative", "BB 5,0 ", "BB -5,0 "),
    ("days-no-number", "BB 5,0 ", "BB fem "),
    ("days-two-decimals", "BB 5,0 ", "BB 5,25 "),
    ("number-of-four-digits", "31001 ", "3100 "),
    ("number-of-six-digits", "31001 ", "310010 "),
    ("number-with-a-letter", "31001 ", "31O01 "),
    ("duplicate-number", "31002 ", "31001 "),
    ("number-missing", "31001 ", ""),
    ("title-missing", "31001 Klinkbygning ", "31001 "),
    ("committee-missing", "Klinkbygning BB ", "Klinkbygning "),
    ("committee-in-small-letters", "Klinkbygning BB ", "Klinkbygning bb "),
    ("period-ends-before-it-begins", "til 31-07-2027", "til 31-07-2025"),
    ("period-without-its-end", "5,0 01-08-2025 og fremefter", "5,0 01-08-2025"),
    ("period-with-two-ends", "5,0 01-08-2025 og fremefter", "5,0 01-08-2025 og fremefter til 31-12-2026"),
    ("period-missing", "BB 5,0 01-08-2025 og fremefter", "BB 5,0"),
    ("period-with-two-words-for-its-end", "5,0 01-08-2025 og fremefter", "5,0 01-08-2025 til og fremefter"),
    ("period-with-fra", "5,0 01-08-2025 og", "5,0 fra 01-08-2025 og"),
    ("period-with-a-word-in-two", "5,0 01-08-2025 og fremefter", "5,0 01-08-2025 og frem efter"),
    ("days-with-their-unit", "BB 5,0 ", "BB 5,0 dage "),
    ("days-before-the-committee", "BB 5,0 ", "5,0 BB "),
    ("committee-and-days-in-one", "BB 5,0 ", "BB5,0 "),
    ("committee-of-four-letters", "Klinkbygning BB ", "Klinkbygning BBBB "),
    ("two-rows-on-a-line", "fremefter\n31002", "fremefter 31002"),
    ("line-between-the-rows", "\n31002", "\nHusk redningsvest\n31002"),
    ("section-of-a-competence-missing", "Teknologi og arbejdsorganisering\n", "\n"),
    (
        "first-section-of-a-competence-missing",
        "Kort beskrivelse af kompetencen og dens anvendelse i jobområdet\n",
        "\n",
    ),
    ("heading-of-a-competence-misspelt", "Teknologi og arbejdsorganisering", "Teknologi og arbejdsorganiering"),
    ("heading-of-the-job-area-misspelt", "Medarbejderne på", "Medarbejdere på"),
    ("heading-with-a-wrong-letter", "Kompetencens udbredelse", "Kompetencens udbredelze"),
    ("section-without-its-text", "På hvert værft.\n", "\n"),
    ("section-of-the-job-area-missing", "Typiske arbejdspladser inden for jobområdet\n", "\n"),
    ("name-of-a-competence-missing", "\nSkrog\n", "\n"),
    ("name-of-the-job-area-missing", "FKB Bådebyggeri omfatter", "Her er"),
    ("table-heading-missing", "Aktuelt tilkoblede mål\n", "\n"),
    ("letters-damaged", "å", "?"),
    ("cut-in-the-middle-of-a-row", " og fremefter\n31002 Sejl og rig BB 2,5 01-08-2025 til 31-07-2027\n", " og\n"),
    ("heading-twice", "På hvert værft.\n", "På hvert værft.\n\nTeknologi og arbejdsorganisering\n\nMere damp.\n"),
    ("row-in-the-text", "På hvert værft.\n", "På hvert værft.\n\n31003 Lak BB 1,0 01-08-2025 og fremefter\n"),
    (
        "competence-after-the-table",
        "til 31-07-2027\n",
        "til 31-07-2027\n\nRig\n\nTeknologi og arbejdsorganisering\n\nBlokke.\n",
    ),
    (
        "second-document",
        "til 31-07-2027\n",
        "til 31-07-2027\n\nBeskrivelse af jobområdet\n\nDefinition af jobområdet\n\nFKB Sejl er ny.\n",
    ),
];

fn faulty(sound: &str, instead: (&str, &str)) -> String {
    let (stands, instead) = instead;
    let count = if stands == "å" { usize::MAX } else { 1 };
    assert!(SOUND.contains(stands), "the sound document has no {stands:?}");
    sound.replacen(stands, instead, count)
}

fn said(text: &[u8]) -> Vec<String> {
    let problems = import(text, "any.txt", &Options::default()).expect_err("it has a fault");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn each_fault_is_said_with_its_line() {
    let all = FAULTS.iter().map(|&(name, stands, instead)| {
        let lines = said(faulty(SOUND, (stands, instead)).as_bytes());
        format!("{name}\n{}\n", lines.iter().map(|line| format!("  {line}\n")).collect::<String>())
    });
    snapshot::holds("one-fault/expected.txt", Some(&all.collect::<String>()));
}

/// Line ends and page breaks of other systems do not move the line that is named.
#[test]
fn the_line_is_the_same_however_lines_end() {
    for (name, stands, instead) in FAULTS {
        let text = faulty(SOUND, (stands, instead));
        let plain = said(text.as_bytes());
        assert_eq!(said(text.replace('\n', "\r\n").as_bytes()), plain, "{name}");
        assert_eq!(said(text.replace("\nBeskrivelse af de", "\n\u{C}Beskrivelse af de").as_bytes()), plain, "{name}");
    }
}

/// Faults in different places are all said at once.
#[test]
fn many_faults_give_as_many_problems() {
    let together =
        ["days-zero", "period-ends-before-it-begins", "section-without-its-text", "name-of-the-job-area-missing"];
    let of = |name: &str| FAULTS.iter().find(|fault| fault.0 == name).expect("it is listed");
    let text = together
        .into_iter()
        .map(of)
        .fold(SOUND.to_owned(), |text, &(_, stands, instead)| faulty(&text, (stands, instead)));
    assert_eq!(said(text.as_bytes()).len(), together.len(), "{:#?}", said(text.as_bytes()));
}
