//! The text form of the tables: what a person edits.
//!
//! Tab-separated, UTF-8; `#` begins a comment line; the first other line names the columns. The
//! ASCII columns come first, so that editors and diffs do not reorder a line, and the Arabic forms
//! last; `|` parts variants of one form. Shared by the compiler of the lexicon and its tests.

/// One row of a table.
pub(crate) struct Line<'t> {
    /// Counted from 1, as editors do.
    pub(crate) number: usize,
    /// As many as the header has.
    pub(crate) cells: Vec<&'t str>,
}

/// Reads a table whose header must name `columns`; each problem is one `line: reason`.
pub(crate) fn parse<'t>(text: &'t str, columns: &[&str]) -> Result<Vec<Line<'t>>, Vec<String>> {
    let mut problems = Vec::new();
    let mut lines = Vec::new();
    let mut header_seen = false;
    for (number, line) in (1..).zip(text.lines()) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        if !header_seen {
            header_seen = true;
            if cells != columns {
                problems.push(format!(
                    "{number}: expected the columns {columns:?}, found {cells:?}"
                ));
            }
        } else if cells.len() != columns.len() {
            let (want, got) = (columns.len(), cells.len());
            problems.push(format!("{number}: expected {want} cells, found {got}"));
        } else if let Some(cell) = cells
            .iter()
            .find(|cell| cell.trim() != **cell || cell.is_empty())
        {
            problems.push(format!(
                "{number}: cell {cell:?} is empty or has spaces at its ends; write - for nothing"
            ));
        } else {
            lines.push(Line { number, cells });
        }
    }
    if problems.is_empty() {
        Ok(lines)
    } else {
        Err(problems)
    }
}
