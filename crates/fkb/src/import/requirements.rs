//! Whether the section about special requirements says that there are none.

/// The usual sentence, in small letters and without its full stop.
const USUAL: &str = "der er ingen særlige kvalifikationskrav";

/// Words of which such a sentence is made. Any other word says more than that ("dog", "ud over", a certificate's name).
const WORDS: [&str; 38] = [
    "af",
    "arbejdet",
    "at",
    "certifikatkrav",
    "certifikat",
    "certifikater",
    "denne",
    "der",
    "en",
    "er",
    "et",
    "findes",
    "for",
    "foreligger",
    "formelle",
    "forudsætning",
    "forudsætninger",
    "fx",
    "i",
    "ikke",
    "ingen",
    "jobbet",
    "kompetence",
    "kompetencen",
    "krav",
    "krævet",
    "kræves",
    "kvalifikationer",
    "kvalifikationskrav",
    "nogen",
    "om",
    "særlige",
    "særligt",
    "som",
    "stilles",
    "til",
    "udførelse",
    "udførelsen",
];

/// As nearly all documents say it.
pub(crate) fn is_usual(text: &str) -> bool {
    text.trim_end_matches(['.', ' ']).to_lowercase() == USUAL
}

/// The text is one sentence, and it says that nothing is required: "Ingen.", "Der stilles ingen særlige krav om certifikat."
pub(crate) fn says_none(text: &str) -> bool {
    let sentence = text.trim_end_matches(['.', ' ']).to_lowercase();
    let mut words = sentence.split([' ', '/', ',', '-']).filter(|word| !word.is_empty()).peekable();
    let is_nothing = words.peek().is_none() && !text.is_empty();
    let denies = words.clone().any(|word| matches!(word, "ingen" | "ikke"));
    is_nothing || denies && words.all(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_required_in_these_words() {
        for text in [
            "Der er ingen særlige kvalifikationskrav.",
            "Der er ingen særlige kvalifikationskrav",
            "Ingen.",
            "Ingen særlige kvalifikationskrav",
            "Der stilles ingen særlige krav til udførelsen af jobbet.",
            "Der er ikke særlige certifikatkrav.",
            "Der er ingen særlige kvalifikationskrav, som er en forudsætning for udførelsen af jobbet.",
            "-",
        ] {
            assert!(says_none(text), "{text}");
        }
    }

    #[test]
    fn something_is_required_in_these() {
        for text in [
            "",
            "Der er krav om et certifikat.",
            "Der er ingen særlige kvalifikationskrav, dog kræves et truckcertifikat.",
            "Der er ingen særlige kvalifikationskrav. Der kræves førstehjælp.",
            "Arbejdet må ikke udføres uden certifikat.",
        ] {
            assert!(!says_none(text), "{text}");
        }
    }
}
