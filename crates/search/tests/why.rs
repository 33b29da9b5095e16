//! Why a query finds a course: what is marked in its title, and what is said of the way there.

use catalogue::CourseNumber;
use search::{By, Index, Place};

use crate::finding::made_up;
use crate::judged::data;

const GUIDE: &str = r#"{
    "format": 1,
    "topics": [{ "slug": "penge", "name": { "da": "Penge", "en": "Money" }, "courses": ["10001", "10002"] }],
    "synonyms": [["årsregnskab", "bundlinje", "annual accounts"], ["regneark", "excel"]]
}"#;

const TITLES: [(&str, &str); 3] =
    [("10001", "Udarbejdelse af årsregnskabet"), ("10002", "Lønberegning (F/I)"), ("10003", "Regneark i brug")];

fn index() -> Index {
    let (catalogue, guide) = made_up(&TITLES, GUIDE);
    Index::new(&catalogue, &guide)
}

/// The marked parts of a title, and what led there: `typed → found`.
fn why(query: &str, number: &str) -> (Vec<String>, Vec<String>) {
    let number: CourseNumber = number.parse().expect("a number");
    let index = index();
    let why = index.why(&index.read(query), number);
    let title = TITLES.iter().find(|(known, _)| *known == number.to_string()).expect("a course").1;
    let through = why.through.iter().map(|through| match &through.by {
        By::Spelling(word) => format!("{} ~ {word}", through.typed),
        By::Synonym(word) => format!("{} = {word}", through.typed),
        By::Place(Place::Topic(slug)) => format!("{} in {slug}", through.typed),
        By::Place(Place::Competence(slug) | Place::JobRole(slug)) => format!("{} for {slug}", through.typed),
    });
    (why.marks.into_iter().map(|mark| title[mark].to_owned()).collect(), through.collect())
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn a_word_and_its_other_forms_are_marked_as_they_stand() {
    assert_eq!(why("ÅRSREGNSKABER", "10001"), (strings(&["årsregnskabet"]), strings(&[])));
}

#[test]
fn a_beginning_is_marked_as_far_as_it_was_typed() {
    assert_eq!(why("lønbe", "10002").0, ["Lønbe"]);
    assert_eq!(why("aarsr", "10001").0, ["årsr"]);
}

#[test]
fn a_part_of_a_compound_is_marked_alone() {
    let (catalogue, guide) = made_up(&[("10001", "Lagerøkonomi"), ("10002", "Økonomi"), ("10003", "Lager")], GUIDE);
    let index = Index::new(&catalogue, &guide);
    let marks = index.why(&index.read("økonomi"), catalogue.courses()[0].number).marks;
    assert_eq!(&catalogue.courses()[0].title[marks[0].clone()], "økonomi");
}

#[test]
fn a_way_through_a_synonym_or_a_spelling_is_said() {
    assert_eq!(why("bundlinjen", "10001"), (strings(&["årsregnskabet"]), strings(&["bundlinjen = årsregnskab"])));
    assert_eq!(why("annual accounts", "10001").1, ["annual accounts = årsregnskab"]);
    assert_eq!(why("regnearkk", "10003").1, ["regnearkk ~ regneark"]);
    assert_eq!(why("excell", "10003").1, ["excell = regneark"]);
}

#[test]
fn a_way_through_the_topic_is_said_where_the_title_has_nothing() {
    assert_eq!(why("penge", "10002"), (strings(&[]), strings(&["penge in penge"])));
}

#[test]
fn every_hit_says_why() {
    let (catalogue, guide) = data();
    let index = Index::new(&catalogue, &guide);
    for judged in crate::judged::queries() {
        let query = index.read(&judged.query);
        for hit in index.answer(&query).hits {
            let why = index.why(&query, hit.number);
            assert!(why.number || !why.marks.is_empty() || !why.through.is_empty(), "{}: {}", judged.query, hit.number);
            let title = &catalogue.course(hit.number).expect("a course").title;
            assert!(why.marks.iter().all(|mark| title.get(mark.clone()).is_some_and(|marked| !marked.is_empty())));
            assert!(why.marks.windows(2).all(|pair| pair[0].end < pair[1].start), "{why:?}");
        }
    }
}

#[test]
fn what_no_course_is_about_leads_to_the_competence_whose_text_names_it() {
    let (catalogue, guide) = data();
    let index = Index::new(&catalogue, &guide);
    for word in ["gdpr", "dødsbo", "inkasso", "tavshedspligt"] {
        let answer = index.search(word);
        assert!(answer.hits.is_empty(), "{word}");
        assert_eq!(answer.without_course, [word]);
        let law = answer.meant.iter().any(|meant| {
            matches!(&meant.place, Place::Competence(slug) if slug.to_string().starts_with("juridisk"))
                && meant.word.as_deref() == Some(word)
        });
        assert!(law, "{word}: {:?}", answer.meant);
    }
    let revision = index.search("revision");
    assert!(revision.hits.is_empty());
    assert_eq!(revision.without_course, ["revision"]);
    assert!(matches!(&revision.meant[0].place, Place::Competence(slug) if slug.to_string() == "revision"));
}

#[test]
fn what_is_only_like_a_word_of_a_text_is_not_named_by_it() {
    let (catalogue, guide) = data();
    let index = Index::new(&catalogue, &guide);
    let answer = index.search("revison");
    assert_eq!(answer.spelling.as_deref(), Some("revision"));
    assert!(answer.without_course.is_empty(), "{:?}", answer.without_course);
    assert!(answer.meant.iter().all(|meant| meant.word.is_none()), "{:?}", answer.meant);
}

#[test]
fn names_of_topics_and_job_roles_are_suggested() {
    let (catalogue, guide) = data();
    let index = Index::new(&catalogue, &guide);
    let meant = |query: &str| index.search(query).meant;
    assert!(meant("løn").iter().any(|meant| matches!(&meant.place, Place::Topic(slug) if slug.to_string() == "loen")));
    assert!(meant("eventkoordinator").iter().any(|meant| matches!(&meant.place, Place::JobRole(_))));
    assert!(meant("asdfgh").is_empty());
}
