//! A person who leaves the page open and goes on using it. How much it holds after hours is measured by `cargo xtask bench life`.

use crate::reader::{Reader, Tab, serve};

/// Once through all pages: a course is added to the plan, looked at there, and taken out. It is gone to by the link in the notice, or not.
/// By script: what the driver asks for by name it holds on to.
const ROUND: &str = r##"(async (byNotice) => {
    const there = async () => {
        do await new Promise((then) => setTimeout(then));
        while (document.documentElement.dataset.ready !== location.hash || document.documentElement.dataset.answering === "true");
    };
    const goes = async (address) => {
        location.hash = address;
        await there();
    };
    const presses = async (name, where = "main") => {
        const named = (it) => name.test((it.getAttribute("aria-label") ?? it.innerText).trim());
        const it = [...document.querySelector(where).querySelectorAll("button, a")].find(named);
        it.focus();
        it.click();
        await there();
    };
    for (const page of ["kompetencer", "kompetencer/markedsfoering", "oversigt", "kurser?q=moms", "kurser/21097", "match", "planer", "om", "sammenlign?kurser=21097,45959", "delt", "ingen"]) {
        await goes("#/" + page);
    }
    await goes("#/kurser");
    await presses(/^Føj /);
    if (byNotice) await presses(/^Se planen/, ".notices");
    else await goes("#/planer/" + Object.keys(localStorage).find((key) => key.startsWith("amuplan:plan:")).slice(13));
    await presses(/^Fjern /);
    await goes("#/");
    return true;
})"##;

async fn goes_round(tab: &Tab, by_notice: bool) {
    assert!(tab.value::<bool>(&format!("{ROUND}({by_notice})")).await);
}

/// Nodes and listeners.
const HELD: [&str; 2] = ["Nodes", "JSEventListeners"];

#[tokio::test(flavor = "multi_thread")]
async fn pages_that_were_left_leave_nothing_behind() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    // What is there from the first time on.
    goes_round(&reader, false).await;
    let first = reader.holds(HELD).await;
    for _ in 0..3 {
        goes_round(&reader, true).await;
    }
    let last = reader.holds(HELD).await;
    assert!(last[0] <= first[0] && last[1] <= first[1], "nodes and listeners were {first:?} and are {last:?}");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
