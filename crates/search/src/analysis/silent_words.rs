//! Words that say little: those that stand in every text, and those that stand in every title or query about courses.

use super::stem;

/// Whether a folded word tells nothing about what a text or a query is about.
///
/// ```
/// assert!(search::analysis::is_silent("hvordan"));
/// assert!(!search::analysis::is_silent("moms"));
/// ```
pub fn is_silent(folded: &str) -> bool {
    SILENT.binary_search(&folded).is_ok()
}

/// Whether a folded word says so little alone that it cannot be what a query is about: "kursus", "introduktion". It may help to
/// order what other words find.
///
/// ```
/// assert!(search::analysis::is_general("kursus"));
/// assert!(!search::analysis::is_general("regnskab"));
/// ```
pub fn is_general(folded: &str) -> bool {
    GENERAL.binary_search(&stem(folded)).is_ok()
}

/// Whether a folded word is about people at work, whatever they do: "lagermedarbejder", "butiksjob".
pub fn is_work(folded: &str) -> bool {
    WORK.binary_search(&stem(folded)).is_ok()
}

/// Stems, in order.
const WORK: [&str; 13] = [
    "administr",
    "arbejd",
    "branch",
    "firma",
    "industr",
    "job",
    "led",
    "ledel",
    "medarbejd",
    "servic",
    "skol",
    "viden",
    "virksom",
];

/// Folded, in order.
const SILENT: [&str; 256] = [
    "a", "about", "ad", "af", "alle", "allerede", "alt", "altid", "an", "and", "anden", "andet", "andre", "andres",
    "ang", "are", "as", "at", "baade", "bare", "be", "become", "bedre", "bedst", "better", "bl", "blandt", "blev",
    "blive", "bliver", "boer", "bruge", "brugen", "bruger", "burde", "by", "can", "could", "da", "de", "del", "dem",
    "den", "denne", "dens", "der", "deres", "derfor", "det", "dets", "dette", "dig", "din", "dine", "disse", "dit",
    "do", "does", "dog", "du", "efter", "egen", "egentlig", "egne", "eks", "eller", "en", "end", "er", "et", "evt",
    "faa", "faaet", "faar", "fik", "finde", "finder", "findes", "flere", "foer", "for", "fordi", "fra", "from", "fx",
    "gaelder", "gennem", "gerne", "get", "give", "giver", "gjorde", "gjort", "god", "gode", "godt", "goer", "good",
    "ham", "han", "har", "have", "hele", "her", "herunder", "hos", "how", "hvad", "hvem", "hver", "hvilke", "hvilken",
    "hvilket", "hvis", "hvor", "hvordan", "hvorfor", "hvorhen", "hvornaar", "hvortil", "i", "ifm", "ift", "igen",
    "igennem", "ikke", "imod", "in", "ind", "inden", "ingen", "inkl", "into", "is", "its", "jeg", "jer", "jeres", "jo",
    "kan", "kun", "kunne", "laere", "laerer", "laert", "langs", "lave", "laver", "learn", "learning", "leder", "lidt",
    "lige", "ligesom", "like", "maa", "maatte", "man", "mange", "me", "med", "meget", "mellem", "men", "mens", "mere",
    "mest", "mig", "min", "mindre", "mine", "mit", "mm", "mod", "mv", "my", "naar", "need", "nogen", "noget", "nogle",
    "nok", "nu", "nye", "of", "og", "ogsaa", "om", "omkring", "on", "op", "or", "os", "our", "over", "paa", "please",
    "rigtig", "rigtigt", "saa", "saadan", "samme", "samt", "selv", "selvom", "should", "siden", "sig", "sin", "sine",
    "skal", "skulle", "snakke", "soege", "soeger", "som", "staa", "staar", "synes", "tage", "tager", "tak", "that",
    "the", "their", "there", "this", "til", "to", "tror", "ud", "uden", "under", "us", "vaere", "vaeret", "var", "ved",
    "vha", "vi", "via", "vil", "ville", "vores", "want", "we", "what", "when", "where", "which", "who", "will", "with",
    "would", "you", "your",
];

/// Stems, in order.
const GENERAL: [&str; 103] = [
    "aar",
    "administr",
    "administrativ",
    "alment",
    "amu",
    "analy",
    "anvend",
    "arbejd",
    "arbejdsopgav",
    "basal",
    "basi",
    "basic",
    "bedoem",
    "begynd",
    "behandl",
    "bil",
    "bog",
    "branch",
    "brug",
    "clas",
    "company",
    "cour",
    "dag",
    "dagl",
    "deltag",
    "drift",
    "educ",
    "efterfoelg",
    "efteruddan",
    "ejendom",
    "eksist",
    "element",
    "employ",
    "fagl",
    "faglaert",
    "firma",
    "forloeb",
    "funkt",
    "grundlaeg",
    "haandt",
    "hjaelp",
    "industr",
    "integr",
    "introduct",
    "introdukt",
    "job",
    "koeb",
    "kompetenc",
    "kontor",
    "kund",
    "kurs",
    "kursu",
    "kursusforloeb",
    "kvalit",
    "led",
    "ledel",
    "medarbejd",
    "metod",
    "niveau",
    "nr",
    "num",
    "ny",
    "omraad",
    "opbygn",
    "opgav",
    "opstil",
    "peng",
    "period",
    "person",
    "plac",
    "planlaeg",
    "planlaegn",
    "praksi",
    "prakt",
    "program",
    "servic",
    "skil",
    "skill",
    "skol",
    "styr",
    "system",
    "teknik",
    "tid",
    "ting",
    "traen",
    "train",
    "udarbejd",
    "uddan",
    "udvid",
    "udvikl",
    "ufaglaert",
    "use",
    "using",
    "vaelg",
    "vaerdi",
    "valg",
    "viden",
    "videreuddan",
    "virksom",
    "virtuel",
    "voks",
    "voksn",
    "work",
];

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::*;

    #[test]
    fn the_words_are_folded_and_in_order() {
        for list in [&SILENT[..], &GENERAL[..], &WORK[..]] {
            assert!(list.is_sorted() && list.iter().all(|word| fold(word) == *word));
        }
        assert!(GENERAL.iter().chain(&WORK).all(|word| stem(word) == *word));
    }
}
