//! Every sentence that the page says: a file for each page, and one for what is everywhere.
//!
//! A sentence is a [`Words`], which cannot be written without both languages. Most readers read Danish, so only the Danish gets
//! into the program; the build reads the English from these files, and a reader of English fetches it (`browser::data`).
//! Sentences with a number or a name in them are functions that take the language first and [`fill`] a template.

pub mod about;
pub mod bad_address;
pub mod by_competence;
pub mod calendar;
pub mod compare;
pub mod competences;
pub mod conversation;
pub mod course;
pub mod courses;
pub mod embed;
pub mod everywhere;
pub mod filters;
pub mod front;
pub mod lay_out;
pub mod match_text;
pub mod offline;
pub mod overview;
pub mod people;
pub mod plan_files;
pub mod planned_course;
pub mod plans;
pub mod questions;
pub mod remarks;
pub mod shared;
pub mod storage;
pub mod take;
pub mod why;

use std::fmt::{Display, Write};
use std::sync::OnceLock;

use catalogue::Lang;
use catalogue::json::Value;

/// The English of every sentence, by the Danish.
static ENGLISH: OnceLock<Value> = OnceLock::new();

/// Takes the English of the sentences, as the build has put it together.
pub fn learn_english(texts: Value) {
    // Fetched twice, it is the same.
    _ = ENGLISH.set(texts);
}

/// Whether English can be spoken.
pub fn knows_english() -> bool {
    ENGLISH.get().is_some()
}

/// A sentence in both languages, of which the program holds the Danish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(&'static str);

impl Words {
    /// The sentence in one language. Where the English is not there, the Danish.
    pub fn to(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Da => self.0,
            Lang::En => ENGLISH.get().and_then(|texts| texts.get(self.0)?.as_str()).unwrap_or(self.0),
        }
    }
}

/// A sentence: Danish first, then English. `xtask/src/texts.rs` reads these calls, so both are written out in them.
const fn words(da: &'static str, _en: &'static str) -> Words {
    Words(da)
}

/// What must be said in English before the English is there, or without it: the program holds both. For very few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Both {
    da: &'static str,
    en: &'static str,
}

impl Both {
    /// The sentence in one language.
    pub const fn to(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Da => self.da,
            Lang::En => self.en,
        }
    }
}

/// A sentence with values in it: `{0}` stands for the first one, `{1}` for the second, wherever the language has them.
fn fill(lang: Lang, template: Words, values: &[&dyn Display]) -> String {
    let mut text = String::new();
    let mut in_braces = false;
    for letter in template.to(lang).chars() {
        match letter {
            '{' => in_braces = true,
            '}' => in_braces = false,
            place if in_braces => {
                let value = place.to_digit(10).and_then(|place| values.get(place as usize));
                _ = value.map(|value| write!(text, "{value}"));
            }
            letter => text.push(letter),
        }
    }
    text
}

/// A number with the word that it counts.
fn count(lang: Lang, number: usize, one: Words, several: Words) -> String {
    format!("{number} {}", if number == 1 { one } else { several }.to(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every test may ask for it: they run in any order.
    fn learn() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        learn_english(xtask::texts::english(root).expect("every sentence is in both languages"));
    }

    #[test]
    fn the_static_page_says_the_same_as_the_app() {
        learn();
        let page = include_str!("../index.html");
        let said_by_both = [
            everywhere::COMPETENCES,
            everywhere::COURSES,
            everywhere::PLANS,
            everywhere::SEARCH,
            everywhere::SEARCH_BUTTON,
            front::TITLE,
            front::LEAD,
            front::JOB,
            front::JOB_WHY,
            front::COURSE,
            front::COURSE_WHY,
            front::ADVERT,
            front::ADVERT_WHY,
            plans::EXPORT,
        ];
        for lang in [Lang::Da, Lang::En] {
            let in_program = [everywhere::OTHER_LANGUAGE, everywhere::RELOAD].map(|both| both.to(lang));
            for text in said_by_both.iter().map(|words| words.to(lang)).chain(in_program) {
                assert!(page.contains(&format!("<span lang=\"{lang}\">{text}</span>")), "index.html lacks \"{text}\"");
            }
        }
    }

    #[test]
    fn a_copy_of_a_plan_with_a_long_name_is_called_one() {
        let name = plan::PlanName::new(&"æ".repeat(120)).expect("just short enough");
        assert_eq!(plans::copy_of(Lang::Da, &name).as_str(), format!("{} (kopi)", "æ".repeat(113)));
    }

    #[test]
    fn english_is_found_by_the_danish_and_danish_stands_in_for_what_is_missing() {
        learn();
        assert_eq!(everywhere::COURSES.to(Lang::En), "Courses");
        assert_eq!(Words("Det står ingen steder").to(Lang::En), "Det står ingen steder");
    }

    #[test]
    fn values_are_put_in_as_they_are_and_where_the_language_has_them() {
        learn();
        let filled = |lang| course::added(lang, "{1} »{0}«", "Min {plan}");
        assert_eq!(filled(Lang::Da), "»{1} »{0}«« er føjet til »Min {plan}«.");
        assert_eq!(filled(Lang::En), "\"{1} »{0}«\" was added to \"Min {plan}\".");
        assert_eq!(fill(Lang::Da, Words("{1}{0} 2"), &[&"a", &"b"]), "ba 2");
    }
}
