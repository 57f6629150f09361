//! The runner of `.cases` tables: expectations that stand beside the rules.
//!
//! A line is `expected ⇥ text`; `-` expects nothing; `#` begins a comment. What is found is shown
//! by the phenomenon's own function in the same notation, several findings joined by ` ; `. All
//! failing lines are listed together, as `file:line`.

use crate::document::Form;

/// Runs every row of a table through `show`.
///
/// # Panics
/// When a row comes out differently, or the table has no rows.
#[track_caller]
pub(crate) fn check(path: &str, table: &str, show: impl Fn(&str) -> String) {
    let mut failures = Vec::new();
    let mut rows = 0;
    for (number, line) in (1..).zip(table.lines()) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        rows += 1;
        let Some((expected, text)) = line.split_once('\t') else {
            failures.push(format!(
                "{path}:{number}: expected `expected ⇥ text`, found {line:?}"
            ));
            continue;
        };
        let found = show(&text.replace("\\n", "\n"));
        let found = if found.is_empty() { "-" } else { &found };
        if found != expected {
            failures.push(format!(
                "{path}:{number}: {text}\n    want {expected}\n    got  {found}"
            ));
        }
    }
    assert!(rows > 0, "{path} has no rows");
    assert!(
        failures.is_empty(),
        "{} of {rows} rows fail\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// The descriptions that speak in a text, as their tables show them.
pub(crate) fn descriptions(text: &str) -> String {
    let document = crate::analyze(text);
    let mentions = document.actors.iter().flat_map(|actor| &actor.mentions);
    let shown = mentions.filter(|m| m.form == Form::Description);
    shown
        .map(|m| m.span.slice(text))
        .collect::<Vec<_>>()
        .join(" ; ")
}
