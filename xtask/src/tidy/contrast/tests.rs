use super::super::places;
use super::*;

const LIGHT_AND_DARK: &str = ":root {\n  --paper: #ffffff;\n  --ink: #222222;\n  --edge: 1px solid var(--ink);\n}\n\
    @media (prefers-color-scheme: dark) {\n  :root {\n    --paper: #000000;\n    --ink: #dddddd;\n  }\n}\n";

fn found(tokens: &str, table: &str, rules: &str) -> Vec<String> {
    places(findings, &[("styles/tokens.css", tokens), ("styles/contrast.txt", table), ("styles/base.css", rules)])
}

#[test]
fn a_pair_is_held_against_every_theme() {
    let table = "# above on below\n\nink on paper 4.5 text\n";
    assert!(found(LIGHT_AND_DARK, table, "").is_empty());
    assert_eq!(found(&LIGHT_AND_DARK.replace("#222222", "#888888"), table, ""), ["styles/contrast.txt:3"]);
    assert_eq!(found(&LIGHT_AND_DARK.replace("#dddddd", "#444444"), table, ""), ["styles/contrast.txt:3"]);
    // Where the dark says nothing of a colour, it is the light one.
    assert_eq!(found(&LIGHT_AND_DARK.replace("    --ink: #dddddd;\n", ""), table, ""), ["styles/contrast.txt:3"]);
    assert!(found(&LIGHT_AND_DARK.replace("#222222", "#888888"), "ink on paper 3 an edge", "").is_empty());
}

#[test]
fn a_colour_that_nobody_thought_of_is_found() {
    let table = "ink on paper 4.5 text\n";
    let more = LIGHT_AND_DARK.replace("  --edge", "  --new: #123456;\n  --edge");
    assert_eq!(found(&more, table, ""), ["styles/tokens.css:4"]);
    assert_eq!(
        found(&more.replace("#123456", "rgb(1 2 3)"), table, ""),
        ["styles/tokens.css:4", "styles/tokens.css:4"]
    );
    assert!(found(&more, &format!("{table}new on paper - an ornament\n"), "").is_empty());
    assert_eq!(found(LIGHT_AND_DARK, &format!("{table}gone on paper 3 x\n"), "").len(), 2, "in each theme");
    assert_eq!(found(LIGHT_AND_DARK, &format!("{table}ink upon paper\n"), ""), ["styles/contrast.txt:2"]);
}

#[test]
fn what_rules_put_on_each_other_is_in_the_table() {
    let tokens = LIGHT_AND_DARK
        .replace("  --edge", "  --card: #eeeeee;\n  --edge")
        .replace("    --ink", "    --card: #111111;\n    --ink");
    let table = "ink on paper 4.5 text\ncard on paper - a card\n";
    let rule = ".card {\n  background: var(--card);\n  color: var(--ink);\n}\n";
    assert_eq!(found(&tokens, table, rule), ["styles/base.css:3"]);
    assert!(found(&tokens, &format!("{table}ink on card 4.5 a card\n"), rule).is_empty());
    assert_eq!(found(&tokens, &format!("{table}ink on card 3 a card\n"), rule), ["styles/base.css:3"]);
    assert_eq!(found(&tokens, table, "a {\n  color: var(--paper);\n}"), ["styles/base.css:2"]);
    assert_eq!(found(&tokens, table, "a { outline: 2px solid var(--paper); }"), ["styles/base.css:1"]);
    assert!(found(&tokens, table, "a { border: var(--edge); outline: 2px solid var(--ink); }").is_empty());
}
