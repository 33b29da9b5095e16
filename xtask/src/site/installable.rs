//! What lets a browser install the page: the manifest with the final names of its icons, and what the page says of it.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::error::{Error, Result};

/// The manifest, in `public/` and in the site.
pub(super) const MANIFEST: &str = "manifest.webmanifest";

/// For the home screen of an iPhone or iPad.
const APPLE_ICON: &str = "apple-touch-icon.png";

/// The colour around the page, as `--surface` in `styles/tokens.css`.
const COLOURS: [(&str, &str); 2] = [("light", "#ffffff"), ("dark", "#192225")];

/// The manifest with the names that its icons have in the site.
///
/// # Errors
/// It is no manifest, or names an icon that is not there.
pub(super) fn manifest(manifest: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let wrong = |what: String| Error::new(format!("public/{MANIFEST}: {what}"));
    let mut manifest: Value =
        serde_json::from_str(manifest).map_err(|error| wrong(format!("this is no JSON ({error}).")))?;
    let Some(icons) = manifest["icons"].as_array_mut() else { return Err(wrong("it has no icons.".to_owned())) };
    for icon in icons {
        let name = icon["src"].as_str().unwrap_or_default();
        let new = names.get(name).ok_or_else(|| wrong(format!("`{name}` is not in public/; put it there.")))?;
        icon["src"] = format!("./{new}").into();
    }
    Ok(manifest.to_string())
}

/// What the page says of it.
///
/// # Errors
/// There is no icon for it.
pub(super) fn links(names: &BTreeMap<String, String>) -> Result<String> {
    let icon = names.get(APPLE_ICON).ok_or_else(|| Error::new(format!("public/{APPLE_ICON} is missing.")))?;
    let mut links =
        format!("\n<link rel=\"manifest\" href=\"./{MANIFEST}\">\n<link rel=\"apple-touch-icon\" href=\"./{icon}\">");
    for (theme, colour) in COLOURS {
        links.push_str(&format!(
            "\n<meta name=\"theme-color\" media=\"(prefers-color-scheme: {theme})\" content=\"{colour}\">"
        ));
    }
    Ok(links)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_have_the_names_that_they_have_in_the_site() {
        let names = [("a.png", "a-1.png"), (APPLE_ICON, "apple-2.png")]
            .map(|(old, new)| (old.to_owned(), new.to_owned()))
            .into();
        assert_eq!(
            manifest("{\"name\":\"n\",\"icons\":[{\"src\":\"a.png\"}]}", &names).unwrap(),
            "{\"icons\":[{\"src\":\"./a-1.png\"}],\"name\":\"n\"}"
        );
        assert!(links(&names).unwrap().contains("rel=\"apple-touch-icon\" href=\"./apple-2.png\""));
        let missing = manifest("{\"icons\":[{\"src\":\"b.png\"}]}", &names).unwrap_err().to_string();
        assert!(missing.contains("`b.png` is not in public/"), "{missing}");
        assert!(manifest("{}", &names).is_err() && manifest("", &names).is_err() && links(&BTreeMap::new()).is_err());
    }

    #[test]
    fn the_colours_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../styles/tokens.css");
        for (_, colour) in COLOURS {
            assert!(tokens.contains(&format!("--surface: {colour};")), "{colour}");
        }
    }
}
