//! The job area's name in the text's own words: "Målgruppen for FKB Viden- og forretningsservice er …".

/// Longer ones are no names.
const LONGEST: usize = 120;

/// What may follow the name: a name holds none of these.
const VERBS: [&str; 24] = [
    "adskiller",
    "beskriver",
    "består",
    "bliver",
    "bruges",
    "dækker",
    "er",
    "favner",
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
    "vedrører",
    "vil",
    "viser",
];

/// The words between "FKB" and the verb. Nothing in doubt: the name is then asked for.
pub(crate) fn find(text: &str) -> Option<String> {
    text.match_indices("FKB ").find_map(|(at, begin)| {
        let word_begins = text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        word_begins.then(|| name(&text[at + begin.len()..])).flatten()
    })
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
        let clause = matches!(word, "som" | "der" | "den" | "det" | "at");
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

    #[test]
    fn a_name_is_what_stands_before_the_verb() {
        for (text, name) in [
            ("Målgruppen for FKB Viden- og forretningsservice er medarbejdere", "Viden- og forretningsservice"),
            ("FKB »Mad, service og hygiejne« dækker alt", "Mad, service og hygiejne"),
            ("FKB 2796 Tandklinik retter sig mod assistenter, og den er ny.", "Tandklinik"),
            ("Denne FKB for Tandklinik er ny.", "Tandklinik"),
            ("Den adskiller sig fra FKB Handel, som er bredere. FKB Tandklinik omfatter alt", "Tandklinik"),
        ] {
            assert_eq!(find(text).as_deref(), Some(name), "{text}");
        }
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
            assert_eq!(find(text), None, "{text}");
        }
    }
}
