//! Every format, file by file: what is read, what is left out and why, and which entries it comes to.
//!
//! Beside each fixture stands what it comes to, ids included: they must never change, or a file imported last year would be
//! taken for a new one. `BLESS=1` writes these texts anew, to be read before they are kept.

use crate::import::{after, plan, read};
use crate::zips::{Packed, zip};
use base64::Engine as _;
use std::fmt::Write as _;
use std::path::PathBuf;
use stillnight::domain::{DeviceId, Journal, Record, Revision, State};
use stillnight::store::codec;
use stillnight::store::import::{Counts, Extract, ImportPlan};

pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import").join(name)
}

/// Every file that is read, by the name of what it comes to.
pub fn files() -> Vec<(&'static str, Vec<u8>)> {
    let plain = [
        "bearable-7.csv",
        "bearable-8.csv",
        "daylio-1.csv",
        "daylio-2.csv",
        "daylio-3.csv",
        "daylio-4.csv",
        "nomie-6.json",
        "nomie-5.json",
        "nomie-6.csv",
        "nomie-5.csv",
        "nomie-daily.csv",
        "health.xml",
        "cronometer.csv",
        "cronometer-old.csv",
        "sleep-as-android.csv",
        "wide.csv",
        "long.csv",
        "percent.csv",
    ];
    let mut all: Vec<_> = plain.into_iter().map(|name| (name, fixture(name))).collect();
    let packed = base64::engine::general_purpose::STANDARD.encode(fixture("daylio.json"));
    all.push((
        "backup.daylio",
        zip(&[("backup.daylio", packed.as_bytes()), ("assets/1.jpg", &[0; 99])], Packed::Deflated),
    ));
    let (xml, lab) = (fixture("health.xml"), fixture("observation.json"));
    let parts: [(&str, &[u8]); 3] = [
        ("apple_health_export/export_cda.xml", b"<ClinicalDocument/>"),
        ("apple_health_export/export.xml", &xml),
        ("apple_health_export/clinical-records/Observation-1.json", &lab),
    ];
    all.push(("health.zip", zip(&parts, Packed::Streamed)));
    all
}

/// All of it, as lines to read.
fn told(extract: &Extract, plan: &ImportPlan) -> String {
    let mut text = format!("{:?}, {} rows\n", extract.source, extract.rows);
    for series in &extract.series {
        let (name, unit, words) = (&series.name, &series.unit, series.words.join("|"));
        let line = format!(
            "series {name} [{unit}] {words} x{} {:?} {:?}",
            series.count, series.target, series.scale
        );
        writeln!(text, "{line}").unwrap();
    }
    for found in &extract.found {
        let at = found.at.map_or(String::new(), |at| format!(" {at:?}"));
        let (row, date, part, value) = (found.row, found.date, found.part, &found.value);
        writeln!(text, "{row}: {date}{at} {part:?} #{} {value:?}", found.series).unwrap();
    }
    writeln!(text, "{:?} {:?}..{:?}, {} units", plan.counts, plan.first, plan.last, plan.units).unwrap();
    for (id, entry) in plan.entries().unwrap() {
        let row = plan.origins.iter().find(|origin| origin.id == *id).unwrap().row;
        let rev = Revision::new(0, 0, DeviceId(0));
        let stored = codec::encode(&Record { id: *id, rev, state: State::Live(entry.clone()) });
        writeln!(text, "{id} from {row}: {}", &stored[23..]).unwrap();
    }
    for skip in &plan.skipped {
        writeln!(text, "{} left out: {:?}", skip.row, skip.why).unwrap();
    }
    text
}

#[test]
fn each_file_comes_to_what_stands_beside_it() {
    for (name, bytes) in files() {
        let extract = read(&bytes).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let found = told(&extract, &plan(&Journal::default(), &extract));
        let beside = path(&format!("{name}.txt"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&beside, &found).unwrap();
        }
        let expect = std::fs::read_to_string(&beside).unwrap_or_default();
        assert_eq!(found, expect, "{name}");
    }
}

#[test]
fn the_same_file_twice_changes_nothing() {
    for (name, bytes) in files() {
        let extract = read(&bytes).unwrap();
        let first = plan(&Journal::default(), &extract);
        assert!(!first.is_empty(), "{name}");
        let journal = after(&Journal::default(), first.entries().unwrap());
        let second = plan(&journal, &extract);
        assert!(second.is_empty(), "{name}: {:?}", second.entries());
        let all = Counts { same: second.counts.same, ..Counts::default() };
        assert_eq!((second.counts, second.units), (all, 0), "{name}");
    }
}

#[test]
fn however_a_file_is_cut_into_pieces_it_holds_the_same() {
    use crate::import::answers;
    use stillnight::store::import::Stream;
    for (name, bytes) in files() {
        let Ok(whole) = stillnight::store::import::read(&bytes, answers(None, None)) else { continue };
        for size in [1, 2, 3, 7, 64, 1000] {
            let mut stream = Stream::default();
            for piece in bytes.chunks(size) {
                stream.feed(piece, answers(None, None)).unwrap();
            }
            assert_eq!(stream.finish(answers(None, None)).as_ref(), Ok(&whole), "{name} by {size}");
        }
    }
}
