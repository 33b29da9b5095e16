//! What axe-core, which judges pages by rules, has against a page.

use std::path::PathBuf;

use chromiumoxide::cdp::browser_protocol::page::AddScriptToEvaluateOnNewDocumentParams;
use serde::Deserialize;

use super::tab::Tab;

/// Rules that are not asked, and why. All others are: those of levels A and AA, of good practice, of level AAA, and those that
/// axe-core itself has on trial.
const NOT_ASKED: [(&str, &str); 5] = [
    ("color-contrast-enhanced", "level AAA; ours is AA, and styles/contrast.txt holds every pair"),
    ("identical-links-same-purpose", "level AAA; five pairs of courses have one title under two numbers"),
    ("focus-order-semantics", "on trial; against what scrolls and takes the focus for it, which another rule asks for"),
    ("frame-tested", "the frame of the preview holds pages that are asked by themselves"),
    ("hidden-content", "only says that there is something hidden"),
];

/// What it cannot decide counts as well, but for these sentences of its, which come for a reason.
const UNDECIDED: [(&str, &str); 8] = [
    ("Element content contains only non-text characters", "arrows on buttons that have a name"),
    ("Unable to determine if the visible text is part of the accessible name", "the same"),
    ("Element content is too short to determine", "the number of a course in a box, a sign in a table"),
    ("partially obscured by another element", "what is scrolled below the first column of a comparison"),
    ("overlapped by another element", "what is scrolled below the notices at the foot of the window"),
    ("partially overlaps other elements", "those notices"),
    (
        "due to a pseudo element",
        "an icon is the background behind its mask; styles/contrast.txt holds the words beside it",
    ),
    (
        "Table data cells are missing or empty",
        "a cell of the overview is empty where a course builds nothing of a competence",
    ),
];

/// What a rule has against one part of a page.
#[derive(Deserialize)]
pub struct Complaint {
    pub rule: String,
    /// Where, as a CSS selector.
    pub place: String,
    /// In axe-core's own words.
    pub why: String,
}

impl Tab {
    /// Has axe-core in every page from now on.
    pub async fn can_ask_axe(&self) {
        let file = std::env::var_os("AMUPLAN_AXE").map(PathBuf::from).filter(|file| file.is_file());
        let file = file.expect("AMUPLAN_AXE names no axe-core: run `cargo xtask test`, which fetches it");
        let source = std::fs::read_to_string(file).expect("axe-core is text");
        // By the browser and not by the page, whose policy would not let it in.
        let script = AddScriptToEvaluateOnNewDocumentParams::new(source);
        self.page.execute(script).await.expect("a script in every page");
    }

    /// All that axe-core has against the page as it is now.
    pub async fn asks_axe(&self) -> Vec<Complaint> {
        let (not_asked, undecided) = (NOT_ASKED.map(|(rule, _)| rule), UNDECIDED.map(|(why, _)| why));
        let ask = format!(
            "(async () => {{
                const rules = Object.fromEntries(
                    axe.getRules().map(({{ ruleId }}) => [ruleId, {{ enabled: !{not_asked:?}.includes(ruleId) }}]));
                const how = {{ rules, iframes: false, resultTypes: ['violations', 'incomplete'] }};
                const {{ violations, incomplete }} = await axe.run(document, how);
                const complaints = found => found.flatMap(({{ id, nodes }}) => nodes.map(({{ target, failureSummary }}) =>
                    ({{ rule: id, place: target.flat().join(' in '), why: failureSummary.replace(/\\s+/g, ' ') }})));
                const open = complaints(incomplete).filter(({{ why }}) => !{undecided:?}.some(known => why.includes(known)));
                return [...complaints(violations), ...open];
            }})()"
        );
        self.value(&ask).await
    }
}
