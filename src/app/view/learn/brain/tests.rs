//! The picture of the brain under every setting of its switches and hours. Nothing but tests.

use super::*;
use crate::content::learn::{Kind, TEXT, plain};

/// Every way the switches and the dial can stand.
fn settings() -> impl Iterator<Item = Setting> {
    (0..HOURS).flat_map(|hour| {
        (0..16).map(move |bits: u8| Setting {
            hour,
            low_iron: bits & 1 != 0,
            blocker: bits & 2 != 0,
            long_term: bits & 4 != 0,
            antihistamine: bits & 8 != 0,
        })
    })
}

fn rows(learn: &Learn) -> &str {
    let sections = learn.chapters.iter().flat_map(|chapter| &chapter.sections);
    sections.into_iter().find(|section| section.slot == "brain").map(|section| &*section.rows).unwrap()
}

fn with(switches: &[Switch]) -> Setting {
    switches.iter().fold(Setting::default(), |setting, switch| setting.switched(*switch, true))
}

#[test]
fn every_arrow_is_the_claim_it_stands_for_and_every_claimed_arrow_is_drawn() {
    let learn = Learn::parse(TEXT).unwrap();
    for arrow in ARROWS {
        let claim = learn.claim(arrow.claim).unwrap();
        let tags = ["from", "to", "line"].map(|name| claim.tag(name));
        let drawn = [arrow.from.code(), arrow.to.code(), arrow.line.code()];
        assert_eq!(tags, drawn.map(Some), "{}", arrow.claim);
        let kind = match arrow.line {
            Line::Established => Kind::Established,
            Line::Supported => Kind::Supported,
            Line::Hypothesis => Kind::Hypothesis,
        };
        assert_eq!(claim.kind, kind, "{}", arrow.claim);
    }
    let claimed =
        learn.claims.iter().filter(|claim| claim.id.starts_with("brain-") && claim.tag("from").is_some());
    assert_eq!(claimed.count(), ARROWS.len());
}

#[test]
fn no_arrow_says_that_little_iron_means_little_dopamine() {
    for setting in settings() {
        let said = setting.says(Part::Dopamine);
        assert!(matches!(said, Says::Unchanged | Says::Disturbed | Says::Debated), "{setting:?}");
        for arrow in ARROWS.iter().filter(|arrow| arrow.from == Part::BloodIron) {
            assert!(arrow.to == Part::BrainIron && !setting.moves(arrow), "{setting:?}");
        }
        // The maker of dopamine is not called slower either.
        assert!(matches!(setting.says(Part::Enzyme), Says::Unchanged | Says::Debated), "{setting:?}");
    }
    let learn = Learn::parse(TEXT).unwrap();
    for claim in learn.claims(rows(&learn)).filter(|claim| claim.tag("to") == Some("dopamine")) {
        let text = plain(&claim.text).to_lowercase();
        for wrong in ["less dopamine", "low dopamine", "little dopamine", "dopamine falls", "dopamine drops"]
        {
            assert!(!text.contains(wrong), "{}: {wrong}", claim.id);
        }
    }
}

#[test]
fn the_antihistamine_moves_no_arrow_and_changes_no_other_part() {
    assert!(ARROWS.iter().all(|arrow| arrow.from != Part::Antihistamine && arrow.to != Part::Antihistamine));
    for setting in settings() {
        let [with, without] = [true, false].map(|on| setting.switched(Switch::Antihistamine, on));
        assert_eq!(with.says(Part::Antihistamine), Says::Unknown);
        assert_eq!(without.says(Part::Antihistamine), Says::NotTaken);
        assert_eq!(with.sentences(), without.sentences(), "{setting:?}");
        for arrow in &ARROWS {
            assert_eq!(with.moves(arrow), without.moves(arrow), "{setting:?} {}", arrow.claim);
        }
    }
}

#[test]
fn with_nothing_on_by_day_nothing_moves() {
    for hour in DAWN..DUSK {
        let setting = Setting::default().turned(hour);
        assert!(ARROWS.iter().all(|arrow| !setting.moves(arrow)));
        assert_eq!(setting.sentences(), []);
    }
}

#[test]
fn a_switch_never_stills_an_arrow_or_makes_a_part_less_sure() {
    for setting in settings() {
        for switch in Switch::ALL {
            let more = setting.switched(switch, true);
            assert!(more.is_on(switch));
            assert!(!setting.switched(switch, false).is_on(switch));
            for arrow in &ARROWS {
                assert!(more.moves(arrow) || !setting.moves(arrow), "{setting:?} {switch:?}");
            }
            for part in Part::ALL {
                assert!(more.sure(part) >= setting.sure(part), "{setting:?} {switch:?} {part:?}");
            }
        }
    }
}

#[test]
fn a_change_is_no_surer_than_the_way_it_came() {
    for setting in settings() {
        for part in Part::ALL {
            let switched = Switch::ALL.iter().any(|switch| switch.part() == part && setting.is_on(*switch));
            let ways = ARROWS.iter().filter(|arrow| arrow.to == part && setting.moves(arrow));
            let surest = ways.map(|arrow| arrow.line).max();
            match setting.sure(part) {
                None => assert!(!switched && surest.is_none(), "{setting:?} {part:?}"),
                Some(line) if switched => assert_eq!(line, Line::Established),
                // Reports of people outweigh the idea of how it comes about.
                Some(line) if part == Part::Urge && setting.blocker => assert!(line >= Line::Supported),
                Some(line) => assert!(Some(line) <= surest, "{setting:?} {part:?}"),
            }
        }
        for arrow in ARROWS.iter().filter(|arrow| setting.moves(arrow)) {
            assert_ne!(setting.says(arrow.to), Says::Unchanged, "{setting:?} {}", arrow.claim);
        }
    }
}

#[test]
fn each_changed_part_is_told_once_the_surest_first() {
    for setting in settings() {
        let sentences = setting.sentences();
        assert!(sentences.windows(2).all(|two| two[0].line > two[1].line), "{setting:?}");
        let told: Vec<Part> =
            sentences.iter().flat_map(|one| one.parts.iter().map(|(part, _)| *part)).collect();
        for part in Part::ALL.into_iter().filter(|part| *part != Part::Antihistamine) {
            let times = told.iter().filter(|other| **other == part).count();
            assert_eq!(times, usize::from(setting.sure(part).is_some()), "{setting:?} {part:?}");
        }
        for (part, said) in sentences.iter().flat_map(|one| &one.parts) {
            assert_eq!(*said, setting.says(*part));
        }
    }
}

#[test]
fn what_a_few_settings_say() {
    let check = |switches: &[Switch], expected: &[(Part, Says, Line)]| {
        let setting = with(switches);
        for (part, says, line) in expected {
            assert_eq!(
                (setting.says(*part), setting.sure(*part)),
                (*says, Some(*line)),
                "{switches:?} {part:?}"
            );
        }
        let changed = Part::ALL.iter().filter(|part| setting.sure(**part).is_some()).count();
        assert_eq!(changed, expected.len(), "{switches:?}");
    };
    use Line::{Established, Hypothesis, Supported};
    check(
        &[Switch::LowIron],
        &[
            (Part::BrainIron, Says::Less, Established),
            (Part::Enzyme, Says::Debated, Supported),
            (Part::Dopamine, Says::Debated, Supported),
            (Part::Adenosine, Says::Less, Hypothesis),
            (Part::Glutamate, Says::More, Hypothesis),
            (Part::Awake, Says::More, Hypothesis),
            (Part::Circuit, Says::Disturbed, Hypothesis),
            (Part::Urge, Says::More, Hypothesis),
        ],
    );
    check(
        &[Switch::Night],
        &[
            (Part::Clock, Says::Night, Established),
            (Part::Urge, Says::More, Established),
            (Part::Dopamine, Says::Debated, Hypothesis),
            (Part::Circuit, Says::Disturbed, Hypothesis),
        ],
    );
    check(
        &[Switch::Blocker],
        &[
            (Part::Blocker, Says::Taken, Established),
            (Part::Dopamine, Says::Disturbed, Supported),
            (Part::Circuit, Says::Disturbed, Hypothesis),
            (Part::Urge, Says::More, Supported),
        ],
    );
    check(
        &[Switch::LongTerm],
        &[(Part::LongTerm, Says::Taken, Established), (Part::Urge, Says::More, Established)],
    );
    check(&[Switch::Antihistamine], &[(Part::Antihistamine, Says::Unknown, Established)]);
}

#[test]
fn the_evening_is_the_dial() {
    let check = |hour: u8, night: bool| {
        assert_eq!(Setting::default().turned(hour).is_on(Switch::Night), night, "{hour}");
    };
    for (hour, night) in [(0, true), (5, true), (6, false), (17, false), (18, true), (23, true), (24, true)] {
        check(hour, night);
    }
    // Switching on what is on leaves the dial where it is.
    let late = Setting::default().turned(2);
    assert_eq!(late.switched(Switch::Night, true).hour(), 2);
    assert!(!late.switched(Switch::Night, false).is_on(Switch::Night));
}

#[test]
fn every_part_and_arrow_has_its_words_and_every_row_is_shown_somewhere() {
    let learn = Learn::parse(TEXT).unwrap();
    let rows = rows(&learn);
    let picks = Part::ALL.map(Pick::Part).into_iter().chain((0..ARROWS.len()).map(Pick::Arrow));
    let mut shown = Vec::new();
    for pick in picks {
        let found = claims(&learn, rows, pick);
        assert!(!found.is_empty(), "{pick:?}");
        shown.extend(found.into_iter().map(|claim| claim.id.as_str()));
    }
    for id in rows.split(' ') {
        assert!(shown.contains(&id), "{id}");
    }
    assert_eq!(claims(&learn, rows, Pick::Arrow(ARROWS.len())), Vec::<&Claim>::new());
    // What is switched on speaks for itself.
    for switch in Switch::ALL {
        assert!(!claims(&learn, rows, Pick::Part(switch.part())).is_empty());
    }
}

#[test]
fn settings_that_look_the_same_are_the_same_once_settled() {
    for setting in settings() {
        let settled = setting.settled();
        assert_eq!(settled.sentences(), setting.sentences(), "{setting:?}");
        assert!(Part::ALL.iter().all(|part| settled.says(*part) == setting.says(*part)), "{setting:?}");
    }
    let one = |hour: u8| Setting::default().turned(hour).settled();
    assert_eq!((one(6), one(18)), (one(17), one(5)));
}

#[test]
fn no_way_leads_back() {
    for arrow in ARROWS {
        let mut ends = vec![arrow.to];
        for _ in 0..Part::ALL.len() {
            assert!(!ends.contains(&arrow.from), "{}", arrow.claim);
            ends = ARROWS.iter().filter(|next| ends.contains(&next.from)).map(|next| next.to).collect();
        }
    }
}
