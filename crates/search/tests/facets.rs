//! What choices leave of the hits, and the counts beside them.

use catalogue::{Catalogue, Course, Date, Guide, PeriodStatus};
use proptest::prelude::*;
use search::{Choice, DaysRange, Facets, Filter, Filtered, Group, Hit, Index, Status};
use serde_json::{Value, json};

const TODAY: &str = "2026-06-15";

/// Everything that an app builds once.
#[derive(Debug)]
struct Site {
    catalogue: Catalogue,
    guide: Guide,
    index: Index,
    facets: Facets,
}

impl Site {
    fn new(courses: Value, guide: Value) -> Site {
        let competences = ["salg", "regning", "dans"]
            .map(|slug| json!({ "slug": slug, "name": slug, "requirements": null, "sections": [] }));
        let catalogue = json!({
            "format": 1, "source": { "file": "x.txt", "sha256": "" }, "job_area": { "name": "X", "sections": [] },
            "competences": competences, "courses": courses,
        });
        let catalogue: Catalogue = serde_json::from_value(catalogue).expect("a catalogue");
        let guide: Guide = serde_json::from_value(guide).expect("a guide");
        let index = Index::new(&catalogue, &guide);
        let facets = Facets::new(&catalogue, &guide);
        Site { catalogue, guide, index, facets }
    }

    fn hits(&self, query: &str) -> Vec<Hit> {
        if query.is_empty() { self.facets.all().collect() } else { self.index.search(query).hits }
    }

    fn found(&self, query: &str, filter: &Filter) -> Filtered {
        self.facets.apply(self.hits(query), filter, today())
    }

    fn numbers(&self, query: &str, filter: &Filter) -> Vec<String> {
        self.found(query, filter).hits.iter().map(|hit| hit.number.to_string()).collect()
    }

    fn count(&self, query: &str, filter: &Filter, choice: &Choice) -> usize {
        let place = self.facets.choices().iter().position(|known| known == choice).expect("there is such a choice");
        self.found(query, filter).counts[place]
    }

    /// Said again in the plainest way: the course has something of each group in which something is chosen.
    fn fits(&self, course: &Course, filter: &Filter) -> bool {
        let has = |choice: &Choice| match choice {
            Choice::Topic(slug) => {
                self.guide.topics.iter().any(|topic| topic.slug == *slug && topic.courses.contains(&course.number))
            }
            Choice::Competence(slug) => {
                self.guide.relations.iter().any(|it| it.competence == *slug && it.course == course.number)
            }
            Choice::Days(range) => DaysRange::of(course.days) == *range,
            Choice::Committee(committee) => course.committee == *committee,
        };
        Group::ALL.into_iter().all(|group| {
            let mut of_group = filter.choices().iter().filter(|choice| choice.group() == group).peekable();
            of_group.peek().is_none() || of_group.any(has)
        })
    }
}

fn today() -> Date {
    TODAY.parse().expect("a date")
}

fn course(number: &str, title: &str, committee: &str, days: f64, from: &str, to: Option<&str>) -> Value {
    json!({ "number": number, "title": title, "level": null, "committee": committee, "days": days, "linked_from": from, "linked_to": to })
}

fn relation(competence: &str, course: &str, strength: &str) -> Value {
    json!({ "competence": competence, "course": course, "strength": strength, "reason": { "da": "x", "en": "x" } })
}

fn topic(slug: &str, courses: &[&str]) -> Value {
    json!({ "slug": slug, "name": { "da": slug, "en": slug }, "courses": courses })
}

/// Six courses: one over, one to come.
fn site() -> Site {
    let courses = json!([
        course("10001", "Regning for begyndere", "AD", 1.0, "2024-01-01", None),
        course("10002", "Regning og løn", "AD", 2.5, "2024-01-01", Some("2026-06-15")),
        course("10003", "Salg på nettet", "AP", 3.0, "2024-01-01", None),
        course("10004", "Salg og regning", "AP", 10.0, "2024-01-01", Some("2026-06-14")),
        course("10005", "Dans", "AA", 48.0, "2024-01-01", None),
        course("10006", "Ny dans", "AA", 48.0, "2026-06-16", None),
    ]);
    let guide = json!({
        "format": 1,
        "topics": [topic("tal", &["10001", "10002"]), topic("handel", &["10003", "10004"]), topic("dans", &["10005", "10006", "99999"])],
        "relations": [
            relation("regning", "10001", "central"), relation("regning", "10002", "central"),
            relation("salg", "10003", "central"), relation("salg", "10004", "central"), relation("regning", "10004", "supporting"),
        ],
    });
    Site::new(courses, guide)
}

/// A filter as addresses write it.
fn filter(choices: &[&str], status: Status) -> Filter {
    let mut filter = Filter::of(status);
    for choice in choices {
        let (group, value) = choice.split_once('=').expect("a pair");
        let group = Group::from_name(group).expect("a group");
        filter.add(Choice::parse(group, value).expect("a choice"));
    }
    filter
}

fn choice(text: &str) -> Choice {
    filter(&[text], Status::Current).choices()[0].clone()
}

#[test]
fn courses_that_are_linked_are_shown_and_the_others_counted() {
    let (site, nothing) = (site(), Filter::default());
    assert_eq!(site.numbers("", &nothing), ["10005", "10001", "10002", "10003"], "the last day is one of them");
    let found = site.found("", &nothing);
    assert_eq!((found.hidden_ended, found.hidden_coming, found.unfiltered, found.all), (1, 1, 4, 6));
    assert_eq!(found.statuses, [4, 1, 6]);
    assert_eq!(site.numbers("", &filter(&[], Status::Ended)), ["10004"]);
    assert_eq!(site.found("", &filter(&[], Status::All)).hits.len(), 6);
}

#[test]
fn choices_of_a_group_widen_and_groups_narrow() {
    let site = site();
    assert_eq!(site.numbers("", &filter(&["dage=1", "dage=2-3"], Status::Current)), ["10001", "10002", "10003"]);
    assert_eq!(site.numbers("", &filter(&["dage=1", "dage=2-3", "udvalg=AD"], Status::Current)), ["10001", "10002"]);
    assert_eq!(site.numbers("løn", &filter(&["emne=tal"], Status::Current)), ["10002"]);
    assert!(site.numbers("løn", &filter(&["emne=handel"], Status::Current)).is_empty());
}

#[test]
fn a_count_respects_the_query_and_the_other_groups_and_not_its_own() {
    let site = site();
    let of_ap = filter(&["udvalg=AP"], Status::Current);
    assert_eq!(site.count("", &of_ap, &choice("udvalg=AD")), 2, "its own group does not narrow it");
    assert_eq!(site.count("", &of_ap, &choice("emne=tal")), 0);
    assert_eq!(site.count("", &of_ap, &choice("kompetence=salg")), 1, "10004 is over");
    assert_eq!(site.count("løn", &Filter::default(), &choice("udvalg=AD")), 1);
    assert_eq!(site.count("", &Filter::default(), &choice("dage=6-10")), 0);
    assert_eq!(site.count("", &filter(&[], Status::All), &choice("dage=6-10")), 1);
    assert_eq!(site.count("", &Filter::default(), &choice("kompetence=dans")), 0, "it has no courses");
}

#[test]
fn what_was_typed_in_full_is_shown_however_it_stands() {
    let site = site();
    assert_eq!(site.numbers("10004", &Filter::default()), ["10004"]);
    assert_eq!(site.numbers("salg og regning", &Filter::default())[0], "10004");
    assert_eq!(site.found("10004", &Filter::default()).hidden_ended, 0);
    assert!(site.numbers("10004", &filter(&["dage=1"], Status::Current)).is_empty(), "a choice is a choice");
}

#[test]
fn what_a_catalogue_does_not_have_is_named_and_has_no_effect() {
    let site = site();
    let asked = filter(&["emne=tal", "emne=haveanlaeg", "udvalg=ZZ", "dage=1"], Status::Ended);
    let (known, unknown) = site.facets.known(&asked);
    assert_eq!(known, filter(&["emne=tal", "dage=1"], Status::Ended));
    assert_eq!(unknown.iter().map(Choice::to_string).collect::<Vec<_>>(), ["emne=haveanlaeg", "udvalg=ZZ"]);
}

#[test]
fn an_empty_guide_gives_no_topics_and_no_competences() {
    let site = Site::new(json!([course("10001", "A", "ÆØÅ", 1.0, "2024-01-01", None)]), json!({ "format": 1 }));
    let groups: Vec<Group> = site.facets.choices().iter().map(Choice::group).collect();
    assert_eq!(groups, [vec![Group::Days; 5], vec![Group::Committee]].concat());
}

#[test]
fn a_guide_that_says_something_twice_is_counted_once() {
    let guide = json!({ "format": 1, "topics": [topic("a", &["10001", "10001"])], "relations": [relation("salg", "10001", "central"), relation("salg", "10001", "supporting")] });
    let site = Site::new(json!([course("10001", "A", "AD", 1.0, "2024-01-01", None)]), guide);
    let counts = site.found("", &Filter::default()).counts;
    assert_eq!(counts, [1, 1, 0, 0, 1, 0, 0, 0, 0, 1]);
}

#[test]
fn every_length_is_in_one_range() {
    for (days, range) in [("0,1", "1"), ("1,0", "1"), ("1,1", "2-3"), ("3,0", "2-3"), ("3,1", "4-5"), ("5,0", "4-5")]
        .into_iter()
        .chain([("5,1", "6-10"), ("10,0", "6-10"), ("10,1", "11-"), ("6553,5", "11-")])
    {
        assert_eq!(DaysRange::of(days.parse().expect("days")).name(), range, "{days}");
    }
}

/// Sites of up to 30 courses with whatever guide, where numbers may be unknown or named twice.
fn any_site() -> impl Strategy<Value = Site> {
    let dates = proptest::sample::select(vec![
        ("2024-01-01", None),
        ("2024-01-01", Some("2026-06-14")),
        ("2024-01-01", Some("2026-06-15")),
        ("2026-06-16", None),
    ]);
    let committees = proptest::sample::select(vec!["AD", "AP", "ØÅ"]);
    let titles = proptest::sample::select(vec!["Regning", "Salg", "Salg og regning", "Årets salg"]);
    let course_parts = (titles, committees, 1_u16..150, dates);
    let related = |names: Vec<&'static str>| {
        proptest::collection::vec((proptest::sample::select(names), 0_usize..33, any::<bool>()), 0..40)
    };
    (proptest::collection::vec(course_parts, 0..30), related(vec!["tal", "handel"]), related(vec!["salg", "regning"]))
        .prop_map(|(courses, topics, relations)| {
            let number = |place: usize| format!("{:05}", 20_000 + place);
            let courses: Vec<Value> = courses
                .into_iter()
                .enumerate()
                .map(|(place, (title, committee, tenths, (from, to)))| {
                    course(&number(place), title, committee, f64::from(tenths) / 10.0, from, to)
                })
                .collect();
            let topics = ["tal", "handel"].map(|slug| {
                let courses: Vec<String> = topics.iter().filter(|it| it.0 == slug).map(|it| number(it.1)).collect();
                topic(slug, &courses.iter().map(String::as_str).collect::<Vec<_>>())
            });
            let relations: Vec<Value> = relations
                .iter()
                .map(|&(slug, place, central)| {
                    relation(slug, &number(place), if central { "central" } else { "supporting" })
                })
                .collect();
            Site::new(json!(courses), json!({ "format": 1, "topics": topics, "relations": relations }))
        })
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let choices = ["emne=tal", "emne=handel", "kompetence=salg", "kompetence=regning", "kompetence=dans", "dage=1"]
        .into_iter()
        .chain(["dage=2-3", "dage=4-5", "dage=6-10", "dage=11-", "udvalg=AD", "udvalg=AP", "udvalg=ØÅ"])
        .collect::<Vec<_>>();
    let some = proptest::sample::subsequence(choices, 0..5);
    (some, proptest::sample::select(Status::ALL.to_vec())).prop_map(|(choices, status)| filter(&choices, status))
}

proptest! {
    #[test]
    fn what_is_found_is_what_fits(site in any_site(), filter in any_filter(), query in "|regning|salg|salg og|20003|2000") {
        let (filter, _) = site.facets.known(&filter);
        let found = site.found(&query, &filter);
        let course = |hit: &Hit| site.catalogue.course(hit.number).expect("a course").clone();
        let stands = |hit: &Hit, status: Status| hit.exact || status.holds(course(hit).period.status(today()));
        let hits = site.hits(&query);
        let expected: Vec<Hit> = hits.iter().filter(|hit| stands(hit, filter.status) && site.fits(&course(hit), &filter)).copied().collect();
        prop_assert_eq!(&found.hits, &expected);
        prop_assert_eq!(found.all, hits.len());
        prop_assert_eq!(found.unfiltered, hits.iter().filter(|hit| stands(hit, Status::Current)).count());
        let hidden = |status: PeriodStatus| {
            let hidden = |hit: &&Hit| !stands(hit, filter.status) && site.fits(&course(hit), &filter) && course(hit).period.status(today()) == status;
            hits.iter().filter(hidden).count()
        };
        prop_assert_eq!(found.hidden_ended, hidden(PeriodStatus::NoLongerLinked));
        prop_assert_eq!(found.hidden_coming, hidden(PeriodStatus::NotYetLinked));
    }

    #[test]
    fn a_count_is_the_number_of_hits_that_its_choice_gives(site in any_site(), filter in any_filter(), query in "|regning|salg|salg og|20003") {
        let (filter, _) = site.facets.known(&filter);
        let found = site.found(&query, &filter);
        prop_assert_eq!(found.counts.len(), site.facets.choices().len());
        for (choice, &count) in site.facets.choices().iter().zip(&found.counts) {
            // Alone in its group.
            let mut alone = Filter::of(filter.status);
            filter.choices().iter().filter(|other| other.group() != choice.group()).for_each(|other| alone.add(other.clone()));
            alone.add(choice.clone());
            prop_assert_eq!(site.found(&query, &alone).hits.len(), count, "{}", choice);
            // Added to what is chosen: as many where it is the first of its group, and where it gives nothing nothing is added.
            let mut added = filter.clone();
            added.add(choice.clone());
            let with = site.found(&query, &added).hits.len();
            if filter.choices().iter().all(|other| other.group() != choice.group()) {
                prop_assert_eq!(with, count);
            } else {
                prop_assert!(with >= count && with <= found.hits.len() + count, "{}", choice);
            }
        }
        for (status, count) in Status::ALL.into_iter().zip(found.statuses) {
            let mut other = filter.clone();
            other.status = status;
            prop_assert_eq!(site.found(&query, &other).hits.len(), count);
        }
    }

    #[test]
    fn a_choice_is_read_as_it_is_written(filter in any_filter()) {
        for choice in filter.choices() {
            prop_assert_eq!(Choice::parse(choice.group(), choice.value()), Some(choice.clone()));
            prop_assert_eq!(Group::from_name(choice.group().name()), Some(choice.group()));
        }
        prop_assert_eq!(Status::from_name(filter.status.name()), Some(filter.status));
        // Chosen and taken back it is as before, in whatever order.
        let mut emptied = filter.clone();
        filter.choices().iter().rev().for_each(|choice| emptied.toggle(choice.clone()));
        prop_assert_eq!(emptied.chosen(), usize::from(filter.status != Status::Current));
    }
}
