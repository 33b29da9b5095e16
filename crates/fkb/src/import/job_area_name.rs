//! The job area's name in the text's own words: "Målgruppen for FKB Viden- og forretningsservice er …".

use crate::import::headings::VERBS;

/// Longer ones are no names.
const LONGEST: usize = 120;

/// More are not kept: two are too many already.
const MOST: usize = 3;

/// What the text says of FKBs.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// All that are named before a verb, each once.
    all: Vec<String>,
    /// Those of "målgruppen for FKB …".
    of_target_group: Vec<String>,
}

impl Names {
    /// Takes up what a paragraph says: the words between "FKB" and the verb.
    pub(crate) fn take(&mut self, text: &str) {
        for (at, begin) in text.match_indices("FKB ") {
            let before = &text[..at];
            if before.chars().next_back().is_some_and(char::is_alphanumeric) {
                continue;
            }
            let Some(name) = name(&text[at + begin.len()..]) else { continue };
            let is_of_target_group = before.to_lowercase().ends_with("målgruppen for ");
            for names in [Some(&mut self.all), Some(&mut self.of_target_group).filter(|_| is_of_target_group)] {
                if let Some(names) = names.filter(|names| names.len() < MOST && !names.contains(&name)) {
                    names.push(name.clone());
                }
            }
        }
    }

    /// The one that the document is about, or all that it may be about.
    ///
    /// # Errors
    /// Where none or several are named: the name is then asked for.
    pub(crate) fn one(self) -> Result<String, Vec<String>> {
        let Names { mut all, mut of_target_group } = self;
        match (all.len(), of_target_group.len()) {
            (1, _) => Ok(all.remove(0)),
            (_, 1) => Ok(of_target_group.remove(0)),
            _ => Err(all),
        }
    }
}

/// The words up to the verb, where they can be a name.
fn name(text: &str) -> Option<String> {
    let mut words = Vec::new();
    let mut length = 0;
    for word in text.split(' ') {
        if VERBS.contains(&word) {
            return as_name(&words);
        }
        words.push(word);
        length += word.len() + 1;
        // A sentence that ends before any verb says no name, and neither does one that goes on about another FKB.
        let ends = word.ends_with(['.', ':', ';']);
        let clause = matches!(word, "som" | "der" | "den" | "det" | "at" | "FKB");
        if length > LONGEST || ends || clause {
            return None;
        }
    }
    None
}

/// Without the document's number, "for", and quotation marks; with a capital at its beginning.
fn as_name(words: &[&str]) -> Option<String> {
    let begin = words.iter().position(|word| *word != "for" && !word.bytes().all(|b| b.is_ascii_digit()))?;
    let last = words.last()?;
    if matches!(*last, "og" | "eller" | "samt" | "til" | "-") || last.ends_with(',') {
        return None;
    }
    let name = words[begin..].join(" ");
    let name = name.trim_matches([' ', '"', '“', '”', '„', '«', '»', '\'']);
    name.starts_with(char::is_uppercase).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Result<String, Vec<String>> {
        let mut names = Names::default();
        names.take(text);
        names.one()
    }

    #[test]
    fn a_name_is_what_stands_before_the_verb() {
        for (text, name) in [
            ("Målgruppen for FKB Viden- og forretningsservice er medarbejdere", "Viden- og forretningsservice"),
            ("FKB »Mad, service og hygiejne« dækker alt", "Mad, service og hygiejne"),
            ("FKB 2796 Tandklinik retter sig mod assistenter, og den er ny.", "Tandklinik"),
            ("Denne FKB for Tandklinik er ny.", "Tandklinik"),
            ("Den adskiller sig fra FKB Handel, som er bredere. FKB Tandklinik omfatter alt", "Tandklinik"),
        ] {
            assert_eq!(one(text).as_deref(), Ok(name), "{text}");
        }
    }

    #[test]
    fn of_several_it_is_that_of_the_target_group() {
        let both = "I FKB Handel er der kurser. ";
        assert_eq!(one(&format!("{both}Målgruppen for FKB Hestehold er folk.")).as_deref(), Ok("Hestehold"));
        let several = Err(vec!["Handel".to_owned(), "Hestehold".to_owned()]);
        assert_eq!(one(&format!("{both}FKB Hestehold er et område.")), several);
    }

    #[test]
    fn in_doubt_there_is_none() {
        for text in [
            "Den adskiller sig fra FKB Handel, som er bredere.",
            "En FKB skal være kort, og det er den.",
            "Efter FKB Handel og er den kort.",
            "I denne FKB. Her er mere.",
            "Denne FKB er kort.",
            "SFKB Tandklinik er noget andet.",
        ] {
            assert_eq!(one(text), Err(Vec::new()), "{text}");
        }
    }
}
