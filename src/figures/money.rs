//! Which currency is meant: ريال سعودي by its adjective, ريال alone by the article's country.

use std::cell::OnceCell;

use crate::article::Article;
use crate::lexicon::rows::{Nation, Unit};

use super::words::{Joined, word};

/// The currencies that the names of countries in an article speak for, counted when first asked.
#[derive(Default)]
pub(super) struct Currencies {
    counts: OnceCell<Vec<(&'static Nation, u32)>>,
}

impl Currencies {
    /// The ISO code of a unit of money at tokens before `end`, and where its adjective ends.
    pub(super) fn code(
        &self,
        article: &Article<'_>,
        unit: &'static Unit,
        end: usize,
    ) -> (Option<&'static str>, usize) {
        if !unit.ambiguous {
            return (Some(unit.code), end);
        }
        let adjective = article
            .matches::<Nation>(end)
            .find(|m| m.row.family == unit.code && !m.proclitics().preposition());
        if let Some(found) = adjective {
            return (Some(found.row.currency), found.end);
        }
        let code = match unit.code {
            "dollar" => Some("USD"),
            family => self.likeliest(article, family),
        };
        (code, end)
    }

    fn likeliest(&self, article: &Article<'_>, family: &str) -> Option<&'static str> {
        let counts = self.counts.get_or_init(|| count(article));
        let of_family = counts.iter().filter(|(n, _)| n.family == family);
        of_family
            .max_by_key(|(_, count)| *count)
            .map(|(n, _)| n.currency)
    }
}

fn count(article: &Article<'_>) -> Vec<(&'static Nation, u32)> {
    let mut counts: Vec<(&'static Nation, u32)> = Vec::new();
    let mut i = 0;
    while i < article.len() {
        let Some(found) = word::<Nation>(article, i, Joined::Anyhow) else {
            i += 1;
            continue;
        };
        let end = found.end;
        for found in article.matches::<Nation>(i).filter(|m| m.end == end) {
            match counts.iter_mut().find(|(n, _)| *n == found.row) {
                Some((_, count)) => *count += 1,
                None => counts.push((found.row, 1)),
            }
        }
        i = end;
    }
    counts
}

/// Hundredths and thousandths of a currency, by the codes of the table of units.
pub(super) fn subunit(code: &str) -> Option<f64> {
    match code {
        "cent" | "سنتيم" | "halala" | "piastre" => Some(0.01),
        "fils" | "millime" => Some(0.001),
        _ => None,
    }
}
