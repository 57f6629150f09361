//! The lexicon: every word list of the project, compiled from the tables under `data/`.
//!
//! `build.rs` (see `compile/`) checks the tables, inflects their forms and writes them as one
//! front-coded blob plus typed static rows, so that nothing is parsed from text at start-up. A
//! form leads to its *senses*: a table and a row of it, with the inflection that the form is.

mod blob;
pub(crate) mod features;
mod forms;
mod key;
pub(crate) mod rows;
#[cfg(test)]
#[allow(dead_code, reason = "the tests read problems alone")]
mod table;

use std::sync::LazyLock;

pub(crate) use blob::{Entry, Lexicon, NodeId};
pub(crate) use key::LooseKey;

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::decode(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"))));

/// The lexicon, decoded at the first call.
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// A row type of a table.
pub(crate) trait Row: Sized + 'static {
    /// The table's number, below 64.
    const TABLE: u8;
    /// Whether its forms are met with a pronoun joined to them.
    const TAKES_ENCLITICS: bool;
    /// Its rows, equal ones merged.
    const ROWS: &'static [Self];
}

/// What a form can be: a row of a table, in some inflection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sense {
    pub(crate) table: u8,
    pub(crate) features: u8,
    pub(crate) row: u16,
}

impl Sense {
    /// The row, if it is one of `R`'s table.
    pub(crate) fn row<R: Row>(self) -> Option<&'static R> {
        (self.table == R::TABLE)
            .then(|| R::ROWS.get(usize::from(self.row)))
            .flatten()
    }
}

/// The rows that `build.rs` wrote.
mod generated {
    use super::Row;
    use super::rows::*;

    include!(concat!(env!("OUT_DIR"), "/rows.rs"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_names_each_bad_line() {
        let table = "# comment\na\tform\n1\tواحد\n2\n\tاثنان\n";
        let problems = table::parse(table, &["a", "form"])
            .err()
            .unwrap_or_default();
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(
            problems[0].starts_with("4: expected 2 cells"),
            "{problems:?}"
        );
        assert!(problems[1].starts_with("5: cell"), "{problems:?}");
        assert!(table::parse("b\n", &["a"]).is_err());
    }

    #[test]
    fn every_sense_leads_to_a_row() {
        let lexicon = lexicon();
        assert!(
            lexicon
                .entries()
                .any(|entry| !lexicon.senses(entry).is_empty())
        );
        for entry in lexicon.entries() {
            for sense in lexicon.senses(entry) {
                assert!(usize::from(sense.row) < generated::ROW_COUNTS[usize::from(sense.table)]);
            }
        }
    }
}
