//! How far two colours are apart, as WCAG 2 counts it.

/// Red, green and blue, as much light as there is in each: 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Colour([f64; 3]);

impl Colour {
    /// Whether a value is meant as a colour, however it is written.
    pub(super) fn is_meant(value: &str) -> bool {
        const FUNCTIONS: [&str; 9] =
            ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "oklab(", "oklch(", "light-dark("];
        value.starts_with('#') || value.starts_with("color") || FUNCTIONS.iter().any(|it| value.starts_with(it))
    }

    /// `#rrggbb` or `#rgb`; of others the light cannot be told, or depends on what lies below.
    pub(super) fn read(value: &str) -> Option<Self> {
        let digits: Vec<u8> =
            value.strip_prefix('#')?.chars().map(|it| it.to_digit(16)?.try_into().ok()).collect::<Option<_>>()?;
        let parts: [u8; 3] = match digits[..] {
            [r, g, b] => [r * 17, g * 17, b * 17],
            [r, s, g, h, b, c] => [r * 16 + s, g * 16 + h, b * 16 + c],
            _ => return None,
        };
        Some(Colour(parts.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })))
    }

    /// From 1, the same, to 21, black on white.
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contrasts_are_those_that_others_compute() {
        let contrast = |one: &str, two: &str| Colour::read(one).unwrap().contrast(Colour::read(two).unwrap());
        for (one, two, is) in [
            ("#000000", "#ffffff", 21.0),
            ("#fff", "#ffffff", 1.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#0000ff", "#ffffff", 8.59),
            ("#ff0000", "#000000", 5.25),
        ] {
            assert!((contrast(one, two) - is).abs() < 0.005, "{one} on {two}: {}", contrast(one, two));
        }
    }

    #[test]
    fn what_lets_something_through_is_no_colour_here() {
        for value in ["#0004", "#00000044", "rgb(0 0 0)", "#12345g", "red"] {
            assert_eq!(Colour::read(value), None, "{value}");
        }
        assert!(Colour::is_meant("light-dark(#fff, #000)") && !Colour::is_meant("1px solid var(--line)"));
    }
}
