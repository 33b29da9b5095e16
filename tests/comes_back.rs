//! A person who comes back.

use crate::reader::{Reader, serve};

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_survives_a_reload_a_closed_tab_and_a_closed_browser() {
    let site = serve();
    let mut reader = Reader::new().await;
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    reader.follows("Se planen").await;
    reader.is_below("#/planer/").await;
    let plan: String = reader.value("location.hash").await;

    reader.reloads_app().await;
    assert!(reader.has("link", "Virksomhedens klimaregnskab").await, "gone after a reload");

    reader.closes_the_tab().await;
    reader.opens(&site, "#/").await;
    reader.follows("Min plan").await;
    reader.is_at(&plan).await;
    assert!(reader.has("link", "Virksomhedens klimaregnskab").await, "gone with the tab");

    let reader = reader.comes_back_tomorrow().await;
    reader.opens(&site, &plan).await;
    assert_eq!(reader.texts("h1").await, ["Min plan"]);
    assert!(reader.has("link", "Virksomhedens klimaregnskab").await, "gone with the browser");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
