//! The contract of the report: exactly the shapes of schema 1, nothing missing, nothing more.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;

use isnad::report::{Report, SCHEMA};
use isnad::{Options, analyze_with};
use serde_json::Value;

const SAMPLE: &str = include_str!("articles/agency.txt");

fn report(text: &str) -> Value {
    let options = Options::new(Some("2024-08-12")).expect("the reference is a date");
    serde_json::to_value(Report::new(text, &analyze_with(text, &options)))
        .expect("a report is JSON")
}

/// The fields of an interface of the TypeScript types, with those of what it extends.
fn fields(interface: &str) -> BTreeSet<String> {
    let types = include_str!("../src/wasm.d.ts");
    let head = format!("interface {interface} ");
    let at = types
        .find(&head)
        .unwrap_or_else(|| panic!("{interface} is declared"))
        + head.len();
    let (before, rest) = types[at..]
        .split_once('{')
        .expect("an interface has a body");
    let mut depth = 1;
    let body: String = rest
        .chars()
        .take_while(|&c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth > 0
        })
        .collect();
    let mut fields = if before.contains("extends Range") {
        fields("Range")
    } else {
        BTreeSet::new()
    };
    let mut depth = 0;
    let mut word = String::new();
    for c in body.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ':' if depth == 0 => {
                fields.insert(word.trim_matches(['?', ' ']).to_owned());
                word.clear();
            }
            ';' | '\n' if depth == 0 => word.clear(),
            _ if depth == 0 => word.push(c),
            _ => {}
        }
    }
    fields
}

fn keys(value: &Value) -> BTreeSet<String> {
    value
        .as_object()
        .expect("an object")
        .keys()
        .cloned()
        .collect()
}

fn items<'v>(report: &'v Value, list: &str) -> &'v [Value] {
    report[list]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
}

#[test]
fn every_item_has_exactly_the_declared_fields() {
    let report = report(&format!("{SAMPLE}\nقال «لم ينته"));
    assert_eq!(report["schema"], SCHEMA);
    assert_eq!(keys(&report), fields("Report"));
    for (list, interface) in [
        ("actors", "Actor"),
        ("quotes", "Quote"),
        ("figures", "Figure"),
        ("notes", "Note"),
    ] {
        assert!(!items(&report, list).is_empty(), "the sample has no {list}");
        for item in items(&report, list) {
            assert_eq!(keys(item), fields(interface), "{list}");
        }
    }
    for actor in items(&report, "actors") {
        for mention in items(actor, "mentions") {
            assert_eq!(keys(mention), fields("Mention"));
        }
    }
}

#[test]
fn ids_are_places_and_links_lead_somewhere() {
    let report = report(SAMPLE);
    for list in ["actors", "quotes", "figures"] {
        for (at, item) in items(&report, list).iter().enumerate() {
            assert_eq!(item["id"], at, "{list}");
        }
    }
    let actors = items(&report, "actors").len() as u64;
    let spoken = items(&report, "quotes")
        .iter()
        .filter(|q| !q["speaker"].is_null());
    let speakers: Vec<u64> = spoken
        .map(|q| q["speaker"]["actor"].as_u64().expect("an id"))
        .collect();
    assert!(!speakers.is_empty() && speakers.iter().all(|&id| id < actors));
}

#[test]
fn offsets_count_utf16_units_as_javascript_does() {
    let text = "😀 عاجل e\u{301}: قُتل 12 شخصا";
    let report = report(text);
    let units: Vec<u16> = text.encode_utf16().collect();
    let figure = &items(&report, "figures")[0];
    let range =
        figure["start"].as_u64().unwrap() as usize..figure["end"].as_u64().unwrap() as usize;
    assert_eq!(String::from_utf16(&units[range]).unwrap(), "12 شخصا");
}

#[test]
fn whole_numbers_print_without_a_point_and_ranges_as_objects() {
    let of = |text: &str| items(&report(text), "figures")[0]["value"].to_string();
    assert_eq!(of("وصل 40 ألف شخص"), "40000");
    assert_eq!(of("بنسبة 3.5 في المئة"), "3.5");
    assert_eq!(of("بين 10 و20 شخصا"), r#"{"from":10,"to":20}"#);
}
