//! Documents that are made up, written as text in many layouts, and read again: the importer gives back what was written.

#[path = "round_trip/content.rs"]
mod content;
#[path = "round_trip/layout.rs"]
mod layout;

use catalogue::Catalogue;
use fkb::{Options, import};
use proptest::prelude::*;

use content::document;
use layout::{Encoding, Layout, encode, write};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn what_was_written_is_read(document in document(), layout: Layout) {
        let text = write(&document, &layout);
        let bytes = encode(&text, layout.encoding);
        let options = Options { full_text: true, ..Options::default() };
        let imported = import(&bytes, "made-up.txt", &options);
        let catalogue = match imported {
            Ok(imported) => imported.catalogue,
            Err(problems) => {
                let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
                return Err(TestCaseError::fail(format!("{text}\n{}", problems.join("\n"))));
            }
        };
        prop_assert_eq!(catalogue.job_area(), &document.job_area, "{}", text);
        prop_assert_eq!(catalogue.competences(), &document.competences[..], "{}", text);
        prop_assert_eq!(catalogue.courses(), &document.courses[..], "{}", text);
    }

    #[test]
    fn the_catalogue_survives_its_own_file(document in document()) {
        let bytes = encode(&write(&document, &Layout::default()), Encoding::Utf8);
        let catalogue = import(&bytes, "made-up.txt", &Options::default()).expect("it is read").catalogue;
        let json = serde_json::to_string_pretty(&catalogue).expect("it can be written");
        prop_assert_eq!(serde_json::from_str::<Catalogue>(&json).expect("it can be read"), catalogue);
    }
}
