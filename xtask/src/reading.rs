//! How hard our Danish is to read, by LIX: words a sentence, and how many words of a hundred are long (over six letters). Below 35 is
//! easy, 45 is a newspaper, 55 is a law (Björnsson, "Läsbarhet", 1968).
//!
//! What is counted are sentences of our own: labels and names of courses are none.

use serde_json::Value;

use crate::error::{Error, Result, read_text};
use crate::texts;
use crate::workspace::Workspace;

/// At most this on average, for the page and for the guide.
const MOST: f64 = 35.0;

/// So many of the hardest texts are shown.
const SHOWN: usize = 8;

/// What a text counts.
#[derive(Clone, Copy, Default)]
struct Counts {
    sentences: usize,
    words: usize,
    long: usize,
}

impl Counts {
    fn of(text: &str) -> Self {
        let mut counts = Counts::default();
        for word in text.split_whitespace() {
            let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
            if letters > 0 {
                counts.words += 1;
                counts.long += usize::from(letters > 6);
            }
            counts.sentences += usize::from(word.trim_end_matches(['«', ')']).ends_with(['.', '?', '!', ':']));
        }
        counts
    }

    fn add(self, other: Self) -> Self {
        Counts {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            long: self.long + other.long,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of words are small")]
    fn lix(self) -> f64 {
        let words = self.words as f64;
        words / self.sentences.max(1) as f64 + 100.0 * self.long as f64 / words.max(1.0)
    }
}

/// The texts of one source that are sentences, with their place.
fn sentences(texts: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String, Counts)> {
    texts
        .into_iter()
        .map(|(place, text)| {
            let counts = Counts::of(&text);
            (place, text, counts)
        })
        .filter(|(_, _, counts)| counts.sentences > 0)
        .collect()
}

/// Measures the page's and the guide's Danish, and says which texts are hardest.
///
/// # Errors
/// A source whose average is over what a plain text may have.
pub(crate) fn measure(workspace: &Workspace) -> Result<()> {
    let guide = workspace.path("data/guide.json");
    let guide: Value = serde_json::from_str(&read_text(&guide)?)
        .map_err(|error| Error::new(format!("data/guide.json is no JSON: {error}.")))?;
    let mut of_guide = Vec::new();
    danish(&guide, "guide", &mut of_guide);
    let sources = [("page (src/text)", texts::danish(workspace.root())?), ("guide (data/guide.json)", of_guide)];
    let mut too_hard = Vec::new();
    for (name, texts) in sources {
        let mut read = sentences(texts);
        let all = read.iter().fold(Counts::default(), |sum, (_, _, counts)| sum.add(*counts));
        println!("{name}: LIX {:.1}, {} sentences, {} words", all.lix(), all.sentences, all.words);
        read.sort_by(|one, other| other.2.lix().total_cmp(&one.2.lix()));
        for (place, text, counts) in read.iter().filter(|(_, _, counts)| counts.words > 5).take(SHOWN) {
            println!("  {:5.1}  {place}: {text}", counts.lix());
        }
        if all.lix() > MOST {
            too_hard.push(format!("{name} has {:.1}", all.lix()));
        }
    }
    if too_hard.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!(
        "LIX is over {MOST}: {}. Shorten sentences and take shorter words, the hardest texts above first.",
        too_hard.join(", ")
    )))
}

/// What is Danish in a guide: the texts called `da`, and where they stand.
fn danish(value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) if name == "da" => found.push((place.to_owned(), text.clone())),
                    other => danish(other, &format!("{place}.{name}"), found),
                }
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                danish(value, &format!("{place}[{index}]"), found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_sentences_and_long_words_are_counted() {
        // Ten words in two sentences, one of them long: 5 + 10.
        let counts = Counts::of("Du kan gemme planen her. Siden er god til kursister.");
        assert_eq!((counts.words, counts.sentences, counts.long), (10, 2, 1));
        assert!((counts.lix() - 15.0).abs() < 1e-9);
        assert_eq!(Counts::of("2,0 – »Ja.«").words, 1);
        assert_eq!(Counts::of("2,0 – »Ja.«").sentences, 1);
    }

    #[test]
    fn labels_do_not_count() {
        let texts = [("a", "Kurser"), ("b", "Siden er her.")].map(|(place, text)| (place.to_owned(), text.to_owned()));
        assert_eq!(sentences(texts).len(), 1);
    }

    #[test]
    fn the_danish_of_a_guide_is_found_wherever_it_stands() {
        let guide =
            serde_json::json!({ "a": { "da": "Ja.", "en": "Yes." }, "b": [{ "c": { "da": "Nej.", "en": "" } }] });
        let mut found = Vec::new();
        danish(&guide, "guide", &mut found);
        assert_eq!(found, [("guide.a", "Ja."), ("guide.b[0].c", "Nej.")].map(|(a, b)| (a.to_owned(), b.to_owned())));
    }
}
