//! The links between the layers: who is the same, who speaks, who relays.

mod actors;
mod attribution;
mod coreference;

use crate::actors::Candidate;
use crate::article::Article;
use crate::document::{Document, Figure, Note, NoteCode};
use crate::quotes::Attribution;
use crate::span::Span;
use crate::text::chars::is_arabic_letter;

/// Joins what the layers found into one document.
#[inline(never)]
pub(crate) fn resolve(
    article: &Article<'_>,
    mut candidates: Vec<Candidate>,
    attributions: Vec<Attribution>,
    figures: Vec<Figure>,
) -> Document {
    // Speakers that no candidate names become candidates, so that coreference sees them too.
    let voices = attribution::voices(article, &mut candidates, &attributions);
    let clusters = coreference::join(article, &candidates);
    let speaks = voices.speaks(candidates.len());
    let (actors, numbers) = actors::list(article, &candidates, &clusters, &speaks);
    let quotes = attribution::quotes(&candidates, &attributions, &voices, &numbers);
    Document {
        actors,
        quotes,
        figures,
        notes: notes(article),
    }
}

/// The oddities of the text.
fn notes(article: &Article<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    let text = article.text();
    if !text.contains(is_arabic_letter) {
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        notes.push(Note {
            span: Span::new(0, end),
            code: NoteCode::NoArabic,
        });
    }
    let mark = |i: u32| article.span(i as usize, i as usize + 1);
    let unclosed = article.quotations.iter().filter(|q| q.close.is_none());
    notes.extend(unclosed.map(|q| Note {
        span: mark(q.open),
        code: NoteCode::UnclosedQuotation,
    }));
    let unopened = article.unopened.iter();
    notes.extend(unopened.map(|&i| Note {
        span: mark(i),
        code: NoteCode::UnopenedQuotation,
    }));
    notes.sort_by_key(|note| note.span);
    notes
}
