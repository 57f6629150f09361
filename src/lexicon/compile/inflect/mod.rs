//! From the forms of a row to all forms that the text may hold.

mod as_is;
mod nominal;

/// A form and its inflection, coded as in `lexicon/features.rs`.
pub(crate) type Form = (String, u8);

/// Inflects the Arabic cells of a row by the way that its table names.
pub(crate) fn forms(inflection: &str, cells: &[&str]) -> Result<Vec<Form>, String> {
    match inflection {
        "as_is" | "aliases" => as_is::forms(cells),
        "nisba" => nominal::nisba(cells),
        "title" => nominal::title(cells),
        "noun" => nominal::noun(cells),
        other => Err(format!("no inflection is called {other}")),
    }
}

/// The variants of a cell; `-` is none.
fn variants(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|form| *form != "-")
}
