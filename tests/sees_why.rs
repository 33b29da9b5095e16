//! A person who wants to know why a course is among the hits, and what else their words mean.

use crate::reader::site::Site;
use crate::reader::{Reader, data, data_in, dist, serve, serve_folder};

const ROWS: &str = "main li.course";

#[tokio::test(flavor = "multi_thread")]
async fn matched_words_are_marked_and_other_ways_are_said() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?q=løn").await;
    let marks = format!("{ROWS} a mark");
    reader.sees("document.querySelectorAll('main li.course a mark').length > 0").await;
    assert!(reader.texts(&marks).await.iter().all(|it| it.to_lowercase().contains("løn")));
    // The rows stay, and the marks follow the query.
    reader.types_anew("searchbox", "Søg efter kurser", "lønrapportering").await;
    reader
        .sees("[...document.querySelectorAll('main li.course a mark')].some(it => it.innerText === 'lønrapportering')")
        .await;
    assert!(reader.has("link", "Lønberegning og lønrapportering").await, "marks do not cut the link's name");

    // A synonym: which word led to which.
    reader.types_anew("searchbox", "Søg efter kurser", "faktura").await;
    reader.reads("fundet via: faktura → ").await;
    // Another spelling, with the way to search for that one, which is an entry of the history.
    reader.types_anew("searchbox", "Søg efter kurser", "bogholdr").await;
    reader.reads("Mente du »bogholder«?").await;
    reader.reads("fundet via: bogholdr → bogholder").await;
    reader.follows("»bogholder«").await;
    reader.is_at("#/kurser?q=bogholder").await;
    reader.sees("document.querySelector('#soeg').value === 'bogholder'").await;
    reader.goes_back_to("#/kurser?q=bogholdr").await;

    // Without a query there is nothing to give a reason for.
    reader.goes_to("#/kurser").await;
    reader.sees("document.querySelectorAll('main mark, main .course__why').length === 0").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn competences_jobs_and_topics_that_the_words_mean_are_links() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?q=marketing").await;
    reader.reads("Se også:").await;
    reader.follows("kompetencen Markedsføring").await;
    reader.is_at("#/kompetencer/markedsfoering").await;
    reader.goes_to("#/kurser?q=controller").await;
    reader.follows("jobbet Controller").await;
    reader.is_at("#/kompetencer").await;
    reader.goes_to("#/kurser?q=løn").await;
    let topic: String = reader.value("[...document.querySelectorAll('main .suggestions a')].find(it => it.innerText.startsWith('emnet')).getAttribute('href')").await;
    assert_eq!(topic, "#/kurser?emne=loen");

    // A word that no title has, but what is said about a competence: said so, and where.
    reader.goes_to("#/kurser?q=gdpr").await;
    reader.reads("Ingen af de 94 kurser har »gdpr« i titlen. Men disse kompetencer nævner det:").await;
    assert!(reader.has("link", "kompetencen Juridisk kompetence i viden- og forretningsservice").await);
    reader.reads("Ingen kurser passer").await;
    assert!(reader.has("link", "Søg på voksenuddannelse.dk (åbner et andet websted)").await);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_screen_reader_is_told_the_number_when_typing_pauses() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    reader
        .does(
            "window.told = []; new MutationObserver(() => told.push(document.querySelector('main [role=status]').innerText))
            .observe(document.querySelector('main [role=status]'), { childList: true, characterData: true, subtree: true })",
        )
        .await;
    for letter in "likviditet".chars() {
        reader.types("searchbox", "Søg efter kurser", &letter.to_string()).await;
    }
    // Not `hears`: "92 kurser" has the same end.
    reader.sees("document.querySelector('main [role=status]').innerText === '2 kurser'").await;
    assert_eq!(reader.value::<Vec<String>>("told").await, ["2 kurser"]);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_grows_by_a_button_that_keeps_the_focus() {
    let large = large_site(250);
    let (site, reader) = (serve_folder(large.root()), Reader::new().await);
    reader.opens(&site, "#/kurser?status=alle").await;
    assert_eq!(reader.texts("main [role=status]").await, ["250 kurser"]);
    assert_eq!(reader.texts(ROWS).await.len(), 100);
    reader.presses("Vis flere (150)").await;
    reader.sees("document.querySelectorAll('main li.course').length === 200").await;
    assert_eq!(reader.focused().await, "Vis flere (50)");
    reader.hits("Enter").await;
    reader.sees("document.querySelectorAll('main li.course').length === 250").await;
    assert_eq!(reader.focused().await, "Alle er vist");
    assert_eq!(reader.value::<String>("document.activeElement.getAttribute('aria-disabled')").await, "true");
    // Another query begins anew.
    reader.types("searchbox", "Søg efter kurser", "kursus nummer").await;
    reader.sees("document.querySelectorAll('main li.course').length <= 100").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// The built site with so many courses.
fn large_site(courses: usize) -> Site {
    let mut catalogue = data_in(&dist(), "catalogue");
    assert_eq!(catalogue, data("catalogue.json"));
    let list = catalogue["courses"].as_array_mut().expect("a list");
    let model = list[0].clone();
    for more in list.len()..courses {
        let mut course = model.clone();
        course["number"] = format!("{:05}", 60_000 + more).into();
        course["title"] = format!("Kursus nummer {more}").into();
        list.push(course);
    }
    let site = Site::copy();
    site.tells(&catalogue, &data_in(&dist(), "guide"));
    site
}
