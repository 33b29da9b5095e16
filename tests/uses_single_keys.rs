//! A person who goes around the page with single keys.

use crate::reader::{Reader, serve};

#[tokio::test(flavor = "multi_thread")]
async fn keys_mean_nothing_until_they_are_switched_on_and_nothing_again_afterwards() {
    let (site, mut reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/om").await;
    reader.hits_keys("3").await;
    reader.goes_to("#/kompetencer").await;
    reader.goes_to("#/om").await;
    assert!(reader.kept().await.is_empty(), "something was kept before anybody asked for it");

    reader.presses_the("checkbox", "Slå genveje til").await;
    reader.does("document.activeElement.blur()").await;
    reader.hits_keys("1").await;
    reader.is_at("#/kompetencer").await;
    assert_eq!(reader.focused().await, "Kompetencer");
    reader.hits_keys("/").await;
    reader.is_at("#/kurser").await;
    reader.sees("document.activeElement.type === 'search'").await;

    // In the field they are letters.
    reader.hits_keys("3").await;
    reader.sees("document.activeElement.value === '3'").await;
    reader.does("document.activeElement.blur()").await;
    reader.hits_keys("3").await;
    reader.is_at("#/planer").await;
    reader.hits_keys("?").await;
    reader.is_at("#/om").await;
    reader.sees("document.activeElement.id === 'genveje'").await;
    // Here already: the focus goes there all the same.
    reader.does("document.activeElement.blur()").await;
    reader.hits_keys("?").await;
    reader.sees("document.activeElement.id === 'genveje'").await;

    reader = reader.comes_back_tomorrow().await;
    reader.opens(&site, "#/").await;
    reader.hits_keys("2").await;
    reader.is_at("#/kurser").await;

    reader.goes_to("#/om").await;
    reader.presses_the("checkbox", "Slå genveje til").await;
    reader.does("document.activeElement.blur()").await;
    reader.hits_keys("1").await;
    // What comes after it would have come to be seen before this.
    reader.follows("Planer").await;
    reader.is_at("#/planer").await;
    reader.goes_back_to("#/om").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn inside_of_another_page_there_are_none() {
    let (site, reader) = (serve(), Reader::who_can_ask_frames().await);
    reader.opens(&site, "#/om").await;
    reader.presses_the("checkbox", "Slå genveje til").await;
    // A page of the same origin, so that the frame has what is kept.
    let frame = format!("<iframe title=\"amuplan\" width=\"800\" height=\"600\" src=\"{}#/om\"></iframe>", site.url());
    reader.does(&format!("document.body.insertAdjacentHTML('afterbegin', {frame:?})")).await;
    let frame = reader.frame(0);
    frame.sees("document.documentElement.dataset.ready === '#/om'").await;
    assert_eq!(frame.value("document.querySelector('#genveje')").await, "null");
    frame.value("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true }))").await;
    frame.value("location.hash = '#/kompetencer'").await;
    frame.sees("document.documentElement.dataset.ready === '#/kompetencer'").await;
}
