//! Figures: numbers, percentages, sums, measures, dates, in digits and words.

use crate::article::Article;
use crate::document::Figure;
use crate::options::Options;

/// All figures of an article, in order, none overlapping another.
pub(crate) fn find(_article: &Article<'_>, _options: &Options) -> Vec<Figure> {
    Vec::new()
}
