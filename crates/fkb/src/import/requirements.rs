//! Whether the section about special requirements says that there are none.

/// The usual sentence, in small letters and without its full stop.
const USUAL: &str = "der er ingen særlige kvalifikationskrav";

/// Words of which such a sentence is made. Any other word says more than that ("dog", "ud over", a certificate's name).
const WORDS: [&str; 28] = [
    "af",
    "arbejdet",
    "at",
    "denne",
    "der",
    "en",
    "er",
    "et",
    "findes",
    "for",
    "foreligger",
    "formelle",
    "fx",
    "i",
    "ikke",
    "ingen",
    "jobbet",
    "kompetence",
    "kompetencen",
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

/// What may be required. The denial stands before it.
const DEMANDS: [&str; 10] = [
    "certifikat",
    "certifikater",
    "certifikatkrav",
    "forudsætning",
    "forudsætninger",
    "krav",
    "krævet",
    "kræves",
    "kvalifikationer",
    "kvalifikationskrav",
];

/// The text is one sentence, and it says that nothing is required: "Ingen.", "Der stilles ingen særlige krav om certifikat."
pub(crate) fn says_none(text: &str) -> bool {
    let sentence = text.trim_end_matches(['.', ' ']).to_lowercase();
    let mut words = sentence.split([' ', '/', ',', '-']).filter(|word| !word.is_empty()).peekable();
    if words.peek().is_none() {
        return !text.is_empty();
    }
    let is_denial = |word: &str| matches!(word, "ingen" | "ikke");
    let is_denied = words.clone().find(|word| is_denial(word) || DEMANDS.contains(word)).is_some_and(is_denial);
    // A further clause may say more, if it is not about the demands themselves.
    let goes_on = sentence.split(", ").skip(1).any(|clause| !clause.starts_with("som "));
    is_denied && !goes_on && words.all(|word| WORDS.contains(&word) || DEMANDS.contains(&word))
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
            "Der kræves certifikat for udførelsen af arbejdet, ikke nogen formelle kvalifikationer.",
            "Der er krav om certifikat for en kompetence, ikke i denne.",
        ] {
            assert!(!says_none(text), "{text}");
        }
    }
}
