//! What can be on screen: every page, and what a reader unfolds or brings about on them. For pictures, and for what holds everywhere.

use xtask::server::StaticServer;

use crate::reader::Reader;

/// The key of a plan, and its page.
pub const KEY: &str = "amuplan:plan:00000000000000aa";
pub const PLAN_PAGE: &str = "#/planer/00000000000000aa";

/// A plan with a course that is no longer linked, one with a twin, an ordinary one and a long one.
pub const PLAN: &str = r#"{"format":1,"revision":1,"plan":{"id":"00000000000000aa","name":"Min plan","courses":[{"number":"47299"},{"number":"45215"},{"number":"21097"},{"number":"49328"}]}}"#;

/// A plan that says for whom it is and why, with what a school said about its first course.
const NOTED: &str = r#"{"format":1,"revision":1,"plan":{"id":"00000000000000aa","name":"Min plan","person":"KIM","why":"Vi skal lave klimaregnskab fra næste år.\nJeg er den eneste, der arbejder med tallene.","courses":[{"number":"21097","status":"asked","school":"VUC Aarhus","place":"Ringgaden 1","dates":{"from":"2026-05-22","to":"2026-05-26","said_by":"school"}},{"number":"45215","dates":{"from":"2026-06-01","to":"2026-06-02","said_by":"reader"}},{"number":"99999"}]}}"#;
/// A shared plan with a name, words, dates, and a course that this edition does not know.
const SHARED: &str = "#/delt/AYEBDkjgtBMITWluIHBsYW4zVmkgc2thbCBzZWx2IGt1bm5lIGx1a2tlIMOlcmV0LgpPZyBsYXZlIHJlZ25za2FiZXQuuuAZ9goBHw9MaW5qZSAxCkxpbmplIDIIRW4gc2tvbGUGT2RlbnNlBzQwOCBrci68Co2NOFABAOyIegDAmzwAP0rgKQ";

/// A page by its address.
pub struct Page {
    /// For a picture of it.
    pub name: &'static str,
    pub hash: &'static str,
    /// Whether the reader has a plan.
    pub with_plan: bool,
}

const fn page(name: &'static str, hash: &'static str, with_plan: bool) -> Page {
    Page { name, hash, with_plan }
}

/// Every page.
pub const PAGES: [Page; 26] = [
    page("front", "#/", false),
    page("front-with-plans", "#/", true),
    page("competences", "#/kompetencer", false),
    page("competence", "#/kompetencer/markedsfoering", false),
    page("competence-without-own-courses", "#/kompetencer/revision", false),
    page("overview", "#/oversigt", true),
    page("courses", "#/kurser", false),
    page("courses-with-query", "#/kurser?q=regnskab", true),
    page("courses-with-suggestions", "#/kurser?q=marketing", false),
    page("courses-in-competences-only", "#/kurser?q=gdpr", false),
    page("courses-without-hits", "#/kurser?q=jordbær", false),
    page("courses-with-filters", "#/kurser?q=regnskab&emne=aarsafslutning-og-aarsregnskab&dage=2-3", false),
    page("courses-with-filters-without-hits", "#/kurser?q=likviditet&emne=events&status=alle", false),
    page("compare", "#/sammenlign?kurser=47299,22487,45573,21097", true),
    page("compare-too-few", "#/sammenlign?kurser=21097,99999", false),
    page("course-21097", "#/kurser/21097", false),
    page("course-47299", "#/kurser/47299", true),
    page("match", "#/match", false),
    page("plans-empty", "#/planer", false),
    page("plans", "#/planer", true),
    page("plan", PLAN_PAGE, true),
    page("shared", SHARED, true),
    page("shared-cut-off", "#/delt/AYEBDkjg", false),
    page("embed", "#/indlejr?vis=/kurser%3Femne%3Dloen&afsender=Kommunen", false),
    page("about", "#/om", false),
    page("bad-address", "#/findes/ikke", false),
];

/// What a reader can bring about on them.
pub struct Scene {
    /// For a picture of it, and for `plays`.
    pub name: &'static str,
    /// Whether there is no such thing but on narrow screens.
    pub is_narrow: bool,
}

const fn scene(name: &'static str) -> Scene {
    Scene { name, is_narrow: false }
}

pub const SCENES: [Scene; 11] = [
    scene("plan-noted"),
    scene("plan-taken-along"),
    scene("plan-by-competence"),
    scene("plans-bring-in"),
    scene("match-found"),
    scene("match-nothing"),
    scene("conversation"),
    scene("conversation-ends"),
    scene("notice"),
    scene("tray"),
    Scene { name: "filters", is_narrow: true },
];

/// What is pasted, for the scene of this name.
const TEXTS: [(&str, &str); 2] = [
    (
        "match-found",
        "Bogholder til et advokatkontor\n\nDu tager dig af bogføring, afstemning af konti og moms.\nDu behandler sager om inkasso og dødsboer.",
    ),
    ("match-nothing", "Tømrer søges til nybyggeri og tagarbejde."),
];

/// Whether each frame on the page is as high as it said, or has the height that was chosen for it.
pub const FRAMES_STAND: &str = "[...document.querySelectorAll('iframe')].every(it => {
    const inside = it.contentDocument?.documentElement;
    return inside?.dataset.ready !== undefined && Math.abs(inside.getBoundingClientRect().height - it.height) < 2;
})";

/// Goes to every page, first to those for a reader without plans. `begins` is done each time that the site was loaded, `looks` on every page.
pub async fn goes_everywhere(
    reader: &Reader,
    site: &str,
    begins: impl AsyncFn(),
    mut looks: impl AsyncFnMut(&'static Page),
) {
    for with_plan in [false, true] {
        reader.opens_url(&format!("{site}#/om")).await;
        reader.is_at("#/om").await;
        reader.does("localStorage.clear()").await;
        if with_plan {
            reader.keeps(&[(KEY, PLAN)]).await;
        }
        reader.reloads_app().await;
        begins().await;
        for page in PAGES.iter().filter(|page| page.with_plan == with_plan) {
            reader.goes_to(page.hash).await;
            looks(page).await;
        }
    }
}

/// Lets the browser keep these plans and nothing else.
async fn with_plans(reader: &Reader, site: &StaticServer, plans: &[(&str, &str)]) {
    reader.opens(site, "#/om").await;
    reader.does("localStorage.clear()").await;
    reader.keeps(plans).await;
}

/// Brings about the scene with this name.
pub async fn plays(reader: &Reader, site: &StaticServer, name: &str) {
    ends_the_conversation(reader).await;
    match name {
        "plan-noted" => notes(reader, site).await,
        "plan-taken-along" => {
            with_plans(reader, site, &[(KEY, NOTED)]).await;
            reader.opens(site, PLAN_PAGE).await;
            reader.presses("Tag med").await;
            reader.finds("image", "QR-kode med link til planen").await;
        }
        "plan-by-competence" => sees_competences(reader, site).await,
        "plans-bring-in" => brings_in(reader, site).await,
        "match-found" | "match-nothing" => {
            let (_, text) = TEXTS.iter().find(|(scene, _)| *scene == name).expect("it has a text");
            reader.opens(site, "#/match").await;
            reader.types("textbox", "Din tekst", text).await;
            reader.presses("Find kompetencer").await;
            reader.sees("document.activeElement.id === 'fundet'").await;
        }
        "conversation" | "conversation-ends" => {
            with_plans(reader, site, &[]).await;
            reader.opens(site, "#/").await;
            reader.presses("Ny samtale").await;
            reader.reads("Slut samtalen").await;
            reader.goes_to("#/kurser/21097").await;
            reader.presses("Føj til plan").await;
            reader.hears("Min plan").await;
            if name == "conversation-ends" {
                reader.presses("Slut samtalen").await;
                reader.is_at("#/samtale").await;
            }
        }
        // What is said after a course was added; the tray, with the notice below it.
        "notice" | "tray" => {
            with_plans(reader, site, &[]).await;
            reader.opens(site, "#/kurser?q=regnskab").await;
            reader.presses("Føj Virksomhedens klimaregnskab til plan").await;
            reader.hears("Min plan").await;
            for title in ["Virksomhedens klimaregnskab", "Udarbejdelse af årsregnskabet"] {
                if name == "tray" {
                    reader.presses(&format!("Sammenlign {title}")).await;
                }
            }
        }
        "filters" => {
            reader.opens(site, "#/kurser?emne=loen").await;
            reader.unfolds("Filtre (1 valgt)").await;
            reader.unfolds("Flere filtre").await;
        }
        other => panic!("there is no scene {other}"),
    }
}

/// Ends a samtale that goes on from another scene: a page that is left in the middle of one asks whether that is meant.
async fn ends_the_conversation(reader: &Reader) {
    if !reader.value::<bool>("document.querySelector('.conversation') !== null").await {
        return;
    }
    if reader.value::<bool>("location.hash !== '#/samtale'").await {
        reader.presses("Slut samtalen").await;
        reader.is_at("#/samtale").await;
    }
    reader.presses("Slut samtalen").await;
    reader.is_at("#/").await;
}

/// A course unfolded, with a date that is none, and what is said of the plan.
async fn notes(reader: &Reader, site: &StaticServer) {
    with_plans(reader, site, &[(KEY, NOTED)]).await;
    reader.opens(site, PLAN_PAGE).await;
    reader.unfolds("Skole, datoer og pris Virksomhedens klimaregnskab").await;
    reader.finds("textbox", "Skole").await;
    reader.does("document.querySelector('#navn').closest('details').open = true").await;
    reader.types("textbox", "Skole", ", 010190-1234").await;
    reader.focuses("Date", "Slutdato").await;
    reader.hits("Delete").await;
    reader.focuses("textbox", "Pris").await;
    reader.reads("Skriv hele datoen").await;
}

fn another_plan() -> String {
    PLAN.replace("00000000000000aa", "00000000000000bb").replace("Min plan", "Min plan – Kim")
}

/// Which competences a plan builds, a goal, and plans for several people, which are there already.
async fn sees_competences(reader: &Reader, site: &StaticServer) {
    with_plans(reader, site, &[(KEY, PLAN), ("amuplan:plan:00000000000000bb", &another_plan())]).await;
    reader.opens(site, PLAN_PAGE).await;
    reader.unfolds("Kurser i planen pr. kompetence").await;
    reader.reads("Mål for planen").await;
    reader.unfolds("Til flere personer").await;
    reader.reads("Et navn på hver linje").await;
    reader.presses("Lav en plan til hver").await;
    reader.chooses("Mål for planen", "Eventkoordinator").await;
    reader.reads("Passer til målet").await;
}

/// What is in files of plans, of which one is damaged, and what is done with several plans.
async fn brings_in(reader: &Reader, site: &StaticServer) {
    let other = another_plan();
    with_plans(reader, site, &[(KEY, PLAN), ("amuplan:plan:00000000000000bb", &other)]).await;
    reader.opens(site, "#/planer").await;
    let changed = PLAN.replace("21097", "99999").replace("\"45215\"", "\"45215\",\"deadline\":\"2026-02-30\"");
    let new = PLAN.replace("00000000000000aa", "00000000000000cc").replace("Min plan", "Efterår");
    let plans = format!("{{\"format\":1,\"plans\":[{changed},{other},{new},7]}}");
    reader
        .does(&format!(
            "const it = new DataTransfer(); it.items.add(new File([{plans:?}], 'amuplan-planer.json'));
            it.items.add(new File(['{{'], 'halv.json'));
            const field = document.querySelector('input[type=file]'); field.files = it.files;
            field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
    reader.reads("Det er der i filerne").await;
    reader.unfolds("Flere planer på én gang").await;
    reader.reads("Hvem tager hvad").await;
}
