//! Every sentence that the page says, in both languages: a file for each page, and one for what is everywhere.
//!
//! A sentence is a [`Words`], which cannot be made without both languages. Sentences with a number or a name in them are
//! functions that take the language first.

pub mod about;
pub mod bad_address;
pub mod competences;
pub mod course;
pub mod courses;
pub mod everywhere;
pub mod front;
pub mod plans;
pub mod storage;

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
