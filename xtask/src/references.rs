//! Finding the files that a file of the page refers to.
//!
//! The scan knows the few forms that hand-written pages use: it looks for names, it does not
//! parse. What it cannot know, such as names that a script puts together, the browser tests see.

use std::path::Path;

/// The local references of `text`, as written, without query and fragment.
pub(crate) fn references(file: &Path, text: &str) -> Vec<String> {
    let found = match file.extension().and_then(|e| e.to_str()) {
        Some("html") => after_each(text, &["src=", "href="]),
        Some("css") => {
            let mut found = after_each(text, &["@import "]);
            found.extend(urls(text));
            found
        }
        Some("js" | "mjs") => {
            let mut found = after_each(
                text,
                &[
                    "from ", "import ", "import(", "new URL(", "fetch(", "Worker(",
                ],
            );
            // A bare name is a package's, except where an address is meant.
            let addresses = after_each(text, &["new URL(", "fetch(", "Worker("]);
            found.retain(|name| name.starts_with('.') || addresses.contains(name));
            found
        }
        Some("webmanifest") => after_each(text, &["\"src\":", "\"start_url\":"]),
        _ => Vec::new(),
    };
    found.iter().filter_map(|name| local(name)).collect()
}

/// The quoted text that follows each of `marks`, blanks between them allowed.
fn after_each(text: &str, marks: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for mark in marks {
        for (at, _) in text.match_indices(mark) {
            let rest = text.get(at + mark.len()..).unwrap_or_default().trim_start();
            if let Some(quote @ ('"' | '\'')) = rest.chars().next()
                && let Some((name, _)) = rest.get(1..).and_then(|rest| rest.split_once(quote))
            {
                found.push(name.to_owned());
            }
        }
    }
    found
}

/// What stands in `url(…)`.
fn urls(text: &str) -> Vec<String> {
    let inside = |(at, mark): (usize, &str)| {
        let (name, _) = text.get(at + mark.len()..)?.split_once(')')?;
        Some(name.trim().trim_matches(['"', '\'']).to_owned())
    };
    text.match_indices("url(").filter_map(inside).collect()
}

/// The path of a reference into the same site; nothing for other hosts, data and fragments.
fn local(name: &str) -> Option<String> {
    let path = name.split(['?', '#']).next().unwrap_or_default();
    let scheme = path
        .split('/')
        .next()
        .is_some_and(|first| first.contains(':'));
    let odd = path.contains(['\n', '$', '<', '{']);
    (!path.is_empty() && !path.starts_with("//") && !scheme && !odd).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, text: &str, expected: &[&str]) {
        assert_eq!(references(Path::new(file), text), expected, "{text}");
    }

    #[test]
    fn pages_name_their_parts() {
        let page = r##"<script type="module" src="app.js"></script><link href='s.css?v=1'>
            <a href="#top"><a href="https://example.org/x"><a href="demo/">"##;
        check("i.html", page, &["app.js", "s.css", "demo/"]);
    }

    #[test]
    fn scripts_name_modules_and_addresses_but_not_packages() {
        let script = r#"import init, { a } from "./pkg/isnad.js"; import "node:fs";
            const w = new Worker(new URL("worker.js", import.meta.url));
            await import('./late.js'); fetch(`i18n/${lang}.json`); fetch("data:,x")"#;
        check(
            "a.js",
            script,
            &["./pkg/isnad.js", "./late.js", "worker.js"],
        );
    }

    #[test]
    fn style_sheets_and_manifests_name_files() {
        check(
            "s.css",
            "@import 'b.css'; a{src:url(f.woff2)} b{x:url(data:,)}",
            &["b.css", "f.woff2"],
        );
        check(
            "m.webmanifest",
            r#"{"start_url": ".", "icons":[{"src": "i.png"}]}"#,
            &["i.png", "."],
        );
    }
}
