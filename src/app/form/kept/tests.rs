//! Every form comes back as it was, and no text is too odd to be read.

use crate::app::form::{ContextForm, DoseText, LabForm, SubstanceField, SubstanceForm, SubstanceMode};
use crate::domain::{
    Analyte, Coded, Comparator, ContextKind, EntryId, RedFlag, SideEffectKind, SubstanceKind,
};
use proptest::prelude::*;

/// What people type, and what they hardly ever do.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), ".{0,12}", "[\\\\tn\t\n\r\0 é🦵]{0,8}", Just("id\tvalue\n".to_owned())]
}

fn one<T: Coded>() -> impl Strategy<Value = T> {
    prop::sample::select(T::ALL)
}

fn id() -> impl Strategy<Value = Option<EntryId>> {
    prop::option::of((any::<u64>(), any::<[u8; 6]>()).prop_map(|(ms, noise)| EntryId::new(ms, noise)))
}

prop_compose! {
    fn lab()(
        id in id(),
        analyte in prop::option::of(one::<Analyte>()),
        comparator in one::<Comparator>(),
        texts in prop::collection::vec(typed(), 9),
        own_unit in any::<bool>(),
        said in any::<[Option<bool>; 3]>(),
    ) -> LabForm {
        let [name, date, value, unit, low, high, assay, note, sure] = texts.try_into().unwrap();
        let [morning, fasting, iron_free_day] = said;
        LabForm { id, analyte, name, date, comparator, value, unit, own_unit, low, high, morning, fasting, iron_free_day, assay, note, sure }
    }
}

prop_compose! {
    fn context()(
        id in id(),
        kind in prop::option::of(one::<ContextKind>()),
        red_flag in prop::option::of(one::<RedFlag>()),
        texts in prop::collection::vec(typed(), 5),
    ) -> ContextForm {
        let [name, from, until, week, note] = texts.try_into().unwrap();
        ContextForm { id, kind, red_flag, name, from, until, week, note }
    }
}

prop_compose! {
    fn substance()(
        of in id(),
        mode in one::<SubstanceMode>(),
        kind in one::<SubstanceKind>(),
        as_needed in any::<bool>(),
        every_days in 1..=u8::MAX,
        doses in prop::collection::vec((typed(), typed()), 1..=SubstanceForm::DOSES_MOST),
        effect in prop::option::of(one::<SideEffectKind>()),
        texts in prop::collection::vec(typed(), 6),
    ) -> SubstanceForm {
        let doses = doses.into_iter().map(|(at, amount)| DoseText { at, amount }).collect();
        let mut form = SubstanceForm::blank();
        (form.mode, form.of, form.kind, form.as_needed) = (mode, of, kind, as_needed);
        (form.every_days, form.doses, form.effect) = (every_days, doses, effect);
        let fields = [
            SubstanceField::Name,
            SubstanceField::Strength,
            SubstanceField::Unit,
            SubstanceField::Form,
            SubstanceField::Date,
            SubstanceField::Words,
        ];
        for (field, text) in fields.into_iter().zip(texts) {
            form.set(field, text);
        }
        form
    }
}

/// A text with pieces cut out, put twice, or replaced.
fn mangled(text: String, cuts: Vec<(usize, usize, String)>) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for (at, many, new) in cuts {
        let at = at % (text.len() + 1);
        let end = (at + many).min(text.len());
        text.splice(at..end, new.chars());
    }
    text.into_iter().collect()
}

fn cuts() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    let new = prop_oneof![Just(String::new()), ".{0,5}", "[\\\\\t\n]{1,3}", Just("\nwhat\t".to_owned())];
    prop::collection::vec((any::<usize>(), 0usize..9, new), 0..6)
}

proptest! {
    #[test]
    fn every_form_comes_back_as_it_was(mut lab in lab(), mut context in context(), mut substance in substance()) {
        prop_assert_eq!(LabForm::from_kept(&lab.kept()), Some(lab));
        prop_assert_eq!(ContextForm::from_kept(&context.kept()).unwrap_or_default(), context);
        prop_assert_eq!(SubstanceForm::from_kept(&substance.kept()), Some(substance));
    }

    /// What could be read of a damaged text is a form like any other: it can be kept again, and checked.
    #[test]
    fn no_text_is_too_odd(mut lab in lab(), mut context in context(), mut substance in substance(), cuts in cuts(), any in ".{0,60}") {
        let today = crate::domain::iso::date("2026-11-22").unwrap();
        for text in [lab.kept(), context.kept(), substance.kept(), any] {
            let text = mangled(text, cuts.clone());
            if let Some(mut form) = LabForm::from_kept(&text) {
                prop_assert_eq!(LabForm::from_kept(&form.kept()), Some(form.clone()));
                let _ = form.check(today);
            }
            if let Some(mut form) = ContextForm::from_kept(&text) {
                prop_assert_eq!(ContextForm::from_kept(&form.kept()).unwrap_or_default(), form.clone());
                let _ = form.check(today);
            }
            if let Some(mut form) = SubstanceForm::from_kept(&text) {
                prop_assert_eq!(SubstanceForm::from_kept(&form.kept()), Some(form.clone()));
                let _ = form.read(None, today);
            }
        }
    }
}

#[test]
fn what_is_not_known_is_passed_over() {
    let check = |text: &str, value: Option<&str>| {
        assert_eq!(LabForm::from_kept(text).map(|form| form.value).as_deref(), value, "{text:?}");
    };
    for nothing in
        ["", "\n\t\n", "half a sentence", "value", "colour\tred", "what\tgold", "id\tshort", "morning\tmaybe"]
    {
        check(nothing, None);
    }
    check("value\t42,5", Some("42,5"));
    check("colour\tred\nvalue\t42,5\nwhat\tgold\n", Some("42,5"));
    check("value\t", Some(""));
    check("value\ta\\\\n\\n\\t\\x\\", Some("a\\n\n\t\\x\\"));
    check("value\t1\tnote\t2", Some("1\tnote\t2"));
    assert_eq!(SubstanceForm::from_kept("every\t0\nneeded\tperhaps\ndoses\t\ndoses\t22:00"), None);
    let form = SubstanceForm::from_kept("doses\t2\nname\tIron").unwrap();
    assert_eq!(
        (form.doses.len(), form.text(SubstanceField::Name)),
        (1, "Iron"),
        "there is a dose to fill in"
    );
}

/// The names of the fields stand in stores out there: they are read for ever.
#[test]
fn the_names_of_the_fields_are_frozen() {
    let lab = "id\tAAAAAAAAAAAAAAAA\nwhat\tferritin\nname\tn\ndate\td\nsign\tlt\nvalue\tv\nunit\tu\nown-unit\tyes\nlow\tl\nhigh\th\n\
        morning\tyes\nfasting\tno\niron-free\tyes\nassay\ta\nnote\tn\nsure\ts";
    assert_eq!(LabForm::from_kept(lab).unwrap().kept(), lab);
    let context =
        "id\tAAAAAAAAAAAAAAAA\nwhat\tredflag\nsign\tdrive\nname\tn\nfrom\tf\nuntil\tu\nweek\tw\nnote\tn";
    assert_eq!(ContextForm::from_kept(context).unwrap().kept(), context);
    let substance = "id\tAAAAAAAAAAAAAAAA\nmode\teffect\nkind\ts\nname\tn\nstrength\ts\nunit\tu\nform\tf\ndate\td\nneeded\tyes\n\
        every\t2\ndoses\t22:00\\t1\\n\\t\\n23:00\\t\neffect\turges\nwords\tw";
    assert_eq!(SubstanceForm::from_kept(substance).unwrap().kept(), substance);
}
