//! The command-line program as its users meet it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn isnad(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_isnad"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("input is piped");
    let input = input.to_vec();
    // A thread of its own, so that a full pipe in one direction cannot stop the other.
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the program ends");
    // A program that rejects its arguments never reads its input.
    let _ = writer.join().expect("the writer ends");
    output
}

fn json(line: &[u8]) -> Value {
    serde_json::from_slice(line).expect("a line is JSON")
}

#[test]
fn a_text_on_standard_input_gives_its_report() {
    let output = isnad(&[], "قال 12 شخصا".as_bytes());
    assert!(output.status.success());
    assert_eq!(json(&output.stdout)["schema"], 1);
}

#[test]
fn a_file_gives_its_report_and_a_missing_one_a_message() {
    let path = std::env::temp_dir().join(format!("isnad-program-{}.txt", std::process::id()));
    std::fs::write(&path, "وصل 12 شخصا").unwrap();
    let output = isnad(&[path.to_str().unwrap()], b"");
    std::fs::remove_file(&path).unwrap();
    assert_eq!(json(&output.stdout)["figures"][0]["value"], 12);
    let missing = isnad(&["no-such-file.txt"], b"");
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("no-such-file.txt"));
}

#[test]
fn one_bad_line_costs_only_itself() {
    let input = "{\"id\":\"a\",\"text\":\"وصل 12 شخصا\",\"reference\":null}\n\
                 not json\n\
                 \n\
                 {\"id\":7,\"text\":5}\n\
                 {\"id\":\"d\",\"text\":\"أمس\",\"reference\":\"gestern\"}\n\
                 {\"id\":\"e\",\"text\":\"\"}";
    let output = isnad(&["--jsonl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<Value> = output
        .stdout
        .split(|&b| b == b'\n')
        .filter(|l| !l.is_empty())
        .map(json)
        .collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[0]["report"]["figures"][0]["value"], 12);
    assert!(lines[1]["error"].is_string() && lines[1]["id"].is_null());
    assert!(lines[2]["error"].is_string() && lines[2]["id"] == 7);
    assert!(lines[3]["error"].as_str().unwrap().contains("gestern"));
    assert_eq!(lines[4]["id"], "e");
    assert_eq!(lines[4]["report"]["figures"], serde_json::json!([]));
}

#[test]
fn bytes_that_are_no_text_give_a_message() {
    let output = isnad(&[], b"\xFF\xFE\x00");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("UTF-8"));
    let line = isnad(
        &["--jsonl"],
        b"{\"id\":1,\"text\":\"\xFF\"}\n{\"id\":2,\"text\":\"a\"}\n",
    );
    assert_eq!(
        line.stdout
            .split(|&b| b == b'\n')
            .filter(|l| !l.is_empty())
            .count(),
        2
    );
}

#[test]
fn wrong_usage_is_told_from_failure() {
    for arguments in [
        &["--frobnicate"][..],
        &["a", "b"],
        &["--reference"],
        &["--reference", "x"],
        &["--jsonl", "--reference", "2024-01-01"],
    ] {
        let output = isnad(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    for (flag, word) in [("--help", "Usage"), ("--version", "isnad")] {
        let output = isnad(&[flag], b"");
        assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains(word));
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_isnad"))
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("input is piped");
    // The program may be gone before everything is written: that is the point.
    let _ = (0..2000)
        .try_for_each(|_| stdin.write_all("{\"id\":1,\"text\":\"وصل 12 شخصا\"}\n".as_bytes()));
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
}
