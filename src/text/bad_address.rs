//! The page for an address that leads nowhere.

use catalogue::Lang;

use super::{Words, fill, words};
use crate::route::BadAddress;

pub const TITLE: Words = words("Siden findes ikke", "There is no such page");
pub const ONWARD: Words = words("Gå videre herfra:", "Go on from here:");

/// What is wrong with the address.
pub fn why(lang: Lang, bad: &BadAddress) -> String {
    match bad {
        BadAddress::Page(path) => {
            fill(lang, words("Ingen side har adressen »{0}«.", "No page has the address \"{0}\"."), &[&path])
        }
        BadAddress::CourseNumber(text) => fill(
            lang,
            words(
                "»{0}« er ikke et kursusnummer. Et kursusnummer har fem cifre.",
                "\"{0}\" is no course number. A course number has five digits.",
            ),
            &[&text],
        ),
        BadAddress::Competence(text) => fill(
            lang,
            words("Ingen kompetence kan hedde »{0}« i adressen.", "No competence can have \"{0}\" in its address."),
            &[&text],
        ),
        BadAddress::Plan(text) => {
            fill(lang, words("»{0}« er ikke en plans adresse.", "\"{0}\" is no plan's address."), &[&text])
        }
    }
}
