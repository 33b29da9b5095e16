//! A person who meets a word of the field that they do not know.

use crate::reader::{Reader, data, serve};

/// What the guide says of a word.
fn means(term: &str, lang: &str) -> String {
    let guide = data("guide.json");
    let entries = guide["glossary"].as_array().expect("the guide has a glossary").clone();
    let entry = entries.iter().find(|entry| entry["term"] == term).expect("the glossary has the word");
    entry["means"][lang].as_str().expect("a sentence").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_explained_on_the_page_where_they_stand() {
    let (site, reader) = (serve(), Reader::new().await);
    // A title with F/I in it.
    reader.opens(&site, "#/kurser/45572").await;
    for word in ["F/I", "EUU", "FKB"] {
        assert!(!reader.text().await.contains(&means(word, "da")), "{word} is explained before anybody asked");
        reader.focuses("DisclosureTriangle", &format!("Hvad betyder {word}?")).await;
        reader.hits("Enter").await;
        reader.reads(&means(word, "da")).await;
    }
    assert!(!reader.has("DisclosureTriangle", "Hvad betyder RKV?").await, "the title has no RKV");

    reader.opens(&site, "#/kurser/25000").await;
    reader.unfolds("Hvad betyder RKV?").await;
    reader.reads(&means("RKV", "da")).await;
    reader.presses("English").await;
    reader.unfolds("What does RKV mean?").await;
    reader.reads(&means("RKV", "en")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn below_a_list_are_the_words_of_the_titles_in_it() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?emne=dansk-som-andetsprog").await;
    assert!(reader.has("DisclosureTriangle", "Hvad betyder F/I?").await);
    reader.opens(&site, "#/kurser?emne=loen").await;
    assert!(reader.has("DisclosureTriangle", "Hvad betyder EUU?").await);
    assert!(!reader.has("DisclosureTriangle", "Hvad betyder F/I?").await, "no course about pay is for F/I");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_unfolded_stays_so_while_one_types() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?q=lø").await;
    reader.unfolds("Hvad betyder EUU?").await;
    reader.reads(&means("EUU", "da")).await;
    reader.types("searchbox", "Søg efter kurser", "n").await;
    reader.sees("document.querySelector('mark')?.innerText.toLowerCase().startsWith('løn')").await;
    reader.sees("document.querySelector('.word').open").await;
}
