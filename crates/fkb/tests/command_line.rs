//! The program as a process: what goes to stdout, what to stderr, and how it exits.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn fkb() -> Command {
    Command::new(env!("CARGO_BIN_EXE_fkb"))
}

fn run(arguments: &[&str]) -> Output {
    fkb().args(arguments).current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")).output().expect("fkb runs")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[track_caller]
fn refuses(arguments: &[&str], exit: i32, said: &str) {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(exit), "{}", err(&output));
    assert_eq!(out(&output), "", "nothing on stdout");
    assert!(err(&output).contains(said), "{}", err(&output));
}

/// A fresh folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

/// The program run on a file with these bytes.
fn import_of(name: &str, bytes: &[u8]) -> Output {
    let file = folder(name).join("text.txt");
    fs::write(&file, bytes).expect("the file can be written");
    fkb().arg("import").arg(file).output().expect("fkb runs")
}

#[test]
fn a_document_comes_out_as_json() {
    let output = run(&["import", "baadebyggeri/input.txt"]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    let expected = include_str!("baadebyggeri/expected.json");
    assert_eq!(out(&output), expected);
    assert!(out(&output).ends_with("}\n"));
}

#[test]
fn the_same_file_gives_the_same_bytes_from_everywhere() {
    let here = run(&["import", "baadebyggeri/input.txt"]);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/baadebyggeri/input.txt");
    let there = fkb().arg("import").arg(file).current_dir("/").env("LC_ALL", "da_DK.UTF-8").output().expect("fkb runs");
    assert_eq!(here.stdout, there.stdout);
}

#[test]
fn full_text_and_name_are_taken_in_any_order() {
    let output = run(&["import", "--full-text", "baadebyggeri/input.txt", "--name", "Joller"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).contains("\"name\": \"Joller\""));
    assert!(out(&output).contains("Damp og tvinger."));
    assert!(out(&run(&["import", "baadebyggeri/input.txt", "--name=Joller"])).contains("\"name\": \"Joller\""));
}

#[test]
fn notes_go_to_stderr_with_file_and_line() {
    let output = run(&["import", "groenne-anlaeg/input.txt"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(err(&output).contains("groenne-anlaeg/input.txt:1: note: "), "{}", err(&output));
}

#[test]
fn errors_are_said_with_file_and_line() {
    refuses(
        &["import", "damaged-table/input.txt"],
        1,
        "damaged-table/input.txt:42: course \"31001\": the date 31-02-2025",
    );
    refuses(&["import", "cut-off/input.txt"], 1, "cut-off/input.txt:29: the document is cut off here");
    refuses(&["import", "another-text/input.txt"], 1, "another-text/input.txt:1: this text is no FKB");
}

#[test]
fn at_most_fifty_problems_are_shown_and_the_rest_counted() {
    let mut text = include_str!("baadebyggeri/input.txt").to_owned();
    (0..70).for_each(|i| text += &format!("{} Knob BB 0,0 01-08-2025 og fremefter\n", 32000 + i));
    let output = import_of("fifty", text.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output).lines().count(), 51);
    assert!(err(&output).ends_with("text.txt: and 20 more\n"), "{}", err(&output));
}

#[test]
fn what_is_no_text_gets_one_sentence() {
    let cases: [(&str, &[u8]); 7] = [
        ("empty", b""),
        ("blank", b" \n\n"),
        ("pdf", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"),
        ("page", b"<!DOCTYPE html><html><body>Aktuelt tilkoblede m\xC3\xA5l</body></html>"),
        ("word", b"PK\x03\x04\x14\x00\x06\x00"),
        ("binary", b"\x7FELF\x02\x01\x01\x00\x00\x00"),
        ("sixteen", b"\xFF\xFE\x00\xD8\x41"),
    ];
    for (name, bytes) in cases {
        let output = import_of(name, bytes);
        assert_eq!((output.status.code(), out(&output).as_str()), (Some(1), ""), "{name}");
        assert_eq!(err(&output).lines().count(), 1, "{name}: {}", err(&output));
        assert!(err(&output).contains("text.txt:1: "), "{name}: {}", err(&output));
    }
}

#[test]
fn what_cannot_be_read_exits_with_2() {
    refuses(&["import", "nowhere.txt"], 2, "nowhere.txt: there is no such file");
    refuses(&["import", "baadebyggeri"], 2, "baadebyggeri: this is a folder");
    refuses(&["check", "baadebyggeri"], 2, "baadebyggeri/guide.json: there is no such file");
}

#[test]
fn wrong_use_shows_the_usage_and_exits_with_2() {
    refuses(&[], 2, "usage: fkb import FILE");
    refuses(&["export"], 2, "unknown command \"export\"");
    refuses(&["import"], 2, "import needs a file");
    refuses(&["import", "a.txt", "b.txt"], 2, "import takes one file");
    refuses(&["import", "a.txt", "--fast"], 2, "unknown option \"--fast\"");
    refuses(&["import", "a.txt", "--name"], 2, "--name needs");
    refuses(&["import", "a.txt", "--name", " "], 2, "--name needs");
    refuses(&["check", "a", "b"], 2, "check takes one folder");
    let help = run(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(out(&help).starts_with("usage:"));
}

#[test]
fn a_reader_who_has_enough_is_no_error() {
    for arguments in [["import", "baadebyggeri/input.txt"], ["import", "cut-off/input.txt"]] {
        let (nobody, closed) = std::io::pipe().expect("a pipe can be made");
        drop(nobody);
        let also_closed = closed.try_clone().expect("it can be cloned");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let status = fkb().args(arguments).current_dir(folder).stdout(closed).stderr(also_closed).status();
        // 101 would be a panic.
        assert!(matches!(status.expect("fkb runs").code(), Some(0 | 1)));
    }
}

#[test]
fn a_document_explained_is_every_line_with_what_it_was_taken_for() {
    let output = run(&["import", "groenne-anlaeg/input.txt", "--explain"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let explained = out(&output);
    let lines: Vec<&str> = explained.lines().collect();
    assert_eq!(lines.len(), include_str!("groenne-anlaeg/input.txt").lines().count());
    for (line, expected) in [
        (2, "  2  title page    2999 Grønne anlæg"),
        (3, "  3  blank"),
        (19, " 19  furniture     Typiske arbejdspladser (eksempler)"),
        (27, " 27  continuation  inden for jobområdet"),
        (54, " 54  name          Sprøjtning og"),
        (93, " 93  continuation  01-01-2020 og"),
        (121, "121  row           30011 Anlægsgartnerens flisearbejde AN 5,0 01-03-2026 og fremefter"),
    ] {
        assert_eq!(lines[line - 1], expected);
    }
    assert!(err(&output).contains("input.txt:70: note: soft hyphens taken out"), "{}", err(&output));
}

#[test]
fn a_damaged_document_is_explained_too_and_its_problems_are_told() {
    let output = run(&["import", "--explain", "damaged-table/input.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("\n63  NO PLACE      Her slutter listen\n"), "{}", out(&output));
    assert_eq!(
        err(&output),
        include_str!("damaged-table/expected.txt").replace("input.txt:", "damaged-table/input.txt:")
    );
    refuses(&["import", "--explain", "another-text/input.txt"], 1, "this text is no FKB");
}
