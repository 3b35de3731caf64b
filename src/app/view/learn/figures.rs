//! Published figures of single claims, ready to be drawn: lines on one scale, and counts of people or studies as dots.
//!
//! They stand in a claim's tags, words with `_` for blanks:
//! `scale:40,points` goes from 0 to 40;
//! `line:3.78,1.31,6.25,than_with_placebo` is a figure on it with the ends of its range, `line:10.3,,,with_iron` one without;
//! `move:26,10,the_middle_score` goes from the first figure to the second in one group that nobody was compared with;
//! `dots:80,full,without` is so many people, `open` instead of `full` for a second kind.
//! Nothing is computed from them but where they lie.

use crate::domain::Decimal;

/// All that one claim has drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// The end of the scale and its unit; without it there are no lines.
    pub scale: Option<(String, String)>,
    /// Figures on the scale, in order.
    pub lines: Vec<Line>,
    /// Counts, in order.
    pub dots: Vec<Dots>,
}

/// A figure on the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The figure.
    pub value: Mark,
    /// What it reaches over.
    pub span: Span,
    /// Of what.
    pub words: String,
}

/// What a figure reaches over.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// From nothing to the figure.
    FromZero,
    /// The ends of its likely range.
    Range(Mark, Mark),
    /// Where it had started from.
    From(Mark),
}

/// A figure as published, and where it lies in thousandths of the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// As published.
    pub text: String,
    /// 0 to 1000.
    pub at: u16,
}

/// So many people or studies.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// How many.
    pub count: u16,
    /// Of the second kind, drawn as rings.
    pub open: bool,
    /// Of whom.
    pub words: String,
}

/// Most dots of one kind that a phone shows without crowding.
const MOST: u16 = 100;

/// What the tags ask to draw. What does not read is left out; the tests see to it that all does.
pub fn drawing(tags: &str) -> Drawing {
    let mut all = Drawing::default();
    for (name, text) in tags.split(' ').filter_map(|tag| tag.split_once(':')) {
        match name {
            "scale" => all.scale = text.split_once(',').map(|(end, unit)| (end.to_owned(), spaced(unit))),
            "line" | "move" => {
                let end = all.scale.as_ref().and_then(|(end, _)| Decimal::parse(end).ok());
                let read = if name == "line" { line(text, end) } else { moved(text, end) };
                all.lines.extend(read);
            }
            "dots" => all.dots.extend(dots(text)),
            _ => {}
        }
    }
    all
}

fn line(text: &str, end: Option<Decimal>) -> Option<Line> {
    let mut parts = text.splitn(4, ',');
    let (value, low, high, words) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let value = mark(value, end)?;
    let span = if low.is_empty() && high.is_empty() {
        Span::FromZero
    } else {
        let (low, high) = (mark(low, end)?, mark(high, end)?);
        if low.at > value.at || value.at > high.at {
            return None;
        }
        Span::Range(low, high)
    };
    Some(Line { value, span, words: spaced(words) })
}

fn moved(text: &str, end: Option<Decimal>) -> Option<Line> {
    let mut parts = text.splitn(3, ',');
    let (from, to, words) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Line { value: mark(to, end)?, span: Span::From(mark(from, end)?), words: spaced(words) })
}

fn dots(text: &str) -> Option<Dots> {
    let mut parts = text.splitn(3, ',');
    let (count, kind, words) = (parts.next()?.parse().ok()?, parts.next()?, parts.next()?);
    let known = kind == "open" || kind == "full";
    let fits = (1..=MOST).contains(&count);
    (known && fits).then(|| Dots { count, open: kind == "open", words: spaced(words) })
}

fn mark(text: &str, end: Option<Decimal>) -> Option<Mark> {
    let (value, end) = (Decimal::parse(text).ok()?.millionths(), end?.millionths());
    let at = value.checked_mul(1000)?.checked_div(end)?;
    Some(Mark { text: text.to_owned(), at: u16::try_from(at).ok().filter(|at| *at <= 1000)? })
}

fn spaced(words: &str) -> String {
    words.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str, at: u16) -> Mark {
        Mark { text: text.to_owned(), at }
    }

    #[test]
    fn a_figure_lies_where_the_scale_says() {
        let check = |tags: &str, lines: &[Line]| assert_eq!(drawing(tags).lines, lines, "{tags}");
        let line = |value, span, words: &str| Line { value, span, words: words.to_owned() };
        check(
            "scale:40,points line:3.78,1.31,6.25,than_with_placebo",
            &[line(at("3.78", 94), Span::Range(at("1.31", 32), at("6.25", 156)), "than with placebo")],
        );
        check("scale:40,points line:40,,,all", &[line(at("40", 1000), Span::FromZero, "all")]);
        check("scale:40,points move:26,10,score", &[line(at("10", 250), Span::From(at("26", 650)), "score")]);
        check("line:3,,,no_scale", &[]);
        check("scale:0,points line:3,,,no_scale", &[]);
        check("scale:40,points line:41,,,off_it line:-1,,,off_it line:x,,,no_number line:3", &[]);
        check("scale:40,points line:3,4,5,outside_its_range line:3,1,,half_a_range", &[]);
    }

    #[test]
    fn counts_are_dots_of_two_kinds() {
        let all = drawing(
            "dots:80,full,with_them dots:80,open,without dots:0,full,none dots:101,full,too_many dots:3,x,y",
        );
        let dots = |open, words: &str| Dots { count: 80, open, words: words.to_owned() };
        assert_eq!(all.dots, [dots(false, "with them"), dots(true, "without")]);
        assert_eq!(all.scale, None);
    }

    proptest! {
        #[test]
        fn no_tags_bring_it_down(tags in "[a-z0-9:,._ -]{0,60}") {
            let all = drawing(&format!("scale:40,points {tags}"));
            prop_assert!(all.lines.iter().all(|line| line.value.at <= 1000));
            prop_assert!(all.dots.iter().all(|dots| dots.count <= MOST));
        }
    }

    #[cfg(not(feature = "ui"))]
    mod of_the_real_claims {
        use super::*;
        use crate::content::learn::{Claim, Learn, TEXT, plain};

        const SMALL: [&str; 13] = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve",
        ];

        fn drawn(learn: &Learn) -> Vec<&Claim> {
            let sections = learn.chapters.iter().flat_map(|chapter| &chapter.sections);
            sections
                .filter(|section| section.slot == "figures")
                .flat_map(|section| learn.claims(&section.rows))
                .collect()
        }

        #[test]
        fn each_has_a_name_and_a_drawing_of_all_its_tags() {
            let learn = Learn::parse(TEXT).unwrap();
            assert!(drawn(&learn).len() >= 12);
            for claim in drawn(&learn) {
                let Drawing { scale, lines, dots } = drawing(&claim.tags);
                let read = lines.len() + dots.len() + usize::from(scale.is_some());
                assert!(!lines.is_empty() || !dots.is_empty(), "{}", claim.id);
                assert_eq!(read, claim.tags.split(' ').count(), "{}", claim.id);
                assert_eq!(scale.is_some(), !lines.is_empty(), "{}", claim.id);
                assert!(!claim.label.is_empty(), "{}", claim.id);
            }
        }

        #[test]
        fn every_figure_drawn_stands_in_the_sentence() {
            let learn = Learn::parse(TEXT).unwrap();
            for claim in drawn(&learn) {
                let Drawing { lines, dots, .. } = drawing(&claim.tags);
                let text = plain(&claim.text).to_lowercase();
                let says = |figure: &str| {
                    let word = figure.parse().ok().and_then(|at: usize| SMALL.get(at));
                    let words = text.split(|c: char| !c.is_alphanumeric() && c != '.');
                    let mut words = words.map(|word| word.trim_matches('.'));
                    words.any(|known| known == figure || word.is_some_and(|word| known == *word))
                };
                for line in &lines {
                    let ends = match &line.span {
                        Span::FromZero => vec![],
                        Span::Range(low, high) => vec![low, high],
                        Span::From(from) => vec![from],
                    };
                    for mark in ends.into_iter().chain([&line.value]) {
                        assert!(says(&mark.text), "{}: {} is not in its sentence", claim.id, mark.text);
                    }
                }
                let all: u16 = dots.iter().map(|dots| dots.count).sum();
                let each = dots.iter().all(|dots| says(&dots.count.to_string()));
                assert!(each || says(&all.to_string()), "{}: its dots are not in its sentence", claim.id);
            }
        }
    }
}
