//! One entry in plain words, as it stands in something that is shared: what was recorded, nothing that was not.
//!
//! No figure is weighed, and nothing is left out but ids and revisions. Dates and clock times come in as functions, because
//! the language of the device decides how they are written.

use super::{context, count, day, duration, journal, labels, labs, medicines};
use crate::domain::{
    Amount, Attempt, Checkin, Context, ContextKind, Day, Dose, DoseChange, Entry, EntryId, Episode, Exercise,
    Intake, Lab, LongSitting, PlannedDose, Regimen, Scale10, SideEffect, Substance,
};
use chrono::{NaiveDate, NaiveTime};

/// How dates and clock times are written, and what a medicine is called.
pub struct Say<'a> {
    /// A date.
    pub date: &'a dyn Fn(NaiveDate) -> String,
    /// A clock time.
    pub time: &'a dyn Fn(NaiveTime) -> String,
    /// The name of a medicine or supplement, where it is known.
    pub name: &'a dyn Fn(EntryId) -> Option<String>,
}

/// An entry in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub what: String,
    /// What was recorded, a fact each.
    pub facts: Vec<String>,
    /// The person's own words.
    pub own: Vec<String>,
}

/// A medicine that is not told of otherwise.
pub const UNNAMED: &str = "A medicine or supplement that is not in here";

/// Tells of an entry.
pub fn told(entry: &Entry, say: &Say) -> Told {
    let kind = || labels::kind(entry.kind()).to_owned();
    match entry {
        Entry::Episode(of) => Told { what: kind(), facts: episode(of, say), own: words(&[of.note.as_str()]) },
        Entry::Night(of) => {
            Told { what: night_is(of), facts: night(of, say), own: words(&[of.note.as_str()]) }
        }
        Entry::Day(of) => Told { what: kind(), facts: of_day(of, say), own: words(&[of.note.as_str()]) },
        Entry::Substance(of) => substance(of, say),
        Entry::Dose(of) => {
            let what = (say.name)(of.substance).unwrap_or_else(|| UNNAMED.to_owned());
            Told { what, facts: vec![dose(of, say)], own: Vec::new() }
        }
        Entry::Lab(of) => lab(of),
        Entry::Context(of) => circumstance(of, say),
        // Neither travels; a file that holds one all the same says at least so.
        Entry::Profile(_) | Entry::Plan(_) => Told { what: kind(), ..Told::default() },
    }
}

fn words(texts: &[&str]) -> Vec<String> {
    texts.iter().filter(|text| !text.is_empty()).map(|text| (*text).to_owned()).collect()
}

fn of_ten(what: &str, value: Option<Scale10>) -> Option<String> {
    value.map(|value| format!("{what} {} of 10", value.get()))
}

/// A label of ours inside a sentence. What people wrote stays as it is.
fn small(label: &str) -> String {
    label.to_ascii_lowercase()
}

fn minutes(minutes: u16) -> String {
    duration(i64::from(minutes) * 60)
}

fn yes_no(what: &str, said: Option<bool>) -> Option<String> {
    said.map(|said| format!("{what} {}", if said { "yes" } else { "no" }))
}

fn listed(what: &str, names: Vec<&'static str>) -> Option<String> {
    (!names.is_empty()).then(|| format!("{what}: {}", small(&names.join(", "))))
}

fn episode(of: &Episode, say: &Say) -> Vec<String> {
    let at = |what: &str, time: NaiveTime| format!("{what} {}", (say.time)(time));
    let painful = of.painful.map(|yes| if yes { "painful" } else { "not painful" }.to_owned());
    let mut facts: Vec<String> = [
        of.onset.map(|onset| at("started", onset.time())),
        of.is_running().then(|| journal::RUNNING.to_owned()),
        of.end().map(|end| at("ended", end.time())),
        of_ten("at worst", of.worst),
        painful,
        listed("where", of.places.iter().map(labels::place).collect()),
        listed("felt like", of.sensations.iter().map(labels::sensation).collect()),
        of.situation.map(|situation| small(labels::situation(situation))),
        of.rest_minutes.map(|rest| format!("{} at rest before", minutes(rest))),
    ]
    .into_iter()
    .flatten()
    .collect();
    facts.extend(of.tried.iter().map(tried));
    facts
}

fn tried(attempt: &Attempt) -> String {
    let name = attempt.name.as_ref().filter(|name| !name.is_empty());
    let name = name.map_or_else(|| small(labels::remedy(attempt.remedy)), |name| name.as_str().to_owned());
    let took = attempt.seconds().map(|seconds| format!(", {}", duration(seconds))).unwrap_or_default();
    let helped =
        attempt.helped.map(|helped| format!(", {}", small(labels::helped(helped)))).unwrap_or_default();
    format!("tried: {name}{took}{helped}")
}

fn night_is(of: &Checkin) -> String {
    of.feel.map_or("Night", labels::feel).to_owned()
}

fn night(of: &Checkin, say: &Say) -> Vec<String> {
    let clock = |at: crate::domain::Instant| (say.time)(at.time());
    let calm: Vec<String> = of.calm.iter().map(|at| clock(*at)).collect();
    let times = |n: u8| count(n.into(), "time", "times");
    [
        (!calm.is_empty()).then(|| format!("calm at {}", calm.join(", "))),
        of.bed.map(|bed| format!("to bed {}", clock(bed))),
        of.latency_minutes.map(|latency| format!("asleep after {}", minutes(latency))),
        of.awakenings.map(|n| format!("awake {}", times(n))),
        of.awakenings_legs.map(|n| format!("woken by the legs {}", times(n))),
        of.wake.map(|wake| format!("up {}", clock(wake))),
        of.slept_minutes.map(|slept| format!("slept {}", minutes(slept))),
        of_ten("sleep quality", of.quality),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_day(of: &Day, say: &Say) -> Vec<String> {
    let naps = |nap| if nap == 0 { "no nap".to_owned() } else { format!("nap {}", minutes(nap)) };
    let sitting = |sitting| match sitting {
        LongSitting::No => "no long sitting".to_owned(),
        LongSitting::Yes(None) => "long sitting".to_owned(),
        LongSitting::Yes(Some(long)) => format!("long sitting, {}", minutes(long)),
    };
    let mut facts: Vec<String> = [
        of_ten("restless legs by day", of.symptoms),
        of_ten("sleepiness", of.sleepiness),
        of.nap_minutes.map(naps),
        of.caffeine.map(|of| intake(day::CAFFEINE, of, say)),
        of.alcohol.map(|of| intake(day::ALCOHOL, of, say)),
        of.nicotine.map(|of| intake(day::NICOTINE, of, say)),
        of.exercise.as_ref().filter(|bouts| bouts.is_empty()).map(|_| "no exercise".to_owned()),
        of.sitting.map(sitting),
        of_ten("mood", of.mood),
        yes_no("period:", of.period),
        yes_no("ill:", of.illness),
        yes_no("travelling:", of.travel),
        yes_no("all taken as planned:", of.as_planned),
    ]
    .into_iter()
    .flatten()
    .collect();
    facts.extend(of.exercise.iter().flatten().map(|bout| exercise(bout, say)));
    facts
}

fn intake(what: &str, of: Intake, say: &Say) -> String {
    let amount = match of.amount {
        Amount::None => "none".to_owned(),
        Amount::Servings(servings) => servings.to_string(),
        Amount::Unknown => day::UNCOUNTED.to_owned(),
    };
    let last = of.last.map(|last| format!(", last at {}", (say.time)(last))).unwrap_or_default();
    format!("{}: {amount}{last}", small(what))
}

fn exercise(bout: &Exercise, say: &Say) -> String {
    let at = bout.at.map(|at| format!(", at {}", (say.time)(at))).unwrap_or_default();
    let long = bout.minutes.map(|long| format!(", {}", minutes(long))).unwrap_or_default();
    format!("exercise: {}{at}{long}", small(labels::exercise(bout.kind)))
}

fn substance(of: &Substance, say: &Say) -> Told {
    let strength =
        of.strength.map(|strength| format!("{strength} {}", of.unit.as_str()).trim_end().to_owned());
    let mut facts = vec![small(medicines::kind(of.kind))];
    facts.extend(strength);
    facts.extend(words(&[of.form.as_str()]));
    facts.extend(of.start.map(|start| medicines::since(&(say.date)(start))));
    facts.extend(of.regimens.iter().map(|regimen| plan(regimen, of.form.as_str(), say)));
    facts.extend(of.stop.map(|stop| medicines::until(&(say.date)(stop))));
    facts.extend(of.side_effects.iter().map(|effect| noticed(effect, say)));
    let mut own: Vec<&str> = of.side_effects.iter().map(|effect| effect.note.as_str()).collect();
    own.push(of.note.as_str());
    Told { what: of.name.as_str().to_owned(), facts, own: words(&own) }
}

fn plan(regimen: &Regimen, form: &str, say: &Say) -> String {
    let from = (say.date)(regimen.from);
    if regimen.as_needed {
        return format!("from {from}: {}", medicines::WHEN_NEEDED);
    }
    if regimen.doses.is_empty() {
        return format!("from {from}: not taken");
    }
    let one = |dose: &PlannedDose| {
        let amount = dose.amount.map(|amount| medicines::amount(&amount.to_string(), form, ""));
        let amount = amount.map(|amount| format!(" ({amount})")).unwrap_or_default();
        format!("{}{amount}", (say.time)(dose.at))
    };
    let doses: Vec<String> = regimen.doses.iter().map(one).collect();
    format!("from {from}: {}, {}", doses.join(", "), medicines::every(regimen.every_days))
}

fn noticed(effect: &SideEffect, say: &Say) -> String {
    let from = (say.date)(effect.from);
    let dates = effect
        .until
        .map_or_else(|| medicines::since(&from), |until| context::span(&from, &(say.date)(until)));
    format!("noticed: {}, {dates}", small(medicines::effect(effect.kind)))
}

fn dose(of: &Dose, say: &Say) -> String {
    let at = |time: Option<NaiveTime>| time.map(|time| format!(" {}", (say.time)(time))).unwrap_or_default();
    match of.change {
        DoseChange::Missed { planned } => format!("dose{} not taken", at(planned)),
        DoseChange::Moved { planned, taken: Some(taken) } => {
            format!("dose{} taken at{}", at(Some(planned)), at(Some(taken)))
        }
        DoseChange::Moved { planned, taken: None } => {
            format!("dose{} taken at another time", at(Some(planned)))
        }
        DoseChange::Extra { taken, amount } => {
            let amount =
                amount.map_or_else(|| medicines::UNKNOWN_DOSE.to_owned(), |amount| amount.to_string());
            format!("one more dose{}: {amount}", at(taken))
        }
    }
}

fn lab(of: &Lab) -> Told {
    let value = of.value.map(|value| {
        format!("{}{value} {}", labs::sign(of.comparator), of.unit.as_str()).trim_end().to_owned()
    });
    let range =
        labs::range(of.range_low.map(|low| low.to_string()), of.range_high.map(|high| high.to_string()));
    let either =
        |said: Option<bool>, (yes, no): (&str, &str)| said.map(|said| if said { yes } else { no }.to_owned());
    let name = of.name.as_str();
    let what = if name.is_empty() { labs::analyte(of.analyte) } else { name }.to_owned();
    let facts = [
        Some(value.unwrap_or_else(|| labs::NO_VALUE.to_owned())),
        range.map(|range| format!("{} {range}", labs::COL_RANGE)),
        either(of.morning, labs::ROW_MORNING),
        either(of.fasting, labs::ROW_FASTING),
        either(of.iron_free_day, labs::ROW_IRON_FREE),
        words(&[of.assay.as_str()]).pop(),
    ];
    Told { what, facts: facts.into_iter().flatten().collect(), own: words(&[of.note.as_str()]) }
}

fn circumstance(of: &Context, say: &Say) -> Told {
    let what = match (of.kind, of.red_flag) {
        (ContextKind::Other, _) if !of.name.is_empty() => of.name.as_str(),
        (_, Some(flag)) => context::red_flag(flag),
        (kind, None) => context::kind(kind),
    };
    let until = of.until.map(|until| format!("until {}", (say.date)(until)));
    let facts = [until, of.value.map(context::week)];
    Told {
        what: what.to_owned(),
        facts: facts.into_iter().flatten().collect(),
        own: words(&[of.note.as_str()]),
    }
}

#[cfg(test)]
mod tests;
