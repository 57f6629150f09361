//! Verbs that nobody is the subject of.
//!
//! # What it finds
//! - يُعتقد أن "it is believed that": the vowel sign of the passive.
//! - يعتقد أن at the beginning of a sentence, and الذي يعتقد أنه "who is believed to".
//!
//! # What it leaves alone
//! ويعتقد أن, which goes on with whoever spoke.
//!
//! # Known gaps
//! Passives of the perfect that no sign shows (أعلن عن).

use super::Resolver;
use crate::document::Stance;
use crate::lexicon::features::{IMPERFECT, PASSIVE};
use crate::lexicon::rows::CueVerb;

impl Resolver<'_, '_> {
    /// Whether the form, or the vowel sign on its first letters, is that of the passive.
    pub(super) fn passive(&self, cue: usize, features: u8) -> bool {
        let article = self.article;
        if features & PASSIVE != 0 && features & IMPERFECT == 0 {
            return true;
        }
        let word = article.span(cue, cue + 1).slice(article.text());
        let word = word.trim_start_matches(['و', 'ف', '\u{064E}']);
        let mut letters = word.chars();
        let (first, second) = (letters.next(), letters.next());
        // يُؤكد and يُرجح are active, as all of their pattern; يُعتقد can only be passive.
        let signed = second == Some('\u{064F}');
        signed && (first == Some('أ') || features & IMPERFECT != 0 && hedge(article.norm(cue)))
    }

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
            && (hedge(article.norm(cue)) || article.norm(cue) == "يرجح")
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
        // ويقدر أن: an estimate that nobody is named for.
        let estimate = matches!(
            article.norm(cue),
            "يقدر" | "ويقدر" | "تقدر" | "وتقدر" | "ويزعم" | "ويظن" | "ويفترض"
        );
        let initial = cue == 0 || !article.kind(cue - 1).is_wordlike();
        let bare = !article.norm(cue).starts_with('و');
        passive || (hedge && initial && (bare || estimate))
    }
}

/// Whether the word thinks or supposes in the third person.
fn hedge(word: &str) -> bool {
    let bare = word.trim_start_matches('و');
    matches!(
        bare,
        "يعتقد" | "يتوقع" | "يزعم" | "يظن" | "يفترض" | "يقال" | "يشتبه"
    )
}
