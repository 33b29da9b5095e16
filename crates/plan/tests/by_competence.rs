//! What the courses of a plan build, and what else fits a goal.

use catalogue::{Catalogue, Date, Guide, Slug};
use plan::{
    Built, Detail, Edit, Fitting, Goal, Plan, PlanId, PlanName, Status, building_none, by_competence, fitting,
    of_other_kind,
};
use serde_json::json;

fn catalogue() -> Catalogue {
    let competence =
        |slug: &str| json!({ "slug": slug, "name": slug.to_uppercase(), "requirements": null, "sections": [] });
    let course = |number: &str, to: Option<&str>| {
        json!({ "number": number, "title": "Kursus", "level": null, "committee": "AD", "days": 1.0,
            "linked_from": "2024-01-01", "linked_to": to })
    };
    let courses: Vec<_> =
        (1..=9).map(|last| course(&format!("1000{last}"), (last == 4).then_some("2025-06-30"))).collect();
    let catalogue = json!({ "format": 1, "source": { "file": "x.txt", "sha256": "" },
        "job_area": { "name": "Havn", "sections": [] },
        "competences": [competence("sejlads"), competence("knob"), competence("lods")], "courses": courses });
    serde_json::from_value(catalogue).expect("a catalogue")
}

/// 10008 is practice that a competence needs, 10009 practice of no competence; "lods" is about nothing but 10008.
fn guide() -> Guide {
    let relation = |competence: &str, course: &str, strength: &str| {
        json!({ "competence": competence, "course": course, "strength": strength,
            "reason": { "da": format!("{competence} {course}"), "en": "why" } })
    };
    let kind =
        |course: &str| json!({ "course": course, "kind": "practice", "note": { "da": "praktik", "en": "practice" } });
    let guide = json!({ "format": 1,
        "job_roles": [{ "slug": "baadsmand", "name": { "da": "Bådsmand", "en": "Boatswain" },
            "competences": ["knob", "sejlads"], "why": { "da": "", "en": "" } }],
        "relations": [
            relation("sejlads", "10001", "supporting"), relation("sejlads", "10002", "central"),
            relation("sejlads", "10003", "central"), relation("sejlads", "10004", "central"),
            relation("sejlads", "10008", "central"), relation("sejlads", "88888", "central"),
            relation("knob", "10003", "supporting"), relation("knob", "10005", "supporting"),
            relation("knob", "10006", "central"), relation("lods", "10008", "supporting"),
        ],
        "kinds": [kind("10009"), kind("10008")] });
    serde_json::from_value(guide).expect("a guide")
}

fn plan(numbers: &[&str]) -> Plan {
    let mut plan = Plan::new(PlanId::from_random([2; 8]), PlanName::new("Havn").expect("a name"));
    for number in numbers {
        plan.apply(&Edit::add(number.parse().expect("five digits")));
    }
    plan
}

fn today() -> Date {
    Date::new(2026, 1, 5).expect("a day")
}

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn by(built: &[Built]) -> Vec<(String, Vec<String>)> {
    let by = |built: &Built| built.by.iter().map(|relation| relation.course.to_string()).collect();
    built.iter().map(|built| (built.competence.slug.to_string(), by(built))).collect()
}

fn numbers(fitting: &[Fitting]) -> Vec<String> {
    fitting.iter().map(|one| one.number.to_string()).collect()
}

#[test]
fn competences_have_the_courses_that_build_them_central_ones_first() {
    let (catalogue, guide) = (catalogue(), guide());
    let plan = plan(&["10001", "10003", "10007", "10002", "99999"]);
    let built = by_competence(&plan, &catalogue, &guide);
    let of = |slug: &str, courses: &[&str]| (slug.to_owned(), courses.iter().map(|it| (*it).to_owned()).collect());
    assert_eq!(by(&built), [of("sejlads", &["10003", "10002", "10001"]), of("knob", &["10003"])]);
    assert_eq!(built[1].by[0].reason.da, "knob 10003", "the reason of this competence");
    let none: Vec<String> = building_none(&plan, &built).iter().map(ToString::to_string).collect();
    assert_eq!(none, ["10007", "99999"]);
}

#[test]
fn a_dropped_course_builds_nothing_and_an_empty_guide_says_nothing() {
    let (catalogue, guide) = (catalogue(), guide());
    let mut plan = plan(&["10003", "10001"]);
    plan.apply(&Edit::Set("10003".parse().expect("a number"), Detail::Status(Status::Dropped)));
    let built = by_competence(&plan, &catalogue, &guide);
    assert_eq!(built.len(), 1);
    assert_eq!(built[0].by.len(), 1);
    assert_eq!(building_none(&plan, &built), []);
    let nobody_wrote = Guide::default();
    assert_eq!(by_competence(&plan, &catalogue, &nobody_wrote), []);
    assert_eq!(fitting(&plan, &Goal::Competence(slug("sejlads")), &catalogue, &nobody_wrote, today()), []);
    assert_eq!(of_other_kind(&plan, &Goal::JobRole(slug("baadsmand")), &catalogue, &nobody_wrote, today()), []);
}

#[test]
fn what_fits_a_goal_is_not_in_the_plan_and_can_be_had_today() {
    let (catalogue, guide) = (catalogue(), guide());
    let competence = Goal::Competence(slug("sejlads"));
    // 10004 is no longer linked, 10008 is practice, 88888 is unknown here.
    assert_eq!(numbers(&fitting(&plan(&[]), &competence, &catalogue, &guide, today())), ["10002", "10003", "10001"]);
    assert_eq!(numbers(&fitting(&plan(&["10002"]), &competence, &catalogue, &guide, today())), ["10003", "10001"]);
    let while_linked = Date::new(2025, 6, 30).expect("a day");
    let then = fitting(&plan(&[]), &competence, &catalogue, &guide, while_linked);
    assert_eq!(numbers(&then), ["10002", "10003", "10004", "10001"]);

    // A job role: the competences in its order, each course once with all that speaks for it.
    let role = Goal::JobRole(slug("baadsmand"));
    let plan = plan(&[]);
    let found = fitting(&plan, &role, &catalogue, &guide, today());
    assert_eq!(numbers(&found), ["10006", "10002", "10003", "10005", "10001"]);
    let reasons: Vec<&str> = found[2].by.iter().map(|relation| &*relation.reason.da).collect();
    assert_eq!(reasons, ["knob 10003", "sejlads 10003"]);
    assert_eq!(fitting(&plan, &Goal::JobRole(slug("fyrpasser")), &catalogue, &guide, today()), []);
}

#[test]
fn rows_of_another_kind_come_where_they_are_asked_for() {
    let (catalogue, guide) = (catalogue(), guide());
    let empty = plan(&[]);
    let others = |plan: &Plan, goal: &str| {
        numbers(&of_other_kind(plan, &Goal::Competence(slug(goal)), &catalogue, &guide, today()))
    };
    assert_eq!(others(&empty, "sejlads"), ["10008", "10009"], "what fits the goal first");
    assert_eq!(others(&empty, "knob"), ["10009", "10008"]);
    assert_eq!(others(&plan(&["10008"]), "sejlads"), ["10009"]);
    // This goal is about nothing else, so it asks for it; and no row is shown twice.
    let lods = Goal::Competence(slug("lods"));
    assert_eq!(numbers(&fitting(&empty, &lods, &catalogue, &guide, today())), ["10008"]);
    assert_eq!(others(&empty, "lods"), ["10009"]);
}
