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
use crate::lexicon::rows::{OrganizationClass, OrganizationHead};
use crate::text::chars::loose_letter;

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
