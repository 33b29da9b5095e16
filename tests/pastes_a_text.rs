//! A person who has a text: a job advert, a CV.

use crate::reader::{Reader, Tab, serve};

const BOOKKEEPER: &str = "Bogholder til et advokatkontor i Aalborg\n\nDu tager dig af bogføring, afstemning af konti og moms. Du hjælper med lønkørsel og årsafslutning.\nDu behandler sager om inkasso og dødsboer.";

const ACCOUNTING: &str = "Regnskabs- og økonomistyring i viden- og forretningsservice";
const LAW: &str = "Juridisk kompetence i viden- og forretningsservice";

/// Puts a text into the field and has it read.
async fn has_read(tab: &Tab, text: &str) {
    tab.types_anew("textbox", "Din tekst", text).await;
    tab.presses("Find kompetencer").await;
    tab.sees("document.activeElement.id === 'fundet'").await;
}

/// The competences that were found, in order, and the courses.
async fn competences(tab: &Tab) -> Vec<String> {
    tab.texts("main ol a[href^='#/kompetencer/']").await
}

async fn courses(tab: &Tab) -> Vec<String> {
    tab.texts("main ol a[href^='#/kurser/']").await
}

/// Those of them that go into the plan.
async fn chosen_courses(tab: &Tab) -> Vec<String> {
    let rows = "[...document.querySelectorAll('main ol li:has(a[href^=\"#/kurser/\"])')]";
    tab.value(&format!(
        "{rows}.filter(it => !it.innerText.includes('Ikke valgt')).map(it => it.querySelector('a').innerText)"
    ))
    .await
}

/// Gives the page a file with this name and these bytes (JavaScript), chosen or dropped.
async fn gives_file(tab: &Tab, name: &str, bytes: &str, dropped: bool) {
    let how = if dropped {
        "document.querySelector('main form').dispatchEvent(new DragEvent('drop', { dataTransfer: it, bubbles: true, cancelable: true }))"
    } else {
        "const field = document.querySelector('#fil'); field.files = it.files; field.dispatchEvent(new Event('change', { bubbles: true }))"
    };
    tab.does(&format!("const it = new DataTransfer(); it.items.add(new File([{bytes}], '{name}')); {how}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_becomes_competences_courses_and_a_plan() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    reader.follows("Jeg har en tekst").await;
    reader.is_at("#/match").await;
    let entries: u32 = reader.value("history.length").await;
    has_read(&reader, BOOKKEEPER).await;
    reader.sees("document.querySelectorAll('main ol a[href^=\"#/kompetencer/\"]').length > 1").await;
    assert_eq!(competences(&reader).await[0], ACCOUNTING);
    let first = reader.texts("main ol > li").await.remove(0);
    for said in ["tydeligt", "Ord i teksten:", "bogføring", "moms"] {
        assert!(first.contains(said), "no \"{said}\": {first}");
    }
    assert!(!reader.text().await.contains('%'), "no percentages");
    reader.reads("Den ved ikke, hvad du kan").await;
    // Law has no courses of its own here, and that is said.
    let rows = reader.texts("main ol > li").await;
    let law = rows.iter().find(|row| row.contains(LAW)).expect("law is among them");
    assert!(law.contains("Ingen af kurserne har i titlen det, som kompetencen handler om."), "{law}");

    // The words are marked in the text, all or those for one competence.
    let marked: Vec<String> = reader.texts(".pasted__text mark").await;
    for word in ["Bogholder", "moms", "inkasso"] {
        assert!(marked.iter().any(|it| it == word), "{word} is not marked: {marked:?}");
    }
    assert_eq!(reader.value::<String>("document.querySelector('.pasted__text').innerText").await, BOOKKEEPER);
    reader.chooses("Markér ord for", LAW).await;
    reader.sees("[...document.querySelectorAll('.pasted__text mark')].every(it => it.innerText !== 'moms')").await;
    assert!(reader.texts(".pasted__text mark").await.contains(&"inkasso".to_owned()));

    // Each course has its reason. One of accounting alone goes with accounting, and comes back with it.
    let all = courses(&reader).await;
    assert!(all.contains(&"Likviditetsstyring".to_owned()), "{all:?}");
    let row = reader.texts("main ol li:has(a[href='#/kurser/40008'])").await.remove(0);
    assert!(row.contains(&format!("{ACCOUNTING}: ")) && row.contains("Ord fra teksten:"), "{row}");
    reader.presses(&format!("Fjern {ACCOUNTING}")).await;
    reader.sees("![...document.links].some(it => it.innerText === 'Likviditetsstyring')").await;
    assert!(courses(&reader).await.len() < all.len());
    assert_eq!(reader.focused().await, format!("Vis igen {ACCOUNTING}"));
    reader.hits("Enter").await;
    reader.sees("[...document.links].some(it => it.innerText === 'Likviditetsstyring')").await;
    assert_eq!(courses(&reader).await, all);

    // Those are chosen whose titles the text names; one more is, and one is not.
    let chosen = chosen_courses(&reader).await;
    assert!(chosen.len() > 3 && chosen.len() < all.len(), "{chosen:?}");
    assert!(chosen.contains(&"Årsafslutning af bogholderiet".to_owned()), "{chosen:?}");
    assert!(!chosen.contains(&"Likviditetsstyring".to_owned()), "{chosen:?}");
    reader.hears(&format!("{} kurser valgt", chosen.len())).await;
    reader.presses("Vælg Likviditetsstyring").await;
    reader.presses("Fjern Årsafslutning af bogholderiet").await;
    reader.sees("document.activeElement.getAttribute('aria-label') === 'Vælg Årsafslutning af bogholderiet'").await;
    let wanted = chosen_courses(&reader).await;
    assert!(wanted.contains(&"Likviditetsstyring".to_owned()), "{wanted:?}");
    assert!(!wanted.contains(&"Årsafslutning af bogholderiet".to_owned()), "{wanted:?}");

    // Nothing of it is kept, nor in the address or the history.
    assert!(reader.kept().await.is_empty());
    assert_eq!(reader.value::<String>("location.hash").await, "#/match");
    assert_eq!(reader.value::<u32>("history.length").await, entries);

    reader.presses("Lav en plan af de valgte").await;
    reader.is_below("#/planer/").await;
    assert_eq!(reader.texts("h1").await, ["Plan fra tekst"]);
    reader.hears(&format!("»Plan fra tekst« er lavet med {} kurser.", wanted.len())).await;
    assert_eq!(courses(&reader).await, wanted);
    let kept = serde_json::to_string(&reader.kept().await).expect("JSON");
    assert!(!kept.contains("Aalborg"), "the text was kept: {kept}");
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(reader.kept_keys("amuplan:plan:").await, Vec::<String>::new());

    // Back in this tab it is still there, as it was left; a reload forgets it.
    reader.goes_back_to("#/match").await;
    assert_eq!(courses(&reader).await, all);
    assert_eq!(chosen_courses(&reader).await, wanted);
    reader.reloads_app().await;
    assert_eq!(reader.value::<String>("document.querySelector('textarea').value").await, "");
    assert!(!reader.text().await.contains("Aalborg"));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    let elsewhere: Vec<String> =
        reader.addresses().await.into_iter().filter(|it| !it.starts_with(&site.url())).collect();
    assert_eq!(elsewhere, ["about:blank"; 0], "requests to somewhere else");
}

#[tokio::test(flavor = "multi_thread")]
async fn by_keyboard_alone_and_in_english() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/match").await;
    reader.presses("English").await;
    reader.reads("Find competences in a text").await;
    // Without a text it is said what to do, and the focus is where to do it.
    reader.focuses("button", "Find competences").await;
    reader.hits("Enter").await;
    reader.hears("Paste a text first, or choose a file.").await;
    reader.sees("document.activeElement.tagName === 'TEXTAREA'").await;
    reader
        .types("textbox", "Your text", "We are looking for a marketing assistant who plans campaigns for social media.")
        .await;
    for _ in 0..2 {
        reader.hits("Tab").await;
    }
    assert_eq!(reader.focused().await, "Find competences");
    reader.hits("Enter").await;
    reader.sees("document.activeElement.id === 'fundet'").await;
    reader.sees("document.querySelector('main ol a').innerText === 'Markedsføring'").await;
    // From the heading on: the competence, the button that dismisses it.
    reader.hits("Tab").await;
    assert_eq!(reader.focused().await, "Markedsføring");
    reader.hits("Tab").await;
    assert_eq!(reader.focused().await, "Remove Markedsføring");
    reader.hits("Space").await;
    reader.sees("document.activeElement.getAttribute('aria-label') === 'Show again Markedsføring'").await;
    reader.hits("Space").await;
    reader.sees("document.activeElement.getAttribute('aria-label') === 'Remove Markedsføring'").await;
    reader.focuses("button", "Make a plan of the chosen ones").await;
    reader.hits("Enter").await;
    reader.is_below("#/planer/").await;
    assert_eq!(reader.texts("h1").await, ["Plan from a text"]);
    reader.goes_back_to("#/match").await;
    reader.presses("Clear the text").await;
    reader.hears("The text is gone.").await;
    reader.sees("document.activeElement.tagName === 'TEXTAREA' && document.activeElement.value === ''").await;
    assert!(!reader.text().await.contains("What the page found"));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_text_is_read_and_any_other_is_refused_by_name() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/match").await;
    let field = "document.querySelector('textarea').value";
    for (name, bytes, said) in [
        ("opslag.pdf", "'%PDF-1.7 bogføring'", "Det er en PDF-fil"),
        ("cv.docx", "new Uint8Array([80, 75, 3, 4, 20, 0])", "Det er et dokument fra fx Word"),
        ("billede.txt", "new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])", "Det er et billede"),
        ("side.txt", "'<!doctype html><p>bogføring'", "Det er en gemt webside"),
        ("data.txt", "new Uint8Array([98, 0, 111, 0])", "Det er ikke en fil med ren tekst"),
        ("stor.txt", "'x'.repeat(1000001)", "Filen er for stor"),
    ] {
        gives_file(&reader, name, bytes, name == "cv.docx").await;
        reader.hears(said).await;
        reader.hears("kopiér teksten, og sæt den ind her").await;
        assert_eq!(reader.value::<String>(field).await, "", "{name}");
    }
    gives_file(&reader, "opslag.txt", "new Uint8Array([76, 248, 110, 10])", false).await;
    reader.hears("»opslag.txt« er sat ind.").await;
    assert_eq!(reader.value::<String>(field).await, "Løn\n");
    assert!(!reader.text().await.contains("Filen er for stor"), "an earlier refusal is gone");
    gives_file(&reader, "notat.md", "'# Bogføring og moms'", true).await;
    reader.hears("»notat.md« er sat ind.").await;
    reader.presses("Find kompetencer").await;
    reader.sees("document.activeElement.id === 'fundet'").await;
    reader.sees("document.querySelectorAll('main ol a').length > 0").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_text_is_cut_with_a_word_about_it_and_markup_is_text() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/match").await;
    let markup = "<script>alert(1)</script><img src=x onerror=alert(2)> bogføring, \u{202e}moms. ";
    let text: String = markup.chars().cycle().take(20_000).collect();
    has_read(&reader, &text).await;
    reader.sees("document.querySelectorAll('.pasted__text mark').length > 200").await;
    assert_eq!(reader.value::<String>("document.querySelector('.pasted__text').textContent").await, text);
    assert!(!reader.text().await.contains("Teksten er for lang"), "all of it was read");
    assert_eq!(reader.value::<u32>("document.querySelectorAll('main img, main script').length").await, 0);

    reader.types("textbox", "Din tekst", "løn".repeat(5).as_str()).await;
    reader.presses("Find kompetencer").await;
    reader.reads("Teksten er for lang. Det sidste af den er ikke læst: 15 tegn.").await;
    assert_eq!(reader.value::<u32>("document.querySelector('textarea').value.length").await, 20_015);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_about_other_work_gets_a_full_answer() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/match").await;
    has_read(&reader, "Tømrer søges til tagarbejde. Du har svendebrev.").await;
    reader.reads("Teksten passer ikke til noget her").await;
    reader.reads("Siden kender 94 kurser fra én FKB, »Viden- og forretningsservice«, og der er mange andre.").await;
    reader.reads("Siden læser kun ord.").await;
    assert_eq!(reader.value::<String>("document.querySelector('#soegeord').value").await, "Tømrer");
    assert!(reader.has("link", "Søg på voksenuddannelse.dk (åbner et andet websted)").await);
    reader.does("Object.defineProperty(navigator, 'clipboard', { value: undefined })").await;
    reader.types_anew("textbox", "Ord at søge med", "tagarbejde").await;
    reader.presses("Kopiér ordet").await;
    reader.hears("Browseren lod os ikke kopiere »tagarbejde«.").await;
    // No words at all.
    has_read(&reader, "😀 …").await;
    reader.reads("Teksten passer ikke til noget her").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
