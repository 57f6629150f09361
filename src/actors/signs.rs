//! What each word can be for the grammar of names: read once, asked often.

use std::ops::Range;

use super::letters::{self, Look};
use crate::article::Article;
use crate::lexicon::Row;
use crate::lexicon::rows::{
    Country, KnownPerson, Metonym, NamePart, NameParticle, Nationality, Ordinariness,
    OrganizationHead, OutletHead, PersonName, Place, PlaceHead, PlainClass, PlainWord, SourceNoun,
    Title,
};
use crate::morph::{Enclitic, Proclitics};
use crate::text::chars::Spelling;
use crate::token::TokenKind;

/// An article with the signs of its words.
pub(super) struct Scene<'a, 't> {
    pub(super) article: &'a Article<'t>,
    signs: Vec<Signs>,
    /// Whether the article is about sport: club names that are ordinary words count then.
    pub(super) sport: bool,
}

/// The signs of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Signs {
    bits: u32,
    /// What the whole word is as part of a person's name.
    pub(super) name: Part,
    /// The same behind another part of one, where a title may be a name too (حسن شيخ محمود).
    pub(super) inner: Part,
    /// What it is without the conjunction or preposition before it, and how many bytes that is.
    pub(super) name_behind: Part,
    pub(super) skip: u8,
}

/// How a word serves in a person's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Not at all.
    #[default]
    No,
    /// Mostly an ordinary word.
    Weak,
    /// In no table: a foreign name, a rare one, or a rare word.
    Unknown,
    /// In no table, but its letters are those of names.
    Likely,
    /// Sometimes an ordinary word.
    Some,
    /// Listed, and hardly ever an ordinary word.
    Sure,
}

macro_rules! signs {
    ($($(#[$doc:meta])* $ask:ident $bit:ident = $n:literal;)*) => {
        impl Signs {
            $(pub(super) const $bit: u32 = 1 << $n;)*
            $($(#[$doc])* #[allow(dead_code, reason = "a sign may serve the bits alone")] pub(super) const fn $ask(self) -> bool { self.bits & Self::$bit != 0 })*
        }
    };
}

signs! {
    /// A preposition, conjunction, pronoun or particle.
    function FUNCTION = 0;
    /// A day, a month, or an adjective that places in time or order.
    time TIME = 1;
    /// A verb of reporting.
    speech SPEECH = 2;
    /// Any other verb.
    verb VERB = 3;
    /// Speaks for a place beside it.
    location LOCATION = 4;
    /// Speaks for an acting state beside it.
    affair AFFAIR = 5;
    /// A word of the sports page.
    sport SPORT = 6;
    /// An adjective that institutions are named with.
    institutional INSTITUTIONAL = 7;
    /// An ordinary noun, adjective or verb.
    plain PLAIN = 8;
    /// An adjective of nationality.
    nationality NATIONALITY = 9;
    /// A title.
    title TITLE = 10;
    /// A head of organisation names.
    body BODY = 11;
    /// A head of outlet names.
    outlet OUTLET = 12;
    /// A head of place names.
    place PLACE = 13;
    /// A noun that speakers are described by.
    source SOURCE = 14;
    /// A particle inside names.
    particle PARTICLE = 15;
    /// The particle may begin a name.
    opens OPENS = 16;
    /// A given name.
    given GIVEN = 17;
    /// A family name.
    family FAMILY = 18;
    /// The word has the article, as the letters show.
    definite DEFINITE = 19;
    /// A conjunction or preposition is joined to the front, the rest being known.
    joined JOINED = 20;
    /// Ends as adjectives of origin do.
    nisba NISBA = 21;
    /// Ends as feminines do.
    feminine FEMININE = 22;
    /// Of Latin letters.
    latin LATIN = 23;
    /// An Arabic word.
    word WORD = 24;
    /// A preposition is joined to the front, the rest being known.
    preposition PREPOSITION = 25;
    /// A noun that the lexicon does not know as anything.
    unknown UNKNOWN = 26;
    /// A noun that events are named with.
    event EVENT = 27;
    /// The whole word, nothing joined to it, is an ordinary one.
    whole WHOLE = 28;
}

impl<'a, 't> Scene<'a, 't> {
    /// Reads the signs of every word.
    pub(super) fn new(article: &'a Article<'t>) -> Self {
        let mut known: Vec<Option<Signs>> = vec![None; article.distinct_words()];
        let mut read = |i: usize| match article.distinct_word(i).and_then(|w| known.get_mut(w)) {
            Some(slot) => *slot.get_or_insert_with(|| Signs::of(article, i)),
            None => Signs::of(article, i),
        };
        let mut signs: Vec<Signs> = (0..article.len()).map(&mut read).collect();
        // الأمين العام, وسائل إعلام: the first word alone is neither title nor source.
        for (i, signs) in signs.iter_mut().enumerate() {
            if !article.begins_phrase(i) {
                continue;
            }
            let title = begins_phrase::<Title>(article, i);
            let source = begins_phrase::<SourceNoun>(article, i);
            signs.put(title, Signs::TITLE);
            signs.put(source, Signs::SOURCE);
            if (title || source) && signs.name < Part::Sure {
                signs.name = Part::No;
            }
        }
        let sporting = signs.iter().filter(|s| s.sport()).count();
        let sport = sporting >= 4 && sporting * 60 >= signs.len();
        Self {
            article,
            signs,
            sport,
        }
    }

    /// The signs of a word; none beyond the text.
    pub(super) fn signs(&self, i: usize) -> Signs {
        self.signs.get(i).copied().unwrap_or_default()
    }

    /// The signs of the word before.
    pub(super) fn before(&self, i: usize) -> Signs {
        i.checked_sub(1)
            .map_or_else(Signs::default, |b| self.signs(b))
    }

    /// The short quotation that the mark at `i` opens: the tokens inside, if they are at most
    /// `most`.
    pub(super) fn marked(&self, i: usize, most: usize) -> Option<Range<usize>> {
        if self.article.kind(i) != TokenKind::Mark {
            return None;
        }
        let quotations = &self.article.quotations;
        let at = quotations.partition_point(|q| (q.open as usize) < i);
        let quotation = quotations.get(at).filter(|q| q.open as usize == i)?;
        let close = quotation.close? as usize;
        let inside = i + 1..close;
        (!inside.is_empty() && inside.len() <= most).then_some(inside)
    }
}

/// Whether a form of several words of the table `R` begins at token `i`.
fn begins_phrase<R: Row>(article: &Article<'_>, i: usize) -> bool {
    article.find::<R>(i).is_some_and(|m| m.end > i + 1)
}

impl Signs {
    /// Whether any of the signs `bits` is there.
    pub(super) const fn any(self, bits: u32) -> bool {
        self.bits & bits != 0
    }

    /// Whether it is a word of any script.
    pub(super) const fn wordlike(self) -> bool {
        self.any(Self::WORD | Self::LATIN)
    }

    fn of(article: &Article<'_>, i: usize) -> Self {
        let kind = article.kind(i);
        let mut signs = Self::default();
        match kind {
            TokenKind::Latin => {
                signs.bits = Self::LATIN | Self::UNKNOWN;
                // Neither the A of a group nor an abbreviation is a person.
                let norm = article.norm(i);
                let capital = norm.chars().next().is_some_and(char::is_uppercase);
                let small = norm.chars().skip(1).filter(|c| c.is_lowercase()).count() > 1;
                signs.name = if capital && small {
                    Part::Unknown
                } else {
                    Part::No
                };
                return signs;
            }
            TokenKind::Word => signs.bits = Self::WORD,
            _ => return signs,
        }
        let shape = article.shape(i);
        signs.put(shape.definite(), Self::DEFINITE);
        signs.put(shape.nisba(), Self::NISBA);
        signs.put(shape.feminine() || shape.feminine_plural(), Self::FEMININE);
        // What the word is without anything joined to it but the article.
        let mut alone = 0;
        let mut plain_whole = false;
        let mut known_whole = false;
        let mut plain_behind = false;
        let mut listed = Part::No;
        let mut listed_behind = Part::No;
        for reading in article.readings(i) {
            let proclitics = reading.proclitics;
            let joined = proclitics.conjunction() || proclitics.preposition();
            let enclitic = reading.enclitic.is_some();
            for sense in article.senses(reading) {
                let whole = !joined && !enclitic;
                if let Some(word) = sense.row::<PlainWord>() {
                    if proclitics.has(Proclitics::SA)
                        && !matches!(word.class, PlainClass::Verb | PlainClass::Speech)
                    {
                        continue;
                    }
                    let bit = match word.class {
                        PlainClass::Function if proclitics.article() => 0,
                        PlainClass::Function if reading.spelling != Spelling::Exact => {
                            continue;
                        }
                        PlainClass::Function => Self::FUNCTION,
                        PlainClass::Time => Self::TIME,
                        PlainClass::Speech | PlainClass::Verb if proclitics.article() => continue,
                        PlainClass::Speech => Self::SPEECH | Self::VERB,
                        PlainClass::Verb => Self::VERB,
                        PlainClass::Location => Self::LOCATION,
                        PlainClass::Affair => Self::AFFAIR,
                        PlainClass::Sport => Self::SPORT,
                        PlainClass::Institutional => Self::INSTITUTIONAL,
                        PlainClass::Event if proclitics.article() => 0,
                        PlainClass::Event => Self::EVENT,
                        PlainClass::Common => 0,
                    };
                    if joined && reading.stem == 2 && word.class == PlainClass::Common && enclitic {
                        continue;
                    }
                    signs.bits |= bit | Self::PLAIN;
                    if whole {
                        plain_whole = true;
                    } else {
                        plain_behind = true;
                    }
                    if joined {
                        signs.put(true, Self::JOINED);
                        signs.put(proclitics.preposition(), Self::PREPOSITION);
                    }
                    continue;
                }
                if enclitic {
                    let third = !matches!(reading.enclitic, Some(Enclitic::Me | Enclitic::You));
                    if third && sense.row::<Title>().is_some() {
                        signs.put(true, Self::TITLE);
                    }
                    continue;
                }
                if sense.row::<KnownPerson>().is_some() && whole {
                    listed = Part::Sure;
                    signs.put(true, Self::FAMILY);
                    continue;
                }
                if let Some(name) = sense.row::<PersonName>() {
                    if proclitics.article() {
                        continue;
                    }
                    let part = match name.ordinariness {
                        Ordinariness::Never => Part::Sure,
                        Ordinariness::Sometimes => Part::Some,
                        Ordinariness::Mostly => Part::Weak,
                    };
                    if joined {
                        if part > listed_behind {
                            listed_behind = part;
                            signs.skip = reading.stem;
                        }
                    } else {
                        listed = listed.max(part);
                        signs.put(name.part != NamePart::Family, Self::GIVEN);
                        signs.put(name.part != NamePart::Given, Self::FAMILY);
                    }
                    continue;
                }
                let bit = match sense.table {
                    Nationality::TABLE => Self::NATIONALITY,
                    Title::TABLE => Self::TITLE,
                    OrganizationHead::TABLE => Self::BODY,
                    OutletHead::TABLE => Self::OUTLET,
                    PlaceHead::TABLE => Self::PLACE,
                    SourceNoun::TABLE => Self::SOURCE,
                    NameParticle::TABLE => {
                        let opens = sense.row::<NameParticle>().is_some_and(|p| p.begins);
                        if joined && !opens || proclitics.article() {
                            continue;
                        }
                        if joined {
                            signs.skip = reading.stem;
                        }
                        Self::PARTICLE | if opens { Self::OPENS } else { 0 }
                    }
                    _ => 0,
                };
                let named = matches!(sense.table, Place::TABLE | Country::TABLE | Metonym::TABLE)
                    && reading.spelling == Spelling::Exact;
                if named && joined {
                    signs.put(true, Self::JOINED);
                    signs.put(proclitics.preposition(), Self::PREPOSITION);
                }
                if bit != 0 {
                    signs.bits |= bit;
                    if !joined {
                        alone |= bit;
                    }
                    if whole {
                        known_whole = true;
                    }
                    if joined {
                        signs.put(true, Self::JOINED);
                        signs.put(proclitics.preposition(), Self::PREPOSITION);
                    }
                }
            }
        }
        signs.put(plain_whole, Self::WHOLE);
        let unknown = !plain_whole && !plain_behind && !known_whole && listed == Part::No;
        signs.put(unknown && listed_behind == Part::No, Self::UNKNOWN);
        signs.name = match listed {
            Part::No if unknown && listed_behind < Part::Some => Part::Unknown,
            // A name that is in the list of ordinary words too.
            Part::Some if plain_whole => Part::Weak,
            other => other,
        };
        // بيان is a statement, not "and Yan"; وسائل no Sa'il.
        signs.name_behind = if listed >= Part::Some || plain_whole || known_whole {
            Part::No
        } else {
            listed_behind
        };
        signs.inner = if signs.function() { Part::No } else { listed };
        let other = Self::TITLE | Self::BODY | Self::SOURCE | Self::TIME;
        let other = if listed == Part::No {
            signs.bits & other
        } else {
            alone & other | signs.bits & Self::TIME
        };
        if other != 0 && listed < Part::Sure || signs.function() {
            signs.name = Part::No;
        }
        let norm = article.norm(i);
        if signs.name == Part::Unknown {
            signs.name = if letters::ordinary(norm) {
                Part::No
            } else {
                match letters::look(norm) {
                    Look::Ordinary => Part::No,
                    Look::Open => Part::Unknown,
                    Look::Name => Part::Likely,
                }
            };
        }
        // The name of God is no person's; behind عبد it is part of one.
        if norm == "الله" || norm.chars().count() < 2 {
            signs.name = Part::No;
        }
        signs
    }

    /// Whether an unlisted word may be a name, as far as its letters tell.
    pub(super) fn nameable(self) -> bool {
        self.name >= Part::Unknown
    }

    fn put(&mut self, present: bool, bit: u32) {
        if present {
            self.bits |= bit;
        }
    }
}
