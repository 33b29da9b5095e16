//! The job area's name in the text's own words: "Målgruppen for FKB Viden- og forretningsservice er …".

/// Longer ones are no names.
const LONGEST: usize = 120;

/// The words between "FKB" and the verb.
pub(crate) fn find(text: &str) -> Option<String> {
    text.match_indices("FKB ").find_map(|(at, begin)| {
        let word_begins = text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        word_begins.then(|| name(&text[at + begin.len()..])).flatten()
    })
}

/// The words up to the verb, where they can be a name.
fn name(text: &str) -> Option<String> {
    const VERBS: [&str; 4] = ["er", "omfatter", "dækker", "beskriver"];
    let mut end = 0;
    for word in text.split(' ') {
        if VERBS.contains(&word) {
            let name = text[..end].trim().trim_matches(['"', '“', '”', '„', '«', '»', '\'']);
            return (!name.is_empty()).then(|| name.to_owned());
        }
        end += word.len() + 1;
        // A sentence that ends before any verb says no name.
        if end > LONGEST || word.ends_with(['.', ':', ';']) {
            return None;
        }
    }
    None
}
