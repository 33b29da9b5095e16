//! Names in addresses.

use catalogue::Slug;
use proptest::prelude::*;

fn slug(name: &str) -> String {
    Slug::from_name(name).expect("something is left").to_string()
}

#[test]
fn danish_letters_are_spelled_out() {
    assert_eq!(slug("Datahåndtering og ESG-regnskab"), "datahaandtering-og-esg-regnskab");
    assert_eq!(slug("ÆØÅ æøå"), "aeoeaa-aeoeaa");
    assert_eq!(slug("Idé, Müller & Söhne"), "ide-muller-soehne");
}

#[test]
fn signs_and_blanks_become_one_hyphen() {
    assert_eq!(slug("  Eventudvikling -  koordination! "), "eventudvikling-koordination");
    assert_eq!(slug("1. (F/I) 2"), "1-f-i-2");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn the_slug_of_a_slug_is_itself(name in "\\PC{0,20}|[A-ZÆØÅa-zæøå -]{0,20}") {
        if let Ok(slug) = Slug::from_name(&name) {
            let read: Result<Slug, _> = slug.as_str().parse();
            prop_assert_eq!(read.as_ref(), Ok(&slug), "what is made of a name is a slug");
            let again = Slug::from_name(slug.as_str());
            prop_assert_eq!(again.as_ref(), Ok(&slug));
        }
    }
}
