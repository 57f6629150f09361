//! Words from the lexicon's own tables, so that the benchmark finds as much as real news would.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The forms of every table, by the table's name: `places`, `titles`, `verbs`.
pub(crate) type Tables = BTreeMap<String, Vec<String>>;

/// Reads all tables below `folder`; without any, the built-in words must do.
pub(crate) fn read(folder: &Path) -> Result<Tables> {
    let mut tables = Tables::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(tables);
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            tables.extend(read(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "tsv") {
            let text =
                fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let name = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            tables.insert(name, forms(&text));
        }
    }
    Ok(tables)
}

/// Every cell of Arabic letters: the tables' columns differ, but only forms are Arabic.
fn forms(text: &str) -> Vec<String> {
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    let cells = rows.flat_map(|row| row.split(['\t', '|'])).map(str::trim);
    cells
        .filter(|cell| is_arabic(cell))
        .map(str::to_owned)
        .collect()
}

fn is_arabic(cell: &str) -> bool {
    cell.chars().count() > 1 && cell.chars().all(|c| matches!(c, 'ء'..='ي' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_arabic_cells_are_forms() {
        let table = "# تعليق\niso\tform\nEG\tمصر\n3\tثلاثة|ثلاث\nXX\t-\nG\tو\n";
        assert_eq!(forms(table), ["مصر", "ثلاثة", "ثلاث"]);
    }
}
