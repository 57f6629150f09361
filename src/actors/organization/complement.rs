//! What follows the head of an organisation's name.
//!
//! # What it finds
//! A chain of nouns to its definite end (التربية والتعليم, تنظيم الاتصالات), further fields joined by
//! و, definite adjectives (الأعلى, الأمريكية), what the body is for (للقضاء, لكرة القدم), and where it
//! sits (بتونس behind محكمة الاستئناف).
//!
//! # What it leaves alone
//! Indefinite qualities, which make the head a plain noun, participles (المنضوية) and titles.

use super::proper::proper;
use crate::actors::signs::{Scene, Signs};
use crate::article::Match;
use crate::lexicon::features::PLURAL;
use crate::lexicon::rows::{
    Country, Nationality, OrganizationClass, OrganizationHead, Place, PlaceHead, PlainClass,
    PlainWord,
};
use crate::morph::Proclitics;

/// The end of a chain of nouns that begins at `j` and ends in a definite one or a name:
/// التربية والتعليم, تنظيم الاتصالات, نواب الشعب.
pub(super) fn nouns(scene: &Scene<'_, '_>, j: usize, class: OrganizationClass) -> Option<usize> {
    let mut k = j;
    while k < j + 3 {
        let signs = scene.signs(k);
        if !signs.any(Signs::WORD)
            || signs.any(Signs::FUNCTION | Signs::TIME | Signs::SPEECH)
            || signs.joined()
        {
            return None;
        }
        if signs.definite() {
            return Some(coordinated(scene, k + 1, class));
        }
        // An indefinite adjective makes the head a plain noun.
        if signs.any(Signs::NATIONALITY | Signs::INSTITUTIONAL)
            || signs.nisba() && !signs.unknown()
            || signs.verb()
        {
            return None;
        }
        if k > j
            && let Some(end) = proper(scene, k)
        {
            return Some(end);
        }
        k += 1;
    }
    None
}

/// Further fields of a ministry or a committee, joined by و: والتعليم العالي.
fn coordinated(scene: &Scene<'_, '_>, mut end: usize, class: OrganizationClass) -> usize {
    if !matches!(
        class,
        OrganizationClass::Government
            | OrganizationClass::Learning
            | OrganizationClass::Parliament
            | OrganizationClass::Society
            | OrganizationClass::Party
    ) {
        return end;
    }
    for _ in 0..4 {
        let after = adjectives(scene, end, None);
        let article = scene.article;
        let signs = scene.signs(after);
        let norm = article.norm(after);
        let field = signs.definite()
            && (norm.starts_with("وال") || norm.starts_with("ولل"))
            && !signs.any(
                Signs::BODY
                    | Signs::TITLE
                    | Signs::SOURCE
                    | Signs::NATIONALITY
                    | Signs::TIME
                    | Signs::VERB,
            );
        if !field {
            break;
        }
        end = after + 1;
    }
    end
}

/// The end of the definite adjectives that begin at `j`.
pub(super) fn adjectives(
    scene: &Scene<'_, '_>,
    j: usize,
    head: Option<&Match<OrganizationHead>>,
) -> usize {
    let article = scene.article;
    let mut k = j;
    while k < j + 4 {
        let signs = scene.signs(k);
        if !signs.any(Signs::WORD)
            || !signs.definite()
            || signs.joined()
            || signs.any(Signs::TIME | Signs::TITLE | Signs::SOURCE)
        {
            break;
        }
        if article.norm(k).starts_with('و') {
            break;
        }
        let nationality = article
            .matches::<Nationality>(k)
            .any(|m| m.proclitics() == Proclitics::AL && m.features & PLURAL == 0);
        let known =
            nationality || signs.institutional() || (signs.nisba() && !participle(article.norm(k)));
        if !known {
            break;
        }
        if let Some(head) = head.filter(|_| k == j) {
            // A feminine head has no masculine adjective of origin.
            let feminine_head = scene.signs(head.start).feminine();
            if feminine_head != signs.feminine() && (nationality || signs.nisba()) {
                break;
            }
        }
        k += 1;
    }
    k
}

/// القوي, المنضوية: a definite word that ends like an adjective of origin but is a noun, a quality
/// or a participle.
fn participle(word: &str) -> bool {
    word.chars().count() < 6
        || word.starts_with("المن")
        || word.starts_with("المت")
        || word.starts_with("المو")
}

/// What the body is for: للقضاء, لكرة القدم, لحقوق الإنسان.
pub(super) fn purpose(scene: &Scene<'_, '_>, j: usize) -> usize {
    let article = scene.article;
    let norm = article.norm(j);
    let signs = scene.signs(j);
    if !norm.starts_with('ل')
        || !signs.any(Signs::WORD)
        || signs.any(
            Signs::FUNCTION
                | Signs::VERB
                | Signs::TITLE
                | Signs::OUTLET
                | Signs::SOURCE
                | Signs::BODY,
        )
    {
        return j;
    }
    let with_article = norm.starts_with("لل");
    let noun = article.matches::<PlainWord>(j).any(|m| {
        m.proclitics().has(Proclitics::LI)
            && !matches!(
                m.row.class,
                PlainClass::Function | PlainClass::Verb | PlainClass::Speech | PlainClass::Time
            )
    });
    if with_article && (noun || signs.unknown()) {
        return coordinated(
            scene,
            adjectives(scene, j + 1, None),
            OrganizationClass::Government,
        );
    }
    let next = scene.signs(j + 1);
    if noun
        && next.definite()
        && !next.joined()
        && !next.any(Signs::TIME | Signs::TITLE | Signs::FUNCTION)
    {
        return coordinated(
            scene,
            adjectives(scene, j + 2, None),
            OrganizationClass::Government,
        );
    }
    j
}

/// بتونس behind a court, school, hospital or local office; with a head بمنطقة عسير.
pub(super) fn seat(scene: &Scene<'_, '_>, j: usize, class: OrganizationClass) -> usize {
    if matches!(
        class,
        OrganizationClass::International | OrganizationClass::Armed | OrganizationClass::Party
    ) {
        return j;
    }
    let article = scene.article;
    let by = |proclitics: Proclitics| proclitics.has(Proclitics::BI) && !proclitics.conjunction();
    let place = article
        .matches::<Place>(j)
        .find(|m| by(m.proclitics()))
        .map(|m| m.end);
    let country = article
        .matches::<Country>(j)
        .find(|m| by(m.proclitics()))
        .map(|m| m.end);
    let headed = article
        .matches::<PlaceHead>(j)
        .find(|m| by(m.proclitics()) && !m.row.inside)
        .and_then(|m| {
            article
                .matches::<Place>(m.end)
                .find(|p| p.reading.stem == 0)
                .map(|p| p.end)
        });
    place.or(country).or(headed).unwrap_or(j)
}
