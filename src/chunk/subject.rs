//! Where the subject behind a verb ends and its object begins.
//!
//! Arabic writes no cases: in أعلنت لجان الإغاثة المحلية تراجع عدد الجرحى only the syntax tells
//! that the committees announce and the rise is announced. A noun phrase that has its article
//! (التنسيق) is closed: a noun without article behind it (ارتفاع) begins the next phrase, unless it
//! is a name or title in apposition.

use crate::article::Article;
use crate::lexicon::features::{IMPERFECT, VERB_NOMINAL};
use crate::lexicon::rows::{
    Country, CueVerb, Edge, Metonym, Organization, Outlet, PersonName, Place, SourceClass,
    SourceNoun, Title,
};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// How many tokens a subject with its appositions and adjuncts may have.
const REACH: usize = 32;

/// The first token of the noun phrase behind the one that begins at `at`, if there is one before
/// `limit`. With `done`, no subject stands at `at`: only adjuncts are passed over.
pub(crate) fn second_phrase(
    article: &Article<'_>,
    at: usize,
    limit: usize,
    done: bool,
) -> Option<usize> {
    let mut i = at;
    // Closed: the phrase has its article or its name. Over: an adverb or pronoun stood behind it.
    let (mut closed, mut over) = (done, done);
    let stop = limit.min(at + REACH);
    while i < stop {
        match article.kind(i) {
            TokenKind::Mark => {
                let close = article
                    .quotations
                    .get(
                        article
                            .quotations
                            .partition_point(|q| (q.open as usize) < i),
                    )
                    .filter(|q| q.open as usize == i)
                    .and_then(|q| q.close);
                i = close.map_or(i + 1, |c| c as usize + 1);
                closed = true;
                continue;
            }
            TokenKind::Open => {
                let close = (i..stop).find(|&j| article.kind(j) == TokenKind::Close)?;
                i = close + 1;
                continue;
            }
            TokenKind::Comma | TokenKind::Dash => closed = true,
            TokenKind::Number | TokenKind::Latin | TokenKind::Slash => {}
            TokenKind::Word => {
                if let Some(end) = article.edge(i, Edge::Manner) {
                    i = end;
                    continue;
                }
                if let Some(end) = article.edge(i, Edge::Time) {
                    i = end;
                    over = true;
                    continue;
                }
                if article.edge(i, Edge::Relative).is_some() {
                    // A relative clause ends at a comma, and where is else not to be seen.
                    i = (i..stop).find(|&j| article.kind(j) == TokenKind::Comma)?;
                    continue;
                }
                if article.complementizer(i).is_some()
                    || article.edge(i, Edge::Negation).is_some()
                    || article.edge(i, Edge::Journalist).is_some()
                {
                    return None;
                }
                if let Some(end) = article.edge(i, Edge::Complement) {
                    // What the preposition governs; a name in marks is taken whole by the next turn.
                    i = if article.kind(end) == TokenKind::Mark {
                        end
                    } else {
                        end + 1
                    };
                    closed = true;
                    continue;
                }
                if let Some(end) = article.edge(i, Edge::Phrase) {
                    // Pronouns behind prepositions stand alone: له، منه.
                    let alone = matches!(article.norm(i).chars().last(), Some('ه' | 'ا' | 'م'));
                    over |= alone;
                    closed = true;
                    i = if alone { end } else { end + 1 };
                    continue;
                }
                let joined = article.begins_with(i, Proclitics::LI)
                    || article.begins_with(i, Proclitics::BI);
                let demonstrative =
                    matches!(article.norm(i), "هذا" | "هذه" | "تلك" | "ذلك" | "هؤلاء");
                if joined {
                    closed = true;
                } else if demonstrative && closed {
                    return Some(i);
                } else if article.shape(i).definite() {
                    // رفض المتحدث التعليق: an act of speech is no adjective of the speaker.
                    if over || (closed && speech_act(article, i)) {
                        return Some(i);
                    }
                    closed = true;
                } else if named(article, i) || described(article, at, i) {
                    closed = true;
                } else if closed && !continues(article, i) {
                    // A word that the lexicon does not know may be a name in apposition, unless it
                    // governs a genitive: اعطاء المزيد.
                    let known = !article.readings(i).is_empty() || possessed(article, i);
                    if known || article.shape(i + 1).definite() {
                        return Some(i);
                    }
                }
            }
            _ => return None,
        }
        i += 1;
    }
    None
}

/// Whether the word is a masdar: of a reporting verb, or of any verb by its letters (التعاقد،
/// الانسحاب، الإفراج), which no adjective has.
fn speech_act(article: &Article<'_>, i: usize) -> bool {
    // لجان التنسيق: behind a noun without article it only completes the name.
    (masdar_shape(article.norm(i)) && i > 0 && article.shape(i - 1).definite())
        || article
            .matches::<CueVerb>(i)
            .any(|m| m.features & (VERB_NOMINAL | IMPERFECT) == VERB_NOMINAL && m.exact())
}

/// Whether the word is the adjective of an unnamed source without article: تقرير اقتصادي.
fn described(article: &Article<'_>, at: usize, i: usize) -> bool {
    let word = article.norm(i);
    i == at + 1
        && article.find::<SourceNoun>(at).is_some()
        && !article.shape(at).definite()
        && (word.ends_with('ي') || word.ends_with("ية"))
        && word.chars().count() > 3
}

/// Whether the word ends in a pronoun behind ta marbuta: محاورته. No name does.
fn possessed(article: &Article<'_>, i: usize) -> bool {
    let word = article.norm(i);
    word.chars().count() > 4 && ["ته", "تها", "تهم"].iter().any(|end| word.ends_with(end))
}

fn masdar_shape(word: &str) -> bool {
    let Some(stem) = word.strip_prefix("ال") else {
        return false;
    };
    let letters = stem.chars().count();
    let long = stem.chars().rev().nth(1) == Some('ا');
    match stem.chars().next() {
        // تفاعل، تفعّل، تفعيل
        Some('ت') => {
            (letters == 5 && (stem.chars().nth(2) == Some('ا') || stem.chars().nth(3) == Some('ي')))
                || (letters == 4 && !stem.ends_with(['ي', 'ة', 'ن']))
        }
        Some('إ') => letters == 5 && long,
        Some('ا') => letters >= 6 && long,
        _ => false,
    }
}

/// Whether the word names or titles somebody or some place: it may stand in apposition.
fn named(article: &Article<'_>, i: usize) -> bool {
    let readings = article.readings(i);
    !readings.is_empty()
        && (article.find::<PersonName>(i).is_some()
            || article.find::<Country>(i).is_some()
            || article.find::<Metonym>(i).is_some()
            || article.find::<Place>(i).is_some()
            || article.find::<Organization>(i).is_some()
            || article.find::<Outlet>(i).is_some())
}

/// Whether the word goes on with the subject: a coordinated noun, a title in apposition.
fn continues(article: &Article<'_>, i: usize) -> bool {
    article.norm(i).starts_with("وال")
        || article.find::<Title>(i).is_some()
        // نتائج, بيان: a text is announced, and stands in no apposition.
        || article
            .matches::<SourceNoun>(i)
            .any(|m| m.row.class != SourceClass::Document)
}

/// Whether a person, an office, or a body that speaks may be what the word at `i` says.
pub(crate) fn may_speak(article: &Article<'_>, i: usize) -> bool {
    use crate::lexicon::rows::{KnownPerson, OrganizationHead, OutletHead};
    named(article, i)
        || article.find::<Title>(i).is_some()
        || article.find::<SourceNoun>(i).is_some()
        || article.find::<OrganizationHead>(i).is_some()
        || article.find::<OutletHead>(i).is_some()
        || article.find::<KnownPerson>(i).is_some()
}
