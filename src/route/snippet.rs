//! What an editor puts into another page, so that amuplan is shown there.

use std::fmt::Write;

use super::embedding::{Embedding, Way};
use super::percent;
use crate::text::embed as text;

/// What a frame without its own origin may do: it runs, saves files, prints, and opens links in other tabs.
const SANDBOX: &str = "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

/// What the build calls the single file.
const SINGLE_FILE: &str = "amuplan.html";

/// Where amuplan lies on the web: a folder, with `/` at its end, or the single file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// The place at an address, for one of the ways to embed it; `None` where the address is none of the web.
    pub fn of(address: &str, way: Way) -> Option<Place> {
        let address = address.trim();
        // A CMS may tell its files apart behind the `?`.
        let ends: &[char] = if way == Way::File { &['#'] } else { &['?', '#'] };
        let address = &address[..address.find(ends).unwrap_or(address.len())];
        let (scheme, rest) = address.split_once("://")?;
        let host = rest.split(['/', '?']).next().unwrap_or_default();
        // Nothing in it that means something in a policy, and no name before an `@` that looks like the host.
        let is_host = host.starts_with(char::is_alphanumeric)
            && host.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | ':'));
        if !matches!(scheme, "http" | "https") || !is_host || address.contains(char::is_whitespace) {
            return None;
        }
        if way == Way::File && address.contains('?') {
            return Some(Place(address.to_owned()));
        }
        // Without a path the host is the folder.
        let start = scheme.len() + 3;
        let folder = address[start..].rfind('/').map_or(address.len(), |slash| start + slash);
        let (folder, last) = (&address[..folder], address[folder..].trim_start_matches('/'));
        Some(Place(match way {
            // Some CMS call a file as they like.
            Way::File if !matches!(last, "" | "index.html") => address.to_owned(),
            Way::File => format!("{folder}/{SINGLE_FILE}"),
            _ if last.is_empty() || last.contains('.') => format!("{folder}/"),
            _ => format!("{folder}/{last}/"),
        }))
    }

    /// The site that a policy has to name.
    pub fn origin(&self) -> &str {
        let start = self.0.find("://").map_or(0, |scheme| scheme + 3);
        let end = self.0[start..].find(['/', '?']).map_or(self.0.len(), |end| start + end);
        &self.0[..end]
    }
}

impl Embedding {
    /// What stands in the address of the frame behind the place where amuplan lies.
    pub fn options(&self) -> String {
        let mut options = format!("?visning=indlejret&sprog={}&tema={}", self.lang, self.theme.name());
        for (name, value) in [("afsender", &self.sender), ("kontakt", &self.contact)] {
            if !value.trim().is_empty() {
                // Writing to a String does not fail.
                _ = write!(options, "&{name}={}", percent::encode(value.trim()));
            }
        }
        options + &self.shows.route().to_string()
    }

    /// What a screen reader calls the frame.
    pub fn name(&self) -> &str {
        if self.title.trim().is_empty() { text::NAME.to(self.lang) } else { self.title.trim() }
    }

    /// How high the frame is at first, in pixels.
    pub fn pixels(&self) -> u16 {
        let usual = if self.way == Way::Script { 600 } else { 800 };
        self.height.parse::<u32>().map_or(usual, |height| height.clamp(150, 20_000) as u16)
    }

    /// The HTML to put into the other page.
    pub fn snippet(&self, place: &Place) -> String {
        let Place(place) = place;
        let height = self.pixels().to_string();
        let start = self.shows.route().to_string();
        let options = self.options();
        let options = if place.contains('?') { options.replacen('?', "&", 1) } else { options };
        let address = format!("{place}{options}");
        let mut html = String::new();
        let script = self.way == Way::Script;
        if script {
            tag(
                &mut html,
                "div",
                &[
                    ("data-amuplan", &start),
                    ("data-sprog", self.lang.tag()),
                    ("data-tema", self.theme.name()),
                    ("data-afsender", self.sender.trim()),
                    ("data-kontakt", self.contact.trim()),
                    ("data-titel", self.name()),
                    ("data-hoejde", &height),
                ],
            );
        } else {
            let sandbox = if self.way == Way::File { SANDBOX } else { "" };
            let attributes = [
                ("src", &*address),
                ("title", self.name()),
                ("width", "100%"),
                ("height", &height),
                ("frameborder", "0"),
                ("loading", "lazy"),
                ("allow", "clipboard-write"),
                ("referrerpolicy", "no-referrer"),
                ("sandbox", sandbox),
            ];
            tag(&mut html, "iframe", &attributes);
            html.push_str("</iframe>\n<p>");
        }
        // Opened big it is the page as it always is. The script lets it open in another tab; here the link says so itself.
        let (target, rel) = if script { ("", "") } else { ("_blank", "noopener") };
        tag(&mut html, "a", &[("href", &format!("{place}{start}")), ("target", target), ("rel", rel)]);
        put(&mut html, &format!("{} – {}", self.name(), text::OPEN.to(self.lang)));
        html.push_str("</a>");
        if script {
            html.push_str("</div>\n");
            tag(&mut html, "script async", &[("src", &format!("{place}embed.js"))]);
            html.push_str("</script>");
        } else {
            html.push_str("</p>");
        }
        html
    }

    /// What the policy of the other page has to allow.
    pub fn policy(&self, place: &Place) -> String {
        let origin = place.origin();
        let script = if self.way == Way::Script { format!("; script-src {origin}") } else { String::new() };
        format!("frame-src {origin}{script}")
    }
}

/// A tag, with the attributes that have a value.
fn tag(html: &mut String, name: &str, attributes: &[(&str, &str)]) {
    html.push('<');
    html.push_str(name);
    for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        put(html, value);
        html.push('"');
    }
    html.push('>');
}

/// A text that is no markup, inside of an element or of `"…"`.
fn put(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            letter => html.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(address: &str, way: Way) -> Option<String> {
        Place::of(address, way).map(|place| place.0)
    }

    fn embedding(address: &str) -> Embedding {
        Embedding::parse(address)
    }

    fn snippet(address: &str, at: &str) -> String {
        let embedding = embedding(address);
        embedding.snippet(&Place::of(at, embedding.way).expect("a place"))
    }

    #[test]
    fn the_site_is_a_folder_whatever_of_it_was_typed() {
        for typed in [
            "https://a.dk/b",
            "https://a.dk/b/",
            " https://a.dk/b/index.html?visning=x#/kurser",
            "https://a.dk/b/amuplan.html",
        ] {
            assert_eq!(place(typed, Way::Script).as_deref(), Some("https://a.dk/b/"), "{typed}");
        }
        for typed in ["http://localhost:8080", "http://localhost:8080/#/"] {
            assert_eq!(place(typed, Way::Frame).as_deref(), Some("http://localhost:8080/"), "{typed}");
        }
    }

    #[test]
    fn the_single_file_is_called_as_its_host_calls_it() {
        for (typed, file) in [
            ("https://a.dk", "https://a.dk/amuplan.html"),
            ("https://a.dk/b/", "https://a.dk/b/amuplan.html"),
            ("https://a.dk/b/index.html", "https://a.dk/b/amuplan.html"),
            ("https://a.dk/media/17/amuplan-2.html?v=1#/", "https://a.dk/media/17/amuplan-2.html?v=1"),
            ("https://a.dk?id=17", "https://a.dk?id=17"),
            ("https://a.dk/media/17", "https://a.dk/media/17"),
        ] {
            assert_eq!(place(typed, Way::File).as_deref(), Some(file), "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_of_the_web_is_no_place() {
        for typed in [
            "",
            "a.dk",
            "javascript:alert(1)",
            "javascript://a.dk/%0Aalert(1)",
            "file:///a/b",
            "https://",
            "https:///a",
            "https://a.dk/b c/",
            "https://?a",
            "https://amuplan.dk@evil.example/",
            "https://a.dk;upgrade-insecure-requests/",
            "https://a.dk'/",
        ] {
            for way in Way::ALL {
                assert_eq!(place(typed, way), None, "{typed}");
            }
        }
    }

    #[test]
    fn a_file_that_a_cms_tells_apart_behind_the_question_mark_keeps_that() {
        let code = snippet("maade=fil", "https://a.dk/GetFile.ashx?id=17");
        assert!(code.contains("src=\"https://a.dk/GetFile.ashx?id=17&amp;visning=indlejret&amp;"), "{code}");
        assert_eq!(Place::of("https://a.dk?id=17", Way::File).expect("a place").origin(), "https://a.dk");
    }

    #[test]
    fn a_policy_names_the_site_and_no_more() {
        let policy = |address: &str| {
            let embedding = embedding(address);
            embedding.policy(&Place::of("https://a.dk:8443/b/c/", embedding.way).expect("a place"))
        };
        assert_eq!(policy(""), "frame-src https://a.dk:8443; script-src https://a.dk:8443");
        assert_eq!(policy("maade=ramme"), "frame-src https://a.dk:8443");
        assert_eq!(policy("maade=fil"), "frame-src https://a.dk:8443");
    }

    #[test]
    fn with_a_script_there_is_a_div_with_a_link_for_readers_without_scripts() {
        assert_eq!(
            snippet("vis=/kurser%3Femne%3Dloen%26dage%3D1&afsender=By%20%26%20Land", "https://a.dk/b/"),
            "<div data-amuplan=\"#/kurser?emne=loen&amp;dage=1\" data-sprog=\"da\" data-tema=\"system\" data-afsender=\"By &amp; Land\" \
             data-titel=\"AMU-kurser\" data-hoejde=\"600\"><a href=\"https://a.dk/b/#/kurser?emne=loen&amp;dage=1\">AMU-kurser – åbn i amuplan (ny \
             fane)</a></div>\n<script async src=\"https://a.dk/b/embed.js\"></script>"
        );
    }

    #[test]
    fn without_a_script_there_is_a_frame_and_a_link() {
        let html = snippet("maade=ramme&sprog=en&tema=moerk&hoejde=9&kontakt=a%40b.dk", "https://a.dk/b/");
        assert_eq!(
            html,
            "<iframe src=\"https://a.dk/b/?visning=indlejret&amp;sprog=en&amp;tema=moerk&amp;kontakt=a%40b.dk#/\" title=\"AMU courses\" width=\"100%\" \
             height=\"150\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\" referrerpolicy=\"no-referrer\"></iframe>\n<p><a \
             href=\"https://a.dk/b/#/\" target=\"_blank\" rel=\"noopener\">AMU courses – open in amuplan (new tab)</a></p>"
        );
        let file = snippet("maade=fil", "https://a.dk/media/amuplan.html");
        assert!(file.contains("src=\"https://a.dk/media/amuplan.html?visning=indlejret&amp;"), "{file}");
        assert!(file.contains("sandbox=\"allow-scripts ") && !file.contains("allow-same-origin"), "{file}");
    }

    #[test]
    fn what_is_typed_ends_no_attribute_and_begins_no_tag() {
        for way in ["script", "ramme", "fil"] {
            let bad = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%26quot%3B'";
            let html = snippet(
                &format!("maade={way}&afsender={bad}&kontakt={bad}&titel={bad}&vis=/delt/{bad}"),
                "https://a.dk/\"><b>",
            );
            assert_eq!(html.matches("<script").count(), usize::from(way == "script"), "{html}");
            assert!(!html.contains("<b>") && !html.contains("\">alert") && html.contains("&amp;quot;'"), "{html}");
            // Each value ends where it was begun.
            assert!(html.split('"').skip(1).step_by(2).all(|value| !value.contains(['<', '>'])), "{html}");
        }
    }
}
