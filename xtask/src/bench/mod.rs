//! `cargo xtask bench`: how fast the core is, native and as WebAssembly, and how large the page.
//!
//! Nothing here is a test: on a shared machine a time is no verdict.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::process::{output, run, say};
use crate::site::Site;
use crate::workspace::{Workspace, cargo};
use crate::{browser, install, sizes, wasm};

mod news;
mod random;
mod tables;
mod words;

const ROUNDS: &str = "7";

/// Measures, prints, and writes the numbers to the file `json` if one is named.
pub(crate) fn bench(workspace: &Workspace, megabytes: usize, json: Option<&str>) -> Result<()> {
    wasm::build(workspace)?;
    install::npm(workspace)?;
    let chromium = browser::chromium()?;
    let folder = workspace.target.join("bench");
    let text = write_articles(workspace, megabytes, &folder)?;
    prepare_site(workspace, &folder)?;

    say("compiling the native core in release mode");
    let manifest = ["--release", "--quiet", "--package", "bench-native"];
    run(cargo().arg("build").args(manifest))?;
    let scripts = workspace.root.join("xtask/src/bench");
    let articles = folder.join("articles.json");
    say("timing the native core");
    let program = format!("bench-native{}", std::env::consts::EXE_SUFFIX);
    let native = numbers(
        Command::new(workspace.target.join("release").join(program))
            .arg(&articles)
            .arg(ROUNDS),
    )?;
    say("timing the WebAssembly module in Node");
    let package = folder.join("pkg");
    let mut command = Command::new("node");
    command
        .arg(scripts.join("node.mjs"))
        .arg(package)
        .arg(&articles)
        .arg(ROUNDS);
    let node = numbers(&mut command)?;
    say("timing the WebAssembly module in a worker of Chromium");
    let site = Site::open(&folder)?;
    let mut command = Command::new("node");
    command
        .arg(scripts.join("browser.mjs"))
        .arg(site.origin())
        .arg(ROUNDS);
    let chromium = numbers(command.env("ISNAD_CHROMIUM", chromium))?;

    let runs = [
        ("native", native),
        ("wasm, Node", node),
        ("wasm, browser worker", chromium),
    ];
    println!();
    print(&text, &runs);
    println!();
    // A page that cannot be opened yet is no reason to lose the times.
    let sizes = sizes::loaded(workspace).unwrap_or_else(|error| {
        println!("no sizes: {error:#}");
        Vec::new()
    });
    if !sizes.is_empty() {
        sizes::print(&sizes);
    }
    if let Some(file) = json {
        let all = as_json(&text, &runs, &sizes);
        fs::write(file, format!("{all:#}\n")).with_context(|| format!("writing {file}"))?;
        say(&format!("the numbers are in {file}"));
    }
    Ok(())
}

/// What is known of the generated text.
struct Text {
    bytes: usize,
    articles: usize,
    words: usize,
    different_words: usize,
}

fn write_articles(workspace: &Workspace, megabytes: usize, folder: &Path) -> Result<Text> {
    say(&format!(
        "writing {megabytes} MB of articles that are like news"
    ));
    let tables = tables::read(&workspace.root.join("src/lexicon/data"))?;
    let articles = news::articles(&tables, megabytes * 1_000_000);
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    let file = folder.join("articles.json");
    fs::write(&file, json!(articles).to_string())
        .with_context(|| format!("writing {}", file.display()))?;
    let words = || {
        let words = articles
            .iter()
            .flat_map(|text| text.split(|c: char| !c.is_alphabetic()));
        words.filter(|word| !word.is_empty())
    };
    Ok(Text {
        bytes: articles.iter().map(String::len).sum(),
        articles: articles.len(),
        words: words().count(),
        different_words: words().collect::<BTreeSet<_>>().len(),
    })
}

/// Puts beside the articles what the worker loads; its page is empty.
fn prepare_site(workspace: &Workspace, folder: &Path) -> Result<()> {
    let package = folder.join("pkg");
    fs::create_dir_all(&package).with_context(|| format!("creating {}", package.display()))?;
    for part in ["isnad.js", "isnad_bg.wasm"] {
        fs::copy(workspace.www().join("pkg").join(part), package.join(part))
            .with_context(|| format!("copying {part}"))?;
    }
    let files = [
        ("worker.mjs", include_str!("worker.mjs")),
        ("measure.mjs", include_str!("measure.mjs")),
        // Node reads the package's files as modules by this.
        ("package.json", "{\"type\": \"module\"}\n"),
        (
            "index.html",
            "<!doctype html><title>bench</title><link rel=\"icon\" href=\"data:,\">\n",
        ),
    ];
    for (name, text) in files {
        fs::write(folder.join(name), text).with_context(|| format!("writing {name}"))?;
    }
    Ok(())
}

fn numbers(command: &mut Command) -> Result<Value> {
    serde_json::from_str(&output(command)?).context("reading the measured times")
}

/// Median, least and greatest of the times called `key`, in milliseconds.
fn spread(run: &Value, key: &str) -> Option<[f64; 3]> {
    let times = run.get(key)?.as_array()?;
    let mut times: Vec<f64> = times.iter().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    Some([
        *times.get(times.len() / 2)?,
        *times.first()?,
        *times.last()?,
    ])
}

fn per_second(bytes: usize, [median, least, greatest]: [f64; 3]) -> [f64; 3] {
    [median, greatest, least].map(|ms| bytes as f64 / 1000.0 / ms)
}

fn print(text: &Text, runs: &[(&str, Value)]) {
    println!(
        "{} articles, {:.2} MB, {} words, {} different ones; median (least to greatest)",
        text.articles,
        text.bytes as f64 / 1e6,
        text.words,
        text.different_words
    );
    let three = |[median, least, greatest]: [f64; 3], digits: usize| {
        format!("{median:.digits$} ({least:.digits$} to {greatest:.digits$})")
    };
    let cell = |found: Option<String>| found.unwrap_or_else(|| "-".to_owned());
    let head = [
        "",
        "MB/s",
        "MB/s as one text",
        "ms for one article",
        "ms to load",
    ];
    println!(
        "{:<22}{:<24}{:<24}{:<26}{}",
        head[0], head[1], head[2], head[3], head[4]
    );
    for (name, run) in runs {
        let all = spread(run, "all_ms").map(|times| three(per_second(text.bytes, times), 1));
        let whole = spread(run, "whole_ms").map(|times| three(per_second(text.bytes, times), 1));
        let article = typical(run).map(|times| three(times, 3));
        let load = spread(run, "load_ms").map(|times| three(times, 1));
        let [all, whole, article, load] = [all, whole, article, load].map(cell);
        println!("{name:<22}{all:<24}{whole:<24}{article:<26}{load}");
    }
    for (name, run) in runs {
        let found = run
            .get("found")
            .map(ToString::to_string)
            .unwrap_or_default();
        println!("{name} found {found} actors, quotes and figures");
    }
    if let Some((_, run)) = runs.first() {
        let size = run
            .get("typical_bytes")
            .and_then(Value::as_f64)
            .unwrap_or(0.0);
        let count = run
            .get("typical_count")
            .and_then(Value::as_f64)
            .unwrap_or(1.0);
        println!("one article is {:.1} KB", size / count / 1000.0);
    }
}

/// The time of one article.
fn typical(run: &Value) -> Option<[f64; 3]> {
    let count = run.get("typical_count")?.as_f64()?;
    Some(spread(run, "typical_ms")?.map(|ms| ms / count))
}

fn as_json(text: &Text, runs: &[(&str, Value)], sizes: &[sizes::Size]) -> Value {
    let file = |size: &sizes::Size| {
        let file = size.file.display().to_string();
        json!({ "file": file, "raw": size.raw, "gzip": size.gzip, "brotli": size.brotli })
    };
    let speeds = |run: &Value| {
        let rate = |key| spread(run, key).map(|times| per_second(text.bytes, times));
        json!({
            "mb_per_s": rate("all_ms"),
            "mb_per_s_as_one_text": rate("whole_ms"),
            "article_ms": typical(run),
            "load_ms": spread(run, "load_ms"),
            "measured": run,
        })
    };
    let runs: serde_json::Map<_, _> = runs
        .iter()
        .map(|(name, run)| ((*name).to_owned(), speeds(run)))
        .collect();
    json!({
        "text": {
            "bytes": text.bytes,
            "articles": text.articles,
            "words": text.words,
            "different_words": text.different_words,
        },
        "order": ["median", "least", "greatest"],
        "runs": runs,
        "sizes": sizes.iter().map(file).collect::<Vec<_>>(),
        "total": sizes::total(sizes),
    })
}
