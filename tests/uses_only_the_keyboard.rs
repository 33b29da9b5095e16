//! A person without a mouse: the longest task by keys alone, and where the focus is on every page.

use chromiumoxide::cdp::browser_protocol::browser::PermissionSetting;

use crate::reader::{Reader, Tab, serve};
use crate::scenes;

const ADVERT: &str = "Bogholder til et advokatkontor i Aalborg\n\nDu tager dig af bogføring, afstemning af konti og moms. Du hjælper med lønkørsel og årsafslutning.";
const ACCOUNTING: &str = "Regnskabs- og økonomistyring i viden- og forretningsservice";

/// Types a date into the field that has the focus, in the order that this browser has for its parts.
async fn types_date(tab: &Tab, year: &str, month: &str, day: &str) {
    let parts = "new Intl.DateTimeFormat(navigator.language).formatToParts().map(part => part.type)";
    for part in tab.value::<Vec<String>>(parts).await {
        match part.as_str() {
            "year" => tab.hits_keys(year).await,
            "month" => tab.hits_keys(month).await,
            "day" => tab.hits_keys(day).await,
            _ => {}
        }
    }
    tab.sees(&format!("document.activeElement.value === '{year}-{month}-{day}'")).await;
}

/// The next stop that is not a further part of the same field: a date has a stop for each of its parts.
async fn leaves_the_field(tab: &Tab) -> String {
    let field = tab.stop().await.name;
    loop {
        let stop = tab.hits_tab().await;
        if stop != field {
            return stop;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn from_an_advert_to_a_link_with_dates() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.sets_clipboard(PermissionSetting::Granted).await;
    reader.opens(&site, "#/").await;

    // An advert is pasted and read.
    assert_eq!(reader.hits_tab().await, "Gå til indholdet", "the first stop");
    reader.goes_on_to("Jeg har en tekst").await;
    reader.hits("Enter").await;
    reader.is_at("#/match").await;
    reader.has_the_focus_on("Find kompetencer i en tekst").await;
    assert_eq!(reader.hits_tab().await, "Din tekst", "the field is the first thing on the page");
    reader.pastes(ADVERT).await;
    reader.goes_on_to("Find kompetencer").await;
    reader.hits("Enter").await;
    reader.sees("document.activeElement.id === 'fundet'").await;
    reader.sees_the_focus().await;

    // A competence is left out and taken in again; a course is chosen, another one is not.
    assert_eq!(reader.hits_tab().await, ACCOUNTING);
    assert_eq!(reader.hits_tab().await, format!("Fjern {ACCOUNTING}"));
    reader.hits("Space").await;
    reader.has_the_focus_on(&format!("Vis igen {ACCOUNTING}")).await;
    reader.hits("Space").await;
    reader.has_the_focus_on(&format!("Fjern {ACCOUNTING}")).await;
    reader.goes_on_to("Vælg Likviditetsstyring").await;
    reader.hits("Space").await;
    reader.has_the_focus_on("Fjern Likviditetsstyring").await;
    reader.goes_back_by_keys_to("Lav en plan af de valgte").await;
    reader.hits("Enter").await;
    reader.is_below("#/planer/").await;
    reader.has_the_focus_on("Plan fra tekst").await;
    reader.hears("»Plan fra tekst« er lavet").await;

    // The first course goes one place down, back, out, and in again by Undo: the focus is never lost.
    let titles = reader.texts(".courses--plan .course__title").await;
    let first = titles.first().expect("a course").clone();
    reader.goes_on_to(&first).await;
    reader.goes_on_to(&format!("Flyt {first} ned")).await;
    reader.hits("Enter").await;
    reader.hears(&format!("»{first}« er flyttet til plads 2 af {}.", titles.len())).await;
    reader.has_the_focus_on(&format!("Flyt {first} ned")).await;
    reader.goes_back_by_keys_to(&format!("Flyt {first} op")).await;
    reader.hits("Space").await;
    reader.hears(&format!("»{first}« er flyttet til plads 1 af {}.", titles.len())).await;
    reader.has_the_focus_on(&format!("Flyt {first} op")).await;
    reader.goes_on_to(&format!("Fjern {first}")).await;
    reader.hits("Enter").await;
    reader.hears(&format!("»{first}«")).await;
    reader.has_the_focus_on(&format!("Fjern {}", titles[1])).await;
    reader.hits_with_ctrl('z').await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(reader.texts(".courses--plan .course__title").await, titles);
    reader.has_the_focus_on(&format!("Fjern {}", titles[1])).await;
    reader.goes_back_by_keys_to(&first).await;

    // What the school said.
    reader.goes_on_to(&format!("Skole, datoer og pris {first}")).await;
    reader.hits("Enter").await;
    reader.finds("textbox", "Skole").await;
    assert_eq!(reader.hits_tab().await, "Skole");
    reader.hits_keys("VUC").await;
    assert_eq!(reader.hits_tab().await, "Sted");
    reader.hears("Skole er nu »VUC«.").await;
    reader.goes_on_to("Startdato").await;
    types_date(&reader, "2026", "05", "18").await;
    assert_eq!(leaves_the_field(&reader).await, "Slutdato");
    reader.hears("(mit ønske)").await;
    let stop = leaves_the_field(&reader).await;
    assert_eq!(stop, "mit ønske", "of the two the one that is chosen");
    reader.hits("ArrowUp").await;
    reader.has_the_focus_on("oplyst af skolen").await;
    reader.hears("(oplyst af skolen)").await;

    // The link.
    reader.goes_on_to("Tag med").await;
    reader.hits("Enter").await;
    reader.sees("document.activeElement.getAttribute('aria-expanded') === 'true'").await;
    reader.goes_on_to("Kopiér link").await;
    reader.hits("Enter").await;
    reader.hears("Linket er kopieret.").await;
    reader.has_the_focus_on("Kopiér link").await;
    let link: String = reader.value("navigator.clipboard.readText()").await;
    let shared = plan::Shared::read(link.split_once("#/delt/").expect("a link to a plan").1).expect("a code");
    assert_eq!(shared.courses().len(), titles.len());
    let dates = shared.courses()[0].dates.expect("the first has dates");
    assert_eq!(dates.from().to_string(), "2026-05-18");

    // The notice is closed, and the focus goes back to where it was.
    reader.goes_on_to("Luk").await;
    reader.hits("Enter").await;
    reader.sees("!document.querySelector('.notices [role=status] .notice')").await;
    reader.sees_the_focus().await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_stop_on_every_page_is_seen() {
    let (site, reader) = (serve(), Reader::new().await);
    let mut unseen = Vec::new();
    scenes::goes_everywhere(
        &reader,
        &site.url(),
        async || {},
        async |page| {
            // A frame grows when what is in it says how high it is, and moves what stands below.
            reader.sees(scenes::FRAMES_STAND).await;
            // From the heading, which has the focus, to the end, or so far that everything was there once; the header was in the walk.
            for _ in 0..50 {
                reader.hits("Tab").await;
                if reader.value("document.activeElement === document.body").await {
                    break;
                }
                let stop = reader.stop_in_sight().await;
                if !stop.unseen.is_empty() {
                    unseen.push(format!("{}: {} ({})", page.name, stop.name, stop.unseen));
                }
            }
        },
    )
    .await;
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_away_leaves_the_focus_where_it_can_be_seen() {
    let (site, reader) = (serve(), Reader::new().await);
    // A filter that takes away what was below it, and the link that takes all filters away.
    reader.opens(&site, "#/kurser?q=regnskab").await;
    reader.goes_on_to("Årsafslutning og årsregnskab").await;
    reader.hits("Space").await;
    reader.sees("location.hash.includes('emne=')").await;
    reader.has_the_focus_on("Årsafslutning og årsregnskab").await;
    reader.goes_on_to("Ryd filtre").await;
    reader.hits("Enter").await;
    reader.sees("!location.hash.includes('emne=')").await;
    reader.has_the_focus_on("Kurser").await;

    // A course is picked for comparing, another one too; one is taken out of the tray, then all.
    let titles = reader.texts("main li .course__title").await;
    for title in &titles[..2] {
        reader.goes_on_to(&format!("Sammenlign {title}")).await;
        reader.hits("Space").await;
        reader.has_the_focus_on(&format!("Sammenlign {title}")).await;
    }
    reader.hears("2 af 4 valgt").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
