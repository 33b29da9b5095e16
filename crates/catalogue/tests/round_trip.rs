//! parse → write → parse: every public type says in JSON what it is, and nothing else.

#[path = "made_up/mod.rs"]
mod made_up;
#[path = "made_up/guide.rs"]
mod made_up_guide;

use catalogue::json::{self, FromJson};
use catalogue::{Catalogue, Guide, Lang, put_english, take_english, take_words};
use proptest::prelude::*;
use proptest::sample::select;
use serde::Serialize;
use serde::de::DeserializeOwned;

use made_up::*;
use made_up_guide::*;

/// The value survives its JSON, read in both ways, and a second writing gives the same text.
fn survives<T>(value: &T) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + FromJson + PartialEq + std::fmt::Debug,
{
    let text = serde_json::to_string(value).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let read: T = serde_json::from_str(&text).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
    prop_assert_eq!(&read, value);
    let read: T = json::read(&text).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
    prop_assert_eq!(&read, value);
    prop_assert_eq!(serde_json::to_string(&read).ok(), Some(text));
    Ok(())
}

/// A value in words is the same value when read from them.
fn survives_as_text<T>(value: &T) -> Result<(), TestCaseError>
where
    T: std::fmt::Display + std::str::FromStr<Err = catalogue::Error> + PartialEq + std::fmt::Debug,
{
    let read: Result<T, _> = value.to_string().parse();
    prop_assert_eq!(read.as_ref(), Ok(value));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn numbers(value in number()) {
        survives(&value)?;
        survives_as_text(&value)?;
        prop_assert_eq!(value.to_string().parse(), Ok(value.as_u32()));
    }

    #[test]
    fn codes(committee in committee(), level in level()) {
        survives(&committee)?;
        survives_as_text(&committee)?;
        prop_assert_eq!(committee.as_str(), committee.to_string());
        survives(&level)?;
        survives_as_text(&level)?;
    }

    #[test]
    fn dates(value in date()) {
        survives(&value)?;
        survives_as_text(&value)?;
    }

    #[test]
    fn days_and_periods(days in days(), period in period()) {
        survives(&days)?;
        survives_as_text(&days)?;
        survives(&period)?;
    }

    #[test]
    fn slugs(value in slug()) {
        survives(&value)?;
        survives_as_text(&value)?;
    }

    #[test]
    fn words_of_the_file(lang in select(vec![Lang::Da, Lang::En]), strength in strength(), kind in kind()) {
        survives(&lang)?;
        survives_as_text(&lang)?;
        survives(&strength)?;
        survives(&kind)?;
    }

    #[test]
    fn parts_of_a_catalogue(course in course(), competence in competence(), section in section(), area in job_area()) {
        survives(&course)?;
        survives(&competence)?;
        survives(&section)?;
        survives(&area)?;
        survives(&source())?;
        survives(&catalogue::Format)?;
    }

    #[test]
    fn a_whole_catalogue(value in catalogue()) {
        survives(&value)?;
    }

    #[test]
    fn parts_of_a_guide(guide in guide()) {
        survives(&guide.edition)?;
        survives(&guide.job_area)?;
        survives(&guide.competences)?;
        survives(&guide.job_roles)?;
        survives(&guide.topics)?;
        survives(&guide.relations)?;
        survives(&guide.kinds)?;
        survives(&guide.steps)?;
        survives(&guide.successions)?;
        survives(&guide.glossary)?;
    }

    #[test]
    fn a_whole_guide(value in guide()) {
        survives(&value)?;
    }

    /// The page gets its guide in three files.
    #[test]
    fn a_guide_in_parts_is_the_same_guide(value in guide()) {
        let mut guide = serde_json::to_value(&value).expect("it can be written");
        let words = json::read(&take_words(&mut guide).to_string());
        let english = take_english(&mut guide);
        prop_assert!(Guide::from_json(guide.clone()).is_ok(), "what is left is a guide");
        put_english(&mut guide, english);
        let mut guide = Guide::from_json(guide).expect("a guide");
        prop_assert!(guide.synonyms.is_empty() && guide.competences.iter().all(|it| it.keywords.is_empty()));
        prop_assert_eq!(&words, &Ok(value.words()));
        guide.put_words(words.expect("they can be read"));
        prop_assert_eq!(guide, value);
    }
}

#[test]
fn an_empty_guide_needs_nothing_but_its_format() {
    assert_eq!(json::read::<Guide>("{\"format\": 1}"), Ok(Guide::default()));
}

#[test]
fn fields_of_nobody_have_no_effect() {
    let text = r#"{"format": 1, "remark": [1, {"two": null}], "topics": []}"#;
    assert_eq!(json::read::<Guide>(text), Ok(Guide::default()));
}

#[test]
fn text_is_written_only_where_there_is_any() {
    let section = catalogue::Section { heading: "Definition".to_owned(), text: Vec::new() };
    assert_eq!(serde_json::to_string(&section).expect("it can be written"), r#"{"heading":"Definition"}"#);
}

#[test]
fn the_file_has_its_fields_in_the_order_of_the_contract() {
    let text = r#"{"format":1,"source":{"file":"a.txt","sha256":"00"},"job_area":{"name":"A","sections":[]},"competences":[{"slug":"b","name":"B","requirements":null,"sections":[]}],"courses":[{"number":"00001","title":"C","level":"D","committee":"EF","days":0.5,"linked_from":"2024-02-29","linked_to":"2024-03-01"}]}"#;
    let catalogue: Catalogue = json::read(text).expect("it is a catalogue");
    assert_eq!(serde_json::to_string(&catalogue).expect("it can be written"), text);
}
