//! Times the native core for `cargo xtask bench`: articles in, numbers out, both JSON.
//!
//! It is a package of its own, because only here is the core compiled in release mode for this
//! machine. As a part of xtask it would make every `cargo xtask` wait for that; as a `benches/`
//! target of the core it would come with a framework that measures one function at a time.
//!
//! The measures are those of `xtask/src/bench/measure.mjs`, which times the WebAssembly module.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use isnad::report::Report;

/// How many articles of middling length stand for "one article".
const TYPICAL: usize = 101;
/// The text as a whole is long, and its time varies little.
const WHOLE_ROUNDS: usize = 3;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(rounds)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: bench-native ARTICLES.json ROUNDS");
        return ExitCode::from(2);
    };
    match measure(&file, &rounds) {
        Ok(numbers) => {
            println!("{numbers}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn measure(file: &str, rounds: &str) -> Result<serde_json::Value, String> {
    let rounds: usize = rounds
        .parse()
        .map_err(|_| format!("{rounds:?} is no number"))?;
    let json = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let articles: Vec<String> = serde_json::from_str(&json).map_err(|e| format!("{file}: {e}"))?;
    let typical = typical(&articles);
    let whole = articles.join("\n\n");

    // The first pass fills whatever is filled on demand; it also counts what is found.
    let mut found = [0, 0, 0];
    for article in &articles {
        let document = isnad::analyze(article);
        found[0] += document.actors.len();
        found[1] += document.quotes.len();
        found[2] += document.figures.len();
    }
    Ok(serde_json::json!({
        "all_ms": times(rounds, || articles.iter().for_each(|article| analyze(article))),
        "typical_ms": times(rounds, || typical.iter().for_each(|article| analyze(article))),
        "typical_count": typical.len(),
        "typical_bytes": typical.iter().map(|article| article.len()).sum::<usize>(),
        "whole_ms": times(WHOLE_ROUNDS, || analyze(&whole)),
        "load_ms": [],
        "found": found,
    }))
}

/// From a text to its report, which is what a caller gets.
fn analyze(text: &str) {
    black_box(Report::new(text, &isnad::analyze(black_box(text))));
}

fn times(rounds: usize, mut work: impl FnMut()) -> Vec<f64> {
    let time = |_| {
        let began = Instant::now();
        work();
        began.elapsed().as_secs_f64() * 1000.0
    };
    (0..rounds).map(time).collect()
}

/// The articles whose length is nearest the median.
fn typical(articles: &[String]) -> Vec<&str> {
    let mut sorted: Vec<&str> = articles.iter().map(String::as_str).collect();
    // UTF-16 units, as JavaScript counts, so that both pick the same articles.
    sorted.sort_by_key(|article| article.encode_utf16().count());
    let skip = sorted.len().saturating_sub(TYPICAL) / 2;
    sorted.into_iter().skip(skip).take(TYPICAL).collect()
}
