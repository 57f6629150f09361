//! From the forms of a row to all forms that the text may hold.

mod as_is;
mod nominal;
mod verb;

/// A form and its inflection, coded as in `lexicon/features.rs`.
pub(crate) type Form = (String, u8);

/// Inflects the Arabic cells of a row by the way that its table names.
pub(crate) fn forms(inflection: &str, cells: &[&str]) -> Result<Vec<Form>, String> {
    match inflection {
        "as_is" | "with_pronouns" | "aliases" => as_is::forms(cells),
        "nisba" => nominal::nisba(cells),
        "title" => nominal::title(cells),
        "nation" => nominal::nation(cells),
        "noun" => nominal::noun(cells),
        "verb" => verb::forms(cells),
        other => Err(format!("no inflection is called {other}")),
    }
}

/// Whether forms inflected so are met with a pronoun joined to them: قوله, وزيرها. Names and
/// function words are not, and مصري is no "my Egypt".
pub(crate) fn takes_enclitics(inflection: &str) -> bool {
    !matches!(inflection, "as_is" | "nisba")
}

/// The variants of a cell; `-` is none.
fn variants(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|form| *form != "-")
}
