//! A person at a site with very many courses.

use serde_json::{Value, json};

use crate::reader::site::Site;
use crate::reader::{Reader, data_in, dist, serve_folder};

/// As many as there could be numbers.
const MANY: usize = 50_000;

/// So many rows there are before somebody asks for more.
const AT_ONCE: usize = 100;

/// The site with [`MANY`] courses, and the name of their file.
fn site_with_many() -> (Site, String) {
    let site = Site::copy();
    let mut catalogue = data_in(&dist(), "catalogue");
    let courses = catalogue["courses"].as_array_mut().expect("a list");
    let like: Vec<Value> = courses.clone();
    let taken: Vec<Value> = courses.iter().map(|course| course["number"].clone()).collect();
    let numbers =
        (10_000..100_000).map(|number| json!(format!("{number:05}"))).filter(|number| !taken.contains(number));
    for (place, number) in numbers.take(MANY - like.len()).enumerate() {
        let mut course = like[place % like.len()].clone();
        course["title"] = json!(format!("{} {place}", like[place % like.len()]["title"].as_str().expect("a title")));
        course["number"] = number;
        courses.push(course);
    }
    let file = site.tells_much(&catalogue);
    (site, file)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_shown_of_very_many_courses_stays_little() {
    let (site, _) = site_with_many();
    let (server, reader) = (serve_folder(site.root()), Reader::new().await);
    reader.knows_no_workers().await;
    reader.opens(&server, "#/").await;
    reader.reads("50000 kurser").await;
    reader.goes_to("#/kurser?status=alle").await;
    reader.reads("50000 kurser").await;
    let rows = "document.querySelectorAll('#kursusliste li.course').length";
    reader.sees(&format!("{rows} === {AT_ONCE}")).await;
    reader.types("searchbox", "Søg efter kurser", "likviditet").await;
    reader.sees("[...document.querySelectorAll('#kursusliste li mark')].length > 0").await;
    assert!(reader.value::<usize>(rows).await <= AT_ONCE);
    let more = reader.texts("main button").await.into_iter().find(|name| name.starts_with("Vis flere"));
    reader.presses(&more.expect("there are more")).await;
    reader.sees(&format!("{rows} === {}", 2 * AT_ONCE)).await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_catalogue_that_cannot_be_fetched_is_told_and_can_be_tried_again() {
    let (site, file) = site_with_many();
    let (server, reader) = (serve_folder(site.root()), Reader::new().await);
    reader.knows_no_workers().await;
    std::fs::rename(site.root().join(&file), site.root().join("away")).expect("it goes away");
    reader.opens_url(&server.url()).await;
    reader.reads("Siden kan ikke vises").await;

    std::fs::rename(site.root().join("away"), site.root().join(&file)).expect("it is back");
    reader.presses("Hent siden igen").await;
    reader.reads("50000 kurser").await;
}
