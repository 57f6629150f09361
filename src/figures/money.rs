//! Which currency is meant: ريال سعودي by its adjective, ريال alone by the article's country.

use std::cell::OnceCell;

use crate::article::Article;
use crate::lexicon::Row as _;
use crate::lexicon::rows::{
    Ambiguity, Country, Metonym, Nation, Nationality, Organization, Outlet, Place, Unit,
};

/// The currencies that the names of countries in an article speak for, counted when first asked.
#[derive(Default)]
pub(super) struct Currencies {
    counts: OnceCell<Vec<(&'static Nation, u32)>>,
    /// The currency that cents are of.
    cents: OnceCell<Option<&'static str>>,
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

    /// A hundredth or thousandth of the currency that the article's country has: its code and how
    /// much of it one piece is. Without evidence the piece stays what it is called.
    pub(super) fn whole(&self, article: &Article<'_>, piece: &str) -> Option<(&'static str, f64)> {
        if piece == "cent" {
            // Cents are of the currency that the article speaks of, if it speaks of one.
            let currency = *self.cents.get_or_init(|| cents(article));
            return currency.map(|currency| (currency, 0.01));
        }
        if !matches!(piece, "fils" | "millime" | "سنتيم" | "halala" | "piastre") {
            return None;
        }
        let counts = self.counts(article);
        counts
            .iter()
            .filter_map(|(nation, count)| {
                Some((nation.currency, pieces(piece, nation.currency)?, *count))
            })
            .reduce(|best, other| if other.2 > best.2 { other } else { best })
            .map(|(currency, part, _)| (currency, part))
    }

    fn likeliest(&self, article: &Article<'_>, family: &str) -> Option<&'static str> {
        let of_family = self
            .counts(article)
            .iter()
            .filter(|(n, _)| n.family == family);
        of_family
            .max_by_key(|(_, count)| *count)
            .map(|(n, _)| n.currency)
    }

    fn counts(&self, article: &Article<'_>) -> &[(&'static Nation, u32)] {
        self.counts.get_or_init(|| count(article))
    }
}

/// How much an article speaks of each nation with a currency: what surely names it, its people or a
/// place, body or outlet of it counts more than a name that is also another word.
fn count(article: &Article<'_>) -> Vec<(&'static Nation, u32)> {
    let mut counts: Vec<(&'static Nation, u32)> = Vec::new();
    let mut heard: Vec<(&'static str, usize, u32)> = Vec::new();
    for i in 0..article.len() {
        if article.tables(i) & EVIDENCE == 0 {
            continue;
        }
        // The longest name alone: جنوب السودان is no السودان.
        heard.clear();
        heard.extend(evidence(article, i));
        let longest = heard.iter().map(|&(_, end, _)| end).max();
        for &(iso, end, weight) in &heard {
            if Some(end) != longest {
                continue;
            }
            for nation in Nation::ROWS.iter().filter(|nation| nation.iso == iso) {
                match counts.iter_mut().find(|(n, _)| std::ptr::eq(*n, nation)) {
                    Some((_, count)) => *count += weight,
                    None => counts.push((nation, weight)),
                }
            }
        }
    }
    counts
}

const EVIDENCE: u64 = 1 << Nation::TABLE
    | 1 << Country::TABLE
    | 1 << Metonym::TABLE
    | 1 << Nationality::TABLE
    | 1 << Place::TABLE
    | 1 << Organization::TABLE
    | 1 << Outlet::TABLE;

/// The nations that a form at token `i` speaks for: their codes, where it ends, and how much it says.
fn evidence<'a>(
    article: &'a Article<'_>,
    i: usize,
) -> impl Iterator<Item = (&'static str, usize, u32)> + 'a {
    let weigh = |ambiguity: Ambiguity| match ambiguity {
        Ambiguity::Sure => 4,
        Ambiguity::Ordinary => 1,
    };
    let names = article.matches::<Nation>(i).map(|m| (m.row.iso, m.end, 2));
    let states = article.matches::<Country>(i);
    let states = states.map(move |m| (m.row.iso, m.end, weigh(m.row.ambiguity)));
    let capitals = article.matches::<Metonym>(i);
    let capitals = capitals.map(|m| (m.row.iso, m.end, 4));
    let peoples = article.matches::<Nationality>(i);
    let peoples = peoples.map(|m| (m.row.iso, m.end, 4));
    let places = article.matches::<Place>(i);
    let places = places.filter_map(move |m| Some((m.row.iso?, m.end, weigh(m.row.ambiguity))));
    let bodies = article.matches::<Organization>(i);
    let bodies = bodies.filter_map(move |m| Some((m.row.iso?, m.end, weigh(m.row.ambiguity))));
    let outlets = article.matches::<Outlet>(i);
    let outlets = outlets.filter_map(move |m| Some((m.row.iso?, m.end, weigh(m.row.ambiguity))));
    names
        .chain(states)
        .chain(capitals)
        .chain(peoples)
        .chain(places)
        .chain(bodies)
        .chain(outlets)
}

/// Dollar or euro, where an article names the one and not the other.
fn cents(article: &Article<'_>) -> Option<&'static str> {
    let named = |code: &str| {
        (0..article.len()).any(|i| article.matches::<Unit>(i).any(|m| m.row.code == code))
    };
    match (named("dollar"), named("EUR")) {
        (true, false) => Some("USD"),
        (false, true) => Some("EUR"),
        _ => None,
    }
}

/// How much of a currency a piece is that several currencies have.
fn pieces(piece: &str, currency: &str) -> Option<f64> {
    let of = |thousandth: &[&str], hundredth: &[&str]| {
        if thousandth.contains(&currency) {
            Some(0.001)
        } else {
            hundredth.contains(&currency).then_some(0.01)
        }
    };
    match piece {
        "fils" => of(&["KWD", "BHD", "IQD", "JOD"], &["AED", "YER"]),
        "millime" => of(&["TND", "EGP"], &[]),
        "سنتيم" => of(&[], &["DZD", "MAD"]),
        "halala" => of(&[], &["SAR"]),
        "piastre" => of(&[], &["EGP", "SDG", "LBP", "SYP"]),
        _ => None,
    }
}

/// Hundredths and thousandths of a currency, by the codes of the table of units.
pub(super) fn subunit(code: &str) -> Option<f64> {
    match code {
        "cent" | "سنتيم" | "halala" | "piastre" => Some(0.01),
        "fils" | "millime" => Some(0.001),
        _ => None,
    }
}
