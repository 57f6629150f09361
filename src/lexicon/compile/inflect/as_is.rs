//! Words that do not change: each variant stands as it is written.

use super::{Form, variants};

/// All variants of all cells, without features.
pub(super) fn forms(cells: &[&str]) -> Result<Vec<Form>, String> {
    Ok(cells
        .iter()
        .flat_map(|cell| variants(cell))
        .map(|form| (form.to_owned(), 0))
        .collect())
}
