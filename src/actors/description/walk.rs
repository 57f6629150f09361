//! One part of a description after the other: what the words so far ask for decides what may follow.

use super::Head;
use crate::actors::signs::{Scene, Signs};
use crate::actors::{Candidate, Names};
use crate::document::ActorKind;
use crate::lexicon::features::{
    CONSTRUCT, DUAL, FEMININE, IMPERFECT, INDEFINITE_ACCUSATIVE, PLURAL, VERB_NOMINAL,
};
use crate::lexicon::rows::{CueVerb, DescriptionWord, Edge, Governs, Set, SourceClass, SourceNoun};
use crate::token::TokenKind;

/// What the words so far ask for.
pub(super) struct Walk<'s, 'a, 't> {
    scene: &'s Scene<'a, 't>,
    names: &'s Names,
    head: Head,
    /// The prepositions that the last words ask for.
    governs: Set<Governs>,
    /// No genitive may follow.
    closed: bool,
    /// An adjective stood behind the noun.
    adjective: bool,
    /// The last word was a name, whose gender and number are not told.
    place: bool,
    /// The last genitive, if it is a word.
    genitive: Option<usize>,
}

impl<'s, 'a, 't> Walk<'s, 'a, 't> {
    /// The walk begins behind the noun.
    pub(super) fn new(scene: &'s Scene<'a, 't>, names: &'s Names, head: Head) -> Self {
        Self {
            scene,
            names,
            head,
            governs: governs(scene, head.at),
            closed: head.closed,
            adjective: false,
            place: false,
            genitive: None,
        }
    }

    /// The walk stands behind a name that the noun reaches into.
    pub(super) fn behind_name(&mut self) {
        self.closed = true;
        self.place = true;
    }

    /// The token behind the next part of the description, which begins at `k`.
    pub(super) fn step(&mut self, k: usize) -> Option<usize> {
        let article = self.scene.article;
        if let Some(name) = self.names.at(k) {
            return self.name(k, *name);
        }
        match article.kind(k) {
            TokenKind::Word => {}
            TokenKind::Mark => return self.marked(k),
            TokenKind::Latin if !self.closed && self.head.class != SourceClass::Human => {
                return Some(k + 1);
            }
            _ => return None,
        }
        if itself(article.norm(k)) {
            self.closed = true;
            return Some(k + 1);
        }
        if let Some(next) = self.adjective(k) {
            return Some(next);
        }
        if let Some(next) = self.preposition(k) {
            return Some(next);
        }
        let signs = self.scene.signs(k);
        let edge = |edge| article.edge(k, edge).is_some();
        if signs.any(Signs::FUNCTION | Signs::SPEECH | Signs::TIME)
            || signs.verb() && !signs.definite()
            || edge(Edge::Phrase)
            || edge(Edge::Time)
            || edge(Edge::Relative)
            || edge(Edge::Turn)
            || edge(Edge::Manner)
            || edge(Edge::Adverb)
            || article.complementizer(k).is_some()
            || article.finite_cue(k) && !signs.definite()
            || article.shape(k).accusative()
        {
            return None;
        }
        if article.norm(k).starts_with('و') && (signs.joined() || signs.definite()) {
            return self.joined(k);
        }
        if signs.joined() {
            return None;
        }
        if signs.definite() {
            self.definite(k)
        } else {
            self.indefinite(k)
        }
    }

    /// A name in the genitive, or where somebody is from: بمدنين.
    fn name(&mut self, k: usize, name: Candidate) -> Option<usize> {
        let article = self.scene.article;
        // The article is inside the span of a name; a preposition is not.
        let joined = name.span.start > article.span(k, k + 1).start;
        let fits = if name.first() != k {
            false
        } else if joined {
            match article.norm(k).chars().next() {
                Some('ب') => matches!(
                    name.kind,
                    ActorKind::Place | ActorKind::Organization | ActorKind::State
                ),
                Some('ل') => {
                    self.governs.has(Governs::To)
                        && !(name.kind == ActorKind::Media && self.head.class == SourceClass::Human)
                }
                _ => false,
            }
        } else {
            let person = name.kind == ActorKind::Person;
            let many = self.head.features & (PLURAL | DUAL) != 0;
            !self.closed && (!person || many || self.head.kin)
        };
        fits.then(|| {
            self.closed = true;
            self.place = true;
            self.genitive = None;
            name.past()
        })
    }

    /// A name in marks: شركة "فورد", متحدث باسم "بي أم دبليو".
    fn marked(&mut self, k: usize) -> Option<usize> {
        let before = self.scene.before(k);
        let asks = self.governs.has(Governs::InNameOf)
            || before.any(Signs::BODY | Signs::OUTLET | Signs::PLACE) && !before.definite();
        let inside = self.scene.marked(k, 5).filter(|_| asks)?;
        self.closed = true;
        self.place = true;
        Some(inside.end + 1)
    }

    /// An adjective or participle of the table, agreeing with the noun or the last genitive.
    fn adjective(&mut self, k: usize) -> Option<usize> {
        let article = self.scene.article;
        let found = article.matches::<DescriptionWord>(k).find(|m| {
            let proclitics = m.proclitics();
            m.row.adjective
                && m.reading.enclitic.is_none()
                && m.features & INDEFINITE_ACCUSATIVE == 0
                && !proclitics.preposition()
                && (!proclitics.conjunction() || self.adjective)
                && self.agrees(
                    self.scene.signs(k).definite(),
                    m.features & FEMININE != 0,
                    m.features & PLURAL != 0,
                )
        })?;
        self.adjective = true;
        self.place = false;
        if found.row.governs != Set::of(0) {
            self.governs = found.row.governs;
        }
        Some(found.end)
    }

    /// Whether an adjective of these features can belong to the noun or the last genitive.
    fn agrees(&self, definite: bool, feminine: bool, plural: bool) -> bool {
        if definite != self.closed {
            return false;
        }
        let noun = self.head.features;
        let many = noun & (PLURAL | DUAL) != 0;
        // A person is never counted as feminine in the masculine plural: مسؤولون كبار.
        let thing = self.head.class != SourceClass::Human;
        let head = if many && thing {
            feminine && !plural || plural && self.women(self.head.at)
        } else if many {
            plural
        } else {
            feminine == (noun & FEMININE != 0) && !plural
        };
        let genitive = self.genitive.is_some_and(|g| {
            let shape = self.scene.article.shape(g);
            let woman = shape.feminine() || shape.feminine_plural();
            !plural && (feminine == woman || !woman) || plural && self.women(g)
        });
        head || self.place || genitive
    }

    /// Whether the word at `k` has the ending of a feminine plural.
    fn women(&self, k: usize) -> bool {
        self.scene.article.shape(k).feminine_plural()
    }

    /// A preposition with what it governs.
    fn preposition(&mut self, k: usize) -> Option<usize> {
        let article = self.scene.article;
        let norm = article.norm(k);
        let (asked, place) = match norm {
            "في" | "فى" | "داخل" | "ضمن" => (Governs::In, true),
            "لدى" => (Governs::In, true),
            "من" => (Governs::From, true),
            "عن" | "حول" | "بشأن" => (Governs::About, false),
            "على" | "علي" => (Governs::On, false),
            "باسم" => (Governs::InNameOf, false),
            _ => return self.joined_preposition(k),
        };
        let asked = self.governs.has(asked);
        let j = k + 1;
        let whole = |n: &&Candidate| n.first() == j && n.span.start == article.span(j, j + 1).start;
        if let Some(name) = self.names.at(j).filter(whole) {
            let fits = asked || place && name.kind != ActorKind::Person;
            return fits.then(|| {
                self.closed = true;
                self.place = true;
                self.genitive = None;
                name.past()
            });
        }
        if asked && article.kind(j) == TokenKind::Mark {
            let inside = self.scene.marked(j, 5)?;
            self.closed = true;
            self.place = true;
            return Some(inside.end + 1);
        }
        let belongs = self.belongs(j) || asked && self.complement(j);
        if !belongs || place && self.medium(j) {
            return None;
        }
        self.open(j);
        Some(j + 1)
    }

    /// بالجهة, لعمليات الإنقاذ: a preposition of one letter.
    fn joined_preposition(&mut self, k: usize) -> Option<usize> {
        let signs = self.scene.signs(k);
        let norm = self.scene.article.norm(k);
        let asked = match norm.chars().next()? {
            'ب' => self.governs.has(Governs::By) && (signs.joined() || norm.starts_with("بال")),
            'ل' => self.governs.has(Governs::To) && (signs.joined() || norm.starts_with("لل")),
            _ => return None,
        };
        let place = norm.starts_with('ب') && signs.joined() && self.belongs(k);
        let people = self
            .scene
            .article
            .matches::<SourceNoun>(k)
            .any(|m| matches!(m.row.class, SourceClass::Human | SourceClass::Collective));
        let told = norm.starts_with('ل')
            && (people || signs.outlet())
            && self.head.class == SourceClass::Human;
        let fits = place || asked && !told && !signs.time();
        fits.then(|| {
            self.open(k);
            k + 1
        })
    }

    /// The noun at `k` is governed by a preposition; what follows belongs to it.
    fn open(&mut self, k: usize) {
        self.closed = self.scene.signs(k).definite();
        self.genitive = Some(k);
        self.governs = governs(self.scene, k);
        self.adjective = false;
    }

    /// Whether somebody can belong to what the word at `k` says: a body or a place.
    fn belongs(&self, k: usize) -> bool {
        let signs = self.scene.signs(k);
        let body = self
            .scene
            .article
            .matches::<SourceNoun>(k)
            .any(|m| m.row.class == SourceClass::Body);
        (body || signs.any(Signs::BODY | Signs::PLACE | Signs::OUTLET | Signs::LOCATION))
            && !signs.any(Signs::FUNCTION | Signs::TIME)
    }

    /// Whether the word at `k` says in what somebody speaks: في بيان, في دراستهم.
    fn medium(&self, k: usize) -> bool {
        let article = self.scene.article;
        let document = article
            .find::<SourceNoun>(k)
            .is_some_and(|m| matches!(m.row.class, SourceClass::Document | SourceClass::Utterance));
        article.edge(k, Edge::Medium).is_some()
            || document && self.head.class != SourceClass::Document
    }

    fn complement(&self, k: usize) -> bool {
        let signs = self.scene.signs(k);
        let article = self.scene.article;
        article.kind(k) == TokenKind::Word
            && !signs.any(Signs::FUNCTION | Signs::SPEECH | Signs::TIME)
            && (!signs.verb() || signs.definite())
            && article.edge(k, Edge::Phrase).is_none()
    }

    /// A coordinated word: التربية والتعليم, أمنية وطبية.
    fn joined(&mut self, k: usize) -> Option<usize> {
        let signs = self.scene.signs(k);
        let last = k.checked_sub(1)?;
        if last < self.head.end
            || signs.any(Signs::SOURCE | Signs::TITLE | Signs::SPEECH | Signs::PREPOSITION)
        {
            return None;
        }
        let before = self.scene.signs(last);
        let alike = signs.definite() == before.definite()
            && (signs.nisba() == before.nisba() || signs.definite() && self.head.office)
            && (signs.nisba() || signs.definite() && !self.place)
            && !signs.any(Signs::VERB);
        alike.then_some(k + 1)
    }

    /// A genitive, or an adjective by its letters.
    fn definite(&mut self, k: usize) -> Option<usize> {
        let signs = self.scene.signs(k);
        let article = self.scene.article;
        if !self.closed {
            // علماء كثيرون الحالة: behind an adjective a new phrase begins.
            if self.adjective {
                return None;
            }
            self.open(k);
            self.closed = true;
            return Some(k + 1);
        }
        let act = article
            .matches::<CueVerb>(k)
            .any(|m| m.features & (VERB_NOMINAL | IMPERFECT) == VERB_NOMINAL && m.exact());
        let shape = article.shape(k);
        let plural = shape.masculine_plural() || shape.feminine_plural();
        // A noun that has the letters of an adjective begins another phrase: العلماء الحالة.
        let participle = article.norm(k).starts_with("الم") && (shape.feminine() || plural);
        let origin = signs.any(Signs::NISBA | Signs::NATIONALITY | Signs::INSTITUTIONAL);
        let noun = signs.any(Signs::SOURCE | Signs::TITLE | Signs::BODY) && !signs.nisba();
        let fits = !act
            && !noun
            && self.agrees(true, shape.feminine() || shape.feminine_plural(), plural)
            && (origin || participle || self.head.office && self.genitive.is_none() && !plural);
        if !fits {
            return None;
        }
        self.adjective = true;
        self.place = false;
        Some(k + 1)
    }

    /// An adjective by its letters, or a genitive whose kind is clear.
    fn indefinite(&mut self, k: usize) -> Option<usize> {
        if self.closed {
            return None;
        }
        let signs = self.scene.signs(k);
        let article = self.scene.article;
        let shape = article.shape(k);
        let plural = shape.masculine_plural() || shape.feminine_plural();
        let feminine = shape.feminine() || shape.feminine_plural();
        if (signs.nationality() || signs.nisba() && !signs.any(Signs::BODY | Signs::SOURCE))
            && self.agrees(false, feminine, plural)
        {
            self.adjective = true;
            return Some(k + 1);
        }
        let direct = !self.adjective && k == self.genitive.map_or(self.head.end, |g| g + 1);
        if direct {
            let construct = self.construct() && self.genitive.is_none();
            let kind = signs.any(Signs::BODY | Signs::PLACE | Signs::OUTLET | Signs::SOURCE)
                && (self.head.office || self.head.class != SourceClass::Body);
            let chain = self.head.office
                && self.genitive.is_none()
                && signs.plain()
                && self.scene.signs(k + 1).definite();
            if construct || kind || chain {
                self.open(k);
                return Some(k + 1);
            }
        }
        None
    }

    /// مسؤولو, ممثلي: a plural without its nun, which a genitive must follow.
    fn construct(&self) -> bool {
        let word = self.scene.article.norm(self.head.at);
        let many = self.head.features & PLURAL != 0 && self.head.end == self.head.at + 1;
        self.head.features & CONSTRUCT != 0 || many && (word.ends_with('و') || word.ends_with('ي'))
    }
}

/// The prepositions that the noun at `k` asks for.
fn governs(scene: &Scene<'_, '_>, k: usize) -> Set<Governs> {
    let mut governs = Set::of(0);
    for found in scene.article.matches::<DescriptionWord>(k) {
        if !found.row.adjective {
            governs = governs.with(found.row.governs);
        }
    }
    governs
}

/// نفسه, ذاتها: the same as before.
fn itself(word: &str) -> bool {
    ["نفس", "ذات", "عين", "أنفس"].iter().any(|stem| {
        word.strip_prefix(stem)
            .is_some_and(|rest| matches!(rest, "ه" | "ها" | "هم" | "هما" | "هن"))
    })
}
