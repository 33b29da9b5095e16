//! A person with the page open in two tabs.

use std::collections::BTreeSet;

use chromiumoxide::cdp::browser_protocol::page::{
    EventLoadEventFired, SetWebLifecycleStateParams, SetWebLifecycleStateState,
};
use futures_util::StreamExt;

use xtask::server::StaticServer;

use crate::reader::{PATIENCE, Reader, Tab, serve};

/// The numbers of the courses in the only plan that this browser keeps, as this tab sees it.
async fn kept(tab: &Tab) -> Vec<String> {
    let kept = tab.kept().await;
    let mut plans = kept.iter().filter(|(key, _)| key.starts_with("amuplan:plan:"));
    let Some((_, text)) = plans.next() else { return Vec::new() };
    assert!(plans.next().is_none(), "one plan is kept");
    let stored: serde_json::Value = serde_json::from_str(text.as_str().expect("a text")).expect("JSON");
    let courses = stored["plan"]["courses"].as_array().expect("a list").iter();
    courses.map(|course| course["number"].as_str().expect("a number").to_owned()).collect()
}

/// The numbers of the courses in the plan on screen.
async fn shown(tab: &Tab) -> Vec<String> {
    tab.value("[...document.querySelectorAll(\"main ol li a[href^='#/kurser/']\")].map(it => it.hash.split('/')[2])")
        .await
}

async fn looks_at(tab: &Tab) {
    tab.page.bring_to_front().await.expect("it is looked at");
}

/// Makes "Min plan" of 21097, and looks at it. The plan's address.
async fn makes_a_plan(tab: &Tab, site: &StaticServer) -> String {
    looks_at(tab).await;
    tab.opens(site, "#/kurser/21097").await;
    tab.presses("Føj til plan").await;
    tab.hears("føjet til »Min plan«").await;
    tab.follows("Se planen").await;
    tab.is_below("#/planer/").await;
    tab.value("location.hash").await
}

async fn freezes(tab: &Tab, state: SetWebLifecycleStateState) {
    tab.page.execute(SetWebLifecycleStateParams::new(state)).await.expect("the browser does it");
}

/// Presses the add buttons from this one on, of every so many, without waiting for anything but the page.
fn adds(from: usize, of: usize) -> String {
    format!(
        "(async () => {{
            const buttons = [...document.querySelectorAll('main li .add')].filter((_, at) => at % {of} === {from}).slice(0, 12);
            for (const button of buttons) {{ button.click(); await new Promise(done => setTimeout(done)); }}
            return buttons.length;
        }})()"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn tabs_that_change_the_same_plan_at_the_same_time_lose_nothing() {
    let (site, first) = (serve(), Reader::new().await);
    let (second, third) = (first.another_tab().await, first.another_tab().await);
    looks_at(&first).await;
    first.opens(&site, "#/kurser/43343").await;
    first.presses("Føj til plan").await;
    first.hears("føjet til »Min plan«").await;
    for tab in [&*first, &second, &third] {
        tab.opens(&site, "#/planer").await;
        tab.sees("document.querySelector(\"main h2 a[href^='#/planer/']\")").await;
        tab.goes_to("#/kurser?status=alle").await;
        tab.sees("document.querySelectorAll('main li .add').length > 36").await;
    }
    let [one, two, three] = [adds(0, 3), adds(1, 3), adds(2, 3)];
    let pressed: (usize, usize, usize) = tokio::join!(first.value(&one), second.value(&two), third.value(&three));
    assert_eq!(pressed, (12, 12, 12));

    let mut everywhere = BTreeSet::new();
    for tab in [&*first, &second, &third] {
        looks_at(tab).await;
        let plan = "Object.entries(localStorage).filter(([key]) => key.startsWith('amuplan:plan:')).map(it => JSON.parse(it[1]).plan.courses.length).join()";
        tab.sees(&format!("{plan} === '37'")).await;
        tab.goes_to("#/planer").await;
        tab.follows("Min plan").await;
        tab.is_below("#/planer/").await;
        tab.sees("document.querySelectorAll('main ol li').length === 37").await;
        everywhere.insert((kept(tab).await, shown(tab).await));
    }
    assert_eq!(everywhere.len(), 1, "the tabs show the same, in the same order: {everywhere:?}");
    for tab in [&*first, &second, &third] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_deleted_in_the_other_tab_is_told_and_only_comes_back_when_asked_for() {
    let (site, first) = (serve(), Reader::new().await);
    let second = first.another_tab().await;
    let plan = makes_a_plan(&first, &site).await;
    second.opens(&site, &plan).await;
    looks_at(&second).await;
    second.unfolds("Om planen").await;
    second.presses("Slet planen").await;
    second.is_at("#/planer").await;

    looks_at(&first).await;
    first.hears("»Min plan« er slettet i en anden fane.").await;
    first.reads("Den plan findes ikke her").await;
    // What else this tab does or misses, the plan stays away.
    first.goes_to("#/kurser/45959").await;
    first.presses("Føj til plan").await;
    first.hears("føjet til »Min plan«").await;
    assert_eq!(kept(&first).await, ["45959"], "another plan, not the deleted one");
    first.reloads_app().await;
    assert_eq!(kept(&first).await, ["45959"]);
    assert_eq!(first.kept_keys("amuplan:gone:").await.len(), 1);

    // Whoever deleted it can have it back, and then it is there for all.
    looks_at(&second).await;
    second.presses("Fortryd").await;
    second.hears("Du fortrød dette: »Min plan« er slettet.").await;
    assert_eq!(second.kept_keys("amuplan:gone:").await, Vec::<String>::new());
    looks_at(&first).await;
    first.goes_to(&plan).await;
    first.sees("document.querySelectorAll('main ol li').length === 1").await;
    assert_eq!(shown(&first).await, ["21097"]);
    for tab in [&*first, &second] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tab_that_hears_of_a_deletion_can_take_it_back_too() {
    let (site, first) = (serve(), Reader::new().await);
    let second = first.another_tab().await;
    looks_at(&first).await;
    first.opens(&site, "#/kurser/21097").await;
    first.presses("Føj til plan").await;
    first.hears("føjet til »Min plan«").await;
    second.opens(&site, "#/planer").await;
    looks_at(&second).await;
    second.follows("Min plan").await;
    second.is_below("#/planer/").await;
    second.unfolds("Om planen").await;
    second.presses("Slet planen").await;
    second.is_at("#/planer").await;
    looks_at(&first).await;
    first.hears("»Min plan« er slettet i en anden fane.").await;
    first.presses("Fortryd").await;
    first.hears("Du fortrød dette: »Min plan« er slettet i en anden fane.").await;
    assert_eq!(kept(&first).await, ["21097"]);
    looks_at(&second).await;
    second.sees("document.querySelector(\"main h2 a[href^='#/planer/']\")").await;
    // There it is not deleted once more, and not made twice.
    second.presses("Fortryd").await;
    second.hears("Det er allerede ændret i en anden fane.").await;
    assert_eq!(kept(&second).await, ["21097"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_that_was_frozen_for_days_sees_what_is_there_now_and_brings_nothing_back() {
    let (site, first) = (serve(), Reader::with_a_whole_browser().await);
    let frozen = first.another_tab().await;
    let plan = makes_a_plan(&first, &site).await;
    frozen.opens(&site, &plan).await;
    looks_at(&frozen).await;
    frozen.follows("Find kurser").await;
    frozen.is_at("#/kurser").await;
    frozen.presses("Føj Likviditetsstyring til plan").await;
    frozen.hears("føjet til »Min plan«").await;
    frozen.goes_to(&plan).await;
    looks_at(&first).await;
    first.sees("document.querySelectorAll('main ol li').length === 2").await;
    freezes(&frozen, SetWebLifecycleStateState::Frozen).await;

    // More changes than the plan's text holds marks of.
    first.presses("Fjern Likviditetsstyring").await;
    first.hears("»Likviditetsstyring« er fjernet").await;
    first.goes_to("#/kurser").await;
    first.sees("document.querySelectorAll('main li .add').length > 30").await;
    let many = "(async () => {
        const buttons = [...document.querySelectorAll('main li .add:not(.add--done)')].filter(it => !it.innerText.includes('Likviditetsstyring')).slice(0, 30);
        for (const button of buttons) { button.click(); await new Promise(done => setTimeout(done)); }
        return buttons.length;
    })()";
    assert_eq!(first.value::<usize>(many).await, 30);
    let now = kept(&first).await;
    assert_eq!(now.len(), 31);

    freezes(&frozen, SetWebLifecycleStateState::Active).await;
    looks_at(&frozen).await;
    frozen.sees("document.querySelectorAll('main ol li').length === 31").await;
    assert_eq!(kept(&frozen).await, now);
    // A change of its own goes on from there.
    frozen.presses("Fjern Virksomhedens klimaregnskab").await;
    frozen.hears("»Virksomhedens klimaregnskab« er fjernet").await;
    assert_eq!(kept(&frozen).await, now[1..]);
    looks_at(&first).await;
    first.goes_to(&plan).await;
    first.sees("document.querySelectorAll('main ol li').length === 30").await;
    for tab in [&*first, &frozen] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_one_tab_deletes_everything_the_others_let_go_the_frozen_one_too() {
    let (site, first) = (serve(), Reader::new().await);
    let (second, frozen) = (first.another_tab().await, first.another_tab().await);
    looks_at(&first).await;
    first.opens(&site, "#/kurser/21097").await;
    first.presses("Føj til plan").await;
    first.hears("føjet til »Min plan«").await;
    first.presses("Sammenlign Virksomhedens klimaregnskab").await;
    for tab in [&second, &frozen] {
        tab.opens(&site, "#/planer").await;
        looks_at(tab).await;
        tab.follows("Min plan").await;
        tab.is_below("#/planer/").await;
    }
    freezes(&frozen, SetWebLifecycleStateState::Frozen).await;

    looks_at(&second).await;
    second.goes_to("#/planer").await;
    second.presses("Slet alt på denne computer").await;
    second.presses("Ja, slet alt").await;
    second.hears("Alt er slettet på denne computer.").await;
    for tab in [&*first, &second] {
        looks_at(tab).await;
        tab.hears("Alt er slettet på denne computer.").await;
        tab.goes_to("#/planer").await;
        tab.reads("Du har ingen planer endnu").await;
        // Nor is anything of it to be had by undo.
        tab.hits_with_ctrl('z').await;
        tab.reads("Du har ingen planer endnu").await;
        assert!(!tab.text().await.contains("Browseren har ikke længere dine planer"));
        assert_eq!(tab.kept().await.len(), 0);
    }
    assert!(!first.text().await.contains("sammenlign"), "what was picked is gone");
    freezes(&frozen, SetWebLifecycleStateState::Active).await;
    looks_at(&frozen).await;
    frozen.reads("Den plan findes ikke her").await;
    frozen.goes_to("#/planer").await;
    frozen.reads("Du har ingen planer endnu").await;
    assert!(!frozen.text().await.contains("Browseren har ikke længere dine planer"));
    // And what comes now is kept as ever.
    first.goes_to("#/kurser/45959").await;
    looks_at(&first).await;
    first.presses("Føj til plan").await;
    first.hears("føjet til »Min plan«").await;
    assert_eq!(kept(&first).await, ["45959"]);
    looks_at(&frozen).await;
    frozen.sees("document.querySelector(\"main h2 a[href^='#/planer/']\")").await;
    for tab in [&*first, &second, &frozen] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_two_tabs_write_into_one_field_is_not_lost() {
    let (site, first) = (serve(), Reader::new().await);
    let second = first.another_tab().await;
    let plan = makes_a_plan(&first, &site).await;
    second.opens(&site, &plan).await;
    for tab in [&*first, &second] {
        looks_at(tab).await;
        tab.unfolds("Skole, datoer og pris Virksomhedens klimaregnskab").await;
        tab.reads("Note om kurset").await;
    }
    let field =
        |name: &str| format!("[...document.querySelectorAll('label')].find(it => it.innerText === {name:?}).control");
    // Whoever goes to another tab has gone on; in two windows beside each other one may still be typing.
    let is_typing = |name: &str, text: &str| {
        let field = field(name);
        format!("{field}.value = {text:?}; {field}.dispatchEvent(new Event('input', {{ bubbles: true }}))")
    };
    let goes_on = |name: &str| format!("{}.dispatchEvent(new Event('change', {{ bubbles: true }}))", field(name));
    let (note, school) = (format!("{}.value", field("Note om kurset")), format!("{}.value", field("Skole")));

    // Both are writing a note: what is being typed stays, and both are kept.
    second.does(&is_typing("Note om kurset", "Spørg Kim")).await;
    looks_at(&first).await;
    first.types("textbox", "Note om kurset", "Ring på mandag").await;
    first.hits("Tab").await;
    first.hears("Note om kurset").await;
    looks_at(&second).await;
    second.does(&is_typing("Note om kurset", "Spørg Kim om prisen")).await;
    second.does(&goes_on("Note om kurset")).await;
    for tab in [&second, &*first] {
        looks_at(tab).await;
        tab.sees(&format!("{note} === 'Ring på mandag\\nSpørg Kim om prisen'")).await;
    }

    // Of two schools only one can be: the reader is told of the other, and says which.
    looks_at(&second).await;
    second.does(&is_typing("Skole", "Nord")).await;
    looks_at(&first).await;
    first.types("textbox", "Skole", "Syd").await;
    first.hits("Tab").await;
    first.hears("Syd").await;
    looks_at(&second).await;
    second.does(&goes_on("Skole")).await;
    second.hears("I en anden fane er der skrevet »Syd«.").await;
    assert_eq!(second.value::<String>(&school).await, "Nord");
    second.does(&is_typing("Skole", "Nordby")).await;
    second.does(&goes_on("Skole")).await;
    looks_at(&first).await;
    first.sees(&format!("{school} === 'Nordby'")).await;
    for tab in [&*first, &second] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_plans_that_go_at_once_are_told_in_one_line_and_are_not_taken_for_lost() {
    let (site, first) = (serve(), Reader::new().await);
    let second = first.another_tab().await;
    makes_a_plan(&first, &site).await;
    first.unfolds("Til flere personer").await;
    let names: String = (0..150).map(|it| format!("Person {it}\n")).collect();
    first.types_anew("textbox", "Et navn på hver linje", &names).await;
    first.presses("Lav en plan til hver").await;
    first.hears("150 planer lavet.").await;
    second.opens(&site, "#/planer").await;
    looks_at(&second).await;
    second.sees("document.querySelectorAll(\"main h2 a[href^='#/planer/']\").length === 151").await;
    looks_at(&first).await;
    first.presses("Fortryd").await;
    first.hears("Du fortrød dette").await;
    looks_at(&second).await;
    second.hears("og 149 andre planer er slettet i en anden fane.").await;
    assert!(!second.text().await.contains("Browseren har ikke længere dine planer"));
    assert_eq!(second.kept_keys("amuplan:plan:").await.len(), 1);
    // All of them come back by one press.
    second.presses("Fortryd").await;
    second.hears("Du fortrød dette").await;
    assert_eq!(second.kept_keys("amuplan:plan:").await.len(), 151);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_put_aside_does_not_show_again_what_was_deleted_meanwhile() {
    let (site, elsewhere, first) = (serve(), serve(), Reader::with_a_whole_browser().await);
    let second = first.another_tab().await;
    makes_a_plan(&first, &site).await;
    first.does("window.isTheSame = true").await;
    let mut loaded = first.page.event_listener::<EventLoadEventFired>().await.expect("it can be heard");
    first.leaves_by(&format!("location.href = {:?}", elsewhere.url())).await;
    tokio::time::timeout(PATIENCE, loaded.next()).await.expect("the other page comes");
    first.sees(&format!("location.href.startsWith({:?})", elsewhere.url())).await;
    second.opens(&site, "#/planer").await;
    looks_at(&second).await;
    second.presses("Slet alt på denne computer").await;
    second.presses("Ja, slet alt").await;
    second.hears("Alt er slettet på denne computer.").await;
    looks_at(&first).await;
    first.does("history.back()").await;
    first.sees(&format!("location.href.startsWith({:?}) && document.documentElement.dataset.ready", site.url())).await;
    assert!(first.value::<bool>("window.isTheSame === true").await, "the browser has loaded the page anew");
    first.reads("Den plan findes ikke her").await;
    first.hits_with_ctrl('z').await;
    first.goes_to("#/planer").await;
    first.reads("Du har ingen planer endnu").await;
    assert!(!first.text().await.contains("Browseren har ikke længere dine planer"));
    assert_eq!(first.kept().await.len(), 0);
}
