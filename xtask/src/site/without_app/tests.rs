use super::*;
use crate::html;
use crate::texts;

/// Two courses of one title, markup wherever a text can stand, and a topic that leaves one course out.
const CATALOGUE: &str = r#"{ "format": 1, "source": { "file": "<b>a</b>.txt", "sha256": "ab" },
    "job_area": { "name": "Kost & \"<i>fed</i>\"", "sections": [] },
    "competences": [ { "slug": "en", "name": "Én <u>", "requirements": "Bevis <hr>\nMere", "sections": [
                         { "heading": "Kort <h1>" }, { "heading": "Teknologi" }, { "heading": "Krav" } ] },
                     { "slug": "to", "name": "To", "requirements": null, "sections": [] } ],
    "courses": [ { "number": "20001", "title": "Ål & <script>alert(1)</script>", "level": "C", "committee": "AD", "days": 1.0,
                   "linked_from": "2024-12-19", "linked_to": null },
                 { "number": "20002", "title": "Zink", "level": null, "committee": "AD", "days": 2.5,
                   "linked_from": "2024-12-19", "linked_to": "2025-06-30" },
                 { "number": "20003", "title": "Zink", "level": null, "committee": "AP", "days": 2.0,
                   "linked_from": "2024-12-19", "linked_to": null } ] }"#;

const GUIDE: &str = r#"{ "format": 1, "edition": { "da": "Udgave <1>" },
    "job_area": { "in_short": { "da": "Kort <em>" }, "regulated": { "da": "Lov <s>" } },
    "competences": [ { "slug": "en", "in_short": { "da": "Du <em>\nOg mere" }, "tasks": [ { "da": "Opgave <li>" } ], "technology": [],
                       "organisation": { "da": "" }, "requirements": { "da": "" }, "spread": { "da": "" } } ],
    "topics": [ { "slug": "emne", "name": { "da": "Emne <th>" }, "courses": [ "20002", "20001" ] } ],
    "relations": [ { "competence": "en", "course": "20001", "strength": "supporting", "reason": { "da": "Fordi <b>" } } ],
    "kinds": [ { "course": "20002", "kind": "practice", "note": { "da": "Note <b>" } } ],
    "successions": [ { "from": "20002", "to": "20003", "reason": { "da": "Afløst <b>" } } ],
    "glossary": [ { "term": "FKB <b>", "means": { "da": "Betyder <b>" } } ],
    "links": { "dates": "https://example.org/?a=\"><b>&n={number}" } }"#;

fn page_of(catalogue: &str, guide: &str) -> String {
    let data = Data { catalogue: json::read(catalogue).unwrap(), guide: json::read(guide).unwrap() };
    whole(&data, "a > b {}\n", "icon-1.svg", None, "")
}

fn own_page() -> String {
    let [catalogue, guide] =
        [include_str!("../../../../data/catalogue.json"), include_str!("../../../../data/guide.json")];
    page_of(catalogue, guide)
}

fn pages() -> [String; 3] {
    [own_page(), page_of(CATALOGUE, GUIDE), page_of(CATALOGUE, r#"{"format": 1}"#)]
}

/// Every element is closed, inside of the one that it was opened in.
fn is_nested(page: &str) {
    let page = &page[page.find("<html").unwrap()..];
    let mut open = Vec::new();
    for piece in page.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap();
        let name = tag.split(' ').next().unwrap();
        match name.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed), "before {piece}"),
            None if ["meta", "link"].contains(&name) => {}
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_markup_is_nested_and_its_places_are_there_once() {
    for page in pages() {
        is_nested(&page);
        let tags = html::tags(&page);
        let mut ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
        for tag in &tags {
            let named = tag.attribute("href").and_then(|href| href.strip_prefix('#'));
            if let Some(id) = named.or_else(|| tag.attribute("aria-labelledby")) {
                assert!(ids.contains(&id), "nothing has the id {id}");
            }
        }
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "an id is there twice");
    }
}

#[test]
fn every_course_and_competence_has_its_place_and_its_way_into_the_app() {
    let catalogue: Catalogue = json::read(include_str!("../../../../data/catalogue.json")).unwrap();
    let page = own_page();
    for course in catalogue.courses() {
        let number = course.number;
        assert_eq!(page.matches(&format!("id=\"kursus-{number}\"")).count(), 1, "{number}");
        assert_eq!(page.matches(&format!("\"./index.html#/kurser/{number}\"")).count(), 1, "{number}");
        let title = format!("role=\"rowheader\">{}</th>", escaped(&course.title));
        assert!(page.contains(&title), "{title}");
    }
    for competence in catalogue.competences() {
        let slug = &competence.slug;
        assert_eq!(page.matches(&format!("id=\"kompetence-{slug}\"")).count(), 1, "{slug}");
        assert_eq!(page.matches(&format!("\"./index.html#/kompetencer/{slug}\"")).count(), 1, "{slug}");
    }
}

#[test]
fn whatever_the_data_hold_comes_out_as_text() {
    let page = page_of(CATALOGUE, GUIDE);
    for written in ["<b>", "<i>", "<u>", "<em>", "<s>", "<hr>", "<script", "<1>", "<th>", "<h1>m", "?a=\">"] {
        assert!(!page.contains(written), "{written} in {page}");
    }
    for shown in [
        "<title>Kompetencer og AMU-kurser: Kost &amp; &quot;&lt;i>fed&lt;/i>&quot; – amuplan</title>",
        "<h3 id=\"kompetence-en\">Én &lt;u></h3>",
        "<li>Opgave &lt;li></li>",
        "<p><span class=\"mark\">Uofficielt</span> Du &lt;em></p>\n<p>Og mere</p>",
        "<p>Bevis &lt;hr></p>\n<p>Mere</p>",
        "<a href=\"#kursus-20001\">20001 Ål &amp; &lt;script>alert(1)&lt;/script></a>: Fordi &lt;b>",
        "<caption>Emne &lt;th></caption>",
        "Praktik. Note &lt;b>",
        "Sandsynlig afløser: <a href=\"#kursus-20003\">20003</a>. Afløst &lt;b>",
        "href=\"https://example.org/?a=&quot;>&lt;b>&amp;n=20001\"",
        "<dt>FKB &lt;b></dt>\n<dd>Betyder &lt;b></dd>",
        "<dd>&lt;b>a&lt;/b>.txt</dd>",
        "<p>Udgave &lt;1></p>",
    ] {
        assert!(page.contains(shown), "{shown} is not in {page}");
    }
}

#[test]
fn courses_stand_below_their_topics_in_danish_order_and_the_others_last() {
    let page = page_of(CATALOGUE, GUIDE);
    let tables: Vec<Vec<&str>> = page
        .split("<caption>")
        .skip(1)
        .map(|table| table.split("id=\"kursus-").skip(1).map(|row| &row[..5]).collect())
        .collect();
    assert_eq!(tables, [vec!["20002", "20001"], vec!["20003"]]);
    assert!(page.contains("<caption>Andre kurser</caption>"), "{page}");
    assert!(page.contains("<span class=\"name\" aria-hidden=\"true\">Varighed</span>2,5 dage</td>"), "{page}");
    assert!(page.contains("fra 19-12-2024 til 30-06-2025</td>") && page.contains("fra 19-12-2024</td>"), "{page}");
}

#[test]
fn without_a_guide_the_facts_are_there_and_nothing_is_marked_as_ours() {
    let page = page_of(CATALOGUE, r#"{"format": 1}"#);
    assert!(page.contains("<caption>Alle kurser</caption>") && page.contains("Samme titel, andet nummer"), "{page}");
    assert!(page.contains(text::NOT_WRITTEN) && page.contains("<blockquote>\n<p>Bevis &lt;hr></p>"), "{page}");
    for absent in ["class=\"mark\"", text::JOB_AREA, text::WORDS, text::FIND_DATES, text::TOPICS_WHY, text::REGULATED] {
        assert!(!page.contains(absent), "{absent} in {page}");
    }
}

#[test]
fn the_address_is_named_where_it_is_known() {
    let data = Data { catalogue: json::read(CATALOGUE).unwrap(), guide: Guide::default() };
    let page =
        whole(&data, "", "icon-1.svg", Some("https://example.org/a/"), "<meta property=\"og:image\" content=\"x\">\n");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/a/katalog.html\">"), "{page}");
    assert!(page.contains("og:image\" content=\"x\""), "{page}");
    assert!(!own_page().contains("canonical") && !own_page().contains("og:"));
}

#[test]
fn what_the_app_says_too_is_said_in_its_words() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let said = texts::english(root).unwrap();
    for sentence in text::SHARED {
        assert!(said.get(sentence).is_some(), "src/text does not say \"{sentence}\"");
    }
}
