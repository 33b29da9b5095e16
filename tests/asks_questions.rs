//! A person who wants to know what to ask, and whom.

use chromiumoxide::cdp::browser_protocol::browser::PermissionSetting;
use chromiumoxide::cdp::browser_protocol::emulation::SetEmulatedMediaParams;

use crate::reader::{Reader, serve};

const KEY: &str = "amuplan:plan:00000000000000ad";
const PLAN: &str = r#"{"format":1,"revision":1,"plan":{"id":"00000000000000ad","name":"Min plan","courses":[{"number":"21097"},{"number":"45959","status":"done"},{"number":"99999"}]}}"#;

/// What the plan says of the reader.
async fn situation(reader: &Reader) -> Option<String> {
    let kept = reader.kept().await;
    let plan: serde_json::Value = serde_json::from_str(kept[KEY].as_str().expect("a text")).expect("JSON");
    plan["plan"]["situation"].as_str().map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_come_for_the_situation_that_the_reader_chooses() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/om").await;
    reader.keeps(&[(KEY, PLAN)]).await;
    reader.opens(&site, "#/planer/00000000000000ad").await;
    reader.sets_clipboard(PermissionSetting::Granted).await;

    // Nobody is asked who does not open it, and nothing is chosen for them.
    assert!(!reader.has("radio", "Jeg er ledig").await);
    reader.unfolds("Spørgsmål at stille").await;
    reader.finds("radio", "Jeg er ledig").await;
    assert_eq!(reader.value::<usize>("document.querySelectorAll('input[type=radio]:checked').length").await, 0);
    assert!(!reader.text().await.contains("Spørg skolen"));
    assert_eq!(situation(&reader).await, None);

    reader.presses_the("radio", "Jeg er ledig").await;
    reader.hears("Spørgsmålene står nu på siden.").await;
    reader.reads("Spørg din a-kasse eller kommune").await;
    reader.reads("Hvem skal godkende planen").await;
    assert_eq!(situation(&reader).await.as_deref(), Some("unemployed"));
    let addresses = "[...document.querySelectorAll('.questions a')].map(link => link.href)";
    let links: Vec<String> = reader.value(addresses).await;
    assert!(links.iter().any(|link| link.ends_with("/6-ugers-jobrettet-uddannelse")), "{links:?}");

    // The numbers of what is still ahead, to be pasted.
    reader.presses("Kopiér alle kursusnumre").await;
    reader.hears("Kursusnumrene er kopieret.").await;
    assert_eq!(reader.value::<String>("navigator.clipboard.readText()").await, "21097, 99999");

    reader.focuses("radio", "Jeg er i job").await;
    reader.hits("Space").await;
    reader.reads("Spørg din arbejdsgiver").await;
    assert!(!reader.text().await.contains("Spørg din a-kasse"));
    assert_eq!(situation(&reader).await.as_deref(), Some("working"));
    reader.presses("Fortryd").await;
    reader.reads("Spørg din a-kasse eller kommune").await;
    assert!(reader.value::<bool>("document.getElementById('situation-unemployed').checked").await);

    reader.reloads_app().await;
    reader.unfolds("Spørgsmål at stille").await;
    reader.reads("Spørg din a-kasse eller kommune").await;
    // On paper are the questions, without what is pressed.
    reader.page.execute(seen_on("print")).await.expect("as on paper");
    let seen = "document.querySelector('.questions').innerText";
    let paper: String = reader.value(seen).await;
    assert!(paper.contains("Hvem skal godkende planen") && paper.contains("21097, 99999"), "{paper}");
    assert!(!paper.contains("Hvad passer på dig?") && !paper.contains("Glem valget"), "{paper}");
    reader.page.execute(seen_on("")).await.expect("as on screen");

    reader.presses("Glem valget").await;
    reader.hears("Valget er glemt.").await;
    reader.sees("document.querySelectorAll('input[type=radio]:checked').length === 0").await;
    reader.sees("document.activeElement.type === 'radio'").await;
    assert_eq!(situation(&reader).await, None);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// The page as it is on paper, or on screen.
fn seen_on(medium: &str) -> SetEmulatedMediaParams {
    SetEmulatedMediaParams::builder().media(medium).build()
}
