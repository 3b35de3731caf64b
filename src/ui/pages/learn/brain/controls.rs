//! The dial of hours and the switches.
//!
//! The dial is the browser's own slider, drawn as a dial: keys and screen readers meet the slider, fingers the dial.

use super::words;
use crate::app::view::learn::brain::{HOURS, Setting, Switch, hour_at, turn};
use crate::ui::components::{Answers, act, chosen, typed};
use crate::ui::dom::{El, Node, boxed, el, svg};
use crate::ui::session::Session;
use crate::ui::state::State;
use chrono::NaiveTime;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, PointerEvent};

/// Both, with what the dial says.
pub(super) fn controls(session: Session, setting: State<Setting>) -> El {
    let said = move || {
        let now = setting.get();
        let time = NaiveTime::from_hms_opt(now.hour().into(), 0, 0).unwrap_or_default();
        (session.format(|f| f.time(time)), part_of_day(&now))
    };
    let range = el("input")
        .class("hours__range")
        .attr("type", "range")
        .attr("min", "0")
        .attr_text("max", (HOURS - 1).to_string())
        .attr("step", "1")
        .attr("aria-label", words::DIAL)
        .live_attr("aria-valuetext", move || {
            let (time, part) = said();
            Some(words::hour(&time, part).into())
        })
        .value(move || setting.get().hour().to_string())
        .on("input", move |event| {
            if let Ok(hour) = typed(&event).parse() {
                setting.update(|setting| *setting = setting.turned(hour));
            }
        });
    let drag = move |event: Event| {
        if let Some(hour) = pointed(&event) {
            setting.update(|setting| *setting = setting.turned(hour));
        }
    };
    let face = boxed("label", "hours", drawing(setting))
        .child(range)
        .on("pointerdown", drag)
        .on("pointermove", drag);
    let time = boxed("p", "hours__time num", Node::NOTHING).live(move || said().0);
    let part = boxed("p", "hours__part", Node::NOTHING).live(move || said().1);
    let hint = boxed("p", "hours__hint", words::DIAL_HINT);
    let beside = boxed("div", "hours__words", [time, part, hint]);
    boxed("div", "brain__controls", boxed("div", "brain__dial", [face, beside]))
        .child(Node::from(switches(setting)))
}

fn part_of_day(setting: &Setting) -> &'static str {
    let at = if setting.is_on(Switch::Night) { 6 } else { 5 };
    words::SAYS.get(at).copied().unwrap_or_default()
}

/// The hour under a finger that presses on the dial.
fn pointed(event: &Event) -> Option<u8> {
    let event = event.dyn_ref::<PointerEvent>()?;
    let face: Element = event.current_target()?.dyn_into().ok()?;
    if event.buttons() & 1 == 0 {
        return None;
    }
    if event.type_() == "pointerdown" {
        // Without it the dial loses the finger at its rim, and nothing else.
        let _ = face.set_pointer_capture(event.pointer_id());
    }
    let middle = face.client_width() / 2;
    Some(hour_at(event.offset_x() - middle, event.offset_y() - middle))
}

/// The upper half is the day, the lower half the night; the hand is where the sun would be.
fn drawing(setting: State<Setting>) -> El {
    let path = |class: &'static str, d: &'static str| svg("path").class(class).attr("d", d);
    let circle = |class: &'static str, y: &'static str, r: &'static str| {
        svg("circle").class(class).attr("cy", y).attr("r", r)
    };
    let hand = svg("g")
        .live_attr("transform", move || Some(format!("rotate({})", turn(setting.get().hour())).into()))
        .live_attr("data-night", move || setting.get().is_on(Switch::Night).then_some("".into()))
        .child([path("hours__hand", "M0 0V-36"), circle("hours__knob", "-45", "9")]);
    svg("svg").class("hours__face").attr("viewBox", "-60 -60 120 120").attr("aria-hidden", "true").child([
        path("hours__night", "M-45 0A45 45 0 0 0 45 0Z"),
        circle("hours__ring", "0", "45"),
        path("hours__horizon", "M-56 0H56"),
        circle("hours__ticks", "0", "36").attr("pathLength", "240"),
        hand,
    ])
}

fn switches(setting: State<Setting>) -> Answers {
    let by_code = |code: &str| Switch::ALL.into_iter().find(|switch| switch.part().code() == code);
    Answers {
        legend: words::SWITCH_ON,
        name: "brain-switch",
        several: true,
        answers: Switch::ALL.iter().map(|switch| switch.part().code()).zip(words::SWITCHES).collect(),
        chosen: chosen(move |code| by_code(code).is_some_and(|switch| setting.get().is_on(switch))),
        on_pick: act(move |code| {
            if let Some(switch) = by_code(code) {
                setting.update(|setting| *setting = setting.switched(switch, !setting.is_on(switch)));
            }
        }),
    }
}
