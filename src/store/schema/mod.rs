//! Schema 1: what an entry looks like as JSON, one file per kind, and how it is read back.
//!
//! The forms here are frozen once released: people's data outlives any version of the app. Domain types carry no
//! serde derives, so that renaming one cannot break a journal. No storage keys, checksums or revisions here.
//!
//! All this is on the way to the first screen, so it is built to be small: one [`Reader`] and one [`Writer`] for all
//! kinds instead of derived code for each, and `inline(never)` where the optimiser would copy a helper into every kind,
//! or all kinds into one function that no longer shares anything.
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
mod quote;
mod reader;
mod scan;
mod substance;
mod writer;

pub(super) use quote::{quote, unquote};
pub(super) use scan::{Cursor, items, members};

use crate::domain::{Coded, Entry, Kind, State};
use reader::Reader;
use scan::Member;
use writer::Writer;

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
    Writer::object(|to| {
        to.code("k", Some(entry.kind()));
        match entry {
            Entry::Episode(episode) => episode::write(episode, to),
            Entry::Night(checkin) => night::write(checkin, to),
            Entry::Day(day) => day::write(day, to),
            Entry::Substance(substance) => substance::write(substance, to),
            Entry::Dose(dose) => dose::write(dose, to),
            Entry::Lab(lab) => lab::write(lab, to),
            Entry::Context(context) => context::write(context, to),
            Entry::Profile(profile) => profile::write(profile, to),
            Entry::Plan(plan) => plan::write(plan, to),
        }
    })
}

/// The state that [`write`] wrote.
///
/// # Errors
/// The [`Reason`], when the text is not exactly an entry or tombstone of this schema.
pub(super) fn read(text: &str) -> Result<State, Reason> {
    let found = whole(text)?;
    if found.iter().any(|member| member.name == "k") {
        return read_entry(found).map(State::Live);
    }
    let mut at_ms = None;
    let mut content = None;
    for member in found {
        match member.name {
            "x" if at_ms.is_none() => at_ms = Some(member.value.parse().map_err(|_| reason("deleted", "x"))?),
            "d" if content.is_none() => content = Some(Box::new(read_entry(whole(member.value)?)?)),
            other => return Err(reason("deleted", other)),
        }
    }
    Ok(State::Deleted { at_ms: at_ms.ok_or("neither an entry nor a tombstone")?, content })
}

fn whole(text: &str) -> Result<Vec<Member<'_>>, Reason> {
    members(text).ok_or_else(|| "not a whole JSON object".to_owned())
}

fn read_entry(found: Vec<Member>) -> Result<Entry, Reason> {
    let mut from = Reader::new(found);
    let code = from.value("k").ok_or("no kind")?;
    let code = code.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let kind = code.and_then(Kind::from_code).ok_or("a kind this version does not know")?;
    let members = &mut from;
    let entry = match kind {
        Kind::Episode => episode::read(members).map(Entry::Episode),
        Kind::Night => night::read(members).map(Entry::Night),
        Kind::Day => day::read(members).map(Entry::Day),
        Kind::Substance => substance::read(members).map(Entry::Substance),
        Kind::Dose => dose::read(members).map(Entry::Dose),
        Kind::Lab => lab::read(members).map(Entry::Lab),
        Kind::Context => context::read(members).map(Entry::Context),
        Kind::Profile => profile::read(members).map(|profile| Entry::Profile(Box::new(profile))),
        Kind::Plan => plan::read(members).map(Entry::Plan),
    };
    from.finish(entry).map_err(|field| reason(kind.code(), &field))
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
    fn malformed_values_are_refused_and_escaped_ones_read() {
        let head = r#"{"k":"ep","n":"2026-11-21""#;
        let blank = read(&format!("{head}}}")).unwrap();
        let check = |field: &str, value: &str, expect: Option<&str>| {
            let found = read(&format!("{head},\"{field}\": {value} }}"));
            match expect {
                Some(written) => assert_eq!(write(&found.unwrap()), format!("{head}{written}}}"), "{value}"),
                None => assert!(found.is_err(), "{field}: {value}"),
            }
        };
        let number = |value: &str, reads| check("m", value, reads);
        number("0", Some(r#","m":0"#));
        number("65535", Some(r#","m":65535"#));
        for bad in [
            "01",
            "00",
            "-0",
            "-1",
            "+1",
            "1.0",
            "1.",
            ".5",
            "1e",
            "1e0",
            "1E2",
            "0x1",
            "65536",
            "4294967297",
        ] {
            number(bad, None);
        }
        let flag = |value: &str, reads| check("p", value, reads);
        flag("true", Some(r#","p":true"#));
        for bad in ["nul", "nulll", "True", "tru", "truee", "0", "1", "\"true\"", "NaN", "[]", "{}"] {
            flag(bad, None);
        }
        let text = |value: &str, reads| check("t", value, reads);
        text(r#""\u0061\/\ud83e\uddb5\n\"b""#, Some(r#","t":"a/🦵\n\"b""#));
        text("\"\"", Some(""));
        for bad in
            [r#""\x""#, r#""\ud83e""#, r#""\udd00a""#, r#""\u12""#, "\"a\nb\"", "\"a\u{1}\"", "a", "1", "'a'"]
        {
            text(bad, None);
        }
        let list = |value: &str, reads| check("a", value, reads);
        list("[]", Some(""));
        list(r#"[ "walk - - -" ,"heat - - y"]"#, Some(r#","a":["walk - - -","heat - - y"]"#));
        for bad in [
            "[",
            "[,]",
            r#"["walk - - -",]"#,
            r#"["walk - - -" "heat - - -"]"#,
            "[null]",
            "[[]]",
            "{}",
            "\"\"",
        ] {
            list(bad, None);
        }
        // A member that need not be there may say so; one that is a list, or is set, may not.
        for absent in ["o", "e", "w", "p", "l", "i", "m", "t"] {
            check(absent, "null", Some(""));
        }
        for present in ["n", "r", "a", "k"] {
            check(present, "null", None);
        }
        assert_eq!(read(r#"{"\u006e":"2026-11-21","k":"ep"}"#).as_ref(), Ok(&blank), "a name may be escaped");
        assert!(
            read(r#"{"\u006e":"2026-11-21","k":"ep","n":"2026-11-21"}"#).is_err(),
            "the same member twice"
        );
    }

    #[test]
    fn the_faults_of_an_inner_object_are_named_with_the_list() {
        let check = |inner: &str, expect: &str| {
            let text = format!(r#"{{"k":"su","c":"m","r":[{{"b":"2026-01-01","d":1}},{inner}]}}"#);
            assert_eq!(read(&text), Err(format!("su: field {expect} does not read")), "{text}");
        };
        check(r#"{"d":1}"#, "r.(missing)");
        check(r#"{"b":"2026-01-01","d":256}"#, "r.d");
        check(r#"{"b":"2026-01-01","d":1,"p":["25:00"]}"#, "r.p");
        check(r#"{"b":"2026-01-01","d":1,"d":1}"#, "r.d");
        check(r#"{"b":"2026-01-01","d":1,"zz":1}"#, "r.zz");
        check(r#"["2026-01-01",1]"#, "r");
        check("null", "r");
    }

    #[test]
    fn a_running_episode_cannot_have_ended() {
        let text = r#"{"k":"ep","n":"2026-11-21","o":"2026-11-21T23:10:05+01:00","r":true,"e":"60"}"#;
        assert_eq!(read(text), Err("ep: field r does not read".to_owned()));
    }
}
