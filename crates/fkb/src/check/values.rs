//! Reads a file of `data/` and finds all that is wrong in it, not only the first value: what is wrong is taken out, and the rest
//! is read again.

use std::collections::BTreeMap;

use catalogue::Finding;
use catalogue::json::{FromJson, Value};

/// What a file holds, and what is wrong in it.
pub(super) struct Values<T> {
    /// All that could be read. Nothing where the whole is not what it should be.
    pub(super) read: Option<T>,
    /// Values that are none, with their places in the file.
    pub(super) findings: Vec<Finding>,
    /// The JSON without what was taken out.
    pub(super) rest: Value,
    /// What was taken out of lists in order to read the rest.
    taken: Taken,
}

/// By the place of a list: which of its values were taken out, in the order of the file.
type Taken = BTreeMap<String, Vec<usize>>;

/// More are not looked for: the first have to be mended anyhow.
const MOST: usize = 50;

impl<T: FromJson> Values<T> {
    /// Reads the file's value.
    pub(super) fn of(json: Value) -> Self {
        let mut values = Values { read: None, findings: Vec::new(), rest: json, taken: Taken::new() };
        while values.findings.len() < MOST {
            let error = match T::from_json(values.rest.clone()) {
                Ok(read) => return Values { read: Some(read), ..values },
                Err(error) => error,
            };
            let place = Place::of(error.place());
            values.findings.push(Finding { place: place.in_file(&values.taken), what: error.what().to_owned() });
            // Another format means that nothing else is as it should be either.
            if error.place() == "format" || !place.take_out(&mut values.rest, &mut values.taken) {
                return values;
            }
        }
        let what = "these are not all; mend them and check again".to_owned();
        values.findings.push(Finding { place: String::new(), what });
        values
    }

    /// Where in the file something stands that was found in what was read.
    pub(super) fn place_in_file(&self, place: &str) -> String {
        Place::of(place).in_file(&self.taken)
    }

    /// Nothing had to be taken out.
    pub(super) fn is_whole(&self) -> bool {
        self.taken.is_empty()
    }

    /// Something was taken out of this list of the file, or out of one in it, so that nothing can be missed in it.
    pub(super) fn is_incomplete(&self, list: &str) -> bool {
        let is_inside =
            |place: &str| place.strip_prefix(list).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
        self.taken.keys().any(|place| is_inside(place))
    }
}

/// A place like `topics[1].courses[0]`, step by step.
struct Place<'a>(Vec<Step<'a>>);

enum Step<'a> {
    Field(&'a str),
    At(usize),
}

impl<'a> Place<'a> {
    fn of(place: &'a str) -> Self {
        let steps = place.split(['.', '[']).filter(|step| !step.is_empty()).map(|step| {
            let index = step.strip_suffix(']').and_then(|index| index.parse().ok());
            index.map_or(Step::Field(step), Step::At)
        });
        Place(steps.collect())
    }

    /// The same place as it is in the file, where the lists still have all their values.
    fn in_file(&self, taken: &Taken) -> String {
        let mut place = String::new();
        for step in &self.0 {
            match step {
                Step::Field(name) if place.is_empty() => place.push_str(name),
                Step::Field(name) => place = format!("{place}.{name}"),
                Step::At(index) => place = format!("{place}[{}]", index_in_file(*index, taken.get(&place))),
            }
        }
        place
    }

    /// Takes the innermost value of a list that holds this place out of the JSON. Nothing where no list holds it.
    fn take_out(&self, json: &mut Value, taken: &mut Taken) -> bool {
        let Some(last) = self.0.iter().rposition(|step| matches!(step, Step::At(_))) else { return false };
        let (outer, inner) = self.0.split_at(last);
        let value = outer.iter().try_fold(json, |json, step| match step {
            Step::Field(name) => json.get_mut(*name),
            Step::At(index) => json.get_mut(*index),
        });
        let (Some(Value::Array(values)), [Step::At(index), ..]) = (value, inner) else { return false };
        if *index >= values.len() {
            return false;
        }
        values.remove(*index);
        let list = Place(outer.iter().map(Step::copied).collect()).in_file(taken);
        let gone = taken.entry(list).or_default();
        let index = index_in_file(*index, Some(gone));
        gone.insert(gone.partition_point(|&before| before < index), index);
        true
    }
}

impl<'a> Step<'a> {
    fn copied(&self) -> Step<'a> {
        match *self {
            Step::Field(name) => Step::Field(name),
            Step::At(index) => Step::At(index),
        }
    }
}

/// Which value of the file's list is the one with this index once those are gone. They are in order.
fn index_in_file(index: usize, gone: Option<&Vec<usize>>) -> usize {
    gone.into_iter().flatten().fold(index, |index, &gone| if gone <= index { index + 1 } else { index })
}
