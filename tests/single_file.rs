//! A person with the single file on a stick.

use tempfile::TempDir;

use crate::reader::{Reader, data, dist};

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_works_from_any_folder_without_a_network() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("mine kurser æøå.html");
    std::fs::copy(dist().join("amuplan.html"), &file).expect("the single file is built");
    let reader = Reader::new().await;
    let url = format!("file://{}", file.display()).replace(' ', "%20");

    reader.opens_url(&url).await;
    reader.is_at("#/").await;
    assert!(reader.has("link", "Jeg leder efter et kursus").await);
    reader.types("searchbox", "Søg efter kurser", "likviditet").await;
    reader.hits("Enter").await;
    reader.is_at("#/kurser?q=likviditet").await;
    assert_eq!(reader.texts("main li a[href^='#/kurser/']").await.len(), 2);
    // What the site fetches for those who search is inside as well.
    let synonyms: usize =
        reader.value("amuplan.beside('words').then((words) => JSON.parse(words).synonyms.length)").await;
    assert_eq!(synonyms, data("guide.json")["synonyms"].as_array().expect("a list").len());
    reader.presses("Føj Likviditetsstyring til plan").await;
    reader.hears("føjet til »Min plan«").await;
    reader.follows("Se planen").await;
    reader.is_below("#/planer/").await;
    reader.reloads_app().await;
    assert_eq!(reader.texts("h1").await, ["Min plan"]);
    assert!(reader.has("link", "Likviditetsstyring").await, "gone after a reload");
    reader.presses("English").await;
    reader.reads("In total").await;
    reader.goes_to("#/").await;
    reader.reads("I know my job").await;
    reader.goes_to("#/kompetencer").await;
    assert_eq!(reader.texts("h1").await, ["Competences"]);

    let elsewhere = reader.addresses().await;
    let elsewhere: Vec<&String> = elsewhere
        .iter()
        .filter(|it| !it.starts_with("file://") && !it.starts_with("data:") && *it != "about:blank")
        .collect();
    assert!(elsewhere.is_empty(), "it asked for {elsewhere:?}");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
