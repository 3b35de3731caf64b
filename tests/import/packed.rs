//! Zip files and XML as they stream by: every make of them is read, and none of them can grow.

use crate::formats::fixture;
use crate::import::{answers, read};
use crate::zips::{Packed, zip};
use stillnight::store::import::{Extract, Refused, Stream};

const NAME: &str = "apple_health_export/export.xml";

fn health() -> Extract {
    read(&fixture("health.xml")).unwrap()
}

#[test]
fn every_make_of_zip_is_read() {
    let xml = fixture("health.xml");
    for packed in [Packed::Stored, Packed::Deflated, Packed::Streamed, Packed::Unmarked, Packed::Large] {
        if packed == Packed::Stored {
            assert_eq!(read(&zip(&[(NAME, &xml)], packed)), Ok(health()));
        }
        let noise: Vec<u8> = (0..70_000u32).map(|n| (n.wrapping_mul(n) >> 3) as u8).collect();
        let parts: [(&str, &[u8]); 4] =
            [("a/", b""), ("a/route.gpx", &noise), (NAME, &xml), ("a/Export_CDA.XML", b"<x/>")];
        assert_eq!(read(&zip(&parts, packed)), Ok(health()));
        // Whatever a part is called, nothing is written under its name.
        let slip: [(&str, &[u8]); 3] =
            [("../../etc/x.json", b"{}"), ("C:\\boot.ini", b"x"), ("../../../../export.xml", &xml)];
        assert_eq!(read(&zip(&slip, packed)), Ok(health()));
    }
    // Names in other languages.
    assert_eq!(read(&zip(&[("apple_health_export/Exportieren.xml", &xml)], Packed::Streamed)), Ok(health()));
}

#[test]
fn a_broken_zip_is_refused() {
    let xml = fixture("health.xml");
    let whole = zip(&[(NAME, &xml)], Packed::Deflated);
    let check = |bytes: &[u8], expect: Refused| assert_eq!(read(bytes), Err(expect));
    check(&zip(&[("a.txt", b"x")], Packed::Stored), Refused::Unknown);
    check(&whole[..whole.len() - 70], Refused::Cut);
    check(&whole[..200], Refused::Cut);
    let mut flipped = whole.clone();
    flipped[14] ^= 1;
    check(&flipped, Refused::Damaged);
    let mut longer = whole.clone();
    longer[22] ^= 1;
    check(&longer, Refused::Damaged);
    let mut sealed = whole.clone();
    sealed[6] |= 1;
    check(&sealed, Refused::Packing);
    let mut other = whole.clone();
    other[8] = 12;
    check(&other, Refused::Packing);
    let mut behind = zip(&[(NAME, &xml)], Packed::Streamed);
    let end = behind.len() - 80;
    behind[end + 5] ^= 1;
    assert!(matches!(read(&behind), Err(Refused::Damaged)));
    check(&zip(&[("backup.daylio", b"!!!!")], Packed::Deflated), Refused::Damaged);
    check(&zip(&[("backup.daylio", b"e30=")], Packed::Deflated), Refused::Damaged);
}

#[test]
fn bombs_are_refused_early() {
    let zeros = vec![0; 16 << 20];
    for name in ["backup.daylio", NAME, "clinical-records/a.json", "unwanted.bin"] {
        for packed in [Packed::Deflated, Packed::Streamed] {
            let bomb = zip(&[(name, &zeros)], packed);
            assert!(bomb.len() < 100_000);
            let found = read(&bomb);
            // What is not wanted is stepped over where its length is told.
            let expect = if name == "unwanted.bin" && packed == Packed::Deflated {
                Refused::Unknown
            } else {
                Refused::TooMuchInside
            };
            assert_eq!(found, Err(expect), "{name}");
        }
    }
    // The same part many times over.
    let part = vec![b' '; 1 << 20];
    let parts: Vec<(&str, &[u8])> = (0..40).map(|_| ("clinical-records/a.json", part.as_slice())).collect();
    assert_eq!(read(&zip(&parts, Packed::Deflated)), Err(Refused::TooMuchInside));
}

#[test]
fn xml_that_declares_what_it_means_cannot_grow() {
    let xml = "<?xml version=\"1.0\"?><!DOCTYPE HealthData [<!-- it's > ]> --><!ENTITY a \"&b;&b;\"><!ENTITY b \"&c;&c;\">\
        <!ENTITY c SYSTEM \"file:///etc/passwd\">]><HealthData><!-- <Record type='x'> --><![CDATA[<Record>]]>\
        <Record type=\"HKQuantityTypeIdentifierDietaryIron\" unit=\"&a;\" startDate=\"2026-03-01 08:00:00 +0100\" value=\"2\"/>\
        <Record type='HKQuantityTypeIdentifierDietaryIron' unit='m&#103;' startDate='2026-03-02 08:00:00 +0100' value='3'></Record>\
        </HealthData>";
    let found = read(xml.as_bytes()).unwrap();
    let units: Vec<&str> = found.series.iter().map(|series| series.unit.as_str()).collect();
    assert_eq!((units, found.rows), (vec!["&a;", "mg"], 2));
    let endless = format!("<HealthData><Record type=\"{}", "x".repeat(2 << 20));
    assert_eq!(read(endless.as_bytes()), Err(Refused::Damaged));
}

#[test]
fn a_long_export_streams_with_little_kept() {
    // Fifty megabytes of steps, and a night every few hundred records; what is kept is the nights alone.
    let mut stream = Stream::default();
    let mut fed = 0usize;
    let mut feed = |text: &str| {
        fed += text.len();
        stream.feed(text.as_bytes(), answers(None, None)).unwrap();
    };
    feed("<?xml version=\"1.0\"?><HealthData>\n");
    let step = "<Record type=\"HKQuantityTypeIdentifierStepCount\" sourceName=\"Phone\" unit=\"count\" startDate=\"2026-03-01 11:00:00 +0100\" endDate=\"2026-03-01 11:10:00 +0100\" value=\"412\"/>\n";
    let many = step.repeat(350);
    for night in 0..1000u32 {
        feed(&many);
        let date = chrono::NaiveDate::from_num_days_from_ce_opt(738_000 + night as i32).unwrap();
        feed(&format!(
            "<Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" startDate=\"{date} 23:00:00 +0100\" endDate=\"{date} 23:59:00 +0100\" value=\"HKCategoryValueSleepAnalysisAsleepCore\"/>\n"
        ));
    }
    feed("</HealthData>");
    assert!(fed > 50 << 20);
    let found = stream.finish(answers(None, None)).unwrap();
    assert_eq!((found.found.len(), found.rows), (1000, 351_000));
}
