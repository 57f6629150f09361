//! Writes the blob that `lexicon/blob.rs` decodes: see there for the layout.

use std::collections::{BTreeMap, BTreeSet};

use super::SenseBytes;

/// Front-codes the sorted forms with their senses.
pub(super) fn blob(forms: &BTreeMap<String, Vec<SenseBytes>>) -> Result<Vec<u8>, String> {
    let alphabet: Vec<char> = forms
        .keys()
        .flat_map(|form| form.chars())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    if alphabet.len() > 256 {
        return Err(format!(
            "the tables use {} different letters; a letter must fit a byte",
            alphabet.len()
        ));
    }
    let code = |c: char| alphabet.binary_search(&c).map_or(0, |at| at as u8);
    let (mut shared, mut lengths, mut counts, mut letters) = (vec![], vec![], vec![], vec![]);
    let (mut tables, mut features, mut low, mut high) = (vec![], vec![], vec![], vec![]);
    let mut before: Vec<char> = Vec::new();
    for (form, senses) in forms {
        let now: Vec<char> = form.chars().collect();
        let common = now
            .iter()
            .zip(&before)
            .take_while(|(a, b)| a == b)
            .count()
            .min(255);
        let rest = now.get(common..).unwrap_or_default();
        shared.push(byte(common, form)?);
        lengths.push(byte(rest.len(), form)?);
        counts.push(byte(senses.len(), form)?);
        letters.extend(rest.iter().map(|&c| code(c)));
        for &(table, feature, row) in senses {
            tables.push(table);
            features.push(feature);
            let [lower, higher] = row.to_le_bytes();
            low.push(lower);
            high.push(higher);
        }
        before = now;
    }
    let mut out = Vec::new();
    for number in [forms.len(), letters.len(), tables.len(), alphabet.len()] {
        out.extend((number as u32).to_le_bytes());
    }
    for c in alphabet {
        out.extend(u32::from(c).to_le_bytes());
    }
    for stream in [
        shared, lengths, counts, letters, tables, features, low, high,
    ] {
        out.extend(stream);
    }
    Ok(out)
}

fn byte(n: usize, form: &str) -> Result<u8, String> {
    u8::try_from(n).map_err(|_| format!("{form}: {n} does not fit a byte of the blob"))
}
