//! A person who looks at what the courses of a plan build, and at what else fits a goal.

use serde_json::{Value, json};

use crate::reader::{Reader, Tab, data, serve};

const PLAN: &str = "#/planer/0000000000000007";
const EVENTS: &str = "Eventudvikling - koordination";

/// Opens a plan that an earlier visit has left, with its competences unfolded.
async fn opens_a_plan(reader: &Reader, site: &xtask::server::StaticServer, plan: Value) {
    reader.opens(site, "#/").await;
    let stored = json!({ "format": 2, "revision": 1, "plan": plan }).to_string();
    let other =
        json!({ "format": 2, "revision": 1, "plan": { "id": "0000000000000001", "name": "Anden", "courses": [] } });
    let other = other.to_string();
    reader.keeps(&[("amuplan:plan:0000000000000007", &stored), ("amuplan:plan:0000000000000001", &other)]).await;
    reader.opens(site, PLAN).await;
    reader.unfolds("Kurser i planen pr. kompetence").await;
}

fn plan(numbers: &[&str]) -> Value {
    let courses: Vec<Value> = numbers.iter().map(|number| json!({ "number": number })).collect();
    json!({ "id": "0000000000000007", "name": "Event", "courses": courses })
}

/// The guide's relations of a competence, central ones first: number and reason.
fn related(guide: &Value, competence: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for strength in ["central", "supporting"] {
        let all = guide["relations"].as_array().expect("a list").iter();
        let these = all.filter(|it| it["competence"] == competence && it["strength"] == strength);
        found.extend(these.map(|it| (text(&it["course"]), text(&it["reason"]["da"]))));
    }
    found
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// The numbers of the courses that fit the goal, in order.
async fn fitting(tab: &Tab) -> Vec<String> {
    let links: Vec<String> =
        tab.value("[...document.querySelectorAll('#passer ~ ul li .course__title')].map(it => it.hash)").await;
    links.into_iter().map(|hash| hash.rsplit('/').next().expect("a number").to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_courses_stand_under_the_competences_that_they_build_with_reasons() {
    let (site, reader) = (serve(), Reader::new().await);
    let guide = data("guide.json");
    let catalogue = data("catalogue.json");
    // Events, accounting, one that no competence is related to, and one that nobody knows.
    let relations = guide["relations"].as_array().expect("a list");
    let is_related = |number: &str| relations.iter().any(|it| it["course"] == number);
    let numbers = catalogue["courses"].as_array().expect("a list").iter().map(|course| text(&course["number"]));
    let unrelated = numbers.into_iter().find(|number| !is_related(number)).expect("some build no competence");
    let in_plan = ["21097", "49328", &unrelated, "45959", "99999"];
    opens_a_plan(&reader, &site, plan(&in_plan)).await;
    reader.reads("Koblingerne er vores bud, og de er uofficielle.").await;
    let all = reader.text().await;
    let mut competences = Vec::new();
    for competence in catalogue["competences"].as_array().expect("a list") {
        let related: Vec<_> = related(&guide, &text(&competence["slug"]))
            .into_iter()
            .filter(|(number, _)| in_plan.contains(&&**number))
            .collect();
        for (number, reason) in &related {
            assert!(all.contains(&**reason), "{number}: no \"{reason}\" in\n{all}");
        }
        if !related.is_empty() {
            competences.push(text(&competence["name"]));
        }
    }
    assert!(competences.len() > 1);
    assert_eq!(reader.texts("main details h2 a").await, competences);
    // The picture has a line for each, and a box for each course; all of it is in the lists as well.
    assert_eq!(reader.texts(".built[aria-hidden=true] .built__line > p").await, competences);
    let boxes: Vec<usize> = reader
        .value(
            "[...document.querySelectorAll('.built__line')].map(line => line.querySelectorAll('.built__box').length)",
        )
        .await;
    assert_eq!(boxes, vec![5; competences.len()]);
    let places: Vec<String> =
        reader.texts(".built__line .built__box--central, .built__line .built__box--supporting").await;
    assert!(places.iter().all(|place| ["1", "2", "4"].contains(&&**place)), "{places:?}");
    let none = reader.texts("main details h2 + ul").await.pop().expect("a list");
    assert!(none.contains(&unrelated) && none.contains("99999 (Ukendt i denne udgave)"), "{none}");
    for never in ["%", "mangler"] {
        assert!(!all.contains(never), "\"{never}\" in\n{all}");
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_goal_shows_what_fits_it_and_each_can_be_added_to_this_plan() {
    let (site, reader) = (serve(), Reader::new().await);
    let guide = data("guide.json");
    let mut expected: Vec<String> =
        related(&guide, "eventudvikling-koordination").into_iter().map(|(number, _)| number).collect();
    let (first, second) = (expected.remove(0), expected[0].clone());
    opens_a_plan(&reader, &site, plan(&[&first])).await;
    assert_eq!(reader.chosen("Mål for planen").await, "Intet mål");
    assert_eq!(fitting(&reader).await, Vec::<String>::new());

    reader.chooses("Mål for planen", EVENTS).await;
    reader.hears(&format!("Planens mål er nu »{EVENTS}«.")).await;
    reader.reads("Passer til målet og er ikke i planen").await;
    assert_eq!(fitting(&reader).await, expected, "central ones first, without what is in the plan");
    let row = reader.texts("#passer ~ ul > li").await.remove(0);
    assert!(row.contains(&format!("Tæt på kompetencen: {EVENTS}. ")), "{row}");

    // The names of competences are long; the page is not wider for it.
    reader.has_a_window_of(320, 700).await;
    reader.sees("document.documentElement.scrollWidth <= 320").await;
    reader.has_a_window_of(1280, 900).await;

    // Courses go to another plan otherwise; from here they go to this one.
    let catalogue = data("catalogue.json");
    let courses = catalogue["courses"].as_array().expect("a list");
    let title = text(&courses.iter().find(|it| it["number"] == *second).expect("it is there")["title"]);
    reader.focuses("button", &format!("Føj {title} til plan")).await;
    reader.hits("Enter").await;
    reader.hears(&format!("»{title}« er føjet til »Event«.")).await;
    expected.remove(0);
    assert_eq!(fitting(&reader).await, expected);
    reader.sees("document.activeElement.id === 'passer'").await;
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    expected.insert(0, second);
    assert_eq!(fitting(&reader).await, expected);
    assert_eq!(reader.chosen("Mål for planen").await, EVENTS, "only the last step was taken back");

    // The goal is kept, and undone.
    reader.reloads_app().await;
    reader.unfolds("Kurser i planen pr. kompetence").await;
    assert_eq!(reader.chosen("Mål for planen").await, EVENTS);
    assert_eq!(fitting(&reader).await, expected);
    reader.chooses("Mål for planen", "Eventkoordinator").await;
    reader.hears("Planens mål er nu »Eventkoordinator«.").await;
    let of_job = fitting(&reader).await;
    assert!(expected.iter().all(|number| of_job.contains(number)), "{of_job:?}");
    assert!(of_job.len() > expected.len(), "a job uses more than one competence: {of_job:?}");
    let kept = reader.kept().await;
    let stored = kept["amuplan:plan:0000000000000007"].as_str().expect("a text");
    assert!(stored.contains(r#""goal":"job_role:eventkoordinator""#), "{stored}");
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(reader.chosen("Mål for planen").await, EVENTS);
    reader.chooses("Mål for planen", "Intet mål").await;
    reader.hears("Planen har ikke længere et mål.").await;
    assert_eq!(fitting(&reader).await, Vec::<String>::new());
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_assessment_and_programmes_come_only_when_asked_for() {
    let (site, reader) = (serve(), Reader::new().await);
    let kinds = data("guide.json")["kinds"].as_array().expect("a list").clone();
    let mut with_goal = plan(&["43343"]);
    with_goal["goal"] = json!("competence:revision");
    opens_a_plan(&reader, &site, with_goal).await;
    reader.reads("Passer til målet og er ikke i planen").await;
    let before = fitting(&reader).await;
    assert!(kinds.iter().all(|kind| !before.contains(&text(&kind["course"]))), "{before:?}");
    let name = "Vis også praktik, RKV og forløb for flygtninge og indvandrere (F/I)";
    reader.focuses("checkbox", name).await;
    reader.hits("Space").await;
    let all = before.len() + kinds.len() - 1;
    reader.sees(&format!("document.querySelectorAll('#passer ~ ul > li').length === {all}")).await;
    let now = fitting(&reader).await;
    for kind in kinds.iter().filter(|kind| kind["course"] != "43343") {
        assert!(now.contains(&text(&kind["course"])), "{now:?}");
        reader.reads(&text(&kind["note"]["da"])).await;
    }
    reader.hits("Space").await;
    reader.sees(&format!("document.querySelectorAll('#passer ~ ul > li').length === {}", before.len())).await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_goal_that_nobody_knows_here_stays() {
    let (site, reader) = (serve(), Reader::new().await);
    let mut with_goal = plan(&[]);
    with_goal["goal"] = json!("job_role:fyrpasser");
    opens_a_plan(&reader, &site, with_goal).await;
    assert_eq!(reader.chosen("Mål for planen").await, "fyrpasser (ukendt i denne udgave)");
    reader.reads("Vi har ikke koblet flere kurser til målet.").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
