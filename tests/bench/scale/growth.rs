//! How fast something grows: the exponent of the power of the number of courses that comes nearest.

use std::fmt::Write;

use serde_json::{Value, json};

/// A measure over all sizes; nothing where it could not be taken.
pub struct Row {
    /// For programs.
    pub name: String,
    /// For people, with the unit.
    pub shown: String,
    pub values: Vec<Option<f64>>,
}

impl Row {
    /// The slope of the line that lies nearest to the logarithms of the values over those of the sizes, from `from` courses on: 1 where twice
    /// as many courses take twice as much. Nothing for fewer than two values.
    pub fn growth(&self, counts: &[usize], from: usize) -> Option<f64> {
        let points: Vec<(f64, f64)> = counts
            .iter()
            .zip(&self.values)
            .filter_map(|(&count, value)| Some((count, (*value)?)))
            .filter(|&(count, value)| count >= from && value > 0.0)
            .map(|(count, value)| ((count as f64).ln(), value.ln()))
            .collect();
        if points.len() < 2 {
            return None;
        }
        let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / points.len() as f64;
        let (x, y) = (mean(|point| point.0), mean(|point| point.1));
        let both: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
        Some(both / points.iter().map(|point| (point.0 - x).powi(2)).sum::<f64>())
    }

    pub fn json(&self, counts: &[usize], from: usize) -> Value {
        json!({ "name": self.name, "values": self.values, "growth": self.growth(counts, from) })
    }
}

/// A line a measure.
pub fn table(counts: &[usize], rows: &[Row], from: usize) -> String {
    let mut table = format!("{:<48}", "");
    for count in counts {
        let _ = write!(table, " {count:>12}");
    }
    table.push_str("   growth\n");
    for row in rows {
        let _ = write!(table, "{:<48}", row.shown);
        for value in &row.values {
            let cell = value.map_or_else(|| "-".to_owned(), shown);
            let _ = write!(table, " {cell:>12}");
        }
        let growth = row.growth(counts, from).map_or_else(|| "-".to_owned(), |growth| format!("{growth:.2}"));
        let _ = writeln!(table, " {growth:>8}");
    }
    table
}

/// Three digits that say something.
fn shown(value: f64) -> String {
    match value {
        100.0.. => format!("{value:.0}"),
        10.0..100.0 => format!("{value:.1}"),
        1.0..10.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
