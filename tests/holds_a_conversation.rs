//! A counsellor and a client at one machine.

use chromiumoxide::cdp::browser_protocol::page::{
    EventBackForwardCacheNotUsed, EventJavascriptDialogOpening, EventLoadEventFired, GetNavigationHistoryParams,
    HandleJavaScriptDialogParams, NavigateToHistoryEntryParams,
};
use chromiumoxide::cdp::js_protocol::runtime::EventConsoleApiCalled;
use futures_util::StreamExt;

use crate::reader::{PATIENCE, Reader, Tab, serve};

/// Words that only the client can have left.
const CLIENT: [&str; 4] = ["Kims plan", "hemmelig tekst", "likviditet", "45959"];

/// Everything that a stranger who sits down now could find.
async fn leaves_nothing(tab: &Tab) {
    let found: String = tab
        .value(
            "[location.href, document.title, document.body.innerText, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }),
              JSON.stringify(history.state), JSON.stringify(amuplan.mirror), ...[...document.links].map(it => it.href), ...[...document.querySelectorAll('input, textarea')].map(it => it.value)].join('\\n')",
        )
        .await;
    for words in CLIENT {
        assert!(!found.to_lowercase().contains(&words.to_lowercase()), "\"{words}\" is left:\n{found}");
    }
}

/// A samtale in which the client does all that can be done.
async fn talks(reader: &Reader) {
    reader.presses("Ny samtale").await;
    reader.hears("Samtalen er begyndt.").await;
    reader.reads("Samtale i gang. Intet bliver gemt i browseren.").await;
    // A plan with a name.
    reader.goes_to("#/planer").await;
    reader.types("textbox", "Planens navn", "Kims plan").await;
    reader.presses("Lav plan").await;
    reader.is_below("#/planer/").await;
    assert!(!reader.value::<String>("document.title").await.contains("Kims plan"), "titles stand in the history");
    // A query, from the front page and in the list.
    reader.follows("amuplan").await;
    reader.is_at("#/").await;
    reader.types("searchbox", "Søg efter kurser", "likviditet").await;
    reader.hits("Enter").await;
    reader.is_at("#/kurser").await;
    reader.reads("Likviditetsstyring").await;
    reader.sees("document.querySelectorAll('main li a[href^=\"#/kurser/\"]').length === 2").await;
    reader.presses("Føj Likviditetsstyring til plan").await;
    reader.hears("føjet til »Kims plan«").await;
    for course in ["Likviditetsstyring", "Likviditets- og balancebudgettering"] {
        reader.presses(&format!("Sammenlign {course}")).await;
    }
    reader.follows("Sammenlign").await;
    reader.is_at("#/sammenlign").await;
    reader.reads("Likviditets- og balancebudgettering").await;
    // Back goes between pages, and what was on them is there.
    reader.goes_back_to("#/kurser").await;
    reader.sees("document.querySelector('#soeg').value === 'likviditet'").await;
    reader.sees("document.querySelectorAll('main li a[href^=\"#/kurser/\"]').length === 2").await;
    // A text.
    reader.goes_to("#/match").await;
    reader.types("textbox", "Din tekst", "En hemmelig tekst om bogholderi").await;
    reader.goes_to("#/kurser").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_client_finds_nothing_and_the_counsellor_everything() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    reader.follows("amuplan").await;
    reader.is_at("#/").await;
    reader.reads("Min plan").await;
    let own = reader.kept().await;

    talks(&reader).await;
    assert_eq!(reader.kept().await, own, "the browser keeps what it kept, and nothing else");
    assert!(!reader.text().await.contains("Min plan"), "the counsellor's own plans are hidden");
    let fields = "[...document.querySelectorAll('input:not([type=checkbox], [type=radio], [type=file]), textarea')]";
    for page in ["#/", "#/kurser", "#/match", "#/planer"] {
        reader.goes_to(page).await;
        let open: usize = reader.value(&format!("{fields}.filter(it => it.autocomplete !== 'off').length")).await;
        assert_eq!(open, 0, "a field on {page} is remembered by the browser");
        assert!(!reader.has("button", "Slet alt på denne computer").await);
    }
    reader.follows("Kims plan").await;
    reader.is_below("#/planer/").await;
    reader.does("document.querySelectorAll('details').forEach(it => { it.open = true; })").await;
    reader.reads("Sidste frist for tilmelding").await;
    let typed_into = format!("{fields}.filter(it => !it.readOnly)");
    reader.sees(&format!("{typed_into}.length > 8 && {typed_into}.every(it => it.autocomplete === 'off')")).await;

    reader.presses("Slut samtalen").await;
    reader.is_at("#/samtale").await;
    reader.reads("Kims plan").await;
    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["plans"].as_array().map(Vec::len), Some(1), "the client's alone: {file}");
    assert_eq!(file["plans"][0]["plan"]["name"], "Kims plan");
    assert!(reader.has("button", "Udskriv").await);
    reader.presses("Slut samtalen").await;
    reader.hears("Samtalen er slut. Alt fra den er glemt.").await;
    reader.is_at("#/").await;
    reader.sees("!document.body.innerText.includes('Samtale i gang')").await;
    leaves_nothing(&reader).await;
    assert_eq!(reader.kept().await, own);
    reader.reads("Min plan").await;

    // By the keys of the field, and by those of the page.
    reader.focuses("searchbox", "Søg efter kurser").await;
    reader.hits_with_ctrl('z').await;
    reader.hits_with_ctrl('Z').await;
    leaves_nothing(&reader).await;
    reader.focuses("button", "Ny samtale").await;
    reader.hits_with_ctrl('z').await;
    assert_eq!(reader.kept().await, own, "what was done before is not undone blindly");
    // On other pages.
    for page in ["#/planer", "#/match", "#/kurser", "#/sammenlign", "#/samtale", "#/"] {
        reader.goes_to(page).await;
        leaves_nothing_typed(&reader).await;
    }
    // By Back, as far as it goes, and forward again.
    for _ in 0..6 {
        reader.does("history.forward()").await;
    }
    for _ in 0..12 {
        reader.does("history.back()").await;
        reader
            .sees(
                "location.href === 'about:blank' || document.documentElement.dataset.ready === (location.hash || '#/')",
            )
            .await;
        if reader.value::<String>("location.href").await == "about:blank" {
            break;
        }
        let text = reader.text().await;
        assert!(!text.contains("Kims plan") && !text.contains("hemmelig"), "{text}");
        let hash: String = reader.value("location.hash").await;
        assert!(
            ["", "#/", "#/kurser/21097", "#/planer", "#/match", "#/kurser", "#/sammenlign", "#/samtale"]
                .contains(&&*hash),
            "{hash}"
        );
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// As [`leaves_nothing`], on pages that name all courses.
async fn leaves_nothing_typed(tab: &Tab) {
    let found: String =
        tab.value("[document.title, document.body.innerText, ...[...document.links].map(it => it.href), ...[...document.querySelectorAll('input, textarea')].map(it => it.value)].join('\\n')").await;
    for words in &CLIENT[..2] {
        assert!(!found.to_lowercase().contains(&words.to_lowercase()), "\"{words}\" is left:\n{found}");
    }
    assert!(tab.value::<bool>("[...document.querySelectorAll('#soeg')].every(it => it.value === '')").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_client_s_language_goes_with_them() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    reader.presses("Ny samtale").await;
    reader.hears("Samtalen er begyndt.").await;
    reader.presses("English").await;
    reader.sees("document.documentElement.lang === 'en'").await;
    reader.presses("End the conversation").await;
    reader.is_at("#/samtale").await;
    reader.presses("End the conversation").await;
    reader.is_at("#/").await;
    reader.sees("document.documentElement.lang === 'da'").await;
    reader.hears("Samtalen er slut.").await;
    reader.goes_to("#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    let settings = reader.kept().await["amuplan:settings"].clone();
    assert!(!settings.to_string().contains("lang"), "{settings}");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shared_plan_leaves_no_code_in_the_address_nor_in_the_history() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    talks(&reader).await;
    reader.presses("Slut samtalen").await;
    reader.is_at("#/samtale").await;
    let code: String = reader.value("document.querySelector('#link').value.split('#')[1]").await;
    assert!(code.starts_with("/delt/") && code.len() > 12, "{code}");
    // The address tells it only until it is read.
    reader.does(&format!("location.hash = '#{code}'")).await;
    reader.is_at("#/delt").await;
    reader.reads("Likviditetsstyring").await;
    reader.presses("Gem som min plan").await;
    reader.is_below("#/planer/").await;
    reader.goes_back_to("#/delt").await;
    reader.presses("Slut samtalen").await;
    reader.is_at("#/samtale").await;
    reader.presses("Slut samtalen").await;
    reader.hears("Samtalen er slut.").await;
    reader.is_at("#/").await;
    for _ in 0..8 {
        reader.does("history.back()").await;
        reader
            .sees(
                "location.href === 'about:blank' || document.documentElement.dataset.ready === (location.hash || '#/')",
            )
            .await;
        let page: String = reader.value("location.href + document.body.innerText").await;
        assert!(!page.contains(&code) && !page.contains("Kims plan"), "{page}");
        if page.starts_with("about:blank") {
            break;
        }
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_of_the_samtale_are_left_behind_in_the_history() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/om").await;
    reader.goes_to("#/").await;
    talks(&reader).await;
    reader.presses("Slut samtalen").await;
    reader.is_at("#/samtale").await;
    reader.presses("Slut samtalen").await;
    reader.hears("Samtalen er slut.").await;
    reader.is_at("#/").await;
    // There is no way forward, and the way back is the one before it.
    reader.does("window.here = true; history.forward()").await;
    reader.goes_to("#/kompetencer").await;
    reader.goes_back_to("#/").await;
    reader.does("history.back()").await;
    reader.is_at("#/").await;
    reader.goes_back_to("#/om").await;
    // And in an ordinary visit the address tells everything again.
    reader.goes_to("#/").await;
    reader.types("searchbox", "Søg efter kurser", "excel").await;
    reader.hits("Enter").await;
    reader.is_at("#/kurser?q=excel").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_forgets_everything_and_asks_first_and_the_samtale_goes_on() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    let own = reader.kept().await;
    reader.goes_to("#/").await;
    talks(&reader).await;
    let mut asked = reader.page.event_listener::<EventJavascriptDialogOpening>().await.expect("it can be heard");
    for leaves in [false, true] {
        reader.leaves_by("window.before = true; location.reload()").await;
        tokio::time::timeout(PATIENCE, asked.next()).await.expect("the browser asks").expect("a question");
        reader.page.execute(HandleJavaScriptDialogParams::new(leaves)).await.expect("the answer is taken");
        if !leaves {
            reader.goes_to("#/planer").await;
            reader.reads("Kims plan").await;
        }
    }
    reader.sees("!window.before && document.documentElement.dataset.ready === '#/planer'").await;
    // Nothing is stored by mistake after it, and the counsellor's own stays hidden.
    reader.reads("Samtale i gang.").await;
    reader.reads("Du har ingen planer endnu").await;
    leaves_nothing(&reader).await;
    reader.goes_to("#/kurser/45959").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    assert_eq!(reader.kept().await, own);
    reader.presses("Slut samtalen").await;
    reader.is_at("#/samtale").await;
    reader.presses("Slut samtalen").await;
    reader.hears("Samtalen er slut.").await;
    reader.is_at("#/").await;
    leaves_nothing(&reader).await;
    assert_eq!(reader.kept().await, own);
    reader.reloads_app().await;
    assert!(!reader.text().await.contains("Samtale i gang"));
    reader.reads("Min plan").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_left_does_not_come_back_with_what_was_on_it() {
    let (site, reader) = (serve(), Reader::with_a_whole_browser().await);
    let elsewhere = serve();
    reader.watches_timers().await;
    reader.opens(&site, "#/").await;
    talks(&reader).await;
    // An answer about the worker that comes to a page that was left wakes it, and the browser throws it away: so all that the page
    // has asked is answered before. What is asked last is answered last.
    reader.sees("window.amuplan.offline?.kept").await;
    reader.comes_to("navigator.serviceWorker.ready.then(worker => worker.update()).then(() => true)").await;
    reader.types_anew("searchbox", "Søg efter kurser", "likviditet").await;
    reader.sees("document.querySelectorAll('main li a[href^=\"#/kurser/\"]').length === 2").await;
    reader.does("window.isTheSame = true; addEventListener('pageshow', () => console.log('it is back'))").await;
    // A timer that is stopped on leaving would be garbage as well, so none is to come.
    reader.sees("nothingWaits()").await;
    // What the program threw away is finalized in JavaScript, whenever the browser collects it. Were that while the page is put aside, the
    // browser would not keep it: so it is collected before, and what is opened next has no scripts, which would make more of it. It has
    // an icon, as the browser asks the server for one otherwise, and complains.
    reader
        .does("window.registry = new FinalizationRegistry(() => { window.isCollected = true }); registry.register({})")
        .await;
    reader.throws_garbage_away().await;
    reader.sees("window.isCollected").await;
    let mut asked = reader.page.event_listener::<EventJavascriptDialogOpening>().await.expect("it can be heard");
    // Whoever asks a page that was left something, wakes it: so nothing is asked until it is back.
    let mut loaded = reader.page.event_listener::<EventLoadEventFired>().await.expect("it can be heard");
    reader.leaves_by(&format!("location.href = '{}katalog.html'", elsewhere.url())).await;
    tokio::time::timeout(PATIENCE, asked.next()).await.expect("the browser asks").expect("a question");
    reader.page.execute(HandleJavaScriptDialogParams::new(true)).await.expect("the answer is taken");
    tokio::time::timeout(PATIENCE, loaded.next()).await.expect("the other page comes");
    let mut anew = reader.page.event_listener::<EventBackForwardCacheNotUsed>().await.expect("it can be heard");
    let mut said = reader.page.event_listener::<EventConsoleApiCalled>().await.expect("it can be heard");
    let history = reader.page.execute(GetNavigationHistoryParams::default()).await.expect("a history");
    let before = usize::try_from(history.current_index - 1).expect("there is one before");
    let back = NavigateToHistoryEntryParams::new(history.entries[before].id);
    reader.page.execute(back).await.expect("Back is taken");
    // It says so itself, once it is awake.
    let is_back =
        async { while said.next().await.is_some_and(|said| said.args[0].value != Some("it is back".into())) {} };
    if tokio::time::timeout(PATIENCE, is_back).await.is_err() {
        let why = anew.next().await.expect("a reason").not_restored_explanations.clone();
        panic!("the browser has loaded the page anew: {why:?}");
    }
    reader
        .sees(&format!(
            "location.href.startsWith({:?}) && document.documentElement.dataset.ready === '#/kurser'",
            site.url()
        ))
        .await;
    assert!(reader.value::<bool>("window.isTheSame === true").await);
    reader.reads("Samtale i gang.").await;
    reader.sees("document.querySelector('#soeg').value === ''").await;
    reader.sees("document.querySelectorAll('main li a[href^=\"#/kurser/\"]').length > 30").await;
    reader.goes_to("#/match").await;
    reader.goes_back_to("#/kurser").await;
    reader.sees("document.querySelector('#soeg').value === ''").await;
    reader.goes_to("#/planer").await;
    reader.reads("Du har ingen planer endnu").await;
    reader.goes_to("#/match").await;
    leaves_nothing(&reader).await;
    // The way back to the list is one to all of it.
    reader.goes_to("#/kurser/21097").await;
    assert_eq!(reader.value::<String>("document.querySelector('.above a').hash").await, "#/kurser");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn other_tabs_and_links_opened_in_one_tell_nothing_of_the_samtale() {
    let (site, reader) = (serve(), Reader::new().await);
    let other = reader.another_tab().await;
    reader.page.bring_to_front().await.expect("it is looked at");
    reader.opens(&site, "#/").await;
    talks(&reader).await;
    // A tab beside it that deletes everything does not delete the samtale.
    other.opens(&site, "#/kurser/21097").await;
    other.page.bring_to_front().await.expect("it is looked at");
    assert!(!other.text().await.contains("Samtale i gang"));
    other.presses("Føj til plan").await;
    other.hears("føjet til »Min plan«").await;
    other.goes_to("#/planer").await;
    other.presses("Slet alt på denne computer").await;
    other.presses("Ja, slet alt").await;
    other.hears("Alt er slettet").await;
    reader.page.bring_to_front().await.expect("it is looked at");
    reader.goes_to("#/planer").await;
    reader.reads("Kims plan").await;
    // Even an address that is typed with a query keeps it only for itself.
    reader.does("location.hash = '#/kurser?q=hemmelig'").await;
    reader.is_at("#/kurser").await;
    reader.sees("document.querySelector('#soeg').value === 'hemmelig'").await;
    assert_eq!(reader.value::<String>("location.hash").await, "#/kurser");
    // The page may stop: then the client's plan goes along, and nothing of the counsellor's.
    reader
        .keeps(&[(
            "amuplan:plan:00000000000000aa",
            r#"{"format":1,"revision":3,"plan":{"id":"00000000000000aa","name":"Rådgiverens","courses":[]}}"#,
        )])
        .await;
    reader.panics().await;
    reader.presses("Hent planer (.json)").await;
    let file = reader.receives("amuplan-planer.json").await;
    assert!(file.contains("Kims plan") && !file.contains("Rådgiverens"), "{file}");
}
