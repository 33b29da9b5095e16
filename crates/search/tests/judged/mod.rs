//! The judged queries, and what a search is worth on them.

use std::collections::BTreeMap;
use std::fmt::Write;

use catalogue::{Catalogue, Guide};
use search::Index;
use serde_json::Value;

/// A query with its judgement.
pub struct Judged {
    /// Which kind of query.
    pub kind: String,
    /// Whether it was looked at while the search was made; the others only report.
    pub tune: bool,
    /// What a reader types.
    pub query: String,
    /// Course numbers with how much each is looked for: 3 what they want, 2 useful, 1 related. Empty: nothing should be found.
    pub grades: BTreeMap<String, u32>,
}

/// What a search is worth on some queries.
#[derive(Clone, Copy, Default)]
pub struct Worth {
    /// How many queries.
    pub queries: usize,
    /// The sum of nDCG@10.
    pub ndcg: f64,
    /// How often the first hit is one of the best graded.
    pub first: usize,
}

impl Worth {
    /// The mean nDCG@10.
    pub fn mean(self) -> f64 {
        self.ndcg / self.queries.max(1) as f64
    }

    /// The share of queries whose first hit is one of the best.
    pub fn success(self) -> f64 {
        self.first as f64 / self.queries.max(1) as f64
    }

    fn add(&mut self, ndcg: f64, first: bool) {
        self.queries += 1;
        self.ndcg += ndcg;
        self.first += usize::from(first);
    }
}

/// The project's own data.
pub fn data() -> (Catalogue, Guide) {
    let file = |name: &str| {
        let path = format!("{}/../../data/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(&path).expect("the project's data")
    };
    let catalogue = serde_json::from_str(&file("catalogue.json")).expect("the project's catalogue");
    (catalogue, serde_json::from_str(&file("guide.json")).expect("the project's guide"))
}

/// All judged queries.
pub fn queries() -> Vec<Judged> {
    let json: Value = serde_json::from_str(include_str!("queries.json")).expect("the judged queries");
    let text = |query: &Value, field: &str| query[field].as_str().expect(field).to_owned();
    let judged = json.as_array().expect("a list").iter().map(|query| Judged {
        kind: text(query, "kind"),
        tune: text(query, "half") == "tune",
        query: text(query, "query"),
        grades: query["grades"]
            .as_object()
            .expect("grades")
            .iter()
            .map(|(number, grade)| (number.clone(), grade.as_u64().expect("a grade") as u32))
            .collect(),
    });
    judged.collect()
}

/// nDCG@10 of the numbers found, best first, and whether the first is one of the best. Where nothing is to be found, finding nothing
/// is 1.
pub fn worth(found: &[String], grades: &BTreeMap<String, u32>) -> (f64, bool) {
    let Some(&most) = grades.values().max() else {
        let nothing = found.is_empty();
        return (f64::from(u8::from(nothing)), nothing);
    };
    let gain = |grades: &mut dyn Iterator<Item = u32>| -> f64 {
        grades
            .take(10)
            .enumerate()
            .map(|(rank, grade)| (f64::from(1 << grade) - 1.0) / (rank as f64 + 2.0).log2())
            .sum()
    };
    let grade = |number: &String| grades.get(number).copied().unwrap_or(0);
    let mut ideal: Vec<u32> = grades.values().copied().collect();
    ideal.sort_by(|a, b| b.cmp(a));
    let ndcg = gain(&mut found.iter().map(grade)) / gain(&mut ideal.into_iter());
    (ndcg, found.first().map(grade) == Some(most))
}

/// What a search is worth in each kind, and over all.
pub fn by_kind<'a>(
    queries: impl Iterator<Item = &'a Judged>,
    search: impl Fn(&str) -> Vec<String>,
) -> BTreeMap<String, Worth> {
    let mut worths: BTreeMap<String, Worth> = BTreeMap::new();
    for judged in queries {
        let (ndcg, first) = worth(&search(&judged.query), &judged.grades);
        for kind in [judged.kind.as_str(), "all"] {
            worths.entry(kind.to_owned()).or_default().add(ndcg, first);
        }
    }
    worths
}

/// The figures as a table for a person.
pub fn table(worths: &BTreeMap<String, Worth>) -> String {
    let mut table = format!("{:<16} {:>7} {:>8} {:>10}\n", "kind", "queries", "nDCG@10", "success@1");
    for (kind, worth) in worths {
        let _ = writeln!(table, "{kind:<16} {:>7} {:>8.3} {:>10.3}", worth.queries, worth.mean(), worth.success());
    }
    table
}

/// A text with its judgement.
pub struct JudgedText {
    /// The name of its file.
    pub name: String,
    /// Whether it was looked at while the match was made.
    pub tune: bool,
    /// The text.
    pub text: String,
    /// Competences that may rightly come first; none where the text is about another trade.
    pub first: Vec<String>,
    /// Competences that must not be named.
    pub never: Vec<String>,
    /// Whether it asks for work practice, an assessment or Danish for foreigners.
    pub practice: bool,
}

/// All judged texts.
pub fn texts() -> Vec<JudgedText> {
    let json: Value = serde_json::from_str(include_str!("texts.json")).expect("the judged texts");
    let slugs = |text: &Value, field: &str| -> Vec<String> {
        let slugs = text[field].as_array().expect(field).iter();
        slugs.map(|slug| slug.as_str().expect("a slug").to_owned()).collect()
    };
    let judged = json.as_array().expect("a list").iter().map(|judged| {
        let name = judged["text"].as_str().expect("a name").to_owned();
        let path = format!("{}/tests/judged/texts/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        JudgedText {
            text: std::fs::read_to_string(&path).expect("a text"),
            tune: judged["half"] == "tune",
            first: slugs(judged, "first"),
            never: slugs(judged, "never"),
            practice: judged["practice"] == true,
            name,
        }
    });
    judged.collect()
}

/// The numbers that a query finds, best first.
pub fn found(index: &Index, query: &str) -> Vec<String> {
    index.search(query).hits.iter().map(|hit| hit.number.to_string()).collect()
}

/// What a match made of a judged text.
pub struct Outcome {
    /// Whether one of the right competences came first, or none where there is none.
    pub right: bool,
    /// How many were named that must not be.
    pub never: usize,
    /// Whether each competence has evidence, and each piece stands in the text where it says.
    pub evidence: bool,
    /// Whether rows that are no ordinary courses were proposed.
    pub special: bool,
}

/// Matches a judged text.
pub fn outcome(index: &Index, guide: &Guide, judged: &JudgedText) -> Outcome {
    let matched = index.match_text(&judged.text);
    let first = matched.competences.first().map(|first| first.slug.to_string());
    let stands = |evidence: &search::Evidence| {
        let mut places = evidence.places.iter().map(|place| judged.text.get(place.clone()));
        places.next() == Some(Some(evidence.word.as_str())) && places.all(|place| place.is_some())
    };
    Outcome {
        right: first.map_or(judged.first.is_empty(), |first| judged.first.contains(&first)),
        never: matched.competences.iter().filter(|it| judged.never.contains(&it.slug.to_string())).count(),
        evidence: matched.competences.iter().all(|it| !it.evidence.is_empty() && it.evidence.iter().all(stands)),
        special: matched.courses.iter().any(|it| guide.kind_of(it.number).is_some()),
    }
}
