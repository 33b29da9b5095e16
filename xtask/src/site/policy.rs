//! The content security policy in the page.

use crate::digest;
use crate::html;

/// The policy of the site, as a meta tag, for a page with these inline scripts and styles.
pub(super) fn for_site(page: &str) -> String {
    let (scripts, styles) = hashes(page);
    meta(&[
        format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        format!("style-src 'self'{styles}"),
        "connect-src 'self'".to_owned(),
        "img-src 'self' data:".to_owned(),
        "manifest-src 'self'".to_owned(),
        "worker-src 'self'".to_owned(),
        "frame-src 'self'".to_owned(),
    ])
}

/// The policy of the single file, which fetches nothing at all. Another script puts `script` and `style` into the page.
pub(super) fn for_single_file(page: &str, script: &str, style: &str) -> String {
    let (scripts, styles) = hashes(page);
    let [script, style] = [script, style].map(digest::csp_source);
    meta(&[
        format!("script-src 'wasm-unsafe-eval'{scripts} {script}"),
        format!("style-src{styles} {style}"),
        "img-src 'self' data:".to_owned(),
    ])
}

/// The policy of a page that runs nothing and fetches nothing but its icon.
pub(super) fn without_scripts(page: &str) -> String {
    meta(&[format!("style-src{}", hashes(page).1), "img-src 'self'".to_owned()])
}

fn meta(sources: &[String]) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {}; base-uri 'none'; form-action 'none'\">",
        sources.join("; ")
    )
}

/// The hashes of the scripts that run and of the styles, each with a blank before it.
fn hashes(page: &str) -> (String, String) {
    let mut scripts = String::new();
    let mut styles = String::new();
    for tag in html::tags(page) {
        let Some(text) = &tag.text else { continue };
        let list = match tag.name.as_str() {
            "script" if tag.is_running_script() && tag.attribute("src").is_none() => &mut scripts,
            "style" => &mut styles,
            _ => continue,
        };
        let source = format!(" {}", digest::csp_source(&page[text.clone()]));
        if !list.contains(&source) {
            list.push_str(&source);
        }
    }
    (scripts, styles)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<style>a{}</style><script src=\"./boot.js\"></script><script type=\"application/json\">{}</script>\
                        <script type=\"module\">1</script><script>1</script>";

    #[test]
    fn what_runs_inline_is_named_by_its_hash_and_data_are_not() {
        let policy = for_site(PAGE);
        let one = digest::csp_source("1");
        assert!(policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {one};")), "{policy}");
        assert!(policy.contains(&format!("style-src 'self' {};", digest::csp_source("a{}"))), "{policy}");
        assert!(policy.contains("default-src 'none'; ") && policy.contains("; form-action 'none'\">"), "{policy}");
    }

    #[test]
    fn a_page_without_scripts_may_run_none() {
        let policy = without_scripts(PAGE);
        assert!(policy.contains(&format!("default-src 'none'; style-src {};", digest::csp_source("a{}"))), "{policy}");
        assert!(!policy.contains("script-src") && !policy.contains("connect-src"), "{policy}");
    }

    #[test]
    fn the_single_file_may_fetch_nothing() {
        let policy = for_single_file(PAGE, "2", "b{}");
        assert!(policy.contains(&digest::csp_source("2")), "{policy}");
        let styles = format!("style-src {} {};", digest::csp_source("a{}"), digest::csp_source("b{}"));
        assert!(policy.contains(&styles), "{policy}");
        assert!(!policy.contains("script-src 'self'") && !policy.contains("connect-src"), "{policy}");
    }
}
