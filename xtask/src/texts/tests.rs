use super::*;

fn read(source: &str) -> Texts {
    Texts::read(&Tree::of(&[("src/text/a.rs", source)]))
}

fn pairs(source: &str) -> Vec<(String, String)> {
    let texts = read(source);
    assert_eq!(texts.findings, [], "{source}");
    texts.english.into_iter().map(|(danish, said)| (danish, said.english)).collect()
}

#[test]
fn pairs_are_read_as_the_compiler_reads_them() {
    let source = "
        /// As words(\"x\", \"y\").
        pub const A: Words = words(\"en\", \"one\");
        pub const B: Words = words(
            \"to \\\"2\\\", \\
             \\u{e6}\", // words(\"x\", \"y\")
            r#\"two \"2\"\"#,
        );
        fn c(lang: Lang, n: &str) { let words = words(\"tre\", \"three\"); fill(lang, words(\"{1} {0}\", \"{0}{1}\"), &[n, &f(n, n),]) }
        #[cfg(test)] mod tests { fn d() { words(\"fire\", \"four\"); } }";
    let expected = [("en", "one"), ("to \"2\", æ", "two \"2\""), ("tre", "three"), ("{1} {0}", "{0}{1}")];
    let mut expected = expected.map(|(danish, english)| (danish.to_owned(), english.to_owned()));
    expected.sort();
    assert_eq!(pairs(source), expected);
}

#[test]
fn only_the_page_has_such_sentences() {
    let source = "const A: Words = words(\"a {\", B); fn f() { Lang::En }";
    assert_eq!(findings(&Tree::of(&[("src/pages/a.rs", source), ("src/context.rs", source)])), []);
    let texts = Tree::of(&[("src/text.rs", "const fn words(da: A, _en: A) {} impl Words { fn to() { Lang::En } }")]);
    assert_eq!(findings(&texts), []);
}

#[test]
fn a_danish_with_two_englishes_is_found() {
    let texts = Tree::of(&[
        (
            "src/text/a.rs",
            "const A: Words = words(\"Titel\", \"Title\");\nconst B: Words = words(\"Titel\", \"Title\");",
        ),
        (
            "src/text/b.rs",
            "const C: Words = words(\"Nummer\", \"Number\");\nconst D: Words = words(\"Titel\", \"Name\");",
        ),
    ]);
    let found: Vec<String> = findings(&texts).iter().map(Finding::to_string).collect();
    assert_eq!(
        found,
        ["src/text/b.rs:2: the English is \"Name\" here, and \"Title\" for the same Danish in src/text/a.rs:1; \
          it is found by the Danish: let both say the same, or let the Danish differ too"]
    );
}

#[test]
fn what_a_reader_would_miss_is_found() {
    for (source, what) in [
        ("words(\"a\")", "without the Danish and the English"),
        ("words(\"a\", B)", "without the Danish and the English"),
        ("words(\"a\", concat!(\"b\", \"c\"))", "without the Danish and the English"),
        ("words(\"a\", \"b\" + \"c\")", "without the Danish and the English"),
        ("words(\"{0}\", \"b\")", "places for the values {0} in Danish and {} in English"),
        ("words(\"a {0}\", \"b {0}\")", "nothing to put there"),
        ("words(\"a {\", \"b\")", "a brace that is no place"),
        ("words(\"a {x}\", \"b {x}\")", "a brace that is no place"),
        ("words(\"a {{0}}\", \"b {{0}}\")", "a brace that is no place"),
        ("words(\"a {10}\", \"b {10}\")", "a brace that is no place"),
        ("words(\"a }0{\", \"b }0{\")", "a brace that is no place"),
        ("fill(lang, words(\"a\", \"b\"), &[c])", "1 values for the places {}"),
        ("fill(lang, words(\"{0}\", \"{0}\"), &[c(d, e), f])", "2 values for the places {0}"),
        ("fill(lang, words(\"{0} {1}\", \"{1} {0}\"), &[c])", "1 values for the places {0, 1}"),
        ("fill(lang, words(\"{1}\", \"{1}\"), &[c])", "1 values for the places {1}"),
        ("fill(lang, words(\"{0}\", \"{0}\"), values)", "nothing to put there"),
        ("match lang { Lang::Da => \"a\", Lang::En => \"b\" }", "a sentence of its own for English"),
    ] {
        let found: Vec<String> = read(source).findings.iter().map(Finding::to_string).collect();
        assert!(found.len() == 1 && found[0].contains(what), "{source}: {found:?}");
    }
}

#[test]
fn every_call_in_the_sources_is_read() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let files = std::fs::read_dir(root.join("src/text")).unwrap();
    let sources: String = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    // In another and simpler way: what stands between the first two quotes of each call.
    let calls = sources.split("words(").skip(1).map(str::trim_start).filter(|call| call.starts_with('"'));
    let danish: BTreeSet<&str> = calls.filter_map(|call| call.split('"').nth(1)).collect();
    let english = english(root).unwrap();
    let read: BTreeSet<&str> = english.as_object().unwrap().keys().map(String::as_str).collect();
    assert!(read.len() > 100);
    assert_eq!(read, danish);
    assert_eq!(english["Find dit næste AMU-kursus"], "Find your next AMU course");
}
