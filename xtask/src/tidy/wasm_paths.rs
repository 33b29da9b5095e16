//! No code that only the wasm build compiles: native clippy and tests see everything.

use super::Finding;
use super::lexer::Kind;
use super::source::Tree;

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust_files() {
        for (index, token) in file.code.iter().enumerate() {
            let value = file
                .code
                .get(index + 2)
                .filter(|value| matches!(value.kind, Kind::Text | Kind::Raw) && file.has(index + 1, &["="]));
            let asks_for_wasm = matches!(token.text, "target_family" | "target_arch" | "target_os")
                && token.kind == Kind::Word
                && value.is_some_and(|value| value.text.contains("wasm") || value.text == "unknown");
            if asks_for_wasm || token.is("cfg_if") {
                let what = "code that depends on being wasm escapes native clippy and tests";
                findings.push(file.finding(
                    index,
                    what,
                    "write one path for both (Cargo.toml's target tables are fine)",
                ));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::*;

    #[test]
    fn code_for_wasm_alone_is_found() {
        for source in [
            "#[cfg(target_family = \"wasm\")] fn f() {}",
            "#[cfg(not(target_arch = \"wasm32\"))] fn f() {}",
            "if cfg!(target_arch = \"wasm32\") {}",
            "cfg_if::cfg_if! {}",
        ] {
            assert!(!places(findings, &[("tests/a.rs", source)]).is_empty(), "{source}");
        }
    }

    #[test]
    fn other_targets_and_other_files_are_fine() {
        assert!(
            places(
                findings,
                &[("src/a.rs", "#[cfg(target_family = \"unix\")] // target_arch = \"wasm32\"\nfn f() {}")]
            )
            .is_empty()
        );
        assert!(
            places(findings, &[("Cargo.toml", "[target.'cfg(target_family = \"wasm\")'.dependencies]")]).is_empty()
        );
    }
}
