//! Every sentence that the page says, in both languages: a file for each page, and one for what is everywhere.
//!
//! A sentence is a [`Words`], which cannot be made without both languages. Sentences with a number or a name in them are
//! functions that take the language first and [`fill`] a template.

pub mod about;
pub mod bad_address;
pub mod competences;
pub mod course;
pub mod courses;
pub mod everywhere;
pub mod front;
pub mod plans;
pub mod storage;

use std::fmt::{Display, Write};

use catalogue::Lang;

/// The same sentence in Danish and in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    da: &'static str,
    en: &'static str,
}

impl Words {
    /// The sentence in one language.
    pub const fn to(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Da => self.da,
            Lang::En => self.en,
        }
    }
}

/// A sentence: Danish first, then English.
const fn words(da: &'static str, en: &'static str) -> Words {
    Words { da, en }
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

    #[test]
    fn the_static_page_says_the_same_as_the_app() {
        let page = include_str!("../index.html");
        let said_by_both = [
            everywhere::COMPETENCES,
            everywhere::COURSES,
            everywhere::PLANS,
            everywhere::OTHER_LANGUAGE,
            everywhere::SEARCH,
            everywhere::SEARCH_BUTTON,
            everywhere::RELOAD,
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
        for words in said_by_both {
            for (lang, text) in [("da", words.da), ("en", words.en)] {
                assert!(page.contains(&format!("<span lang=\"{lang}\">{text}</span>")), "index.html lacks \"{text}\"");
            }
        }
    }
}
