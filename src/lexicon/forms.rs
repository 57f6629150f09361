//! Reading the blob that the build script writes: every form with its senses, front-coded.

use super::Sense;

/// The streams of the blob, read in step.
pub(super) struct Forms<'b> {
    /// How many forms there are.
    pub(super) count: usize,
    done: usize,
    alphabet: Vec<char>,
    shared: &'b [u8],
    lengths: &'b [u8],
    counts: &'b [u8],
    letters: &'b [u8],
    tables: &'b [u8],
    features: &'b [u8],
    low: &'b [u8],
    high: &'b [u8],
}

impl<'b> Forms<'b> {
    pub(super) fn new(mut blob: &'b [u8]) -> Option<Self> {
        let mut number = || {
            let (four, rest) = blob.split_first_chunk::<4>()?;
            blob = rest;
            Some(u32::from_le_bytes(*four) as usize)
        };
        let (count, letters, senses, alphabet) = (number()?, number()?, number()?, number()?);
        let characters = (0..alphabet).map(|_| char::from_u32(u32::try_from(number()?).ok()?));
        let alphabet = characters.collect::<Option<Vec<char>>>()?;
        let mut stream = |length: usize| {
            let (head, rest) = blob.split_at_checked(length)?;
            blob = rest;
            Some(head)
        };
        Some(Self {
            count,
            done: 0,
            alphabet,
            shared: stream(count)?,
            lengths: stream(count)?,
            counts: stream(count)?,
            letters: stream(letters)?,
            tables: stream(senses)?,
            features: stream(senses)?,
            low: stream(senses)?,
            high: stream(senses)?,
        })
    }

    /// Makes `form`, which must hold the form before, the next one, and gives its senses.
    pub(super) fn next(
        &mut self,
        form: &mut String,
    ) -> Option<impl Iterator<Item = Sense> + use<'b>> {
        let shared = usize::from(*self.shared.get(self.done)?);
        let length = usize::from(*self.lengths.get(self.done)?);
        let count = usize::from(*self.counts.get(self.done)?);
        self.done += 1;
        let keep = form
            .char_indices()
            .nth(shared)
            .map_or(form.len(), |(at, _)| at);
        form.truncate(keep);
        let letters = take(&mut self.letters, length)?;
        form.extend(
            letters
                .iter()
                .filter_map(|&l| self.alphabet.get(usize::from(l))),
        );
        let tables = take(&mut self.tables, count)?.iter();
        let features = take(&mut self.features, count)?.iter();
        let low = take(&mut self.low, count)?.iter();
        let high = take(&mut self.high, count)?.iter();
        Some(
            tables
                .zip(features)
                .zip(low.zip(high))
                .map(|((&table, &features), (&low, &high))| Sense {
                    table,
                    features,
                    row: u16::from_le_bytes([low, high]),
                }),
        )
    }
}

fn take<'b>(stream: &mut &'b [u8], count: usize) -> Option<&'b [u8]> {
    let (head, rest) = stream.split_at_checked(count)?;
    *stream = rest;
    Some(head)
}
