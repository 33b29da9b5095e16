//! A person who shares a plan by a link, and one who gets it.

use std::path::Path;

use chromiumoxide::cdp::browser_protocol::browser::PermissionSetting;
use chromiumoxide::cdp::browser_protocol::emulation::{MediaFeature, SetEmulatedMediaParams};
use chromiumoxide::cdp::browser_protocol::page::{CaptureScreenshotFormat, Viewport};
use chromiumoxide::page::ScreenshotParams;
use plan::{Edition, Shared, StoredPlan};
use rqrr::PreparedImage;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::reader::{Reader, Tab, data, dist, serve, serve_folder};

/// A code of a version that does not exist yet, whole and with its checksum.
const NEWER: &str = "AggBAgMEBLTgGQOmRT0";
/// One with the course 21097 twice, whole and with its checksum.
const TWICE: &str = "AQsBAgMECLTgGbTgGZT_y-U";

/// A plan of a reader, in which all sorts of things are said, and one course that this edition does not know.
fn full() -> Value {
    json!([
        {
            "number": "21097", "status": "asked", "note": "Linje 1\nLinje <i>2</i>", "school": "En skole", "place": "Odense",
            "price": "408 kr.", "deadline": "2026-11-02",
            "dates": { "from": "2026-12-01", "to": "2026-12-02", "said_by": "school" }
        },
        { "number": "45959", "dates": { "from": "2027-01-11", "to": "2027-01-12", "said_by": "reader" } },
        { "number": "99999" },
    ])
}

fn stored(name: &str, why: &str, courses: &Value) -> String {
    let mut plan = json!({ "id": "00000000000000aa", "name": name, "person": "Kim", "courses": courses });
    if !why.is_empty() {
        plan["why"] = why.into();
    }
    json!({ "format": 2, "revision": 1, "plan": plan }).to_string()
}

const KEY: &str = "amuplan:plan:00000000000000aa";
const PLAN: &str = "#/planer/00000000000000aa";

/// What the browser keeps of the plan.
async fn kept(reader: &Tab) -> Value {
    let text = reader.kept().await[KEY].as_str().expect("it is kept").to_owned();
    serde_json::from_str::<Value>(&text).expect("it is JSON")["plan"].take()
}

/// A link's code, with words, of these courses.
fn code(name: &str, why: &str, courses: &Value, edition: &str) -> String {
    let plan = StoredPlan::read(&stored(name, why, courses)).expect("a plan").plan;
    Shared::of(&plan, Edition::of(edition), true).write().expect("it is short enough")
}

fn this_edition() -> String {
    data("catalogue.json")["source"]["sha256"].as_str().expect("it is there").to_owned()
}

/// The link that the page shows.
async fn shown(reader: &Tab) -> String {
    reader.sees("document.querySelector('#link')").await;
    reader.value("document.querySelector('#link').value").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_copied_and_saved_in_another_browser() {
    let (site, sender, receiver) = (serve(), Reader::new().await, Reader::new().await);
    sender.sets_clipboard(PermissionSetting::Granted).await;
    sender.opens(&site, "#/om").await;
    let name = "<b>Efterår</b> 🍂";
    sender.keeps(&[(KEY, &stored(name, "Fordi\nåret skal lukkes", &full()))]).await;
    sender.opens(&site, PLAN).await;
    assert!(!sender.has("image", "QR-kode med link til planen").await, "it is folded away");
    sender.presses("Tag med").await;
    assert!(sender.has("image", "QR-kode med link til planen").await);
    assert!(sender.value::<bool>("document.activeElement.getAttribute('aria-expanded') === 'true'").await);

    // Without words there is nothing in it that was typed.
    sender.presses("Kopiér link").await;
    sender.hears("Linket er kopieret.").await;
    let bare: String = sender.value("navigator.clipboard.readText()").await;
    let (address, bare_code) = bare.split_once("#/delt/").expect("a link to a plan");
    assert_eq!(address, site.url());
    let shared = Shared::read(bare_code).expect("a code");
    assert_eq!((shared.name.as_ref(), shared.courses().len()), (None, 3));
    assert!(shared.courses().iter().all(|course| course.note.is_empty() && course.school.is_empty()));
    assert_eq!(bare, shown(&sender).await);

    receiver.opens_url(&bare).await;
    receiver.is_below("#/delt/").await;
    assert_eq!(receiver.texts("h1").await, ["En delt plan"]);
    let titles = ["Virksomhedens klimaregnskab", "Likviditetsstyring", "99999"];
    assert_eq!(receiver.texts("main ol li a[href^='#/kurser/']").await, titles);
    for said in [
        "Ønske, ikke tilmelding",
        "Datoer: 01-12-2026 til 02-12-2026 (oplyst af skolen)",
        "Datoer: 11-01-2027 til 12-01-2027 (ønske)",
        "Spurgt",
        "Ukendt i denne udgave",
        "3 kurser",
    ] {
        receiver.reads(said).await;
    }
    for said in ["Efterår", "Linje", "En skole", "408", "Kim", "anden udgave"] {
        assert!(!receiver.text().await.contains(said), "the page says {said}");
    }
    assert!(!receiver.text().await.contains("Flet ind"), "there is nothing to merge it into");
    assert_eq!(receiver.kept().await.len(), 0, "nothing is kept before the reader says so");
    receiver.presses("Gem som min plan").await;
    receiver.hears("»Delt plan« er gemt som din plan.").await;
    receiver.hears("gemt i denne browser").await;
    receiver.is_below("#/planer/").await;
    assert_eq!(receiver.texts("h1").await, ["Delt plan"]);
    assert_eq!(receiver.texts("main ol li a[href^='#/kurser/']").await, titles);
    assert_eq!(receiver.kept_keys("amuplan:plan:").await.len(), 1);
    receiver.presses("Fortryd").await;
    receiver.hears("Du fortrød dette").await;
    assert_eq!(receiver.kept_keys("amuplan:plan:").await.len(), 0);

    // With words all of it is there, and what looks like markup is text.
    sender.presses_the("checkbox", "Tag ord med i linket").await;
    sender.sees("document.activeElement.type === 'checkbox' && document.activeElement.checked").await;
    sender.sees(&format!("document.querySelector('#link').value.length > {}", bare.len())).await;
    let full = shown(&sender).await;
    sender.sets_clipboard(PermissionSetting::Denied).await;
    sender.presses("Kopiér link").await;
    sender.hears(&full).await;
    receiver.opens_url(&full).await;
    receiver.reads("Linje <i>2</i>").await;
    assert_eq!(receiver.texts("main h2").await[0], name);
    for said in ["Hvorfor jeg ønsker kurset: Fordi", "En skole, Odense", "408 kr.", "Frist: 02-11-2026"] {
        receiver.reads(said).await;
    }
    assert!(!receiver.text().await.contains("Kim"), "for whom it is, is in no link");
    receiver.types_anew("textbox", "Planens navn", "Vores efterår").await;
    receiver.presses("Gem som min plan").await;
    receiver.hears("»Vores efterår« er gemt som din plan.").await;
    let plans: Vec<Value> = receiver
        .kept()
        .await
        .iter()
        .filter(|(key, _)| key.starts_with("amuplan:plan:"))
        .map(|(_, text)| serde_json::from_str(text.as_str().expect("text")).expect("JSON"))
        .collect();
    assert_eq!(plans[0]["plan"]["courses"], self::full());
    assert_ne!(plans[0]["plan"]["id"], "00000000000000aa", "it is another plan");
    assert_eq!(sender.complaints().await, Vec::<String>::new());
    assert_eq!(receiver.complaints().await, Vec::<String>::new());
}

/// What another library reads in a picture of the screen, where the QR code is.
async fn reads_qr(reader: &Tab) -> String {
    let place = "(() => {
        const it = document.querySelector('main .qr').getBoundingClientRect();
        return [it.x + scrollX, it.y + scrollY, it.width, it.height];
    })()";
    let [x, y, width, height]: [f64; 4] = reader.value(place).await;
    let clip = Viewport { x, y, width, height, scale: 2.0 };
    let how = ScreenshotParams::builder().format(CaptureScreenshotFormat::Png).clip(clip).capture_beyond_viewport(true);
    let png = reader.page.screenshot(how.build()).await.expect("a picture");
    // The browser knows how to read the picture: width, and how light each pixel is.
    let pixels = format!(
        "(async () => {{
            const picture = await createImageBitmap(new Blob([new Uint8Array({png:?})]));
            const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            canvas.drawImage(picture, 0, 0);
            const pixels = canvas.getImageData(0, 0, picture.width, picture.height).data;
            return [picture.width, [...pixels].filter((_, at) => at % 4 === 1)];
        }})()"
    );
    let (width, pixels): (usize, Vec<u8>) = reader.value(&pixels).await;
    let mut picture = PreparedImage::prepare_from_greyscale(width, pixels.len() / width, |x, y| pixels[y * width + x]);
    let codes = picture.detect_grids();
    assert_eq!(codes.len(), 1, "one code is in the picture");
    codes[0].decode().expect("it can be read").1
}

#[tokio::test(flavor = "multi_thread")]
async fn the_qr_code_on_the_screen_is_read_by_another_program_in_the_light_and_in_the_dark() {
    let (site, reader) = (serve(), Reader::new().await);
    let catalogue = data("catalogue.json");
    let numbers = catalogue["courses"].as_array().expect("a list").iter().map(|course| course["number"].clone());
    let numbers: Vec<Value> = numbers.take(20).collect();
    for (count, theme) in [(1, "light"), (5, "dark"), (20, "dark")] {
        let feature = MediaFeature::new("prefers-color-scheme", theme);
        let theme = SetEmulatedMediaParams::builder().feature(feature).build();
        reader.page.execute(theme).await.expect("a theme");
        let dates = |nth: usize| json!({ "from": format!("2027-03-{:02}", nth + 1), "to": format!("2027-03-{:02}", nth + 2), "said_by": "reader" });
        let courses = numbers.iter().take(count).enumerate();
        let courses = courses.map(|(nth, number)| json!({ "number": number, "dates": dates(nth) })).collect();
        reader.opens(&site, "#/om").await;
        reader.keeps(&[(KEY, &stored("Min plan", "", &courses))]).await;
        reader.opens(&site, PLAN).await;
        reader.presses("Tag med").await;
        let link = shown(&reader).await;
        assert_eq!(reads_qr(&reader).await, link, "{count} courses");
    }
    // A link with many words fits no code that a phone reads, and the page says so; one with more is none at all.
    for (notes, says) in [(1, "Linket er for langt til en QR-kode"), (30, "Planen er for lang til et link")] {
        let courses = numbers
            .iter()
            .cycle()
            .take(notes.min(20))
            .map(|number| json!({ "number": number, "note": "ord ".repeat(499) }));
        let mut courses: Vec<Value> = courses.collect();
        courses.extend(
            (0..notes.saturating_sub(20))
                .map(|nth| json!({ "number": format!("{}", 90_000 + nth), "note": "ord ".repeat(499) })),
        );
        reader.opens(&site, "#/om").await;
        reader.keeps(&[(KEY, &stored("Min plan", "", &courses.into()))]).await;
        reader.opens(&site, PLAN).await;
        reader.presses("Tag med").await;
        shown(&reader).await;
        reader.presses_the("checkbox", "Tag ord med i linket").await;
        reader.reads(says).await;
        assert!(!reader.has("image", "QR-kode med link til planen").await);
        assert!(reader.has("button", "Hent planer (.json)").await, "the way that is left");
        assert_eq!(reader.has("button", "Kopiér link").await, notes == 1);
        // And back.
        reader.presses_the("checkbox", "Tag ord med i linket").await;
        shown(&reader).await;
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shared_plan_is_merged_into_ones_own_after_a_look_at_what_changes() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/om").await;
    let wish = |from: &str| json!({ "from": from, "to": from, "said_by": "reader" });
    let own = json!([
        { "number": "21097" },
        { "number": "45959", "note": "Mit", "dates": wish("2027-01-11") },
        { "number": "45973", "price": "100 kr." },
        { "number": "45215" },
        { "number": "22487", "school": "TEC" },
    ]);
    let other = r#"{"format":2,"revision":1,"plan":{"id":"00000000000000bb","name":"Ålborg","courses":[]}}"#;
    reader.keeps(&[(KEY, &stored("Min plan", "", &own)), ("amuplan:plan:00000000000000bb", other)]).await;
    let theirs = json!([
        { "number": "47299", "note": "Ny" },
        { "number": "45959", "note": "Deres", "dates": wish("2027-02-01") },
        { "number": "21097", "dates": { "from": "2026-12-01", "to": "2026-12-02", "said_by": "school" } },
        { "number": "45973", "price": "200 kr." },
        { "number": "45215" },
        { "number": "22487", "school": "Niels Brock", "place": "København", "deadline": "2027-02-15" },
    ]);
    let link = format!("#/delt/{}", code("Deres plan", "Derfor", &theirs, &this_edition()));
    reader.opens(&site, &link).await;
    assert_eq!(reader.chosen("Din plan").await, "Min plan");
    for said in [
        "Nye kurser i din plan (1)",
        "Det bliver skrevet til (2)",
        "Hvorfor jeg ønsker kurset: Derfor",
        "Virksomhedens klimaregnskab – Datoer: 01-12-2026 til 02-12-2026 (oplyst af skolen)",
        "De to planer siger noget forskelligt (4)",
        "Dit: 11-01-2027 (mit ønske)",
        "Det delte: 01-02-2027 (ønske)",
        "Dit: TEC",
        "Det delte: Niels Brock · Sted: København · Frist: 15-02-2027",
        "Intet nyt om disse kurser (1)",
    ] {
        reader.reads(said).await;
    }
    let before = kept(&reader).await;

    // An empty plan would get all of it.
    reader.chooses("Din plan", "Ålborg").await;
    reader.reads("Nye kurser i din plan (6)").await;
    assert!(!reader.text().await.contains("siger noget forskelligt"));
    reader.chooses("Din plan", "Min plan").await;
    reader.reads("De to planer siger noget forskelligt (4)").await;

    reader.chooses("Likviditetsstyring – Datoer", "Tag det delte").await;
    reader.chooses("Likviditets- og balancebudgettering – Pris", "Behold mit").await;
    assert_eq!(reader.chosen("Likviditetsstyring – Note").await, "Behold begge");
    assert_eq!(kept(&reader).await, before, "nothing is changed before the press");
    reader.presses("Flet ind").await;
    reader.hears("Den delte plan er flettet ind i »Min plan«.").await;
    reader.is_at(PLAN).await;
    let merged = json!([
        { "number": "21097", "dates": { "from": "2026-12-01", "to": "2026-12-02", "said_by": "school" } },
        { "number": "45959", "note": "Mit\nDeres", "dates": wish("2027-02-01") },
        { "number": "45973", "price": "100 kr." },
        { "number": "45215" },
        {
            "number": "22487",
            "note": "Det delte: Skole: Niels Brock · Sted: København · Frist: 15-02-2027",
            "school": "TEC",
        },
        { "number": "47299", "note": "Ny" },
    ]);
    let after = kept(&reader).await;
    assert_eq!(after["courses"], merged);
    assert_eq!(
        (&after["name"], &after["person"], &after["why"]),
        (&json!("Min plan"), &json!("Kim"), &json!("Derfor"))
    );
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(kept(&reader).await, before, "one step takes all of it back");

    // Both prices: the shared one is a line of the note, in words. After that there is nothing new.
    reader.goes_to(&link).await;
    reader.chooses("Likviditetsstyring – Datoer", "Tag det delte").await;
    reader.presses("Flet ind").await;
    reader.is_at(PLAN).await;
    assert_eq!(
        kept(&reader).await["courses"][2],
        json!({ "number": "45973", "note": "Det delte: Pris: 200 kr.", "price": "100 kr." })
    );
    reader.goes_to(&link).await;
    reader.chooses("Likviditets- og balancebudgettering – Pris", "Behold begge").await;
    reader.presses("Flet ind").await;
    reader.is_at(PLAN).await;
    assert_eq!(kept(&reader).await["courses"][2]["note"], "Det delte: Pris: 200 kr.", "it is said once");

    let same = kept(&reader).await["courses"].take();
    reader.goes_to(&format!("#/delt/{}", code("x", "", &same, &this_edition()))).await;
    reader.reads("Din plan har allerede alt det, der er i den delte.").await;
    assert!(!reader.has("button", "Flet ind").await);

    // Another tab may add a course while one looks.
    let tab = reader.another_tab().await;
    tab.opens(&site, PLAN).await;
    tab.page.bring_to_front().await.expect("it is looked at");
    tab.presses("Fjern Virksomhedens klimaregnskab").await;
    tab.hears("er fjernet").await;
    reader.page.bring_to_front().await.expect("it is looked at");
    reader.reads("Nye kurser i din plan (1)").await;
    for tab in [&*reader, &tab] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_of_another_edition_says_so() {
    let (site, reader) = (serve(), Reader::new().await);
    let courses = json!([{ "number": "21097" }]);
    reader.opens(&site, &format!("#/delt/{}", code("x", "", &courses, "another"))).await;
    reader.reads("Planen er lavet med en anden udgave af kataloget.").await;
    reader.goes_to(&format!("#/delt/{}", code("x", "", &courses, &this_edition()))).await;
    assert!(!reader.text().await.contains("anden udgave"));
    // In English too.
    reader.presses("English").await;
    reader.reads("A wish, not an enrolment").await;
    assert_eq!(reader.texts("h1").await, ["A shared plan"]);
    // And one in which nothing is.
    reader.goes_to(&format!("#/delt/{}", code("x", "", &json!([]), &this_edition()))).await;
    reader.reads("There are no courses in the plan.").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_code_says_what_is_wrong_and_nothing_is_kept() {
    let (site, reader) = (serve(), Reader::new().await);
    let good = code("Min plan", "", &full(), &this_edition());
    let changed = if good.ends_with('A') { "B" } else { "A" };
    let cases = [
        (String::new(), "Der står ingen plan i adressen."),
        (good[..good.len() - 5].to_owned(), "Slutningen af linket mangler."),
        (format!("{}{changed}{}", &good[..30], &good[31..]), "Linket er ikke, som det blev lavet"),
        (format!("{good}AAAA"), "Linket er ikke, som det blev lavet"),
        (format!("{}<b>{}", &good[..9], &good[9..]), "Tegn nummer 10 efter »/delt/« kan ikke være der: »<«."),
        (format!("{}\u{a0}", &good[..9]), "Tegn nummer 10 efter »/delt/« kan ikke være der: U+00A0."),
        (format!("æ{good}"), "Tegn nummer 1 efter »/delt/« kan ikke være der: »æ« (U+00E6)."),
        // Version 2, with the rest as it should be.
        (NEWER.to_owned(), "En nyere udgave af amuplan har lavet linket (format 2)."),
        (TWICE.to_owned(), "Et andet program har lavet det."),
        ("A".repeat(100_000), "Linket er for langt. En plan i et link har højst 65536 tegn."),
    ];
    reader.opens(&site, "#/om").await;
    for (code, says) in cases {
        reader.does(&format!("location.hash = {}", json!(format!("#/delt/{code}")))).await;
        reader.sees("document.documentElement.dataset.ready === location.hash").await;
        assert_eq!(reader.texts("h1").await, ["Linket kan ikke læses"], "{says}");
        let text = reader.text().await;
        assert!(text.contains(says) && text.contains("Intet er gemt. Bed den, der delte planen"), "{says}:\n{text}");
        assert!(reader.has("link", "Se dine planer").await);
        assert_eq!(reader.kept().await.len(), 0);
    }
    // A reload of the longest is no harder, and a good one after it is read.
    reader.reloads_app().await;
    reader.goes_to(&format!("#/delt/{good}")).await;
    assert_eq!(reader.texts("h1").await, ["En delt plan"]);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_samtale_the_address_keeps_no_code() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    reader.presses("Ny samtale").await;
    reader.hears("Samtalen er begyndt.").await;
    let link = format!("#/delt/{}", code("Kims plan", "", &full(), &this_edition()));
    reader.does(&format!("location.hash = {}", json!(link))).await;
    reader.is_at("#/delt").await;
    reader.reads("Kims plan").await;
    assert_eq!(reader.value::<String>("location.hash").await, "#/delt");
    assert!(!reader.value::<String>("document.title").await.contains("Kim"));
    reader.presses("Gem som min plan").await;
    reader.is_below("#/planer/").await;
    assert_eq!(reader.texts("h1").await, ["Kims plan"]);
    assert_eq!(reader.kept().await.len(), 0);
    reader.goes_back_to("#/delt").await;
    reader.reads("Linje <i>2</i>").await;

    // At its end the client takes the plan home: without a word in it.
    reader.presses("Slut samtalen").await;
    reader.is_at("#/samtale").await;
    let link = shown(&reader).await;
    assert_eq!(reads_qr(&reader).await, link);
    assert!(reader.has("button", "Kopiér link").await);
    reader.presses("Slut samtalen").await;
    reader.hears("Samtalen er slut.").await;
    reader.is_at("#/").await;
    assert_eq!(reader.kept().await.len(), 0);
    reader.opens_url(&link).await;
    reader.is_below("#/delt/").await;
    reader.reads("Virksomhedens klimaregnskab").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_file_a_link_needs_the_public_address_and_in_a_frame_the_page_has_one() {
    let folder = TempDir::new().expect("a folder");
    let single = std::fs::read_to_string(dist().join("amuplan.html")).expect("the single file is built");
    let here = folder.path().join("amuplan.html");
    std::fs::write(&here, &single).expect("a file");
    let reader = Reader::new().await;
    adds_from_file(&reader, &here).await;
    reader.reads("Her kan der ikke laves et link").await;
    assert!(!reader.has("button", "Kopiér link").await && !reader.has("checkbox", "Tag ord med i linket").await);
    assert!(reader.has("button", "Hent regneark (.csv)").await && reader.has("button", "Udskriv").await);

    // As `--site-url` of the build writes it.
    let public = "https://eksempel.dk/amuplan/";
    let with_address = single.replace("\"site_url\":null", &format!("\"site_url\":\"{public}\""));
    assert_ne!(with_address, single, "the build says nothing of the address");
    let published = folder.path().join("published.html");
    std::fs::write(&published, with_address).expect("a file");
    adds_from_file(&reader, &published).await;
    let link = shown(&reader).await;
    assert!(link.starts_with(&format!("{public}#/delt/")), "{link}");
    assert_eq!(reads_qr(&reader).await, link);

    // In a frame it leads to the page by itself.
    for file in std::fs::read_dir(dist()).expect("the site").flatten() {
        if file.path().is_file() {
            std::fs::copy(file.path(), folder.path().join(file.file_name())).expect("a copy");
        }
    }
    std::fs::write(
        folder.path().join("around.html"),
        format!("<iframe src=\"index.html{PLAN}\" height=900 width=900></iframe>"),
    )
    .expect("a file");
    let site = serve_folder(folder.path());
    reader.opens(&site, "#/om").await;
    reader.keeps(&[(KEY, &stored("Min plan", "", &full()))]).await;
    reader.opens_url(&format!("{}around.html", site.url())).await;
    let inside = "document.querySelector('iframe').contentDocument";
    reader.sees(&format!("{inside}.querySelector('[aria-controls=tag-med]')")).await;
    reader.does(&format!("{inside}.querySelector('[aria-controls=tag-med]').click()")).await;
    let own = format!("{}index.html#/delt/", site.url());
    reader.sees(&format!("{inside}.getElementById('link').value.startsWith('{own}')")).await;
}

/// Opens the single file, puts a course in a plan, and opens what it offers to take along.
async fn adds_from_file(reader: &Tab, file: &Path) {
    reader.opens_url(&format!("file://{}", file.display())).await;
    reader.is_at("#/").await;
    reader.goes_to("#/kurser/21097").await;
    // Files of one folder share what the browser keeps.
    if reader.has("button", "Føj til plan").await {
        reader.presses("Føj til plan").await;
        reader.hears("føjet til »Min plan«").await;
    }
    reader.presses("Står i »Min plan«").await;
    reader.is_below("#/planer/").await;
    reader.presses("Tag med").await;
}
