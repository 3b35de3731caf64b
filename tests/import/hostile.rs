//! Files that somebody broke, by accident or on purpose: never a panic, and nothing wrong taken in without a word.

use crate::formats::{files, fixture};
use crate::import::{plan, read};
use crate::laws;
use crate::zips::{Packed, zip};
use base64::Engine as _;
use std::fmt::Write as _;
use stillnight::domain::{Journal, Note};
use stillnight::store::csv;
use stillnight::store::import::Refused;

/// Numbers that look random and are the same every time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut n = self.0;
        n = (n ^ n >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        n = (n ^ n >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((n ^ n >> 31) % most.max(1) as u64) as usize
    }
}

const SPLINTERS: &[&str] = &[
    "\"",
    "\"\"",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "'",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\\",
    "\\u0000",
    "\\ud83e",
    "<",
    ">",
    "/>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<!DOCTYPE x [",
    "&amp;",
    "&#x202e;",
    "&boom;",
    "#",
    "#a(",
    "(",
    ")",
    " | ",
    "null",
    "true",
    "NaN",
    "-0",
    "1e999",
    "-1",
    "999999999999",
    "9999999999999999999999",
    "0.0000001",
    "1,234",
    "12,5",
    "%",
    "=1+1",
    "@x",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "é",
    "🦵",
    "2026-02-29",
    "2026-03-29 02:30:00",
    "31/12/9999",
    "0000-00-00",
    "24:00",
    "12:60 pm",
    "+99:99",
    "Infinity",
    "PK\u{3}\u{4}",
    "PK\u{1}\u{2}",
    "stillnight AAAAAAAAAAAAAAAA",
    "yes",
    "no",
    "?",
];

fn mutate(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len() + 1);
        let until = (at + dice.below(40)).min(bytes.len());
        match dice.below(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..until)),
            3 => {
                let part = bytes[at..until].to_vec();
                let to = dice.below(bytes.len() + 1);
                bytes.splice(to..to, part);
            }
            4 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
            _ => {
                let splinter = SPLINTERS[dice.below(SPLINTERS.len())].bytes();
                drop(bytes.splice(at..if dice.below(2) == 0 { at } else { until }, splinter));
            }
        }
    }
    bytes
}

/// How many of each file.
const MUTANTS: usize = 2_000;

#[test]
fn two_thousand_mutants_of_each_file_do_no_harm() {
    for (seed, (name, bytes)) in files().into_iter().enumerate() {
        let mut dice = Dice::new(seed as u64);
        let taken = (0..MUTANTS).filter(|_| laws::import(&mutate(&bytes, &mut dice))).count();
        // Packed bytes carry a checksum; tables still read in part.
        let packed = bytes.starts_with(b"PK");
        assert!(packed || taken > MUTANTS / 10, "{name}: only {taken} reached the inside");
    }
}

#[test]
fn mutants_inside_a_zip_file_reach_the_inside() {
    let (json, xml, lab) = (fixture("daylio.json"), fixture("health.xml"), fixture("observation.json"));
    let mut dice = Dice::new(99);
    let mut taken = [0; 3];
    for _ in 0..MUTANTS {
        let packed = base64::engine::general_purpose::STANDARD.encode(mutate(&json, &mut dice));
        let xml = mutate(&xml, &mut dice);
        let lab = mutate(&lab, &mut dice);
        let made = [
            zip(&[("backup.daylio", packed.as_bytes())], Packed::Deflated),
            zip(&[("a/export.xml", &xml)], Packed::Stored),
            zip(&[("clinical-records/a.json", &lab)], Packed::Large),
        ];
        for (count, file) in taken.iter_mut().zip(&made) {
            *count += usize::from(laws::import(file));
        }
    }
    assert!(taken.iter().all(|count| *count > MUTANTS / 40), "{taken:?}");
}

#[test]
fn mutants_of_our_own_table_do_no_harm() {
    let journal = crate::tidy::full();
    let table = csv::write(&journal);
    let mut dice = Dice::new(7);
    let taken = (0..MUTANTS).filter(|_| laws::import(&mutate(table.as_bytes(), &mut dice))).count();
    assert!(taken > MUTANTS / 4, "only {taken} reached the inside");
}

/// Texts that break out of somewhere: markup, scripts, formulas, templates, paths, terminals, other scripts.
fn injections() -> Vec<String> {
    let plain = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "javascript:alert(1)",
        "\"><b>x</b>",
        "'-alert(1)-'",
        "</textarea><iframe src=//x>",
        "<style>*{display:none}</style>",
        "&lt;b&gt;",
        "<!--",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+1|cmd",
        "-2+3",
        "@SUM(1)",
        "=cmd|'/C calc'!A0",
        "${7*7}",
        "{{7*7}}",
        "#{7*7}",
        "../../etc/passwd",
        "C:\\x",
        "%0d%0aSet-Cookie:x",
        "' OR 1=1 --",
        "\u{1b}[31mred",
        "\u{202e}gnp.exe",
        "\u{2066}a\u{2069}",
        "a\u{200f}b",
        "\u{feff}x",
        "\u{0}nul",
        "𝕏🦵👩‍👩‍👧",
        "ﷺ",
        "ــ",
        "%s%n",
        "\\u003cb\\u003e",
        "<a href=x>y</a>",
        "<math><mi//xlink:href=x>",
        "<object data=x>",
        "<base href=//x>",
        "<form action=x>",
        "on\u{0}error=x",
        "<<b>>",
    ];
    let around = [("", ""), ("a ", " b"), ("\"", "\""), ("<p>", "</p>"), ("\u{202d}", "\u{202c}")];
    plain
        .iter()
        .flat_map(|text| around.iter().map(move |(before, behind)| format!("{before}{text}{behind}")))
        .collect()
}

#[test]
fn hostile_texts_are_kept_as_text_without_what_hides() {
    let all = injections();
    assert_eq!(all.len(), 200);
    let (mut table, mut events) = (String::from("date,name,value\n"), String::new());
    for (n, text) in all.iter().enumerate() {
        let quoted = text.replace('\0', "").replace('"', "\"\"");
        let day = chrono::NaiveDate::from_yo_opt(2026, n as u32 + 1).unwrap();
        writeln!(table, "{day},n{n},\"x {quoted}\"").unwrap();
        let mut json = String::new();
        for c in text.chars() {
            match c {
                '"' | '\\' => json.extend(['\\', c]),
                c if c.is_control() => write!(json, "\\u{:04x}", c as u32).unwrap(),
                c => json.push(c),
            }
        }
        let comma = if n == 0 { "" } else { "," };
        let ms = 1_700_000_000_000u64 + n as u64 * 86_400_000;
        write!(events, "{comma}{{\"note\":\"x {json}\",\"end\":{ms},\"offset\":0}}").unwrap();
    }
    let json = format!("{{\"nomie\":{{\"number\":\"5\"}},\"events\":[{events}]}}");
    for (name, file) in [("table", &table), ("json", &json)] {
        assert!(laws::import(file.as_bytes()), "{name}");
        let extract = read(file.as_bytes()).unwrap();
        let plan = plan(&Journal::default(), &extract);
        let notes: Vec<&str> = plan
            .entries()
            .unwrap()
            .iter()
            .filter_map(|(_, entry)| match entry {
                stillnight::domain::Entry::Day(day) => Some(day.note.as_str()),
                _ => None,
            })
            .collect();
        let said = notes.join("\n");
        let hidden = |c: char| {
            c.is_control() && c != '\n' && c != '\t'
                || matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!said.contains(hidden), "{name}");
        let mut missing = Vec::new();
        for text in &all {
            // A percent sign marks a share there, and a hash a tag here; what they stand in is kept in other words.
            let clean = Note::new(&format!("x {text}")).unwrap();
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !words(&said).contains(&words(clean.as_str())) {
                missing.push(text);
            }
        }
        assert!(missing.len() <= 5, "{name}: came out otherwise: {missing:?}");
    }
}

#[test]
fn what_is_no_file_of_ours_is_refused_in_its_own_words() {
    let check = |bytes: &[u8], expect: Refused| {
        let found = read(bytes).err();
        assert_eq!(found, Some(expect), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(60)]));
    };
    check(b"", Refused::Empty);
    check(b"\xef\xbb\xbf\r\n", Refused::Empty);
    check(b"\xff\xfed\0a\0t\0e\0", Refused::Encoding);
    check(b"date,mood\n2026-01-01,caf\xe9", Refused::Encoding);
    check(b"hello", Refused::Unknown);
    check(b"date,mood", Refused::Unknown);
    check(b"{\"a\":1}", Refused::Unknown);
    check(b"[]", Refused::Unknown);
    check(include_bytes!("../fixtures/schema-1.stillnight"), Refused::Backup);
    check(b"<html><body>x</body></html>", Refused::Unknown);
    check(b"a,b\nc,d\n", Refused::AskColumns);
    check(b"<?xml version=\"1.0\"?><HealthData><Record type=\"x\"/>", Refused::Cut);
    check(&vec![b'a'; (64 << 20) + 1], Refused::TooLong);
    let mut many = String::from("date,mood\n");
    (0..200_001).for_each(|_| many.push_str("2026-01-01,1\n"));
    check(many.as_bytes(), Refused::TooMany);
}
