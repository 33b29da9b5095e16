//! A person with the single file on a stick.

use chromiumoxide::cdp::browser_protocol::page::PrintToPdfParams;
use tempfile::TempDir;

use crate::reader::{Reader, data, dist};

/// The single file as it was built.
fn single_file() -> String {
    std::fs::read_to_string(dist().join("amuplan.html")).expect("the single file is built")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_works_from_any_folder_without_a_network() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("mine kurser æøå.html");
    std::fs::write(&file, single_file()).expect("a file");
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
    let paper = PrintToPdfParams::builder().prefer_css_page_size(true).build();
    let pdf = reader.page.pdf(paper).await.expect("the plan is printed");
    assert_eq!(String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count(), 1);
    reader.goes_to("#/match").await;
    reader.types("textbox", "Din tekst", "Vi søger en bogholder, der kan styre debitorer og lave budgetter.").await;
    reader.presses("Find kompetencer").await;
    reader.sees("document.querySelectorAll(\"main ol a[href^='#/kompetencer/']\").length > 0").await;
    reader.goes_to("#/planer").await;
    reader.presses("Hent planer (.json)").await;
    assert!(reader.receives("amuplan-planer.json").await.contains("Min plan"));
    reader.follows("Min plan").await;
    reader.is_below("#/planer/").await;
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

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_says_so() {
    let whole = single_file();
    let block = whole.find("id=\"packed\"").expect("a block of what is packed");
    let start = block + whole[block..].find("\">").expect("its text") + 2;
    let (middle, letter) = whole[start..].char_indices().nth(200_000).expect("so many letters");
    let (middle, other) = (start + middle, if letter == 'a' { 'b' } else { 'a' });
    let changed = format!("{}{other}{}", &whole[..middle], &whole[middle + letter.len_utf8()..]);
    let wrapped = format!("{}\n{}", &whole[..middle], &whole[middle..]);
    let without_script = whole[..block].rfind("<script>").expect("what unpacks");
    let cut_off = [&whole[..middle], &whole[..without_script], &whole[..block - 10], &whole[..start - 10]];

    let folder = TempDir::new().expect("a folder");
    let reader = Reader::new().await;
    for (number, page) in [changed.as_str(), wrapped.as_str()].into_iter().chain(cut_off).enumerate() {
        let file = folder.path().join(format!("{number}.html"));
        std::fs::write(&file, page).expect("a file");
        reader.opens_url(&format!("file://{}", file.display())).await;
        reader.reads("Filen er beskadiget").await;
        reader.sees("document.activeElement.innerText === 'Filen er beskadiget'").await;
        assert!(!reader.has("heading", "Siden gik i stå").await);
        reader.sees("!('ready' in document.documentElement.dataset)").await;
    }
}
