//! How many slips lie between two words.

/// The fewest letters to put in, leave out, change or swap with their neighbour so that one word becomes the other, where these
/// are not more than `most`.
///
/// ```
/// use search::analysis::slips;
/// assert_eq!(slips("regnksab", "regnskab", 2), Some(1));
/// assert_eq!(slips("excell", "excel", 1), Some(1));
/// assert_eq!(slips("bager", "regnskab", 2), None);
/// ```
pub fn slips(a: &str, b: &str, most: u32) -> Option<u32> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > most as usize || b.len() > LONGEST {
        return None;
    }
    // Three rows of the table of distances: of the letter before the last, of the last, and of this one.
    let mut rows = [[0_u32; LONGEST + 1]; 3];
    for (place, cell) in rows[1].iter_mut().enumerate() {
        *cell = place as u32;
    }
    for (i, &letter) in a.iter().enumerate() {
        let [before, last, row] = &mut rows;
        row[0] = i as u32 + 1;
        let mut least = row[0];
        for (j, &other) in b.iter().enumerate() {
            let changed = last[j] + u32::from(letter != other);
            let mut cell = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && letter == b[j - 1] && a[i - 1] == other {
                cell = cell.min(before[j - 1] + 1);
            }
            row[j + 1] = cell;
            least = least.min(cell);
        }
        if least > most {
            return None;
        }
        rows.rotate_left(1);
    }
    let distance = rows[1][b.len()];
    (distance <= most).then_some(distance)
}

/// Longer words are no words that somebody types.
const LONGEST: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_slip_counts_once() {
        for (a, b) in [("moms", "mms"), ("moms", "mooms"), ("moms", "mums"), ("moms", "mosm")] {
            assert_eq!(slips(a, b, 1), Some(1), "{a} {b}");
            assert_eq!(slips(b, a, 1), Some(1), "{b} {a}");
        }
        assert_eq!(slips("moms", "moms", 0), Some(0));
        assert_eq!(slips("kommunkatoin", "kommunikation", 2), Some(2));
        assert_eq!(slips("kommunkatoin", "kommunikation", 1), None);
    }

    #[test]
    fn very_long_words_are_not_compared() {
        let long = "a".repeat(1000);
        assert_eq!(slips(&long, &long, 2), None);
    }
}
