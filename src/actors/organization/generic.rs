//! Head nouns alone that name what the article named before.
//!
//! # What it finds
//! الوزارة "the ministry", الحزب "the party" beside a verb or at the head of a clause, where a body
//! of that sort was named or the noun can only mean one (الحكومة, البرلمان).
//!
//! # What it leaves alone
//! The noun inside an idafa or a title (رئيس الحكومة), and with a quality that makes it another.

use crate::actors::signs::{Scene, Signs};
use crate::actors::{Candidate, Names};
use crate::document::ActorKind;
use crate::hash::Set;
use crate::lexicon::LooseKey;
use crate::lexicon::rows::{Organization, OrganizationClass, OrganizationHead};

/// Drops the generic mentions for which nothing speaks: what a body of this sort was called before,
/// or a verb of reporting beside it.
#[inline(never)]
pub(in crate::actors) fn settle(scene: &Scene<'_, '_>, names: &mut Names) {
    let mut all: Vec<Candidate> = names
        .iter()
        .filter(|c| c.kind == ActorKind::Organization)
        .copied()
        .collect();
    all.sort_unstable_by_key(|c| c.start);
    let mut known = Known {
        minister: office(scene, |title| title.starts_with("وزير")),
        ambassador: office(scene, |title| title.starts_with("سفير")),
        ..Known::default()
    };
    for candidate in all {
        let i = candidate.first();
        if candidate.generic {
            if !keep_generic(scene, i, &known) {
                names.remove_at(i);
            }
            continue;
        }
        if scene.signs(i).body() {
            known.heads.extend(lemma(scene, i));
        }
        if let Some(listed) = scene.article.find::<Organization>(i) {
            known.classes.push(listed.row.class);
            known.classes.dedup();
        }
    }
}

/// What the article named so far.
#[derive(Default)]
struct Known {
    /// Head nouns of names.
    heads: Set<LooseKey>,
    /// Classes of listed bodies, in order.
    classes: Vec<OrganizationClass>,
    /// The first minister and the first ambassador: their ministry and embassy are known with them.
    minister: Option<usize>,
    ambassador: Option<usize>,
}

/// The first title of a sort.
fn office(scene: &Scene<'_, '_>, fits: impl Fn(&str) -> bool) -> Option<usize> {
    (0..scene.article.len()).find(|&i| {
        scene.signs(i).title()
            && fits(
                scene
                    .article
                    .norm(i)
                    .trim_start_matches(['و', 'ل', 'ب'])
                    .trim_start_matches("ال"),
            )
    })
}

fn keep_generic(scene: &Scene<'_, '_>, i: usize, known: &Known) -> bool {
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
    let opens = !previous.wordlike()
        || matches!(
            word,
            "أن" | "إن" | "ان" | "لكن" | "كما" | "وأن" | "وإن" | "وان" | "بأن" | "فإن"
        );
    let speaks = verb_before || verb_behind || opens;
    let Some(head) = scene.article.find::<OrganizationHead>(i) else {
        return false;
    };
    let seat = match stem(scene, i) {
        "وزارة" => known.minister,
        "سفارة" => known.ambassador,
        _ => None,
    };
    let named = lemma(scene, i).is_some_and(|lemma| known.heads.contains(&lemma))
        || seat.is_some_and(|first| first < i);
    // سامسونغ … الشركة
    let class = head.row.class;
    let recent = known.classes.iter().rev().take(RECENT);
    let alike = matches!(class, OrganizationClass::Company | OrganizationClass::Party)
        && recent.into_iter().any(|&c| c == class);
    // الحكومة, البرلمان: there is one; committees and councils are many.
    let head_noun = stem(scene, i);
    let always = head_noun == "حكومة"
        || class == OrganizationClass::Parliament && !matches!(head_noun, "لجنة" | "مجلس" | "كتلة");
    // A school or a hospital is mostly where something is; a team plays in every line.
    let houses = matches!(
        class,
        OrganizationClass::Institution | OrganizationClass::Learning | OrganizationClass::Forces
    );
    let loosely = !(houses || here.joined() && class == OrganizationClass::Sport);
    named && (speaks || loosely)
        || speaks && (always || alike || previous.speech() || next.speech())
        || always && !previous.plain()
}

/// How many classes named last a head alone may go back to.
const RECENT: usize = 6;

/// The head noun at `i` without what is joined to it.
fn stem<'a>(scene: &'a Scene<'_, '_>, i: usize) -> &'a str {
    let word = scene.article.norm(i);
    let head = scene.article.find::<OrganizationHead>(i);
    let skip = head.map_or(0, |head| head.reading.stem);
    word.get(usize::from(skip)..).unwrap_or(word)
}

/// The head noun at `i` by its loose letters, without what is joined to it.
fn lemma(scene: &Scene<'_, '_>, i: usize) -> Option<LooseKey> {
    scene.article.find::<OrganizationHead>(i)?;
    Some(LooseKey::of(stem(scene, i).chars()))
}
