//! The headings of an FKB, known by what they begin with.

use crate::import::lines::Line;

/// A heading. The numbers count the four sections of the job area, and the four of each competence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heading {
    /// Begins the part about the job area.
    JobAreaPart,
    /// Begins the part about the competences. Often repeated before each of them.
    CompetencesPart,
    /// Begins the table.
    CoursesPart,
    JobArea(usize),
    Competence(usize),
}

/// How surely a line is that heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It says what the heading says, all of it or the first words, perhaps with a remark in brackets.
    Sure,
    /// It begins like the heading and goes on otherwise: a heading where no surer one comes.
    Perhaps,
}

/// The words of a heading, in lower case: all of them, the first ones that do, and what else may stand alone on its line.
struct Words {
    heading: Heading,
    full: &'static str,
    begins: &'static str,
    also: &'static [&'static str],
}

const WORDS: [Words; 11] = [
    Words {
        heading: Heading::JobAreaPart,
        full: "beskrivelse af jobområdet",
        begins: "beskrivelse af jobområde",
        also: &[],
    },
    Words {
        heading: Heading::CompetencesPart,
        full: "beskrivelse af de tilhørende arbejdsmarkedsrelevante kompetencer",
        begins: "beskrivelse af de tilhørende",
        also: &["beskrivelse af de tilhørende kompetencer", "beskrivelse af de arbejdsmarkedsrelevante kompetencer"],
    },
    Words {
        heading: Heading::CoursesPart,
        full: "aktuelt tilkoblede mål",
        begins: "aktuelt tilkoblede mål",
        also: &["aktuelt tilkoblede amu-mål", "aktuelt tilknyttede mål", "tilkoblede mål"],
    },
    Words {
        heading: Heading::JobArea(0),
        full: "definition af jobområdet",
        begins: "definition af jobområde",
        also: &[],
    },
    Words {
        heading: Heading::JobArea(1),
        full: "typiske arbejdspladser inden for jobområdet",
        begins: "typiske arbejdsplads",
        also: &[],
    },
    Words {
        heading: Heading::JobArea(2),
        full: "medarbejderne på arbejdspladserne inden for jobområdet",
        begins: "medarbejderne på arbejdsplads",
        also: &["medarbejderne", "medarbejderne inden for jobområdet", "medarbejdere inden for jobområdet"],
    },
    Words {
        heading: Heading::JobArea(3),
        full: "arbejdsorganisering på arbejdspladserne inden for jobområdet",
        begins: "arbejdsorganisering på arbejdsplads",
        also: &["arbejdsorganisering", "arbejdsorganisering inden for jobområdet"],
    },
    Words {
        heading: Heading::Competence(0),
        full: "kort beskrivelse af kompetencen og dens anvendelse i jobområdet",
        begins: "kort beskrivelse af kompetence",
        also: &[],
    },
    Words {
        heading: Heading::Competence(1),
        full: "teknologi og arbejdsorganisering",
        begins: "teknologi og arbejdsorganisering",
        also: &[],
    },
    Words {
        heading: Heading::Competence(2),
        full: "særlige kvalifikationskrav, som er en forudsætning for udførelsen af jobbet, f.eks. certifikatkrav",
        begins: "særlige kvalifikationskrav",
        also: &[],
    },
    Words {
        heading: Heading::Competence(3),
        full: "kompetencens udbredelse på arbejdspladser i jobområdet",
        begins: "kompetencens udbredelse",
        also: &[],
    },
];

/// A line with fewer letters is not taken for the beginning of a heading that goes on in the next line.
const SHORTEST_BEGINNING: usize = 12;

/// Longer lines are no headings, whatever they begin with. It also keeps the reading of a hostile line short.
const LONGEST: usize = 200;

impl Heading {
    /// The heading in the usual words, for messages.
    pub(crate) fn usual_words(self) -> String {
        let words = WORDS.iter().find(|words| words.heading == self).map_or("", |words| words.full);
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

/// A heading found in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) heading: Heading,
    pub(crate) fit: Fit,
    /// How many lines it takes, with blank ones between them.
    pub(crate) lines: usize,
}

/// The heading that begins at `lines[at]`, if any.
pub(crate) fn heading_at(lines: &[Line], at: usize) -> Option<Found> {
    let line = &lines[at];
    let start = folded(&line.text)?;
    let may_begin = |words: &&Words| {
        let is_begun = start.len() >= SHORTEST_BEGINNING && words.begins.starts_with(start.trim_end_matches('-'));
        start.starts_with(words.begins) || is_begun || says_other(&start, words)
    };
    WORDS.iter().filter(may_begin).find_map(|words| as_heading(lines, at, &start, words))
}

/// The place of the table's heading, where there is a sure one.
pub(crate) fn table_at(lines: &[Line]) -> Option<usize> {
    let is_table = |found: Found| found.heading == Heading::CoursesPart && found.fit == Fit::Sure;
    (0..lines.len()).find(|&at| heading_at(lines, at).is_some_and(is_table))
}

/// The heading with these words, if it begins there.
fn as_heading(lines: &[Line], at: usize, start: &str, words: &Words) -> Option<Found> {
    let line = &lines[at];
    // A sentence may begin with the same words, or go on with them in the next line. So a heading has a capital, or a blank
    // line or a full stop before it; a page break alone does not tell.
    let before = at.checked_sub(1).map(|before| &lines[before]);
    let parted = before.is_none_or(|before| before.separates() || before.ends_sentence());
    let apart = parted || before.is_some_and(Line::is_blank) || line.may_begin_page();
    let capital = without_counting(&line.text).starts_with(char::is_uppercase);
    let full_stop =
        line.text.ends_with('.') && !["mv.", "m.v.", "m.m.", "etc."].iter().any(|it| line.text.ends_with(it));
    let found = |fit, lines| Some(Found { heading: words.heading, fit, lines });

    // The heading may be broken over lines: as many as still say what it says.
    let mut text = start.to_owned();
    let mut last = line;
    let mut sure = says_heading(&text, words).then_some(1);
    for (more, next) in lines[at + 1..].iter().enumerate().take(4) {
        if next.is_blank() || next.is_furniture {
            continue;
        }
        let Some(folded) = folded(&next.text) else { break };
        let longer = continued(&text, last, &folded, words);
        let goes_on = words.full.starts_with(&longer) || bracket_is_open(&text);
        if text.len() >= words.full.len() && !bracket_is_open(&text) || !goes_on {
            // The next line takes up the heading's words and goes on otherwise: all of it is a sentence.
            if more == 0 && words.full.starts_with(&continued(&text, last, first_word(&folded), words)) {
                sure = None;
            }
            break;
        }
        text = longer;
        last = next;
        if says_heading(&text, words) {
            sure = Some(more + 2);
        }
    }
    // A heading does not end in the middle of a sentence.
    if last.text.ends_with(',') && lines.get(at + sure.unwrap_or(1)).is_some_and(|next| !next.is_blank()) {
        sure = None;
    }
    let wraps =
        line.text.len() >= WRAPPED && lines.get(at + 1).is_some_and(|next| next.text.starts_with(char::is_lowercase));
    // "Typiske arbejdspladser er …" is a sentence.
    let words_of = || start.split(' ').take(MOST_WORDS_BEFORE_VERB);
    let is_clause = |before: &str| matches!(before, "som" | "der" | "hvad" | "hvordan");
    let is_sentence =
        words_of().zip(words_of().skip(1)).any(|(before, word)| VERBS.contains(&word) && !is_clause(before));
    let may_be = !is_sentence && start.starts_with(words.begins) || says_other(start, words);
    match sure {
        Some(lines) if capital || parted && !full_stop => found(Fit::Sure, lines),
        None if capital && apart && !full_stop && !wraps && may_be => found(Fit::Perhaps, 1),
        _ => None,
    }
}

/// Whether the line looks like the beginning of this heading, but for a slip of the pen or two.
pub(crate) fn is_misspelt(heading: Heading, line: &Line) -> bool {
    const MOST_SLIPS: usize = 3;
    let Some(words) = WORDS.iter().find(|words| words.heading == heading) else { return false };
    let Some(text) = folded(&line.text).filter(|text| text.len() <= words.full.len() + 10) else { return false };
    let usual: Vec<char> = words.begins.chars().collect();
    let text: Vec<char> = text.chars().collect();
    // A slip may make it longer or shorter.
    let lengths = usual.len().saturating_sub(2)..=(usual.len() + 2).min(text.len());
    let is_near = |length: usize| (1..=MOST_SLIPS).contains(&slips(&text[..length], &usual));
    text.first() == usual.first() && lengths.into_iter().any(is_near)
}

/// How many letters have to be put in, taken out or changed to make one text of the other.
fn slips(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.iter().enumerate() {
        let mut above_left = std::mem::replace(&mut row[0], i + 1);
        for (j, another) in other.iter().enumerate() {
            let changed = above_left + usize::from(letter != another);
            above_left = row[j + 1];
            row[j + 1] = changed.min(above_left + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

/// The text of a heading's lines. A word that was broken at a hyphen is whole again where the usual heading has it so.
pub(crate) fn text_of(heading: Heading, lines: &[Line]) -> String {
    let words = WORDS.iter().find(|words| words.heading == heading);
    let mut lines = lines.iter().filter(|line| !line.is_blank() && !line.is_furniture);
    let (Some(words), Some(mut last)) = (words, lines.next()) else { return String::new() };
    let mut text = last.text.clone();
    for line in lines {
        text = continued(&text, last, &line.text, words);
        last = line;
    }
    text.trim_end_matches([':', ' ']).to_owned()
}

/// The text of a heading so far and its next line as one.
fn continued(text: &str, last: &Line, next: &str, words: &Words) -> String {
    let whole = last.text.strip_suffix('-').and(text.strip_suffix('-')).map(|text| format!("{text}{next}"));
    match whole {
        Some(whole) if folded(&whole).is_some_and(|whole| words.full.starts_with(&whole)) => whole,
        _ if last.glues_to(next) => format!("{text}{next}"),
        _ => format!("{text} {next}"),
    }
}

fn first_word(text: &str) -> &str {
    text.split([' ', ',']).next().unwrap_or_default()
}

/// Nothing but the heading's words, or the first of them; after them at most a remark in brackets or a short one after a dash.
fn says_heading(text: &str, words: &Words) -> bool {
    let said = without_remark(text);
    let rest = words.full.strip_prefix(said).filter(|_| said.starts_with(words.begins));
    // A single other word may as well begin a name: it is a heading only where one is missing.
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)) || says_other(text, words) && said.contains(' ')
}

fn says_other(text: &str, words: &Words) -> bool {
    words.also.contains(&without_remark(text))
}

fn without_remark(text: &str) -> &str {
    const MOST_WORDS: usize = 4;
    let remark = [" - ", " – "].into_iter().find_map(|dash| text.split_once(dash));
    let said = remark.filter(|(_, remark)| remark.split(' ').count() <= MOST_WORDS).map_or(text, |(said, _)| said);
    let said = said.strip_suffix(')').and_then(|text| text.split_once('(')).map_or(said, |(said, _)| said);
    said.trim_end_matches([' ', ':', '.', ','])
}

fn bracket_is_open(text: &str) -> bool {
    text.contains('(') && !text.contains(')')
}

/// Verbs that follow a subject. Neither a heading nor a name holds one.
pub(crate) const VERBS: [&str; 26] = [
    "adskiller",
    "beskriver",
    "består",
    "bliver",
    "bruges",
    "dækker",
    "er",
    "favner",
    "findes",
    "gælder",
    "handler",
    "har",
    "henvender",
    "hører",
    "indeholder",
    "kan",
    "må",
    "omfatter",
    "omhandler",
    "retter",
    "rummer",
    "skal",
    "stilles",
    "vedrører",
    "vil",
    "viser",
];

/// The verb of a sentence that begins like a heading comes soon.
const MOST_WORDS_BEFORE_VERB: usize = 7;

/// Lines of prose are about as long as the page is wide, so that shorter ones end a paragraph.
const WRAPPED: usize = 60;

/// Lower case, without a number before it, and with the usual one of two spellings. Nothing for lines that are too long for a
/// heading.
fn folded(text: &str) -> Option<String> {
    let spelt = |text: String| match text.contains("indenfor") || text.contains("fx") {
        true => text.replace("indenfor", "inden for").replace("fx", "f.eks."),
        false => text,
    };
    (text.len() <= LONGEST).then(|| spelt(without_counting(text).to_lowercase()))
}

/// "2.1 Teknologi …" without "2.1"; also "2)", "IV.", "b)" and the marks of Markdown.
fn without_counting(text: &str) -> &str {
    let Some((counting, rest)) = text.split_once(' ') else { return text };
    let closed = counting.trim_end_matches(['.', ')', ':']);
    let is_number = !closed.is_empty() && closed.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let is_marked = closed.len() < counting.len();
    let is_roman = is_marked && closed.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'i' | b'v' | b'x'));
    let is_letter = is_marked && closed.len() == 1;
    let is_heading_mark = counting.bytes().all(|b| b == b'#');
    // Five digits would be a row of the table.
    if counting.len() < 5 && (is_number || is_roman || is_letter) || is_heading_mark { rest } else { text }
}
