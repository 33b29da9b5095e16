//! A guide's words for searching, apart from the rest.
//!
//! Whoever only looks around does not need them. So the build leaves them out of the page and puts them into a file of their own,
//! which the page fetches when a reader comes to search.

use crate::Guide;
use crate::json::{Value, object_in_json};

/// Words that nobody reads: they help to find what is asked for in other words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchWords {
    /// [`Guide::synonyms`].
    synonyms: Vec<Vec<String>>,
    /// Those of each competence, in the order of [`Guide::competences`].
    keywords: Vec<Vec<String>>,
}

object_in_json!(SearchWords {} default { synonyms, keywords });

/// Takes the words for searching out of a guide, and gives them as [`SearchWords`] are read.
///
/// ```
/// use catalogue::json::Value;
/// use catalogue::take_words;
///
/// let mut guide: Value = serde_json::from_str(r#"{"competences": [{"slug": "a", "keywords": ["b"]}], "synonyms": [["c", "d"]]}"#)?;
/// assert_eq!(take_words(&mut guide).to_string(), r#"{"keywords":[["b"]],"synonyms":[["c","d"]]}"#);
/// assert_eq!(guide.to_string(), r#"{"competences":[{"slug":"a"}]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn take_words(guide: &mut Value) -> Value {
    let taken = |value: &mut Value, field| value.as_object_mut().and_then(|object| object.remove(field));
    let synonyms = taken(guide, "synonyms").unwrap_or_default();
    let competences = guide.get_mut("competences").and_then(Value::as_array_mut);
    let keywords = competences.into_iter().flatten().map(|competence| {
        // A list all the same: its place in the outer one tells whose it is.
        taken(competence, "keywords").unwrap_or_else(|| Value::Array(Vec::new()))
    });
    let keywords = Value::Array(keywords.collect());
    Value::Object([("synonyms".to_owned(), synonyms), ("keywords".to_owned(), keywords)].into_iter().collect())
}

impl Guide {
    /// Puts the words for searching where they were taken from.
    pub fn put_words(&mut self, words: SearchWords) {
        self.synonyms = words.synonyms;
        for (competence, keywords) in self.competences.iter_mut().zip(words.keywords) {
            competence.keywords = keywords;
        }
    }

    /// The words for searching, for another reading of the same guide.
    pub fn words(&self) -> SearchWords {
        SearchWords {
            synonyms: self.synonyms.clone(),
            keywords: self.competences.iter().map(|competence| competence.keywords.clone()).collect(),
        }
    }
}
