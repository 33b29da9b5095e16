//! `fkb search` and `fkb match`: what the page finds, by the same code, for measuring and for other programs.

use std::ffi::OsString;
use std::io::Read;
use std::path::Path;

use catalogue::{Catalogue, CourseNumber, Guide};
use search::{Index, LONGEST_TEXT};
use serde::Serialize;

use super::arguments::Arguments;
use super::diff::{read_edition, read_guide};
use super::{Failure, Outcome, WRONG, json, wrong};

/// A course and how well it fits.
#[derive(Serialize)]
struct Course {
    number: CourseNumber,
    score: f32,
}

/// A competence, how well it fits, and the words of the text that say so.
#[derive(Serialize)]
struct Competence {
    slug: String,
    score: f32,
    evidence: Vec<String>,
}

#[derive(Serialize)]
struct Match {
    competences: Vec<Competence>,
    courses: Vec<Course>,
}

pub(super) fn run_search(words: &[OsString], remarks: &mut String) -> Outcome {
    let arguments = Arguments::read(words, &["--json"], &[DATA])?;
    let query: Vec<String> = arguments.files.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    if query.is_empty() {
        return Err(wrong("search takes a query; one that begins with \"-\" goes behind \"--\""));
    }
    let (catalogue, guide) = data(&arguments, remarks)?;
    let answer = Index::new(&catalogue, &guide).search(&query.join(" "));
    if arguments.has("--json") {
        let hits = answer.hits.iter().map(|hit| Course { number: hit.number, score: hit.score });
        return json(&hits.collect::<Vec<Course>>());
    }
    let hits = answer.hits.iter().map(|hit| in_words(&catalogue, hit.number, hit.score));
    Ok(said(hits, "no course fits"))
}

pub(super) fn run_match(words: &[OsString], remarks: &mut String) -> Outcome {
    let arguments = Arguments::read(words, &["--json"], &[DATA])?;
    if !arguments.files.is_empty() {
        return Err(wrong("match takes its text from stdin: fkb match < FILE"));
    }
    let (catalogue, guide) = data(&arguments, remarks)?;
    let text = text_of_stdin(remarks)?;
    let matched = Index::new(&catalogue, &guide).match_text(&text);
    if arguments.has("--json") {
        let competences = matched.competences.into_iter().map(|it| Competence {
            slug: it.slug.to_string(),
            score: it.score,
            evidence: it.evidence.into_iter().map(|evidence| evidence.word).collect(),
        });
        let courses = matched.courses.iter().map(|it| Course { number: it.number, score: it.score });
        return json(&Match { competences: competences.collect(), courses: courses.collect() });
    }
    let competences = matched.competences.iter().map(|it| {
        let words: Vec<&str> = it.evidence.iter().map(|evidence| evidence.word.as_str()).collect();
        format!("{:>6.2}  {}: {}\n", it.score, it.slug, words.join(", "))
    });
    let courses = matched.courses.iter().map(|it| in_words(&catalogue, it.number, it.score));
    Ok(said(competences, "no competence fits") + &courses.collect::<String>())
}

/// The option that gives another folder than `data`.
const DATA: (&str, &str) = ("--data", "a folder");

fn data(arguments: &Arguments, remarks: &mut String) -> Result<(Catalogue, Guide), Failure> {
    let folder = arguments.value(DATA.0).map_or(Path::new("data"), Path::new);
    let guide_file = folder.join("guide.json");
    let catalogue = read_edition(&folder.join("catalogue.json"), None, remarks);
    let guide = if guide_file.exists() { read_guide(&guide_file) } else { Ok(Guide::default()) };
    match (catalogue, guide) {
        (Ok(catalogue), Ok(guide)) => Ok((catalogue, guide)),
        (catalogue, guide) => Err(Failure::all([catalogue.err(), guide.err()])),
    }
}

/// The text on stdin, as much of it as a match reads.
fn text_of_stdin(remarks: &mut String) -> Result<String, Failure> {
    // A letter is four bytes at most; one more shows that there is more.
    let most = 4 * LONGEST_TEXT as u64 + 1;
    let mut bytes = Vec::new();
    let unreadable = |error| Failure::new(WRONG, format!("fkb: stdin cannot be read: {error}\n"));
    std::io::stdin().take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    let text = match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => text,
        // Cut in the middle of a letter.
        Err(error) if error.as_bytes().len() as u64 == most && error.utf8_error().error_len().is_none() => {
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        }
        _ => {
            let what = "fkb: stdin is no text in UTF-8; give the text itself, not a PDF, a picture or a Word file\n";
            return Err(Failure::new(WRONG, what));
        }
    };
    if text.chars().nth(LONGEST_TEXT).is_some() {
        remarks.push_str(&format!("fkb: only the first {LONGEST_TEXT} characters were read\n"));
    }
    Ok(text)
}

fn in_words(catalogue: &Catalogue, number: CourseNumber, score: f32) -> String {
    let title = catalogue.course(number).map_or("", |course| course.title.as_str());
    format!("{score:>6.2}  {number} {title}\n")
}

fn said(lines: impl Iterator<Item = String>, nothing: &str) -> String {
    let said: String = lines.collect();
    if said.is_empty() { format!("{nothing}\n") } else { said }
}
