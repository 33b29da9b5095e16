//! A person whose address leads nowhere.

use crate::reader::{Reader, serve};

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_address_gets_a_page_that_says_what_is_wrong_and_leads_on() {
    let (site, reader) = (serve(), Reader::new().await);
    let cases = [
        ("#/findes/ikke", "Siden findes ikke", "/findes/ikke", "Gå til forsiden", "#/"),
        ("#ingenting", "Siden findes ikke", "ingenting", "Gå til forsiden", "#/"),
        ("#/kurser/1234", "Siden findes ikke", "1234", "Se alle kurser", "#/kurser"),
        ("#/kurser/99999", "Det kursus findes ikke her", "99999", "Se alle kurser", "#/kurser"),
        (
            "#/kompetencer/findes-ikke",
            "Den kompetence findes ikke her",
            "findes-ikke",
            "Se alle kompetencer",
            "#/kompetencer",
        ),
        ("#/kompetencer/Æ Ø", "Siden findes ikke", "Æ Ø", "Se alle kompetencer", "#/kompetencer"),
        ("#/planer/0123456789abcdef", "Den plan findes ikke her", "Måske er den slettet", "Se dine planer", "#/planer"),
        ("#/planer/../..", "Siden findes ikke", "/planer/../..", "Gå til forsiden", "#/"),
        ("#/kurser/<b>fed</b>", "Siden findes ikke", "<b>fed</b>", "Se alle kurser", "#/kurser"),
    ];
    for (hash, heading, said, onward, leads_to) in cases {
        reader.opens(&site, hash).await;
        assert_eq!(reader.texts("h1").await, [heading], "{hash}");
        assert_eq!(reader.value::<String>("document.title").await, format!("{heading} – amuplan"), "{hash}");
        assert!(reader.texts("main").await[0].contains(said), "{hash}: the page does not say {said}");
        reader.follows(onward).await;
        reader.is_at(leads_to).await;
    }

    // Half of a percent sign's letters, and letters that are no text.
    reader.opens_url(&format!("{}#/kurser/%E6%", site.url())).await;
    reader.reads("Siden findes ikke").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_list_does_not_know_in_its_address_is_named_and_the_rest_holds() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?q=likviditet&farve=blå&sorter=omvendt").await;
    reader.reads("farve=blå").await;
    reader.reads("sorter=omvendt").await;
    assert_eq!(reader.texts("main li a[href^='#/kurser/']").await.len(), 2, "the query holds");
    // It goes with the first thing that is chosen.
    reader.chooses("Rækkefølge", "Nummer").await;
    reader.is_at("#/kurser?q=likviditet&sorter=nummer").await;
    assert!(!reader.text().await.contains("farve"));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
