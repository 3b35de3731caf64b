//! The form of one value.

use super::super::fields::Fields;
use super::super::kept::{About, Keeper};
use super::Desk;
use crate::app::Event;
use crate::app::form::{LabField, LabForm};
use crate::app::view::Stands;
use crate::content::strings::labs as words;
use crate::domain::{Analyte, Coded, Comparator, Entry};
use crate::ui::components::{Choices, OneOf, button, hint, p, section, shows, toggle};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::focus;
use crate::ui::state::State;

/// Code of the answer that opens the field for another unit.
const ANOTHER: &str = "another";

/// The form that is open, and its fields.
#[derive(Clone, Copy)]
struct Sheet {
    desk: Desk,
    fields: Fields<LabForm, LabField>,
}

/// The form.
pub(super) fn part(desk: Desk, kept: Keeper) -> Node {
    let fields =
        Fields::new(desk.form, desk.tried, move |form: &LabForm| form.check(desk.today()).err(), place);
    let sheet = Sheet { desk, fields };
    let id = desk.form.with_untracked(|form| form.as_ref().and_then(|form| form.id));
    let about = About::new(desk.session, id, |entry| matches!(entry, Entry::Lab(_)));
    let title = if about.is_new() { words::ADD } else { words::CHANGE_TITLE };
    let heading = boxed("h2", "section__title", title).attr("tabindex", "-1").attr("id", "lab-form");
    let another = desk.another;
    let taken = live(move || another.get().then(|| hint(words::SAVED_NEXT).attr("role", "status")));
    let form = desk.form;
    kept.form("section labs__form stack", heading, shows(move || text(form)))
        .child(taken)
        .child(what(sheet))
        .child(fields.day(words::DATE, LabField::Date, (|f| &f.date, |f| &mut f.date)))
        .child(value(sheet))
        .child(range(sheet))
        .child(draw(sheet))
        .child(sheet.fields.line(words::ASSAY, "text", LabField::Assay, (|f| &f.assay, |f| &mut f.assay)))
        .child(fields.area(words::NOTE, LabField::Note, (|f| &f.note, |f| &mut f.note)))
        .child(buttons(desk, kept, about))
        .into()
}

/// What stands in the form, while it is open and the page is there.
fn text(form: State<Option<LabForm>>) -> Option<String> {
    form.try_update_untracked(|form| form.as_mut().map(LabForm::kept)).flatten()
}

/// What was measured, and its name where the list has none.
fn what(sheet: Sheet) -> El {
    let Sheet { desk, .. } = sheet;
    let kinds = OneOf {
        legend: words::WHAT,
        id: place(LabField::What),
        answers: Analyte::ALL.iter().map(|analyte| (analyte.code(), words::analyte(*analyte))).collect(),
        chosen: sheet.fields.shows(|form| form.analyte.map(Coded::code)),
        error: sheet.fields.error(LabField::What),
        on_pick: sheet.fields.sets(move |form, code| {
            if let Some(analyte) = Analyte::from_code(code) {
                form.pick(analyte, desk.view.peek(|view| view.usual_unit(analyte)).as_deref());
            }
        }),
    };
    let own = sheet.fields.slice(|form| form.analyte == Some(Analyte::Other));
    boxed("div", "stack", kinds).live(move || {
        own.get().then(|| {
            sheet.fields.line(words::OWN_NAME, "text", LabField::Name, (|f| &f.name, |f| &mut f.name))
        })
    })
}

/// The number, how the report writes it, and the unit.
fn value(sheet: Sheet) -> El {
    let comparator = Choices {
        legend: words::COMPARATOR,
        quiet: false,
        name: "lab-comparator".to_owned(),
        label: words::comparator,
        value: sheet.fields.shows(|form| Some(form.comparator)),
        on_pick: sheet.fields.sets(|form, comparator: Comparator| form.comparator = comparator),
    };
    let read = sheet.fields.slice(LabForm::read_as);
    let question = sheet.fields.slice(LabForm::question);
    let tried = sheet.desk.tried;
    let asked = live(move || {
        (tried.get() && question.with(Option::is_some)).then(|| {
            toggle(
                words::SURE,
                sheet.fields.shows(|form| form.question().is_some_and(|question| question == form.sure)),
                sheet.fields.sets(|form, sure: bool| {
                    form.sure = form.question().filter(|_| sure).unwrap_or_default();
                }),
            )
        })
    });
    boxed("div", "stack", comparator)
        .child(sheet.fields.line(words::VALUE, "decimal", LabField::Value, (|f| &f.value, |f| &mut f.value)))
        .live(move || hint(read.get().unwrap_or_else(|| words::VALUE_HINT.to_owned())))
        .child(asked)
        .child(unit(sheet))
}

/// The unit: one of those the analyte is reported in, or another one as printed.
fn unit(sheet: Sheet) -> Node {
    let analyte = sheet.fields.slice(|form| form.analyte);
    let own = sheet.fields.slice(|form| form.own_unit);
    live(move || -> Node {
        let units = match analyte.get() {
            None => return Node::NOTHING,
            Some(analyte) => sheet.desk.view.peek(|view| view.units(analyte)),
        };
        let listed = units.iter().map(|unit| (unit.text, unit.text));
        let answers: Vec<_> = listed.chain([(ANOTHER, words::ANOTHER_UNIT)]).collect();
        let texts: Vec<_> = units.iter().map(|unit| unit.text).collect();
        let choice = (!units.is_empty()).then(|| OneOf {
            legend: words::UNIT,
            id: place(LabField::Unit),
            answers,
            chosen: sheet.fields.shows(move |form| {
                if form.own_unit {
                    Some(ANOTHER)
                } else {
                    texts.iter().copied().find(|text| *text == form.unit)
                }
            }),
            error: sheet.fields.error(LabField::Unit),
            on_pick: sheet.fields.sets(|form, code: &'static str| {
                form.own_unit = code == ANOTHER;
                form.unit = if form.own_unit { String::new() } else { code.to_owned() };
            }),
        });
        let typed = live(move || {
            own.get().then(|| {
                sheet.fields.line(
                    words::UNIT_TEXT,
                    "text",
                    LabField::UnitText,
                    (|f| &f.unit, |f| &mut f.unit),
                )
            })
        });
        boxed("div", "stack", choice).child(typed).into()
    })
}

fn range(sheet: Sheet) -> El {
    let ends = [
        sheet.fields.line(words::LOW, "decimal", LabField::Low, (|f| &f.low, |f| &mut f.low)),
        sheet.fields.line(words::HIGH, "decimal", LabField::High, (|f| &f.high, |f| &mut f.high)),
    ];
    section(words::RANGE).child(hint(words::RANGE_HINT)).child(boxed("div", "labs__ends", ends))
}

fn draw(sheet: Sheet) -> El {
    section(words::DRAW)
        .child(hint(words::DRAW_HINT))
        .child(sheet.answer(words::MORNING, "lab-morning", |f| f.morning, |f, said| f.morning = said))
        .child(sheet.answer(words::FASTING, "lab-fasting", |f| f.fasting, |f, said| f.fasting = said))
        .child(sheet.answer(
            words::IRON_FREE,
            "lab-iron",
            |f| f.iron_free_day,
            |f, said| f.iron_free_day = said,
        ))
}

fn buttons(desk: Desk, kept: Keeper, about: About) -> El {
    let save = button("primary", words::SAVE).on_click(move || desk.save(kept, about, false));
    let next = button("plain", words::SAVE_NEXT).on_click(move || desk.save(kept, about, true));
    let save = about.save(vec![save, about.only(Stands::Nowhere, next)]);
    let cancel = button("quiet", words::CANCEL).on_click(move || desk.close(kept));
    let delete = button("danger", words::DELETE).on_click(move || desk.delete(kept));
    let delete = about.only(Stands::Here, p(delete));
    boxed("div", "stack", boxed("div", "actions", save).child(cancel)).child(delete)
}

/// The DOM id of a field.
fn place(field: LabField) -> &'static str {
    match field {
        LabField::What => "lab-what",
        LabField::Name => "lab-name",
        LabField::Date => "lab-date",
        LabField::Value => "lab-value",
        LabField::Unit => "lab-unit",
        LabField::UnitText => "lab-unit-text",
        LabField::Low => "lab-low",
        LabField::High => "lab-high",
        LabField::Assay => "lab-assay",
        LabField::Note => "lab-note",
    }
}

impl Sheet {
    /// Yes, no, or not recorded: all three can be said.
    fn answer(
        self,
        legend: &'static str,
        id: &'static str,
        read: fn(&LabForm) -> Option<bool>,
        write: fn(&mut LabForm, Option<bool>),
    ) -> Node {
        OneOf {
            legend,
            id,
            answers: vec![("y", words::YES), ("n", words::NO), ("u", words::NOT_RECORDED)],
            chosen: self.fields.shows(move |form| {
                Some(match read(form) {
                    Some(true) => "y",
                    Some(false) => "n",
                    None => "u",
                })
            }),
            error: shows(|| None),
            on_pick: self.fields.sets(move |form, code| write(form, (code != "u").then_some(code == "y"))),
        }
        .into()
    }
}

impl Desk {
    fn today(self) -> chrono::NaiveDate {
        self.view.with(|view| view.today)
    }

    /// Saves what stands in the form, or says what is wrong with it and goes there.
    fn save(self, kept: Keeper, about: About, another: bool) {
        let today = self.view.peek(|view| view.today);
        let checked = self.form.with_untracked(|form| form.as_ref().map(|form| (form.id, form.check(today))));
        match checked {
            Some((id, Ok(lab))) => {
                let id = id.filter(|_| about.is_there());
                self.session.send(Event::Put(id, Box::new(Entry::Lab(lab))));
                self.tried.set(false);
                if another {
                    self.another.set(true);
                    self.form.update(|form| *form = form.take().map(LabForm::next));
                    kept.next(text(self.form));
                    focus::by_id("lab-form");
                } else {
                    self.close(kept);
                }
            }
            Some((_, Err(troubles))) => {
                self.tried.set(true);
                if let Some((field, _)) = troubles.first() {
                    focus::by_id(place(*field));
                }
            }
            None => {}
        }
    }

    fn delete(self, kept: Keeper) {
        if let Some(id) = self.form.with_untracked(|form| form.as_ref().and_then(|form| form.id)) {
            self.session.send(Event::Delete(id));
        }
        self.close(kept);
    }
}
