//! People.
//!
//! # What it finds
//! Names behind a title (الرئيس المصري محمد مرسي), names before one (محمد مرسي، رئيس مصر), names
//! whose parts are listed (كريستيانو رونالدو), with particles (محمد بن عبد الرحمن آل ثاني), and,
//! behind a title or a verb of reporting, names that no list has.
//!
//! # What it leaves alone
//! Name words alone that are also ordinary ones (كريم "generous").
//!
//! # Known gaps
//! Unlisted foreign names without a title, a verb of reporting, or a fuller form elsewhere.

use super::name::{Before, Run, run};
use super::role::{self, Role};
use super::signs::{Part, Scene};
use super::{Candidate, Names};
use crate::document::ActorKind;
use crate::lexicon::Row;
use crate::lexicon::features::{DUAL, PLURAL};
use crate::lexicon::rows::{KnownPerson, Title};
use crate::token::TokenKind;

/// Adds the people of the text to the names.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_, '_>, names: &mut Names) {
    let mut i = 0;
    while i < scene.article.len() {
        let signs = scene.signs(i);
        if !signs.wordlike() {
            i += 1;
            continue;
        }
        if signs.title()
            && let Some((role, Some(run))) = role::at(scene, names, i)
        {
            add(scene, names, run, Some(role), "person.title-name");
            i = run.end;
            continue;
        }
        if let Some(known) = known(scene, names, i) {
            let end = known.past();
            let mut known = known;
            let behind = role_behind(scene, names, end, false);
            known.role = behind.map(|r| r.span);
            known.country = known.country.or(behind.and_then(|r| r.country));
            names.add(known);
            i = end;
            continue;
        }
        let before = if scene.before(i).speech() && !scene.before(i).definite() {
            Before::Speech
        } else if scene.sport && i > 0 && scene.article.kind(i - 1) == TokenKind::Dash {
            Before::List
        } else {
            Before::Nothing
        };
        if let Some(run) = run(scene, names, i, before) {
            let rule = if before == Before::List {
                "person.line-up"
            } else if before == Before::Speech {
                "person.speech-name"
            } else {
                "person.name-parts"
            };
            add(scene, names, run, None, rule);
            i = run.end;
            continue;
        }
        i += 1;
    }
}

fn known(scene: &Scene<'_, '_>, names: &Names, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let found = article.matches::<KnownPerson>(i).find(|m| {
        m.reading.enclitic.is_none()
            && !m.proclitics().article()
            && (m.exact() || m.end > i + 1 || scene.signs(i).unknown())
    })?;
    if names
        .at(i)
        .is_some_and(|c| c.past() > found.end || c.first() < i)
    {
        return None;
    }
    let mut end = found.end;
    // More of the name behind the known part (ترامب الابن), but nobody else: ودعا ترامب بوتين.
    let another = article
        .matches::<KnownPerson>(end)
        .any(|m| m.reading.stem == 0 && !m.proclitics().article());
    if end == i + 1
        && !another
        && let Some(run) = run(scene, names, i, Before::Title)
    {
        let alike = (end..run.end).all(|k| {
            let signs = scene.signs(k);
            signs.particle()
                || signs.name >= Part::Some
                || signs.name == Part::Likely && !article.norm(k).ends_with('ا')
        });
        if alike {
            end = end.max(run.end);
        }
    }
    let mut candidate = Candidate::new(
        article,
        i,
        found.reading.stem,
        end,
        ActorKind::Person,
        "person.known",
    );
    candidate.country = found.row.iso;
    candidate.alias = super::organization::alias(KnownPerson::TABLE, found.features, found.row.iso);
    Some(candidate)
}

fn add(scene: &Scene<'_, '_>, names: &mut Names, run: Run, role: Option<Role>, rule: &'static str) {
    let mut candidate = Candidate::new(
        scene.article,
        run.start,
        run.skip,
        run.end,
        ActorKind::Person,
        rule,
    );
    let behind = role_behind(scene, names, run.end, role.is_some());
    candidate.role = role.map(|r| r.span).or(behind.map(|r| r.span));
    candidate.apposition = role.and(behind.map(|r| r.span));
    candidate.country = [role, behind].into_iter().flatten().find_map(|r| r.country);
    // Somebody known keeps the country and the line of the table, whatever title stands before.
    let known = scene.article.matches::<KnownPerson>(run.start).find(|m| {
        m.end > run.start + 1
            && m.end <= run.end
            && m.reading.stem == run.skip
            && m.reading.enclitic.is_none()
    });
    if let Some(known) = known {
        candidate.country = candidate.country.or(known.row.iso);
        candidate.alias =
            super::organization::alias(KnownPerson::TABLE, known.features, known.row.iso);
    }
    candidate.feminine = role.map(|r| r.feminine);
    names.add(candidate);
}

/// A title in apposition behind the name: محمد مرسي، رئيس مصر، or زيد، وهو ناشط حقوقي.
fn role_behind(scene: &Scene<'_, '_>, names: &Names, end: usize, titled: bool) -> Option<Role> {
    let article = scene.article;
    let mut at = end;
    if article.kind(at) == TokenKind::Mark {
        at += 1;
    }
    let parted = matches!(
        article.kind(at),
        TokenKind::Comma | TokenKind::Dash | TokenKind::Open
    );
    if parted {
        at += 1;
    }
    // راوغ ميسي المدافعين: several are not one person.
    let several = article
        .matches::<Title>(at)
        .any(|m| m.end == at + 1 && m.features & (PLURAL | DUAL) != 0);
    if several {
        return None;
    }
    let copula = matches!(article.norm(at), "وهو" | "وهي" | "هو" | "هي");
    if copula {
        at += 1;
    }
    let role = role::behind(scene, names, at)?;
    // الباجي قائد السبسي, سليم الحاج صالح: a title that is a name too, with nothing of an office
    // around it, is part of the name before.
    let next = scene.signs(at + 1);
    let single = role.end <= at + 1;
    let bare = single || role.end == at + 2 && (next.unknown() || next.name >= Part::Some);
    let signs = scene.signs(at);
    let family = bare && signs.inner >= Part::Some || single && (signs.definite() || titled);
    let part = !parted && !copula && family;
    (!part).then_some(role)
}
