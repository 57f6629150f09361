//! Organisations and institutions.
//!
//! # What it finds
//! Listed names (الأمم المتحدة), and names that a head noun begins: with definite adjectives
//! (المجلس الأعلى للقضاء), with a chain of nouns (وزارة التربية والتعليم, هيئة تنظيم الاتصالات),
//! with a proper name (حركة حماس, شركة سامسونغ) or a name in marks (تنظيم «داعش»). The name runs
//! to the last adjective, nationality included (وزارة الخارجية الأمريكية). A head with the article
//! alone (الوزارة "the ministry") is found as a generic mention, kept if something was named so.
//!
//! # What it leaves alone
//! Heads with indefinite qualities: منظمة حقوقية "a rights group", شركة خاصة.
//!
//! # Known gaps
//! Names that are ordinary words (النهضة) are found only behind their head or after it was there.

use super::signs::{Part, Scene, Signs};
use super::{Candidate, Names};
use crate::article::Match;
use crate::document::ActorKind;
use crate::hash::Set;
use crate::lexicon::Row;
use crate::lexicon::features::PLURAL;
use crate::lexicon::rows::{
    Ambiguity, Country, Metonym, Nationality, Organization, OrganizationClass, OrganizationHead,
    Outlet, Place, PlaceHead, PlainClass, PlainWord,
};
use crate::morph::Proclitics;
use crate::text::chars::loose_letter;

/// No name runs over more tokens behind its head.
const LONGEST: usize = 14;

/// The organisation whose name begins at token `i`.
pub(super) fn at(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let listed = listed(scene, i);
    let headed = headed(scene, i);
    match (listed, headed) {
        (Some(l), Some(h)) if h.end > l.end => Some(h),
        (Some(l), _) => Some(l),
        (None, h) => h,
    }
}

/// A name of the table, with the adjectives of nationality behind it.
fn listed(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let found = article
        .matches::<Organization>(i)
        .find(|m| m.reading.enclitic.is_none() && !m.proclitics().article() && evident(scene, m))?;
    let mut end = found.end;
    if found.end - found.start > 1 && takes_adjectives(scene, found.start) {
        end = adjectives(scene, end, None);
    }
    if found.row.class == OrganizationClass::Sport && scene.signs(end).nationality() {
        end = adjectives(scene, end, None);
    }
    let mut candidate = candidate(scene, &found, end, "organization.listed");
    candidate.country = found.row.iso;
    candidate.alias = alias(
        Organization::TABLE,
        article
            .matches::<Organization>(i)
            .find(|m| m.end == found.end)
            .map_or(0, |m| m.features),
        found.row.iso,
    );
    Some(candidate)
}

/// A key that the variants of one line share.
pub(super) fn alias(table: u8, group: u8, iso: Option<&str>) -> u32 {
    if group == 0 {
        return 0;
    }
    let iso = iso.map_or(0, |iso| {
        iso.bytes().fold(0u32, |n, b| n << 5 | u32::from(b & 31))
    });
    u32::from(table) << 24 | iso << 10 | u32::from(group)
}

fn takes_adjectives(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.article.find::<OrganizationHead>(i).is_some()
}

/// Whether a listed form stands for the organisation here.
fn evident(scene: &Scene<'_, '_>, found: &Match<Organization>) -> bool {
    if found.row.ambiguity == Ambiguity::Sure {
        // A sure form of one word that is spelt otherwise may be another word.
        return found.end - found.start > 1 || found.exact() || scene.signs(found.start).unknown();
    }
    if found.row.class == OrganizationClass::Sport {
        return scene.sport;
    }
    let before = scene.before(found.start);
    before.any(Signs::BODY) || before.speech()
}

/// A name that a head noun begins.
fn headed(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let head = article
        .matches::<OrganizationHead>(i)
        .find(|m| m.reading.enclitic.is_none())?;
    // شركات الألومنيوم, الجمعيات الأمريكية: several bodies are no one's name.
    let plural = plural(scene, i)
        && !matches!(
            head.row.class,
            OrganizationClass::Forces | OrganizationClass::Armed
        );
    if plural {
        return None;
    }
    if head.proclitics().article() || starts_definite(scene, &head) {
        return definite(scene, &head);
    }
    construct(scene, &head)
}

/// Whether a head is a sound feminine plural; سلطات is the name of one body.
fn plural(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.article.shape(i).feminine_plural() && !scene.article.norm(i).ends_with("سلطات")
}

fn starts_definite(scene: &Scene<'_, '_>, head: &Match<OrganizationHead>) -> bool {
    scene.signs(head.start).definite() && head.end == head.start + 1
}

/// الهيئة الوطنية لحقوق الإنسان; alone, a generic mention.
fn definite(scene: &Scene<'_, '_>, head: &Match<OrganizationHead>) -> Option<Candidate> {
    let mut end = adjectives(scene, head.end, Some(head));
    let with_adjectives = end > head.end;
    if with_adjectives {
        end = purpose(scene, end);
    }
    if end == head.end {
        let of = purpose(scene, end);
        if of > end
            && matches!(
                head.row.class,
                OrganizationClass::Sport | OrganizationClass::International
            )
        {
            end = of;
        }
    }
    if end == head.end {
        if !head.row.anaphoric {
            return None;
        }
        let mut generic = candidate(scene, head, end, "organization.generic");
        generic.generic = true;
        return Some(generic);
    }
    let mut found = candidate(scene, head, end, "organization.definite-head");
    found.country = country_inside(scene, head.end, end);
    Some(found)
}

/// وزارة الخارجية, حركة حماس, تنظيم «داعش», شركة سامسونغ.
fn construct(scene: &Scene<'_, '_>, head: &Match<OrganizationHead>) -> Option<Candidate> {
    let j = head.end;
    let (mut end, rule) = if let Some(inside) = scene.marked(j, 4) {
        (inside.end + 1, "organization.head-marked-name")
    } else if let Some(end) = namesake(scene, j) {
        (end, "organization.head-namesake")
    } else if let Some(end) = proper(scene, j) {
        (end, "organization.head-name")
    } else if head.row.chain {
        (nouns(scene, j, head.row.class)?, "organization.head-nouns")
    } else {
        return None;
    };
    end = adjectives(scene, end, None);
    if !matches!(
        rule,
        "organization.head-name" | "organization.head-marked-name"
    ) {
        end = purpose(scene, end);
    }
    end = seat(scene, end, head.row.class);
    let mut found = candidate(scene, head, end, rule);
    found.country = country_inside(scene, head.end, end);
    Some(found)
}

/// The end of a listed or foreign name that begins at `j`.
fn proper(scene: &Scene<'_, '_>, j: usize) -> Option<usize> {
    let article = scene.article;
    let signs = scene.signs(j);
    if !signs.wordlike() || signs.function() || signs.joined() {
        return None;
    }
    let bare = |start: usize, end: usize, stem: u8| end > start && stem == 0;
    let listed = [
        article
            .find::<Organization>(j)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
        article
            .find::<Outlet>(j)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
        article
            .find::<Country>(j)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
        article
            .find::<Place>(j)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
        article
            .find::<Metonym>(j)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
    ];
    let mut end = listed.into_iter().flatten().max();
    if end.is_none() && foreign(signs) {
        end = Some(j + 1);
    }
    let mut end = end?;
    // A listed given name goes on with the other parts: جامعة محمد الخامس, مؤسسة فريدريش إيبرت.
    while end < j + 4 {
        let next = scene.signs(end);
        let goes_on =
            foreign(next) && (next.unknown() || !next.given() || scene.signs(end - 1).given());
        if !goes_on || article.norm(end).starts_with(['ي', 'ت']) {
            break;
        }
        end += 1;
    }
    Some(end)
}

/// الملك فهد in جامعة الملك فهد, الحبيب بورقيبة: a title or a given name with the article, then
/// name parts.
fn namesake(scene: &Scene<'_, '_>, j: usize) -> Option<usize> {
    let signs = scene.signs(j);
    if !signs.definite() || signs.joined() || !(signs.title() || signs.given()) {
        return None;
    }
    let mut end = j + 1;
    while end < j + 5 {
        let next = scene.signs(end);
        let part = next.inner >= Part::Some || next.particle() || scene.signs(end - 1).particle();
        if !part || next.joined() || !next.wordlike() || next.any(Signs::FUNCTION | Signs::TIME) {
            break;
        }
        end += 1;
    }
    (end > j + 1).then_some(end)
}

/// Whether a word looks like no ordinary one.
fn foreign(signs: Signs) -> bool {
    signs.wordlike()
        && !signs.any(
            Signs::FUNCTION
                | Signs::VERB
                | Signs::TIME
                | Signs::PLAIN
                | Signs::NATIONALITY
                | Signs::TITLE
                | Signs::SOURCE
                | Signs::BODY
                | Signs::PLACE,
        )
        && !signs.definite()
        && (signs.unknown() || signs.name >= Part::Some)
}

/// The end of a chain of nouns that begins at `j` and ends in a definite one or a name:
/// التربية والتعليم, تنظيم الاتصالات, نواب الشعب.
fn nouns(scene: &Scene<'_, '_>, j: usize, class: OrganizationClass) -> Option<usize> {
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
fn adjectives(scene: &Scene<'_, '_>, j: usize, head: Option<&Match<OrganizationHead>>) -> usize {
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
fn purpose(scene: &Scene<'_, '_>, j: usize) -> usize {
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
fn seat(scene: &Scene<'_, '_>, j: usize, class: OrganizationClass) -> usize {
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

/// The country that the words `from..to` tell.
fn country_inside(scene: &Scene<'_, '_>, from: usize, to: usize) -> Option<&'static str> {
    (from..to.min(from + LONGEST)).find_map(|k| {
        let nationality = scene.article.find::<Nationality>(k).map(|m| m.row.iso);
        nationality.or_else(|| scene.article.find::<Country>(k).map(|m| m.row.iso))
    })
}

fn candidate<R>(
    scene: &Scene<'_, '_>,
    found: &Match<R>,
    end: usize,
    rule: &'static str,
) -> Candidate {
    let article = scene.article;
    let span = article.span_of(found);
    let mut candidate = Candidate::new(
        article,
        found.start,
        found.reading.stem,
        end,
        ActorKind::Organization,
        rule,
    );
    candidate.span = crate::span::Span::new(span.start, candidate.span.end.max(span.end));
    candidate.feminine = Some(scene.signs(found.start).feminine());
    candidate
}

/// Drops the generic mentions for which nothing speaks: what a body of this sort was called before,
/// or a verb of reporting beside it.
#[inline(never)]
pub(super) fn settle(scene: &Scene<'_, '_>, names: &mut Names) {
    let mut all: Vec<Candidate> = names
        .iter()
        .filter(|c| c.kind == ActorKind::Organization)
        .copied()
        .collect();
    all.sort_unstable_by_key(|c| c.start);
    let mut heads: Set<String> = Set::default();
    for candidate in all {
        let i = candidate.first();
        if candidate.generic {
            if !keep_generic(scene, i, &heads) {
                names.remove_at(i);
            }
        } else if scene.signs(i).body() {
            heads.extend(lemma(scene, i));
        }
    }
}

fn keep_generic(scene: &Scene<'_, '_>, i: usize, heads: &Set<String>) -> bool {
    let previous = scene.before(i);
    let next = scene.signs(i + 1);
    let here = scene.signs(i);
    // الجرائم المنظمة, الشؤون البلدية: an adjective of the noun before.
    if previous.definite() && !here.joined() && !previous.verb() {
        return false;
    }
    // الفريق الوحيد "the only team" is not the one known from before.
    if next.definite()
        && !next.joined()
        && (next.unknown() || next.time())
        && next.feminine() == here.feminine()
        && !next.any(Signs::SPEECH)
    {
        return false;
    }
    // رئيس الحكومة: the head inside a title or an idafa does nothing by itself.
    if !here.joined() && previous.title() && !previous.definite() {
        return false;
    }
    let word = i.checked_sub(1).map_or("", |b| scene.article.norm(b));
    let verb_before = previous.verb() && !previous.definite();
    let verb_behind = next.verb() && !next.definite() && !next.joined();
    let opens =
        !previous.wordlike() || matches!(word, "أن" | "إن" | "ان" | "لكن" | "كما" | "وأن" | "وإن");
    let speaks = verb_before || verb_behind || opens;
    let Some(lemma) = lemma(scene, i) else {
        return false;
    };
    let always = scene.article.find::<OrganizationHead>(i).is_some_and(|m| {
        m.row.class == OrganizationClass::Parliament
            && lemma != "لجنه"
            && lemma != "مجلس"
            && lemma != "كتله"
    }) || lemma == "حكومه";
    speaks && (always || previous.speech() || next.speech() || heads.contains(&lemma))
        || always && !previous.plain()
}

/// The head noun at `i` by its loose letters, without what is joined to it.
fn lemma(scene: &Scene<'_, '_>, i: usize) -> Option<String> {
    let head = scene.article.find::<OrganizationHead>(i)?;
    let word = scene.article.norm(i);
    let stem = word.get(usize::from(head.reading.stem)..).unwrap_or(word);
    Some(stem.chars().filter_map(loose_letter).collect())
}
