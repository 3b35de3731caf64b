//! Food as a link: first what goes in, then the link, and a picture of it for a camera.

use super::super::qr::code;
use super::larder::Larder;
use crate::app::Event;
use crate::app::food::{FoodStep, Parcel};
use crate::app::view::food::Setting;
use crate::app::view::picture;
use crate::content::strings::food::{names, plan, share as words};
use crate::domain::food::{find, servings};
use crate::domain::{Coded, Meal, PlannedFood};
use crate::store::link::food::{SharedFood, make};
use crate::ui::components::{act, button, p, shown_text, shows, toggle};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::root::address;
use crate::ui::slice::Slice;
use crate::ui::state::State;
use std::sync::Arc;

/// Makes what goes in.
pub type Parcels = Arc<dyn Fn(Parcel) -> SharedFood + Send + Sync>;

/// The button that opens it, beside another one, and what it opens.
pub fn part(
    larder: &Larder,
    setting: Slice<Setting>,
    label: &'static str,
    parcels: Parcels,
    beside: impl Into<Node>,
) -> El {
    let state = State::new(Parcel::default());
    let open = Slice::new(move || state.with(|parcel| parcel.open));
    let opener = button("plain", label)
        .live_attr("aria-expanded", move || Some(if open.get() { "true" } else { "false" }.into()))
        .on_click(move || {
            state.update(|parcel| *parcel = Parcel { open: !parcel.open, ..Parcel::default() })
        });
    let larder = larder.clone();
    let body = live(move || open.get().then(|| opened(&larder, setting, state, label, parcels.clone())));
    boxed("div", "stack sharing", boxed("div", "actions", opener).child(beside)).child(body)
}

fn opened(
    larder: &Larder,
    setting: Slice<Setting>,
    state: State<Parcel>,
    label: &'static str,
    parcels: Parcels,
) -> El {
    let (named, shown) = (larder.clone(), parcels.clone());
    let inside = live(move || contents(&named, &shown(Parcel::default())));
    let tells = setting.map(|setting| {
        let profile = &setting.profile;
        let stage = profile.age.is_some()
            || profile.sex.is_some()
            || profile.pregnant == Some(true)
            || profile.lactating == Some(true);
        (stage, !profile.food.cautions.is_empty())
    });
    let ticks = live(move || {
        let (stage, cautions) = tells.get();
        let tick = |label, value: fn(&Parcel) -> bool, set: fn(&mut Parcel, bool)| {
            toggle(
                label,
                shows(move || state.with(value)),
                act(move |on| state.update(|parcel| set(parcel, on))),
            )
        };
        let stage = stage.then(|| tick(words::STAGE, |parcel| parcel.stage, |parcel, on| parcel.stage = on));
        let cautions = cautions
            .then(|| tick(words::CAUTIONS, |parcel| parcel.cautions, |parcel, on| parcel.cautions = on));
        let any = stage.is_some() || cautions.is_some();
        any.then(|| boxed("div", "stack", p(words::TICK)).child(stage).child(cautions))
    });
    let make = button("primary", words::MAKE).on_click(move || state.update(|parcel| parcel.made = true));
    let larder = larder.clone();
    let made = live(move || {
        let parcel = state.get();
        if parcel.made { link(&larder, label, &parcels(parcel)) } else { Node::NOTHING }
    });
    boxed("section", "sharing__body stack", boxed("h2", "section__title", words::GOES_IN))
        .child(inside)
        .child(p(words::NOTHING_ELSE))
        .child(ticks)
        .child(boxed("div", "actions", make))
        .child(boxed("div", "stack sharing__made", made))
}

/// What goes in, as names.
fn contents(larder: &Larder, shared: &SharedFood) -> El {
    let name =
        |ndb: u32| find(&larder.foods, ndb).map_or_else(|| plan::number(ndb), |food| food.name.clone());
    let line = |one: &PlannedFood| words::line(servings(one.servings).unwrap_or(0), &name(one.ndb));
    let mut rows: Vec<El> = Vec::new();
    if !shared.name.is_empty() {
        rows.push(el("li").child(el("strong").child(shared.name.as_str().to_owned())));
    }
    for meal in Meal::ALL {
        let of_meal: Vec<String> = shared.plan.iter().filter(|one| one.meal == *meal).map(line).collect();
        if !of_meal.is_empty() {
            let title = boxed("span", "sharing__meal", names::meal(*meal));
            rows.push(el("li").child(title).child(of_meal.join(", ")));
        }
    }
    rows.extend(shared.picked.iter().map(|ndb| el("li").child(name(*ndb))));
    boxed("ul", "sharing__list", rows)
}

/// The link, and ways to hand it on.
fn link(larder: &Larder, label: &'static str, shared: &SharedFood) -> Node {
    if shared.plan.is_empty() && shared.picked.is_empty() {
        return p(words::NOTHING).attr("role", "status").into();
    }
    let Ok(fragment) = make(shared) else {
        return p(words::TOO_LONG).attr("role", "status").into();
    };
    let session = larder.session;
    let whole = address() + &fragment;
    let drawn = picture(&whole).map_or_else(|| p(words::NO_PICTURE), |picture| code(&picture));
    let field = shown_text(words::LINK, whole.clone());
    let copy = button("plain", words::COPY).on_click(move || session.send(Event::Copy(whole.clone())));
    let send = button("plain", words::SEND).on_click(move || {
        session.send(Event::Food(FoodStep::Share { title: label, fragment: fragment.clone() }));
    });
    let copied = session.view(|model| model.copied);
    let said = move || copied.get().map(|done| if done { words::COPIED } else { words::NOT_COPIED });
    let said = boxed("p", "sharing__said", live(said)).attr("role", "status");
    Node::List(vec![field.into(), boxed("div", "actions", [copy, send]).into(), said.into(), drawn.into()])
}
