//! Schema 1: what an entry looks like as JSON, one file per kind, and how it is read back.
//!
//! The forms here are frozen once released: people's data outlives any version of the app. Domain types carry no
//! serde derives, so that renaming one cannot break a journal. No storage keys, checksums or revisions here.
//! `docs/storage-format.md` says the same in prose.

mod context;
mod day;
mod dose;
mod episode;
mod field;
mod lab;
mod night;
mod plan;
mod profile;
mod scan;
mod substance;

pub(super) use scan::{Cursor, members};

use crate::domain::{Coded, Entry, Kind, State};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Why a stored text is no entry of this schema: names the field, never repeats what it holds.
pub(super) type Reason = String;

/// The JSON of an entry's state.
pub(super) fn write(state: &State) -> String {
    match state {
        State::Live(entry) => write_entry(entry),
        State::Deleted { at_ms, content } => {
            let mut text = format!("{{\"x\":{at_ms}");
            if let Some(entry) = content {
                text.push_str(",\"d\":");
                text.push_str(&write_entry(entry));
            }
            text + "}"
        }
    }
}

fn write_entry(entry: &Entry) -> String {
    match entry {
        Entry::Episode(episode) => json(&episode::EpisodeDto::from(episode)),
        Entry::Night(checkin) => json(&night::NightDto::from(checkin)),
        Entry::Day(day) => json(&day::DayDto::from(day)),
        Entry::Substance(substance) => json(&substance::SubstanceDto::from(substance)),
        Entry::Dose(dose) => json(&dose::DoseDto::from(dose)),
        Entry::Lab(lab) => json(&lab::LabDto::from(lab)),
        Entry::Context(context) => json(&context::ContextDto::from(context)),
        Entry::Profile(profile) => json(&profile::ProfileDto::from(profile.as_ref())),
        Entry::Plan(plan) => json(&plan::PlanDto::from(plan)),
    }
}

fn json(dto: &impl Serialize) -> String {
    // Structs of texts and numbers always serialise. Were that ever untrue, the empty text would not read back, and
    // whoever saves compares what was written before calling it saved.
    serde_json::to_string(dto).unwrap_or_default()
}

/// The state that [`write`] wrote.
///
/// # Errors
/// The [`Reason`], when the text is not exactly an entry or tombstone of this schema.
pub(super) fn read(text: &str) -> Result<State, Reason> {
    let found = members(text).ok_or("not a whole JSON object")?;
    if found.iter().any(|member| member.name == "k") {
        return read_entry(text).map(State::Live);
    }
    let mut at_ms = None;
    let mut content = None;
    for member in found {
        match member.name {
            "x" if at_ms.is_none() => at_ms = Some(member.value.parse().map_err(|_| reason("deleted", "x"))?),
            "d" if content.is_none() => content = Some(Box::new(read_entry(member.value)?)),
            other => return Err(reason("deleted", other)),
        }
    }
    Ok(State::Deleted { at_ms: at_ms.ok_or("neither an entry nor a tombstone")?, content })
}

fn read_entry(text: &str) -> Result<Entry, Reason> {
    let found = members(text).ok_or("not a whole JSON object")?;
    let kind = found.iter().find(|member| member.name == "k").ok_or("no kind")?;
    let code = kind.value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let kind = code.and_then(Kind::from_code).ok_or("a kind this version does not know")?;
    let entry = match kind {
        Kind::Episode => entry::<episode::EpisodeDto, _>(text, Entry::Episode),
        Kind::Night => entry::<night::NightDto, _>(text, Entry::Night),
        Kind::Day => entry::<day::DayDto, _>(text, Entry::Day),
        Kind::Substance => entry::<substance::SubstanceDto, _>(text, Entry::Substance),
        Kind::Dose => entry::<dose::DoseDto, _>(text, Entry::Dose),
        Kind::Lab => entry::<lab::LabDto, _>(text, Entry::Lab),
        Kind::Context => entry::<context::ContextDto, _>(text, Entry::Context),
        Kind::Profile => entry::<profile::ProfileDto, _>(text, |profile| Entry::Profile(Box::new(profile))),
        Kind::Plan => entry::<plan::PlanDto, _>(text, Entry::Plan),
    };
    entry.map_err(|fault| match fault {
        Fault::Field(field) => reason(kind.code(), field),
        // Serde's own message would repeat what the person wrote. Its position is enough to name the field.
        Fault::Shape(column) => reason(
            kind.code(),
            found.iter().find(|member| member.end >= column).map_or("(missing)", |m| m.name),
        ),
    })
}

/// What is wrong with an entry's JSON.
enum Fault {
    /// A field of the right shape whose content does not read.
    Field(&'static str),
    /// Something of the wrong shape up to this byte.
    Shape(usize),
}

fn entry<D, T>(text: &str, wrap: fn(T) -> Entry) -> Result<Entry, Fault>
where
    D: DeserializeOwned,
    T: TryFrom<D, Error = field::Bad>,
{
    let dto: D = serde_json::from_str(text).map_err(|error| {
        // Lines before the error's own: only files laid out anew by another program have entries of many lines.
        let before = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len);
        Fault::Shape(before.sum::<usize>() + error.column())
    })?;
    T::try_from(dto).map(wrap).map_err(|bad| Fault::Field(bad.0))
}

fn reason(kind: &str, field: &str) -> Reason {
    let field: String = field.chars().take(20).collect();
    format!("{kind}: field {field} does not read")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_read_is_named_and_not_repeated() {
        let check =
            |text: &str, expect: &str| assert_eq!(read(text).err().as_deref(), Some(expect), "{text}");
        check(r#"{"k":"ep","n":"2026-02-30"}"#, "ep: field n does not read");
        check(r#"{"k":"ep","n":"2026-11-21","w":11}"#, "ep: field w does not read");
        check(r#"{"k":"ep","n":"2026-11-21","w":"secret","p":true}"#, "ep: field w does not read");
        check(r#"{"k":"ep","n":"2026-11-21","m":70000,"p":true}"#, "ep: field m does not read");
        check(r#"{"k":"ep","n":"2026-11-21","l":"ll zz"}"#, "ep: field l does not read");
        check(r#"{"k":"ep","n":"2026-11-21","e":"60"}"#, "ep: field e does not read");
        check(r#"{"k":"ep","n":"2026-11-21","a":["walk - -"]}"#, "ep: field a does not read");
        check(r#"{"k":"ep","n":"2026-11-21","zz":1}"#, "ep: field zz does not read");
        check(r#"{"k":"ep","n":"2026-11-21","n":"2026-11-22"}"#, "ep: field n does not read");
        check(r#"{"k":"ep","o":"2026-11-21T23:10:05+01:00"}"#, "ep: field (missing) does not read");
        check(
            "{\n\"k\":\"ep\",\n\"n\":\"2026-11-21\",\n\"w\":\"x\",\"p\":true}",
            "ep: field w does not read",
        );
        check(r#"{"k":"da","d":"2026-11-21","c":"2@25:00"}"#, "da: field c does not read");
        check(
            r#"{"k":"do","d":"2026-11-21","s":"AZ8qm9AAAAAAAAAB","c":"missed","a":"1"}"#,
            "do: field c does not read",
        );
        check(r#"{"k":"su","c":"m","r":[{"b":"2026-01-01","d":300}]}"#, "su: field r.d does not read");
        check(r#"{"k":"zz"}"#, "a kind this version does not know");
        check(r#"{"x":1,"y":2}"#, "deleted: field y does not read");
        check(r#"{"x":-1}"#, "deleted: field x does not read");
        check(r#"{"d":{"k":"pr"}}"#, "neither an entry nor a tombstone");
        check("{}", "neither an entry nor a tombstone");
        check("[]", "not a whole JSON object");
        check(r#"{"k":"ep""#, "not a whole JSON object");
    }

    #[test]
    fn a_running_episode_cannot_have_ended() {
        let text = r#"{"k":"ep","n":"2026-11-21","o":"2026-11-21T23:10:05+01:00","r":true,"e":"60"}"#;
        assert_eq!(read(text), Err("ep: field r does not read".to_owned()));
    }
}
