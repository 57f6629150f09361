//! How the columns of each table are read: the row types of `lexicon/rows`, seen by the compiler.

/// A table and its columns.
pub(crate) struct Spec {
    pub(crate) name: &'static str,
    pub(crate) file: &'static str,
    pub(crate) fields: Vec<Field>,
    pub(crate) forms: Vec<&'static str>,
    pub(crate) inflect: &'static str,
}

/// A column that becomes a field of the row.
pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// The Rust literal of a cell.
    pub(crate) literal: fn(&str) -> Result<String, String>,
}

/// All tables; a table's number is its place here.
pub(crate) fn all() -> Vec<Spec> {
    let mut all = figures::tables();
    all.extend(quotes::tables());
    all.extend(actors::tables());
    assert!(all.len() <= 64, "a word's tables are one 64-bit mask");
    all
}

/// What a column can hold.
trait Cell {
    fn literal(cell: &str) -> Result<String, String>;
}

macro_rules! number_cell {
    ($($type:ty),+) => {$(
        impl Cell for $type {
            fn literal(cell: &str) -> Result<String, String> {
                let value: $type = cell.parse().map_err(|e| format!("{cell:?}: {e}"))?;
                Ok(format!("{value:?}"))
            }
        }
    )+};
}

number_cell!(i8, u8, u16, u32, f64);

impl Cell for bool {
    fn literal(cell: &str) -> Result<String, String> {
        match cell {
            "yes" => Ok("true".to_owned()),
            "no" => Ok("false".to_owned()),
            _ => Err(format!("{cell:?} is neither yes nor no")),
        }
    }
}

impl Cell for &'static str {
    fn literal(cell: &str) -> Result<String, String> {
        Ok(format!("{cell:?}"))
    }
}

impl<C: Cell> Cell for Option<C> {
    fn literal(cell: &str) -> Result<String, String> {
        match cell {
            "-" => Ok("None".to_owned()),
            _ => Ok(format!("Some({})", C::literal(cell)?)),
        }
    }
}

/// A vocabulary, whose members have numbers.
trait Vocabulary {
    const NAME: &'static str;
    const MEMBERS: &'static [(&'static str, &'static str)];

    fn place(cell: &str) -> Result<usize, String> {
        Self::MEMBERS
            .iter()
            .position(|(word, _)| *word == cell)
            .ok_or_else(|| {
                let words: Vec<&str> = Self::MEMBERS.iter().map(|(word, _)| *word).collect();
                format!("{cell:?} is none of {}", words.join(", "))
            })
    }
}

/// Stands for `Set<E>` of the library.
struct Set<E>(std::marker::PhantomData<E>);

impl<E: Vocabulary> Cell for Set<E> {
    fn literal(cell: &str) -> Result<String, String> {
        let mut bits = 0u32;
        for member in cell.split('+').filter(|&member| member != "-") {
            bits |= 1 << E::place(member)?;
        }
        Ok(format!("Set::of({bits})"))
    }
}

macro_rules! vocabulary {
    ($($(#[$doc:meta])* enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $cell:literal),+ $(,)? })+) => {$(
        struct $name;

        impl super::Vocabulary for $name {
            const NAME: &'static str = stringify!($name);
            const MEMBERS: &'static [(&'static str, &'static str)] = &[$(($cell, stringify!($variant))),+];
        }

        impl super::Cell for $name {
            fn literal(cell: &str) -> Result<String, String> {
                use super::Vocabulary;
                let (_, variant) = Self::MEMBERS.get(Self::place(cell)?).ok_or("out of range")?;
                Ok(format!("{}::{variant}", Self::NAME))
            }
        }
    )+};
}

/// Words for the members of an enum of `document.rs`: to the compiler a vocabulary like any other.
macro_rules! document_vocabulary {
    ($($body:tt)*) => { vocabulary! { $($body)* } };
}

macro_rules! tables {
    ($($(#[$doc:meta])* struct $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? }
        in $file:literal, forms [$($form:ident),+], inflected $inflect:ident;)*) => {
        pub(crate) fn tables() -> Vec<super::Spec> {
            vec![$(super::Spec {
                name: stringify!($name),
                file: $file,
                fields: vec![$(super::Field {
                    name: stringify!($field),
                    literal: <$type as super::Cell>::literal,
                }),*],
                forms: vec![$(stringify!($form)),+],
                inflect: stringify!($inflect),
            }),*]
        }
    };
}

#[path = "../rows/actors.rs"]
mod actors;
#[path = "../rows/figures.rs"]
mod figures;
#[path = "../rows/quotes.rs"]
mod quotes;
