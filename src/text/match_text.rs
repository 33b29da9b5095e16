//! The page that reads a text: a job advert, a CV, a note.

use catalogue::Lang;

use super::{Words, everywhere, fill, words};
use crate::state::NotText;

pub const TITLE: Words = words("Find kompetencer i en tekst", "Find competences in a text");
pub const LEAD: Words = words(
    "Sæt et jobopslag, et CV eller et par linjer om dit arbejde ind. Siden finder ord, der peger på kompetencer, og foreslår kurser.",
    "Paste a job advert, a CV or a few lines about your work. The page finds words that point to competences, and proposes courses.",
);
pub const FIELD: Words = words("Din tekst", "Your text");
pub const HELP: Words = words(
    "Højst 20.000 tegn, på dansk eller engelsk. Teksten bliver her på siden: den bliver ikke gemt og ikke sendt nogen steder hen.",
    "At most 20,000 characters, in Danish or English. The text stays on this page: it is not saved and is sent nowhere.",
);
// The number stands in the sentence above.
const _: () = assert!(search::LONGEST_TEXT == 20_000);
pub const FILE: Words = words("Eller vælg en tekstfil (.txt)", "Or choose a text file (.txt)");
pub const FILE_HELP: Words = words("Du kan også trække filen hertil.", "You can also drop the file here.");
pub const READ: Words = words("Find kompetencer", "Find competences");
pub const CLEAR: Words = words("Ryd teksten", "Clear the text");
pub const CLEARED: Words = words("Teksten er væk.", "The text is gone.");
pub const EMPTY: Words = words("Sæt en tekst ind først, eller vælg en fil.", "Paste a text first, or choose a file.");
pub const FOUND: Words = words("Det fandt siden i teksten", "What the page found in the text");
pub const CANNOT_KNOW: Words = words(
    "Siden læser kun ord. Den ved ikke, hvad du kan, eller hvad arbejdspladsen mener. Fjern det, der ikke passer.",
    "The page reads only words. It does not know what you can do or what the workplace means. Remove what does not fit.",
);
/// The same where there is nothing to remove.
pub const CANNOT_KNOW_ELSE: Words = words(
    "Siden læser kun ord. Den ved ikke, hvad du kan, eller hvad arbejdspladsen mener. En vejleder kan hjælpe dig videre.",
    "The page reads only words. It does not know what you can do or what the workplace means. A counsellor can help you on.",
);
pub const COMPETENCES: Words = words("Kompetencer", "Competences");
pub const NO_COMPETENCES: Words = words(
    "Ingen kompetence passer til teksten. Men titlerne på disse kurser har ord fra den.",
    "No competence fits the text. But the titles of these courses have words from it.",
);
pub const COURSES: Words = words("Kurser", "Courses");
pub const NO_COURSES: Words = words(
    "Ingen af kurserne her følger af det, der er valgt.",
    "None of the courses here follows from what is chosen.",
);
pub const ONLY_SUPPORT: Words = words(
    "Ingen af kurserne handler om netop det, teksten siger. De kan støtte det. Fjern dem, du ikke vil have.",
    "None of the courses is about just what the text says. They may support it. Remove those that you do not want.",
);
pub const DISMISSED: Words = words("Fjernet", "Removed");
pub const REMOVE: Words = words("Fjern", "Remove");
pub const SHOW_AGAIN: Words = words("Vis igen", "Show again");
pub const CHOOSE: Words = words("Vælg", "Choose");
pub const NOT_CHOSEN: Words = words("Ikke valgt", "Not chosen");
pub const MAKE: Words = words("Lav en plan af de valgte", "Make a plan of the chosen ones");
pub const PLAN_NAME: Words = words("Plan fra tekst", "Plan from a text");
pub const NONE_CHOSEN: Words =
    words("Der er ingen kurser at lave en plan af.", "There are no courses to make a plan of.");
pub const NOTHING: Words = words("Teksten passer ikke til noget her", "The text fits nothing here");
pub const SEARCH_WORD: Words = words("Ord at søge med", "Word to search for");
pub const SEARCH_WORD_HELP: Words = words(
    "Ordet er fra din tekst. Skriv et andet, hvis det siger mere om arbejdet.",
    "The word is from your text. Type another if it says more about the work.",
);
pub const COPY_WORD: Words = words("Kopiér ordet", "Copy the word");
pub const MARKED: Words = words("Din tekst med ordene markeret", "Your text with the words marked");
pub const MARKED_FOR: Words = words("Markér ord for", "Mark words for");
pub const ALL: Words = words("alle kompetencer", "all competences");

/// How sure it is that the text speaks for a competence.
pub const fn clear(clear: bool) -> Words {
    if clear { words("tydeligt", "clear") } else { words("muligt", "possible") }
}

/// A file is in the field now.
pub fn file_read(lang: Lang, name: &str) -> String {
    fill(
        lang,
        words("»{0}« er sat ind. Tryk »{1}«.", "\"{0}\" is in the field. Press \"{1}\"."),
        &[&name, &READ.to(lang)],
    )
}

/// Why a file is not read, and what to do.
pub fn refused(lang: Lang, what: NotText) -> String {
    let what = match what {
        NotText::Pdf => {
            words("Det er en PDF-fil, og den kan siden ikke læse.", "This is a PDF, which the page cannot read.")
        }
        NotText::Document => words(
            "Det er et dokument fra fx Word eller en pakket fil, og den kan siden ikke læse.",
            "This is a document of Word or the like, or a packed file, which the page cannot read.",
        ),
        NotText::Picture => {
            words("Det er et billede, og det kan siden ikke læse.", "This is a picture, which the page cannot read.")
        }
        NotText::WebPage => words(
            "Det er en gemt webside, og den kan siden ikke læse.",
            "This is a saved web page, which this page cannot read.",
        ),
        NotText::Other => words("Det er ikke en fil med ren tekst.", "This is not a file of plain text."),
        NotText::TooLarge => words("Filen er for stor: højst 1 MB.", "The file is too large: 1 MB at most."),
        NotText::Unreadable => words("Browseren kan ikke læse filen.", "The browser cannot read the file."),
    };
    let instead = words("Åbn den, kopiér teksten, og sæt den ind her.", "Open it, copy the text, and paste it here.");
    format!("{} {}", what.to(lang), instead.to(lang))
}

/// The end of a long text was not read.
pub fn left_out(lang: Lang, characters: usize) -> String {
    fill(
        lang,
        words(
            "Teksten er for lang. Det sidste af den er ikke læst: {0} tegn.",
            "The text is too long. Its end was not read: {0} characters.",
        ),
        &[&characters],
    )
}

/// "Ord i teksten: moms (3 gange), bilag".
pub fn evidence<'a>(lang: Lang, found: impl Iterator<Item = (&'a str, usize)>) -> String {
    let one = |(word, times)| match times {
        0 | 1 => String::from(word),
        _ => fill(lang, words("{0} ({1} gange)", "{0} ({1} times)"), &[&word, &times]),
    };
    let found: Vec<String> = found.map(one).collect();
    fill(lang, words("Ord i teksten: {0}", "Words in the text: {0}"), &[&found.join(", ")])
}

/// The title of a course has words of the text.
pub fn in_title(lang: Lang, found: &[String]) -> String {
    fill(lang, words("Ord fra teksten: {0}", "Words from the text: {0}"), &[&found.join(", ")])
}

/// "12 kurser valgt".
pub fn chosen(lang: Lang, courses: usize) -> String {
    fill(lang, words("{0} valgt", "{0} chosen"), &[&everywhere::courses(lang, courses)])
}

/// The plan was made.
pub fn made(lang: Lang, name: &str, courses: usize) -> String {
    fill(
        lang,
        words("»{0}« er lavet med {1}.", "\"{0}\" was made with {1}."),
        &[&name, &everywhere::courses(lang, courses)],
    )
}

/// Why a text may fit nothing, and what else there is.
pub fn nothing_why(lang: Lang, courses: usize, job_area: &str) -> String {
    fill(
        lang,
        words(
            "Siden kender {0} fra én FKB, »{1}«, og der er mange andre. Teksten har ingen ord, der peger på den. Søg efter kurser til det andre steder.",
            "This page knows {0} of one FKB, \"{1}\", and there are many others. The text has no words that point to it. Search for courses elsewhere.",
        ),
        &[&everywhere::courses(lang, courses), &job_area],
    )
}

/// The word was copied.
pub fn copied(lang: Lang, word: &str) -> String {
    fill(lang, words("»{0}« er kopieret.", "\"{0}\" is copied."), &[&word])
}

/// The word was not copied.
pub fn not_copied(lang: Lang, word: &str) -> String {
    fill(lang, words("Browseren lod os ikke kopiere »{0}«.", "The browser did not let us copy \"{0}\"."), &[&word])
}
