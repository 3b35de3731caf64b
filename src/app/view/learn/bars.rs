//! Published figures that stand in a claim's tags, ready to be drawn: so many of a hundred people, perhaps with a range.
//!
//! `bar:27.1,12.3,49.5,on_levodopa` is a figure, the ends of its range and its words, with `_` for a blank;
//! `bar:8,,,by_careful_interview` has no range. `views:12,5,2,1` is a count for each of several views.

/// So many of a hundred. The figures are decimal numbers from 0 to 100, kept as they are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// So many.
    pub value: String,
    /// The ends of the range, where one was published.
    pub range: Option<(String, String)>,
    /// Of whom, read on after "in 100".
    pub words: String,
}

/// The figures in a claim's tags, in order. What does not read is left out; `build` and the tests see to it that all do.
pub fn bars(tags: &str) -> Vec<Bar> {
    tags.split(' ').filter_map(|tag| bar(tag.strip_prefix("bar:")?)).collect()
}

fn bar(text: &str) -> Option<Bar> {
    let mut parts = text.splitn(4, ',');
    let (value, low, high, words) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let range = match (low, high) {
        ("", "") => None,
        _ if percent(low)? <= percent(value)? && percent(value)? <= percent(high)? => {
            Some((low.to_owned(), high.to_owned()))
        }
        _ => return None,
    };
    percent(value).filter(|_| !words.is_empty())?;
    Some(Bar { value: value.to_owned(), range, words: words.replace('_', " ") })
}

/// Tenths of a number like `27` or `27.1`, not above 100.
fn percent(text: &str) -> Option<u16> {
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(tenth) || tenth.len() > 1 || whole.len() > 3 {
        return None;
    }
    let tenths = whole.parse::<u16>().ok()? * 10 + tenth.parse::<u16>().ok()?;
    (tenths <= 1000).then_some(tenths)
}

/// For each thing that was judged, the number of the view it met with: `views:2,1` gives 0, 0, 1.
pub fn views(tag: Option<&str>) -> Vec<u8> {
    let counts = tag.unwrap_or_default().split(',').map(|count| count.parse::<u8>().unwrap_or(0));
    (0..).zip(counts).flat_map(|(view, count)| (0..count).map(move |_| view)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_with_and_without_a_range() {
        /// A figure, its range, what it counts.
        type Said<'a> = (&'a str, Option<(&'a str, &'a str)>, &'a str);
        let check = |tags: &str, all: &[Said]| {
            let read = bars(tags);
            let read: Vec<_> = read
                .iter()
                .map(|bar| {
                    let range = bar.range.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
                    (bar.value.as_str(), range, bar.words.as_str())
                })
                .collect();
            assert_eq!(read, all, "{tags}");
        };
        check("", &[]);
        check("kind:body", &[]);
        check("kind:body bar:8,,,in_the_end bar:0,,,none", &[("8", None, "in the end"), ("0", None, "none")]);
        check("bar:6.0,4.1,8.8,on_this,_that", &[("6.0", Some(("4.1", "8.8")), "on this, that")]);
        for broken in
            ["bar:8", "bar:8,,,", "bar:x,,,a", "bar:101,,,a", "bar:8,9,10,a", "bar:8,1,,a", "bar:8.25,,,a"]
        {
            check(broken, &[]);
        }
    }

    #[test]
    fn views_are_one_mark_each() {
        let check = |tag, all: &[u8]| assert_eq!(views(tag), all, "{tag:?}");
        check(None, &[]);
        check(Some("2,0,1"), &[0, 0, 2]);
        check(Some("many"), &[]);
        assert_eq!(views(Some("12,5,2,1")).len(), 20);
    }

    #[cfg(not(feature = "ui"))]
    #[test]
    fn every_figure_of_the_explainer_reads_and_says_nothing_forbidden() {
        let learn = crate::content::learn::Learn::parse(crate::content::learn::TEXT).unwrap();
        let mut drawn = 0;
        for claim in &learn.claims {
            let bars = bars(&claim.tags);
            assert_eq!(bars.len(), claim.tags.matches("bar:").count(), "{}", claim.id);
            for bar in &bars {
                let words = crate::content::wording::violations(&bar.words);
                assert!(words.is_empty(), "{}: {words:?}", claim.id);
            }
            drawn += bars.len();
        }
        assert!(drawn >= 20, "{drawn}");
    }
}
