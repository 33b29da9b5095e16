//! Each measure. Times are in milliseconds of the processor, amounts in bytes.

use std::hint::black_box;
use std::io::Write;
use std::path::Path;

use catalogue::{Catalogue, CourseNumber, Date, Guide, json};
use plan::{Constraints, Dates, Detail, Edit, Plan, PlanId, PlanName, SaidBy};
use search::{Facets, Filter, Group, Hit, Index, Status, sorted};

use crate::clock::Clock;
use crate::document::{Layout, document};
use crate::memory::{Taken, taken_by};

/// As many runs as these, and more until so many milliseconds are full: the median counts.
const FEWEST_RUNS: usize = 3;
const FULL: f64 = 200.0;
/// As often is each query asked.
const ROUNDS: usize = 3;
/// So many courses a long plan has.
const PLANNED: usize = 200;
/// So many courses the list shows with a reason.
const SHOWN: usize = 100;

/// How many courses there are, and what each measure came to, by its name.
pub fn of(catalogue: &str, guide: &str) -> (usize, Vec<(String, f64)>) {
    let mut figures = Figures(Vec::new());
    // As the build writes them: without blanks.
    let [catalogue_text, guide_text] = [catalogue, guide].map(|text| {
        let value: json::Value = serde_json::from_str(text).expect("JSON");
        value.to_string()
    });
    for (name, text) in [("catalogue", &catalogue_text), ("guide", &guide_text)] {
        figures.add(format!("{name}_bytes"), text.len() as f64);
        figures.add(format!("{name}_brotli_bytes"), brotli(text) as f64);
    }
    figures.time("read_catalogue", || json::read::<Catalogue>(&catalogue_text).expect("a catalogue"));
    figures.time("read_guide", || json::read::<Guide>(&guide_text).expect("a guide"));
    figures.time("check_data", || fkb::check(catalogue.as_bytes(), guide.as_bytes()).expect("they fit"));
    let (catalogue, taken) = taken_by(|| json::read::<Catalogue>(&catalogue_text).expect("a catalogue"));
    figures.add("catalogue_memory", taken.kept as f64);
    let (guide, taken) = taken_by(|| json::read::<Guide>(&guide_text).expect("a guide"));
    figures.add("guide_memory", taken.kept as f64);

    figures.time("index", || Index::new(&catalogue, &guide));
    let (index, Taken { kept, most }) = taken_by(|| Index::new(&catalogue, &guide));
    figures.add("index_memory", kept as f64);
    figures.add("index_memory_most", most as f64);
    figures.time("facets", || Facets::new(&catalogue, &guide));
    let facets = Facets::new(&catalogue, &guide);
    searches(&mut figures, &index, &facets);
    filters(&mut figures, &catalogue, &facets);
    figures.each("match", texts().iter(), &|text| drop(black_box(index.match_text(text))));
    plans(&mut figures, &catalogue, &guide);
    imports(&mut figures, &catalogue);
    (catalogue.courses().len(), figures.0)
}

/// What the judged queries cost: each alone, and all that one key costs before it is painted.
fn searches(figures: &mut Figures, index: &Index, facets: &Facets) {
    let judged = include_str!("../../../crates/search/tests/judged/queries.json");
    let judged: Vec<json::Value> = serde_json::from_str(judged).expect("the judged queries");
    let queries: Vec<&str> = judged.iter().map(|judged| judged["query"].as_str().expect("a query")).collect();
    figures.each("search", queries.iter(), &|query| drop(black_box(index.search(query))));
    figures.each("key", queries.iter(), &|query| {
        let query = index.read(query);
        let filtered = facets.apply(index.answer(&query).hits, &Filter::default(), today());
        filtered.hits.iter().take(SHOWN).for_each(|hit| drop(black_box(index.why(&query, hit.number))));
    });
}

/// A topic, a competence and a length chosen, with a count for each choice, in the order of lengths.
fn filters(figures: &mut Figures, catalogue: &Catalogue, facets: &Facets) {
    let mut filter = Filter::of(Status::All);
    for group in [Group::Topic, Group::Competence, Group::Days] {
        facets
            .choices()
            .iter()
            .filter(|choice| choice.group() == group)
            .take(3)
            .for_each(|choice| filter.add(choice.clone()));
    }
    let tenths = |hit: &Hit| catalogue.course(hit.number).map_or(0, |course| u32::from(course.days.tenths()));
    figures.time("filter", || facets.apply(facets.all().collect(), &filter, today()));
    // All of them, which is the most that there can be to sort.
    figures.time("sort", || sorted(facets.all().collect(), &tenths));
}

/// A plan with courses from all over the catalogue, those with steps among them; each second one has dates, and some overlap.
fn plans(figures: &mut Figures, catalogue: &Catalogue, guide: &Guide) {
    let courses = catalogue.courses();
    let mut numbers: Vec<CourseNumber> = Vec::new();
    let with_steps = guide.steps.iter().flat_map(|step| [step.to, step.from]).take(PLANNED / 5);
    let spread = courses.iter().step_by((courses.len() / PLANNED).max(1)).map(|course| course.number);
    for number in with_steps.chain(spread) {
        if !numbers.contains(&number) && numbers.len() < PLANNED {
            numbers.push(number);
        }
    }
    let mut plan = Plan::new(PlanId::from_random([7; 8]), PlanName::new("Lang plan").expect("a name"));
    let begin = today();
    for (&number, place) in numbers.iter().zip(0..) {
        plan.apply(&Edit::add(number));
        if place % 2 == 0 {
            let day = |days: i32| begin.plus_days(days).expect("a day");
            let dates = Dates::new(day(place * 4), day(place * 4 + 9), SaidBy::Reader).expect("in order");
            plan.apply(&Edit::Set(number, Detail::Dates(Some(dates))));
        }
    }
    figures.add("planned", plan.courses().len() as f64);
    figures.time("plan_check", || {
        let remarks = plan::remarks(&plan, catalogue, guide, begin);
        (plan::split_put_away(&plan, remarks), plan::totals(&plan, catalogue))
    });
    figures.time("plan_competences", || plan::by_competence(&plan, catalogue, guide));
    figures.time("plan_lay_out", || plan::lay_out(&plan, catalogue, guide, &Constraints::new(begin)));
}

/// The text of a document with these courses, read. What was read must be what was written.
fn imports(figures: &mut Figures, catalogue: &Catalogue) {
    for (name, layout) in [("import", Layout::Plain), ("import_columns", Layout::Columns)] {
        let text = document(catalogue, layout);
        let options = fkb::Options { name: Some("Opdigtet".to_owned()), full_text: false };
        let import = || fkb::import(text.as_bytes(), "opdigtet.txt", &options);
        match import() {
            Ok(imported) => {
                let mut pairs = imported.catalogue.courses().iter().zip(catalogue.courses());
                let other = pairs.find(|(read, written)| read != written);
                assert!(other.is_none(), "read otherwise than written: {other:?}");
            }
            Err(problems) => {
                panic!("the made-up document is refused: {}, and {} more", problems[0], problems.len() - 1)
            }
        }
        figures.add(format!("{name}_bytes"), text.len() as f64);
        figures.time(name, import);
    }
}

/// The made-up adverts and notes that the match is judged by.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/search/tests/judged/texts");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the judged texts").map(|file| file.expect("a file").path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).expect("a text")).collect()
}

/// Some day on which most courses are linked; the same in each run, so that runs do the same.
fn today() -> Date {
    Date::new(2026, 3, 2).expect("a day")
}

/// As the build packs a file.
fn brotli(text: &str) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(text.as_bytes()).expect("memory");
    writer.into_inner().len()
}

struct Figures(Vec<(String, f64)>);

impl Figures {
    fn add(&mut self, name: impl Into<String>, value: f64) {
        self.0.push((name.into(), value));
    }

    /// The median time of some runs.
    fn time<T>(&mut self, name: &str, mut work: impl FnMut() -> T) {
        let mut times: Vec<f64> = Vec::new();
        while times.len() < FEWEST_RUNS || times.iter().sum::<f64>() < FULL {
            let start = Clock::now();
            let value = black_box(work());
            times.push(start.milliseconds());
            // Not timed.
            drop(value);
        }
        self.add(format!("{name}_ms"), percentile(&mut times, 50));
    }

    /// The time of each thing, which is the median of its runs: the 50th, 95th and 99th percentile over all things, and the longest.
    fn each<T>(&mut self, name: &str, things: impl Iterator<Item = T>, work: &dyn Fn(&T)) {
        let mut times: Vec<f64> = things
            .map(|thing| {
                let mut runs = [0.0; ROUNDS];
                for run in &mut runs {
                    let start = Clock::now();
                    work(&thing);
                    *run = start.milliseconds();
                }
                percentile(&mut runs, 50)
            })
            .collect();
        for percent in [50, 95, 99, 100] {
            self.add(format!("{name}_p{percent}_ms"), percentile(&mut times, percent));
        }
    }
}

/// The value that `percent` of the values don't exceed. Sorts them.
fn percentile(values: &mut [f64], percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    values[(values.len() * percent).div_ceil(100).max(1) - 1]
}
