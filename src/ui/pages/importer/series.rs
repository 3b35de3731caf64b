//! What a file tells of again and again: where each goes, and what its values mean.

use super::Desk;
use crate::app::view::{TARGETS, offered};
use crate::content::strings::import as words;
use crate::domain::{Decimal, Scale10};
use crate::store::import::{Extract, Scale, Series, Target};
use crate::ui::components::{Select, TextField, act, hint, section, shows};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::state::State;
use std::borrow::Cow;
use std::sync::Arc;

/// Places of a scale, and the way to none.
const PLACES: [(&str, &str); 12] = [
    ("", words::WORD_NONE),
    ("0", "0"),
    ("1", "1"),
    ("2", "2"),
    ("3", "3"),
    ("4", "4"),
    ("5", "5"),
    ("6", "6"),
    ("7", "7"),
    ("8", "8"),
    ("9", "9"),
    ("10", "10"),
];

/// Draws them; nothing where a file holds whole entries only.
pub fn draw(desk: Desk, extract: &Arc<Extract>) -> Node {
    if extract.series.is_empty() {
        return Node::NOTHING;
    }
    let rows = extract.series.iter().enumerate().map(|(at, series)| row(desk, at, series, extract.clone()));
    section(words::SERIES)
        .child(hint(words::SERIES_HINT))
        .child(boxed("ul", "importer__all", rows.collect::<Vec<_>>()))
        .into()
}

fn row(desk: Desk, at: usize, series: &Series, all: Arc<Extract>) -> El {
    let range = series.seen.map(|(low, high)| (low.to_string(), high.to_string()));
    let seen = words::seen(series.count, range, &series.unit);
    let target = desk.chosen(move |choices| choices.series.get(at).map(|(target, _)| *target));
    let now = move || target.get().unwrap_or(Target::Leave);
    let select = Select {
        label: words::GOES,
        options: offered(series.target),
        value: shows(move || TARGETS.iter().find(|(_, to)| *to == now()).map_or("", |(code, _)| code)),
        on_pick: act(move |code: String| {
            if let Some((_, to)) = TARGETS.iter().find(|(own, _)| *own == code) {
                desk.choose(|choices| choices.send(&all, at, *to));
            }
        }),
    };
    let names = series.words.clone();
    let scale = live(move || {
        let to = now();
        let scale = desk.choices.with_untracked(|choices| Some(choices.as_ref()?.series.get(at)?.1.clone()));
        scale.map_or(Node::NOTHING, |scale| meaning(desk, at, to, &scale, &names))
    });
    // Read out by themselves, all of these fields are called the same.
    let uses = boxed("div", "importer__uses", Node::from(select))
        .child(scale)
        .attr("role", "group")
        .attr_text("aria-label", series.name.clone());
    boxed("li", "importer__series", boxed("h3", "importer__name", series.name.clone()).attr("dir", "auto"))
        .child(boxed("p", "importer__seen num", seen))
        .child(uses)
}

/// What the values mean, as the person can change it; only where it matters.
fn meaning(desk: Desk, at: usize, to: Target, scale: &Scale, all: &[String]) -> Node {
    match scale {
        Scale::Range(low, high) if to.is_rated() => range(desk, at, *low, *high),
        Scale::Serving(amount) => {
            let text = State::new(amount.to_string());
            let read = move || Decimal::parse(&text.get()).ok().filter(|amount| amount.millionths() > 0);
            number(
                words::SERVING,
                format!("import-serving-{at}"),
                text,
                move || read().is_none(),
                move || {
                    if let Some(amount) = read() {
                        put(desk, at, Scale::Serving(amount));
                    }
                },
            )
        }
        Scale::Words(_) if to.is_rated() => {
            let rows = all.iter().enumerate().map(|(word, name)| place(desk, at, word, name));
            boxed("ul", "importer__words", rows.collect::<Vec<_>>()).into()
        }
        _ => Node::NOTHING,
    }
}

fn put(desk: Desk, at: usize, scale: Scale) {
    desk.choose(|choices| {
        if let Some((_, own)) = choices.series.get_mut(at) {
            *own = scale;
        }
    });
}

fn range(desk: Desk, at: usize, low: Decimal, high: Decimal) -> Node {
    let ends = [low, high].map(|end| State::new(end.to_string()));
    let [from, to] = ends;
    let read = move || {
        let both = Decimal::parse(&from.get()).ok().zip(Decimal::parse(&to.get()).ok());
        both.filter(|(low, high)| low.millionths() != high.millionths())
    };
    let field = |label, name: &str, text| {
        number(
            label,
            format!("import-{name}-{at}"),
            text,
            move || read().is_none(),
            move || {
                if let Some((low, high)) = read() {
                    put(desk, at, Scale::Range(low, high));
                }
            },
        )
    };
    boxed("div", "pair", [field(words::LOW, "low", from), field(words::HIGH, "high", to)]).into()
}

/// A number being typed; what stands there is taken as soon as it reads.
fn number(
    label: &'static str,
    id: String,
    text: State<String>,
    is_wrong: impl Fn() -> bool + Send + Sync + 'static,
    take: impl Fn() + Send + Sync + 'static,
) -> Node {
    let wrong = move || {
        let no_number = Decimal::parse(&text.get()).is_err();
        let why = if no_number { words::NO_NUMBER } else { words::SAME_ENDS };
        is_wrong().then_some(Cow::Borrowed(why))
    };
    TextField {
        label,
        id,
        keys: "decimal",
        value: shows(move || text.get()),
        error: shows(wrong),
        on_input: act(move |typed| {
            text.set(typed);
            take();
        }),
    }
    .into()
}

/// The place of a word on the scale.
fn place(desk: Desk, at: usize, word: usize, name: &str) -> El {
    let now = desk.chosen(move |choices| match choices.series.get(at) {
        Some((_, Scale::Words(places))) => places.get(word).copied().flatten().map(Scale10::get),
        _ => None,
    });
    let select = Select {
        label: words::GOES,
        options: PLACES.to_vec(),
        value: shows(move || {
            let place = now.get().map_or(0, |place| usize::from(place) + 1);
            PLACES.get(place).map_or("", |(code, _)| code)
        }),
        on_pick: act(move |code: String| {
            let place = code.parse().ok().and_then(Scale10::new);
            desk.choose(|choices| {
                if let Some((_, Scale::Words(places))) = choices.series.get_mut(at)
                    && let Some(own) = places.get_mut(word)
                {
                    *own = place;
                }
            });
        }),
    };
    boxed("li", "importer__word", boxed("span", "", name.to_owned()).attr("dir", "auto"))
        .child(Node::from(select))
}
