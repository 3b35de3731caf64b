//! The life-stage dial: two native controls and, for what they point at, three statements that are never mixed.
//!
//! What is chosen lives in one signal of this page and nowhere else.

use super::{Desk, claim};
use crate::app::Loaded;
use crate::app::view::learn::dial::{Choice, STAGES, Statement, statements};
use crate::content::intakes::{self, Intake, Kind, Stage};
use crate::content::learn::Claim;
use crate::content::strings::learn::dial as words;
use crate::domain::Nutrient;
use crate::ui::components::{OneOf, act, p, shows, typed};
use crate::ui::dom::{El, Node, boxed, el, live, svg};
use crate::ui::slice::Slice;
use crate::ui::state::State;
use std::sync::Arc;

/// The tables, or that they did not come; `None` while they are on their way.
type Tables = Slice<Option<Result<Arc<Vec<Intake>>, ()>>>;

/// In the order in which they are read; each with the label of the claims that explain it.
const KINDS: [(Kind, &str); 3] = [(Kind::Allowance, "rda"), (Kind::Upper, "ul"), (Kind::Daily, "dv")];

/// The part, for these nutrients.
pub fn draw(desk: &Desk, nutrients: &'static [Nutrient]) -> Node {
    let tables: Tables = desk.session.view_by(
        |model| matches!(model.intakes, Loaded::NotYet).then_some(()).is_none(),
        |model, _| match &model.intakes {
            Loaded::NotYet => None,
            Loaded::Failed(_) => Some(Err(())),
            Loaded::Ready(text) => Some(intakes::parse(text).map(Arc::new).map_err(|_| ())),
        },
    );
    let choice = State::new(Choice::START);
    let explained = KINDS.map(|(kind, label)| {
        let claims = desk.learn.claims(&desk.rows).filter(|each| each.label == label);
        statement(desk, tables, choice, kind, nutrients, claims)
    });
    let failed = live(move || {
        tables.with(|tables| matches!(tables, Some(Err(())))).then(|| p(words::FAILED).attr("role", "status"))
    });
    boxed("div", "dial", boxed("p", "dial__lead", words::LEAD))
        .child(boxed("div", "dial__controls", [stages(choice), ages(choice).into()]))
        .child(failed)
        .child(boxed("p", "visually-hidden", spoken(tables, choice, nutrients)).attr("role", "status"))
        .child(boxed("div", "dial__statements", explained))
        .into()
}

const CODES: [&str; 4] = ["f", "m", "p", "l"];

fn stages(choice: State<Choice>) -> Node {
    let code = |stage: Stage| {
        let at = STAGES.iter().position(|known| *known == stage);
        at.and_then(|at| CODES.get(at)).copied()
    };
    OneOf {
        legend: words::STAGE,
        id: "dial-stage",
        answers: CODES.into_iter().zip(STAGES.map(words::stage)).collect(),
        chosen: shows(move || code(choice.get().stage)),
        error: shows(|| None),
        on_pick: act(move |picked| {
            if let Some(stage) = STAGES.into_iter().find(|stage| code(*stage) == Some(picked)) {
                choice.update(|choice| *choice = choice.with_stage(stage));
            }
        }),
    }
    .into()
}

/// A slider over the ages of the stage, with the years below its stops.
fn ages(choice: State<Choice>) -> El {
    let said = move || choice.get().age().map(words::age);
    let slider = el("input")
        .class("dial__slider")
        .attr("type", "range")
        .attr("id", "dial-age")
        .attr("min", "0")
        .attr("step", "1")
        .live_attr("max", move || Some(choice.get().ages().len().saturating_sub(1).to_string().into()))
        .live_attr("aria-valuetext", move || said().map(Into::into))
        .value(move || choice.get().place().to_string())
        .on("input", move |event| {
            let at = typed(&event).parse().unwrap_or_default();
            choice.update(|choice| *choice = choice.with_age(at));
        });
    let head = boxed("p", "dial__age", el("label").attr("for", "dial-age").child(words::AGE)).child(
        boxed("span", "dial__years num", live(move || said().unwrap_or_default()))
            .attr("aria-hidden", "true"),
    );
    let stage = Slice::new(move || choice.get().stage);
    let stops = live(move || {
        let ages = Choice::START.with_stage(stage.get()).ages();
        ages.into_iter().map(|age| boxed("span", "num", words::years(age))).collect::<Vec<_>>()
    });
    boxed("div", "dial__ages", head)
        .child(slider)
        .child(boxed("div", "dial__stops", stops).attr("aria-hidden", "true"))
}

/// One table: its figures for the choice, what they count, what the table means.
fn statement<'a>(
    desk: &Desk,
    tables: Tables,
    choice: State<Choice>,
    kind: Kind,
    nutrients: &'static [Nutrient],
    claims: impl Iterator<Item = &'a Claim>,
) -> El {
    let figures = live(move || {
        let said = said(tables, kind, nutrients, choice);
        said.iter().map(|one| figure(kind, one, nutrients.len() > 1)).collect::<Vec<_>>()
    });
    let head = boxed("h3", "dial__kind", words::kind(kind));
    let code = match kind {
        Kind::Allowance => "rda",
        Kind::Upper => "ul",
        Kind::Daily => "dv",
    };
    let meaning: Vec<El> = claims.map(|each| claim::paragraph(desk, each)).collect();
    boxed("section", "dial__statement", boxed("div", "dial__head", [sign(kind), head]))
        .attr("data-kind", code)
        .child(boxed("p", "dial__table", words::table(kind)))
        .child(boxed("div", "dial__figures", figures))
        .child(meaning)
}

fn said(tables: Tables, kind: Kind, nutrients: &'static [Nutrient], choice: State<Choice>) -> Vec<Statement> {
    let choice = choice.get();
    tables.with(|tables| match tables {
        Some(Ok(all)) => statements(all, kind, nutrients, choice),
        _ => Vec::new(),
    })
}

fn figure(kind: Kind, one: &Statement, named: bool) -> El {
    let name = named.then(|| boxed("span", "dial__nutrient", words::nutrient(one.nutrient)));
    let figure = amount(one);
    let day = one.figure.map(|_| format!(" {}", words::A_DAY));
    let counts = words::counts(kind, one.counts).filter(|_| one.figure.is_some());
    boxed("div", "dial__figure", name)
        .child(boxed("p", "dial__amount", boxed("strong", "num", figure)).child(day))
        .child(counts.map(|counts| boxed("p", "dial__counts", counts)))
}

/// `15 µg (600 IU)`, or that no figure has been set.
fn amount(one: &Statement) -> String {
    let Some(figure) = one.figure else { return words::NONE_SET.to_owned() };
    let mut amount = format!("{figure} {}", one.unit);
    if let Some(units) = one.units {
        amount.push_str(&format!(" ({})", words::international(&units.to_string())));
    }
    amount
}

/// The choice and its figures in one sentence, said whenever it changes.
fn spoken(tables: Tables, choice: State<Choice>, nutrients: &'static [Nutrient]) -> Node {
    live(move || {
        let now = choice.get();
        let mut all = String::new();
        for (kind, _) in KINDS {
            for one in said(tables, kind, nutrients, choice) {
                let name = if nutrients.len() > 1 { words::nutrient(one.nutrient) } else { "" };
                all.push_str(&format!("{} {name}: {}. ", words::table(kind), amount(&one)));
            }
        }
        words::spoken(words::stage(now.stage), &now.age().map(words::age).unwrap_or_default(), &all)
    })
}

/// A sign for each table, different in shape: a full cup, a ceiling, a label.
fn sign(kind: Kind) -> El {
    let path = match kind {
        Kind::Allowance => "M6 4h12l-1.5 16h-9ZM6.7 10h10.6",
        Kind::Upper => "M4 5h16M12 20V9M7.5 13.5 12 9l4.5 4.5",
        Kind::Daily => "M4 5h9l7 7-8 8-8-8ZM8.5 9.5v.01",
    };
    svg("svg")
        .class("dial__sign")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", path))
}
