//! Texts with marked words: `{ferritin}`, or `{stored iron|ferritin}` where other words are shown.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Words as they are.
    Plain(&'a str),
    /// A word that is explained on tap.
    Term {
        /// What stands in the text.
        shown: &'a str,
        /// Id of the [`super::Term`].
        id: &'a str,
    },
}

/// The pieces of a text in order. A bracket without its other half is plain text.
pub fn spans(text: &str) -> Vec<Span<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some((before, mark, after)) = next_mark(rest) {
        if !before.is_empty() {
            all.push(Span::Plain(before));
        }
        let (shown, id) = mark.split_once('|').unwrap_or((mark, mark));
        all.push(Span::Term { shown, id });
        rest = after;
    }
    if !rest.is_empty() {
        all.push(Span::Plain(rest));
    }
    all
}

fn next_mark(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (mark, after) = rest.split_once('}')?;
    Some((before, mark, after))
}

/// A text as it is read aloud or searched.
pub fn plain(text: &str) -> String {
    spans(text)
        .into_iter()
        .map(|span| match span {
            Span::Plain(words) | Span::Term { shown: words, .. } => words,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marked_words_are_found() {
        let check = |text: &str, all: &[Span]| assert_eq!(spans(text), all, "{text}");
        check("", &[]);
        check("No mark.", &[Span::Plain("No mark.")]);
        check("{a}", &[Span::Term { shown: "a", id: "a" }]);
        check(
            "Of {stored iron|ferritin}, low.",
            &[Span::Plain("Of "), Span::Term { shown: "stored iron", id: "ferritin" }, Span::Plain(", low.")],
        );
        check("An { open one", &[Span::Plain("An { open one")]);
        assert_eq!(plain("Of {stored iron|ferritin} and {tsat}."), "Of stored iron and tsat.");
    }

    proptest! {
        #[test]
        fn a_text_without_marks_is_itself(text in "[a-z }|]{0,40}") {
            prop_assert_eq!(plain(&text), text);
        }

        #[test]
        fn what_stands_around_a_mark_stays(before in "[a-z ]{0,9}", shown in "[a-z ]{1,9}", after in "[a-z ]{0,9}") {
            prop_assert_eq!(plain(&format!("{before}{{{shown}|id}}{after}")), format!("{before}{shown}{after}"));
        }
    }
}
