//! The order of what two sides have.

use catalogue::CourseNumber;

/// All courses of both sides. One side leads, and keeps its order: the one that moved courses of the base; where both did or
/// neither, the one whose courses that both have come first by number. What only the other side has stands behind what it stands
/// behind there.
///
/// So the order is the same whichever side is called ours, and merging what came out with one of the sides again changes nothing.
pub(super) fn merged(base: &[CourseNumber], ours: &[CourseNumber], theirs: &[CourseNumber]) -> Vec<CourseNumber> {
    let ours_leads = match (has_moved(base, ours), has_moved(base, theirs)) {
        (true, false) => true,
        (false, true) => false,
        _ => (within(ours, theirs), ours) <= (within(theirs, ours), theirs),
    };
    let (leading, other) = if ours_leads { (ours, theirs) } else { (theirs, ours) };
    let mut order = leading.to_vec();
    let mut behind = 0;
    for &number in other {
        let place = order.iter().position(|&placed| placed == number).unwrap_or_else(|| {
            order.insert(behind, number);
            behind
        });
        behind = place + 1;
    }
    order
}

/// Whether the courses that a side still has of the base stand in another order.
fn has_moved(base: &[CourseNumber], side: &[CourseNumber]) -> bool {
    within(base, side) != within(side, base)
}

/// Those of one side that the other has too.
fn within(side: &[CourseNumber], other: &[CourseNumber]) -> Vec<CourseNumber> {
    side.iter().copied().filter(|number| other.contains(number)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(digits: &str) -> Vec<CourseNumber> {
        digits.chars().filter_map(|digit| CourseNumber::from_u32(digit.to_digit(10)?)).collect()
    }

    #[test]
    fn the_side_that_moved_courses_leads_and_what_is_new_stays_behind_its_neighbour() {
        for (base, ours, theirs, both) in [
            ("123", "123", "321", "321"),
            ("123", "1234", "321", "3421"),
            ("12", "152", "162", "1652"),
            ("12", "512", "12", "512"),
            ("12", "21", "12", "21"),
            ("", "12", "34", "3412"),
            ("", "", "34", "34"),
            ("123", "231", "312", "231"),
        ] {
            let [base, ours, theirs, both] = [base, ours, theirs, both].map(numbers);
            assert_eq!(merged(&base, &ours, &theirs), both);
            assert_eq!(merged(&base, &theirs, &ours), both);
        }
    }
}
