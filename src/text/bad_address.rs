//! The page for an address that leads nowhere.

use catalogue::Lang;

use super::{Words, words};
use crate::route::BadAddress;

pub const TITLE: Words = words("Siden findes ikke", "There is no such page");
pub const ONWARD: Words = words("Gå videre herfra:", "Go on from here:");

/// What is wrong with the address.
pub fn why(lang: Lang, bad: &BadAddress) -> String {
    match (lang, bad) {
        (Lang::Da, BadAddress::Page(path)) => format!("Ingen side har adressen »{path}«."),
        (Lang::En, BadAddress::Page(path)) => format!("No page has the address \"{path}\"."),
        (Lang::Da, BadAddress::CourseNumber(text)) => {
            format!("»{text}« er ikke et kursusnummer. Et kursusnummer har fem cifre.")
        }
        (Lang::En, BadAddress::CourseNumber(text)) => {
            format!("\"{text}\" is no course number. A course number has five digits.")
        }
        (Lang::Da, BadAddress::Competence(text)) => format!("Ingen kompetence kan hedde »{text}« i adressen."),
        (Lang::En, BadAddress::Competence(text)) => format!("No competence can have \"{text}\" in its address."),
        (Lang::Da, BadAddress::Plan(text)) => format!("»{text}« er ikke en plans adresse."),
        (Lang::En, BadAddress::Plan(text)) => format!("\"{text}\" is no plan's address."),
    }
}
