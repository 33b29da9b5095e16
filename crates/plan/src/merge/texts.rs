//! Two notes as one.

/// The lines of both texts, the first text's before the second's; lines that both have at their beginning, and at their end,
/// are there once. So a text that only adds lines to the other is itself the whole.
pub fn joined(first: &str, second: &str) -> String {
    let [one, two] = [first, second].map(|text| text.lines().collect::<Vec<_>>());
    let same = |(one, two): &(&&str, &&str)| one == two;
    let beginning = one.iter().zip(&two).take_while(same).count();
    let rest = one[beginning..].iter().rev().zip(two[beginning..].iter().rev());
    let end = rest.take_while(same).count();
    let (one, ending) = one.split_at(one.len() - end);
    [one, &two[beginning..two.len() - end], ending].concat().join("\n")
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn what_both_have_at_the_ends_is_there_once() {
        for (first, second, both) in [
            ("a", "b", "a\nb"),
            ("a\nx", "a\ny", "a\nx\ny"),
            ("x\nz", "y\nz", "x\ny\nz"),
            ("a\nx\nz", "a\ny\nz", "a\nx\ny\nz"),
            ("a", "a\nb", "a\nb"),
            ("b", "a\nb", "a\nb"),
            ("a\nb", "a", "a\nb"),
            ("a\nz", "a\nb\nc\nz", "a\nb\nc\nz"),
            ("a\na", "a", "a\na"),
            ("", "a", "a"),
        ] {
            assert_eq!(joined(first, second), both, "{first:?} and {second:?}");
        }
    }

    #[test]
    fn lines_in_the_middle_are_not_taken_for_the_same() {
        let (monday, week) = ("Mandag\nkl. 9", "Mandag\nkl. 9\nTirsdag\nkl. 9");
        assert_eq!(joined(monday, week), week);
        assert_eq!(joined("x\nkl. 9\ny", "z\nkl. 9\nw"), "x\nkl. 9\ny\nz\nkl. 9\nw");
    }
}
