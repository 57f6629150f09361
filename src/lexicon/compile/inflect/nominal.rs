//! Nouns, titles and adjectives of origin, in their genders, numbers and cases.
//!
//! The article is never part of a form here: the readings of a word cut it off.

use super::{Form, variants};
use crate::features::{CONSTRUCT, DUAL, FEMININE, INDEFINITE_ACCUSATIVE, OBLIQUE, PLURAL};

/// Adjectives of origin from the masculine singular: مصري, مصرية, مصريون, مصريين, مصريات …
pub(super) fn nisba(cells: &[&str]) -> Result<Vec<Form>, String> {
    let mut forms = Vec::new();
    for base in cells.iter().flat_map(|cell| variants(cell)) {
        if !base.ends_with('ي') {
            // اسكتلندا has none of its own; irregular forms stand as they are.
            forms.push((base.to_owned(), 0));
            continue;
        }
        if base.contains(' ') {
            several(base, &mut forms);
            continue;
        }
        masculine(base, &mut forms);
        feminine(&format!("{base}ة"), &mut forms);
    }
    Ok(forms)
}

/// Countries: their names as they stand, and their adjectives of origin.
pub(super) fn nation(cells: &[&str]) -> Result<Vec<Form>, String> {
    let [names, adjectives] = cells else {
        return Err("a nation has the columns name and adjective".to_owned());
    };
    let mut forms = nisba(&[adjectives])?;
    forms.extend(variants(names).map(|name| (name.to_owned(), 0)));
    Ok(forms)
}

/// Adjectives of several words agree in each: كورية شمالية; after the article of the first word,
/// which readings cut off, the others have it too: (ال)كوري الشمالي.
fn several(base: &str, forms: &mut Vec<Form>) {
    for (ending, features) in [
        ("", 0),
        ("ا", INDEFINITE_ACCUSATIVE),
        ("ة", FEMININE),
        ("ون", PLURAL),
        ("ين", PLURAL | OBLIQUE),
        ("ات", FEMININE | PLURAL),
    ] {
        for article in ["", "ال"] {
            let inflect = |(at, word): (usize, &str)| {
                let article = if at == 0 { "" } else { article };
                let ending = if word.ends_with('ي') { ending } else { "" };
                format!("{article}{word}{ending}")
            };
            let words: Vec<String> = base.split(' ').enumerate().map(inflect).collect();
            forms.push((words.join(" "), features));
        }
    }
}

/// Titles: masculine, feminine, broken plural; sound plurals are made where no broken one is given.
pub(super) fn title(cells: &[&str]) -> Result<Vec<Form>, String> {
    let [masculines, feminines, plurals] = cells else {
        return Err("a title has the columns masculine, feminine and plural".to_owned());
    };
    let mut forms = Vec::new();
    let broken: Vec<&str> = variants(plurals).collect();
    for base in variants(masculines) {
        if fixed(base) {
            forms.push((base.to_owned(), 0));
        } else if broken.is_empty() {
            masculine(base, &mut forms);
        } else {
            singular_and_dual(base, 0, &mut forms);
        }
    }
    for base in variants(feminines) {
        if fixed(base) {
            forms.push((base.to_owned(), FEMININE));
        } else {
            feminine(base, &mut forms);
        }
    }
    for plural in broken {
        forms.push((plural.to_owned(), PLURAL));
    }
    Ok(forms)
}

/// Nouns: singular and plural; sound plurals are made where none is given.
pub(super) fn noun(cells: &[&str]) -> Result<Vec<Form>, String> {
    let [singulars, plurals] = cells else {
        return Err("a noun has the columns singular and plural".to_owned());
    };
    let mut forms = Vec::new();
    let broken: Vec<&str> = variants(plurals).collect();
    for base in variants(singulars) {
        if fixed(base) {
            forms.push((base.to_owned(), 0));
        } else if base.ends_with('ة') {
            feminine(base, &mut forms);
        } else if broken.is_empty() {
            masculine(base, &mut forms);
        } else {
            singular_and_dual(base, 0, &mut forms);
        }
    }
    for plural in broken {
        forms.push((plural.to_owned(), PLURAL));
    }
    Ok(forms)
}

/// Whether a form stands as it is: several words, a form with its article, an abbreviation (د).
fn fixed(base: &str) -> bool {
    base.contains(' ') || base.starts_with("ال") || base.chars().count() < 3
}

fn singular_and_dual(base: &str, gender: u8, forms: &mut Vec<Form>) {
    forms.push((base.to_owned(), gender));
    if gender == 0 && !base.ends_with('ا') && !base.ends_with('ء') {
        forms.push((format!("{base}ا"), INDEFINITE_ACCUSATIVE));
    }
    let host = match base.strip_suffix('ة') {
        Some(head) => format!("{head}ت"),
        None => base.to_owned(),
    };
    forms.push((format!("{host}ان"), gender | DUAL));
    forms.push((format!("{host}ين"), gender | DUAL | OBLIQUE));
}

fn masculine(base: &str, forms: &mut Vec<Form>) {
    singular_and_dual(base, 0, forms);
    forms.push((format!("{base}ون"), PLURAL));
    forms.push((format!("{base}ين"), PLURAL | OBLIQUE));
    forms.push((format!("{base}و"), PLURAL | CONSTRUCT));
    if !base.ends_with('ي') {
        forms.push((format!("{base}ي"), PLURAL | CONSTRUCT | OBLIQUE));
    }
}

fn feminine(base: &str, forms: &mut Vec<Form>) {
    singular_and_dual(base, FEMININE, forms);
    if let Some(head) = base.strip_suffix('ة') {
        forms.push((format!("{head}ات"), FEMININE | PLURAL));
    }
}
