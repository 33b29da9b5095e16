//! Addresses both ways.

use proptest::prelude::*;

use catalogue::Lang;
use search::{Choice, DaysRange, Filter, Group, Status};

use super::*;

fn slug() -> impl Strategy<Value = Slug> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}".prop_map(|text| text.parse().expect("the pattern makes slugs"))
}

fn number() -> impl Strategy<Value = CourseNumber> {
    "[0-9]{5}".prop_map(|text| text.parse().expect("five digits"))
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![
        slug().prop_map(Choice::Topic),
        slug().prop_map(Choice::Competence),
        proptest::sample::select(DaysRange::ALL.to_vec()).prop_map(Choice::Days),
        "[A-ZÆØÅ]{2,3}".prop_map(|code| Choice::Committee(code.parse().expect("the pattern makes codes"))),
    ]
}

fn filter() -> impl Strategy<Value = Filter> {
    let status = proptest::sample::select(Status::ALL.to_vec());
    (proptest::collection::vec(choice(), 0..6), status).prop_map(|(choices, status)| {
        let mut filter = Filter::of(status);
        choices.into_iter().for_each(|choice| filter.add(choice));
        filter
    })
}

fn query() -> impl Strategy<Value = CourseQuery> {
    (any::<String>(), filter(), proptest::option::of(proptest::sample::select(Sort::ALL.to_vec())))
        .prop_map(|(text, filter, sort)| CourseQuery { text, filter, sort, ignored: Vec::new() })
}

fn comparison() -> impl Strategy<Value = Comparison> {
    proptest::collection::btree_set(number(), 0..6).prop_map(|numbers| Comparison::of(numbers.into_iter().collect()))
}

fn shows() -> impl Strategy<Value = Shows> {
    prop_oneof![
        Just(Shows::Everything),
        query().prop_map(Shows::Courses),
        slug().prop_map(Shows::Competence),
        ".{0,40}".prop_map(Shows::Plan),
    ]
}

fn embedding() -> impl Strategy<Value = Embedding> {
    let choices = (
        proptest::sample::select(Way::ALL.to_vec()),
        proptest::sample::select(Theme::ALL.to_vec()),
        proptest::sample::select(vec![Lang::Da, Lang::En]),
    );
    // What is typed has no signs that break a line.
    let typed = proptest::array::uniform4("\\PC{0,40}");
    (shows(), choices, typed, ["[0-9]{0,5}", "[0-9]{0,5}"]).prop_map(|(shows, (way, theme, lang), typed, sizes)| {
        let ([place, title, sender, contact], [height, width]) = (typed, sizes);
        Embedding { shows, way, lang, theme, place, title, sender, contact, height, width, ignored: Vec::new() }
    })
}

fn route() -> impl Strategy<Value = Route> {
    prop_oneof![
        Just(Route::Front),
        Just(Route::Competences),
        slug().prop_map(Route::Competence),
        Just(Route::Overview),
        query().prop_map(Route::Courses),
        number().prop_map(Route::Course),
        comparison().prop_map(Route::Compare),
        Just(Route::Match),
        Just(Route::Plans),
        any::<[u8; 8]>().prop_map(|bytes| Route::Plan(PlanId::from_random(bytes))),
        ".{0,40}".prop_map(Route::Shared),
        Just(Route::Conversation),
        embedding().prop_map(|embedding| Route::Embed(embedding.to_string())),
        Just(Route::About),
    ]
}

proptest! {
    #[test]
    fn every_embedding_is_read_back_from_its_address(embedding in embedding()) {
        let Ok(Route::Embed(chosen)) = format!("#/indlejr?{embedding}").parse() else { panic!("an embedding") };
        prop_assert_eq!(Embedding::parse(&chosen), embedding);
    }

    #[test]
    fn a_bare_address_tells_nothing_that_was_typed_or_chosen(route in route()) {
        let bare = route.bare();
        prop_assert!(!bare.to_string().contains('?'), "{bare}");
        prop_assert_eq!(bare.bare(), bare);
    }

    #[test]
    fn every_page_is_read_back_from_its_address(route in route()) {
        prop_assert_eq!(route.to_string().parse::<Route>(), Ok(route));
    }

    #[test]
    fn any_text_is_a_page_or_a_bad_address(hash in any::<String>()) {
        if let Ok(Route::Courses(query)) = hash.parse::<Route>() {
            prop_assert!(hash.contains("kurser") || hash.contains('%'), "{query:?}");
        }
    }

    #[test]
    fn an_address_that_was_read_is_written_in_one_form(
        hash in "#?/(kurser|om|planer|kompetencer|oversigt|sammenlign|match|delt|indlejr)?(\\?[a-z=&%0-9+]{0,30})?"
    ) {
        if let Ok(route) = hash.parse::<Route>() {
            let written = route.to_string();
            let again = written.parse::<Route>().map(|route| route.to_string());
            prop_assert_eq!(again, Ok(written));
        }
    }
}

#[test]
fn nothing_is_the_front_page() {
    for hash in ["", "#", "#/", "/"] {
        assert_eq!(hash.parse(), Ok(Route::Front), "{hash:?}");
    }
}

#[test]
fn bad_addresses_say_which_part_is_bad() {
    assert_eq!("#/kurser/1234".parse::<Route>(), Err(BadAddress::CourseNumber("1234".to_owned())));
    assert_eq!("#/kompetencer/Æ".parse::<Route>(), Err(BadAddress::Competence("Æ".to_owned())));
    assert_eq!("#/planer/x".parse::<Route>(), Err(BadAddress::Plan("x".to_owned())));
    assert_eq!("#/findes/ikke".parse::<Route>(), Err(BadAddress::Page("/findes/ikke".to_owned())));
}

#[test]
fn a_query_as_a_browser_or_a_form_writes_it_is_read() {
    for hash in ["#/kurser?q=l%C3%B8n%20og&sorter=dage", "#/kurser?q=løn+og&sorter=dage"] {
        let expected = CourseQuery { sort: Some(Sort::Days), ..CourseQuery::of("løn og") };
        assert_eq!(hash.parse(), Ok(Route::Courses(expected)), "{hash}");
    }
}

#[test]
fn what_the_list_does_not_know_is_named_and_has_no_effect() {
    let Ok(Route::Courses(query)) = "#/kurser?sorter=farve&fx=1&q=x".parse() else { panic!("a page of courses") };
    assert_eq!(query.ignored, ["sorter=farve", "fx=1"]);
    assert_eq!(query.to_string(), "?q=x");
}

#[test]
fn without_a_query_there_is_nothing_to_be_relevant_to() {
    assert_eq!(CourseQuery::default().order(), Sort::Title);
    assert_eq!(CourseQuery::of("løn").order(), Sort::Relevance);
    assert_eq!(CourseQuery { sort: Some(Sort::Relevance), ..CourseQuery::of(" ") }.order(), Sort::Title);
}

#[test]
fn filters_are_read_with_several_values_and_written_in_one_form() {
    let Ok(Route::Courses(query)) =
        "#/kurser?status=alle&dage=11-,1&udvalg=AD%2C%C3%86%C3%98&emne=loen&sorter=dage&emne=events,loen&q=a".parse()
    else {
        panic!("a page of courses")
    };
    assert_eq!(query.ignored, [""; 0]);
    assert_eq!(query.filter.chosen(), 7);
    assert!(query.filter.has(&Choice::Days(DaysRange::Over10)));
    let written = "?q=a&emne=loen,events&dage=11-,1&udvalg=AD,%C3%86%C3%98&status=alle&sorter=dage";
    assert_eq!(query.to_string(), written);
    // The usual status is not said.
    assert_eq!("#/kurser?status=aktuelle".parse(), Ok(Route::Courses(CourseQuery::default())));
}

#[test]
fn values_of_a_filter_that_none_can_have_are_named_one_by_one() {
    let Ok(Route::Courses(query)) = "#/kurser?emne=L%C3%B8n,loen,,&dage=3&udvalg=ad&status=nu&kompetence=".parse()
    else {
        panic!("a page of courses")
    };
    assert_eq!(query.ignored, ["emne=Løn", "dage=3", "udvalg=ad", "status=nu"]);
    assert_eq!(query.filter.choices(), [Choice::parse(Group::Topic, "loen").expect("a choice")]);
}

#[test]
fn courses_to_compare_are_read_in_order_and_once() {
    let Ok(Route::Compare(comparison)) = "#/sammenlign?kurser=21097,10001,21097&kurser=,1,x%20y&fx=1".parse() else {
        panic!("a comparison")
    };
    assert_eq!(comparison.ignored, ["kurser=1", "kurser=x y", "fx=1"]);
    assert_eq!(comparison.to_string(), "?kurser=21097,10001");
    assert_eq!(Route::Compare(Comparison::default()).to_string(), "#/sammenlign");
}

#[test]
fn a_share_code_is_kept_as_it_was_typed() {
    for (hash, code) in [
        ("#/delt/AQsMD1-_", "AQsMD1-_"),
        ("#/delt", ""),
        ("#/delt/", ""),
        ("#/delt/a/b", "a/b"),
        ("#/delt/%3Cb%3E%20x", "<b> x"),
        // What other programs put behind addresses.
        ("#/delt/AQ?fbclid=1", "AQ"),
    ] {
        assert_eq!(hash.parse(), Ok(Route::Shared(code.to_owned())), "{hash}");
    }
    assert_eq!(Route::Shared("AQsMD1-_".to_owned()).to_string(), "#/delt/AQsMD1-_");
}

#[test]
fn of_a_code_that_is_too_long_the_beginning_is_kept() {
    for letter in ["A", "æ", "/", "%"] {
        let Ok(Route::Shared(code)) = format!("#/delt/{}", letter.repeat(100_000)).parse() else { panic!("a code") };
        assert_eq!(code, letter.repeat(MOST_LETTERS + 1));
        assert_eq!(plan::Shared::read(&code), Err(plan::BadCode::TooLong));
    }
}

#[test]
fn a_bare_address_tells_nothing_of_a_shared_plan() {
    assert_eq!(Route::Shared("AQsMD1".to_owned()).bare().to_string(), "#/delt");
}

#[test]
fn an_embedding_is_read_from_its_address_and_what_it_does_not_know_is_named() {
    let address = "#/indlejr?vis=%2Fkurser%3Femne%3Dloen%26q%3Dl%25C3%25B8n&maade=ramme&afsender=A%20%26%20B&hoejde=7x00&tema=lilla&vis=/om&fx=1";
    let Ok(Route::Embed(chosen)) = address.parse() else { panic!("an embedding") };
    let embedding = Embedding::parse(&chosen);
    assert_eq!(embedding.shows.route().to_string(), "#/kurser?q=l%C3%B8n&emne=loen");
    assert_eq!((embedding.way, &*embedding.sender, &*embedding.height), (Way::Frame, "A & B", "700"));
    assert_eq!(embedding.ignored, ["tema=lilla", "vis=/om", "fx=1"]);
    assert_eq!("#/indlejr".parse(), Ok(Route::Embed(String::new())));
    assert_eq!(Embedding::parse(""), Embedding::default());
}

#[test]
fn a_bare_address_tells_nothing_of_an_embedding() {
    let Ok(embedding) = "#/indlejr?vis=/delt/AQsMD1&afsender=Kim".parse::<Route>() else { panic!("an embedding") };
    assert_eq!(embedding.bare().to_string(), "#/indlejr");
}
