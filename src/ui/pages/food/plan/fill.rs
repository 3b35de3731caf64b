//! Filling the day: what is looked for, the energy, the buttons, and what came of it.

use super::{Desk, energy};
use crate::app::Event;
use crate::app::food::{Bench, Filling, FoodStep, Shown, energy as range, is_same_day, open_day, other_day};
use crate::content::strings::food::plan as words;
use crate::domain::food::planner::{Answer, Ask, fill};
use crate::ui::components::{button, disclosure, hint, p, section};
use crate::ui::dom::{El, boxed, live};
use crate::ui::pages::food::{controls, list};
use crate::ui::root::after_painting;

/// Draws it.
pub fn part(desk: Desk) -> El {
    let filling = desk.part(|bench| bench.filling.clone());
    let working = filling.map(|filling| *filling == Filling::Working);
    let filled = filling.map(|filling| matches!(filling, Filling::Filled { .. }));
    let press = |kind, label, again| {
        button(kind, label)
            .live_attr("aria-disabled", move || working.get().then_some("true".into()))
            .on_click(move || begin(desk, again))
    };
    let first = press("primary", words::FILL_IT, false);
    let more = press("plain", words::FILL_AGAIN, true);
    let more = more.flag("hidden", move || !filled.get());
    let said = live(move || {
        let filling = filling.get();
        outcome(desk, &filling).into_iter().map(p).collect::<Vec<_>>()
    });
    let body = boxed("div", "disclosure__body stack", energy::fields(desk)).child(hint(words::ENERGY_HINT));
    section(words::FILL)
        .child(p(words::FILL_TEXT))
        .child(controls::focus(desk.session, desk.setting))
        .child(disclosure(words::ENERGY, body))
        .child(boxed("div", "actions", first).child(more))
        .child(boxed("div", "stack fill__said", said).attr("role", "status"))
        .child(list::against(desk.setting))
}

/// What came of it, in sentences.
fn outcome(desk: Desk, filling: &Filling) -> Vec<String> {
    let one = |text: &str| vec![text.to_owned()];
    match filling {
        Filling::Rest => Vec::new(),
        Filling::Working => one(words::WORKING),
        Filling::Filled { taken_out, same } => {
            let mut said = one(if *same { words::SAME } else { words::FILLED });
            said.extend(energy::asked(desk).is_none().then(|| words::FILLED_SHORT.to_owned()));
            if !taken_out.is_empty() {
                let names: Vec<String> = taken_out.iter().map(|ndb| desk.name(*ndb)).collect();
                said.push(words::taken_out(&names));
            }
            said
        }
        Filling::Not(answer) => {
            let looks = desk.setting.peek(|setting| !setting.rules.focus.is_empty());
            words::not_filled(answer, energy::asked(desk), looks)
        }
    }
}

/// Says that it is begun, and begins once that can be seen.
fn begin(desk: Desk, again: bool) {
    if desk.bench.with_untracked(|bench| bench.filling == Filling::Working) {
        return;
    }
    let (from, to) = energy::typed(desk);
    let energy = match range(&from, &to) {
        Ok(energy) => energy,
        Err((end, _)) => {
            desk.go(&mut |bench| bench.tried = true);
            energy::show(end);
            return;
        }
    };
    desk.go(&mut |bench| {
        bench.filling = Filling::Working;
        bench.seed += u32::from(again);
        if !again {
            bench.shown = Shown::default();
        }
    });
    after_painting(move || work(desk, energy, again));
}

fn work(desk: Desk, energy: Option<(u16, u16)>, again: bool) {
    // Where the page was left meanwhile, nobody waits for a day.
    let Some(Bench { seed, mut shown, .. }) = desk.bench.try_get_untracked() else {
        return;
    };
    let (session, foods) = (desk.session, desk.foods());
    let (_, mut plan) = session.look(|model| open_day(&model.journal, model.food.day));
    let answer = desk.setting.peek(|setting| {
        let (rules, reference) = (&setting.rules, &setting.reference);
        let ask = Ask { foods: &foods, rules, reference, energy, seed, without: &[] };
        let other = if again { other_day(&ask, &plan.foods, &mut shown) } else { None };
        other.map_or_else(|| fill(&ask, &plan.foods), Answer::Day)
    });
    let filling = match answer {
        Answer::Day(day) => {
            let same = again && is_same_day(&day.foods, &plan.foods);
            shown.note(&day.foods);
            plan.foods = day.foods;
            plan.energy_kcal = energy;
            session.send(Event::Food(FoodStep::PutDay(Box::new(plan))));
            Filling::Filled { taken_out: day.left_out, same }
        }
        answer => Filling::Not(answer),
    };
    let filled = matches!(filling, Filling::Filled { .. });
    desk.go(&mut |bench| {
        bench.filling.clone_from(&filling);
        bench.shown.clone_from(&shown);
        bench.changing = None;
        if filled {
            bench.energy = None;
        }
    });
}
