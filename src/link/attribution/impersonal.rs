//! Verbs without a subject.
use super::Resolver;
use crate::document::Stance;
use crate::lexicon::features::IMPERFECT;
use crate::lexicon::rows::CueVerb;

impl Resolver<'_, '_> {
    /// الذي يُعتقد أن: behind a relative pronoun the hedge is passive.
    pub(super) fn relative_hedge(&self, cue: usize, features: u8) -> bool {
        let article = self.article;
        let before = cue.checked_sub(1);
        features == IMPERFECT
            && before.is_some_and(|b| {
                matches!(
                    article.norm(b),
                    "الذي" | "التي" | "ولكن" | "لكن" | "فيما" | "كان" | "بينما"
                )
            })
            && matches!(
                article.norm(cue),
                "يعتقد" | "يتوقع" | "يرجح" | "يزعم" | "يظن" | "يفترض"
            )
            && article.norm(cue).starts_with('ي')
    }

    /// A bare third person that no subject stands beside: يُعتقد أن, as the vowel sign or the
    /// beginning of the sentence tells.
    pub(super) fn impersonal(&self, cue: usize, features: u8) -> bool {
        let article = self.article;
        let hedge = features == IMPERFECT
            && article
                .matches::<CueVerb>(cue)
                .any(|m| matches!(m.row.stance, Stance::Opinion | Stance::Distance));
        let word = article.span(cue, cue + 1).slice(article.text());
        let passive = word.contains('\u{064F}') && features & IMPERFECT != 0;
        let initial = cue == 0 || !article.kind(cue - 1).is_wordlike();
        let bare = !article.norm(cue).starts_with('و');
        passive || (hedge && initial && bare)
    }
}
