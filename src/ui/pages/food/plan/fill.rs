//! Filling the day: what is looked for, the energy, the buttons, and what came of it.

use super::{Desk, energy};
use crate::app::Event;
use crate::app::food::{
    Bench, Came, Filling, FoodStep, Run, Shown, energy as range, is_same_day, open_day, other_day,
};
use crate::content::strings::food::plan as words;
use crate::domain::food::planner::{Answer, Ask, fill};
use crate::ui::components::{button, disclosure, hint, p, section};
use crate::ui::dom::{El, boxed, live};
use crate::ui::pages::food::{controls, list};
use crate::ui::root::after_painting;
use crate::ui::slice::Slice;

/// Draws it.
pub fn part(desk: Desk) -> El {
    let working = desk.part(|bench| bench.filling == Filling::Working);
    let filled = desk.part(
        |bench| matches!(&bench.filling, Filling::Done(run) if matches!(run.came, Came::Filled { .. })),
    );
    let press = |kind, label, again| {
        button(kind, label)
            .live_attr("aria-disabled", move || working.get().then_some("true".into()))
            .on_click(move || begin(desk, again))
    };
    let first = press("primary", words::FILL_IT, false);
    let more = press("plain", words::FILL_AGAIN, true);
    let more = more.flag("hidden", move || !filled.get());
    let said = Slice::new(move || desk.bench.with(|bench| outcome(desk, &bench.filling)));
    let said = live(move || said.get().into_iter().map(p).collect::<Vec<_>>());
    let body = boxed("div", "disclosure__body stack", energy::fields(desk)).child(hint(words::ENERGY_HINT));
    section(words::FILL)
        .child(p(words::FILL_TEXT))
        .child(controls::focus(desk.session, desk.setting))
        .child(disclosure(words::ENERGY, body))
        .child(boxed("div", "actions", first).child(more))
        .child(boxed("div", "stack fill__said", said).attr("role", "status"))
        .child(list::against(desk.setting))
}

/// What came of it, in sentences, for as long as they are true of what stands on the page.
fn outcome(desk: Desk, filling: &Filling) -> Vec<String> {
    let one = |text: &str| vec![text.to_owned()];
    let run = match filling {
        Filling::Rest => return Vec::new(),
        Filling::Working => return one(words::WORKING),
        Filling::Done(run) => run,
    };
    let (from, to) = energy::typed(desk);
    let stands = desk.setting.with(|setting| {
        desk.day.with(|(_, plan)| run.stands(&setting.rules, &setting.reference, (&from, &to), &plan.foods))
    });
    match &run.came {
        _ if !stands => Vec::new(),
        Came::Filled { taken_out, same } => {
            let mut said = one(if *same { words::SAME } else { words::FILLED });
            said.extend(run.energy.is_none().then(|| words::FILLED_SHORT.to_owned()));
            if !taken_out.is_empty() {
                let names: Vec<String> = taken_out.iter().map(|ndb| desk.name(*ndb)).collect();
                said.push(words::taken_out(&names));
            }
            said
        }
        Came::Not(answer) => words::not_filled(answer, run.energy, !run.rules.focus.is_empty()),
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
    let (rules, reference) = desk.setting.peek(|setting| (setting.rules.clone(), setting.reference));
    let ask = Ask { foods: &foods, rules: &rules, reference: &reference, energy, seed, without: &[] };
    let other = if again { other_day(&ask, &plan.foods, &mut shown) } else { None };
    let answer = other.map_or_else(|| fill(&ask, &plan.foods), Answer::Day);
    let came = match answer {
        Answer::Day(day) => {
            let same = again && is_same_day(&day.foods, &plan.foods);
            shown.note(&day.foods);
            plan.foods = day.foods;
            plan.energy_kcal = energy;
            session.send(Event::Food(FoodStep::PutDay(Box::new(plan.clone()))));
            Came::Filled { taken_out: day.left_out, same }
        }
        answer => Came::Not(answer),
    };
    let filled = matches!(came, Came::Filled { .. });
    let run = Box::new(Run { rules, reference, energy, foods: plan.foods, came });
    desk.go(&mut |bench| {
        bench.filling = Filling::Done(run.clone());
        bench.shown.clone_from(&shown);
        bench.changing = None;
        if filled {
            bench.energy = None;
        }
    });
}
