//! The values of one analyte: chart, choices, list, table.

use super::{Desk, chart, lines};
use crate::app::form::LabForm;
use crate::app::view::{LabGroup, converted};
use crate::content::lab_lines;
use crate::content::strings::labs as words;
use crate::domain::{Analyte, EntryId, Lab, Label};
use crate::ui::components::{OneOf, act, button, disclosure, list, shows};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::slice::Slice;

/// Code of the answer that converts nothing.
const TYPED: &str = "typed";

/// One group.
pub(super) fn part(desk: Desk, (analyte, name): (Analyte, Label)) -> El {
    let title =
        if analyte == Analyte::Other { name.as_str().to_owned() } else { words::analyte(analyte).to_owned() };
    let mine = desk.view.map(move |view| {
        view.groups.iter().find(|group| group.analyte == analyte && group.name == name).cloned()
    });
    let chosen = Slice::new(move || {
        desk.units.with(|units| units.iter().find(|(of, _)| *of == analyte).map(|(_, unit)| *unit))
    });
    let on = Slice::new(move || desk.lines.with(|lines| lines.has(analyte)));
    let drawn = live(move || mine.with(|group| chart::part(desk, group.as_ref()?, chosen.get(), on.get())));
    let rows = live(move || {
        mine.with(|group| {
            let rows = group.as_ref()?.rows.iter().map(|(id, lab)| row(desk, *id, lab, chosen.get()));
            Some(list(rows.collect::<Vec<_>>()))
        })
    });
    let table = live(move || mine.with(|group| Some(table(desk, group.as_ref()?, chosen.get()))));
    let heading = boxed("h2", "section__title", title).attr("dir", "auto");
    boxed("section", "section labs__group", heading)
        .child(drawn)
        .child(units(desk, analyte, mine, chosen))
        .child(lab_lines::of(analyte).next().map(|_| lines::part(desk, analyte, on)))
        .child(rows)
        .child(disclosure(words::TABLE, scrolled(table)))
}

/// Which unit to show, where there is a choice.
fn units(
    desk: Desk,
    analyte: Analyte,
    mine: Slice<Option<LabGroup>>,
    chosen: Slice<Option<&'static str>>,
) -> Node {
    let texts = mine.map(|group| {
        let units = group.as_ref().map(LabGroup::units).unwrap_or_default();
        units.into_iter().map(|unit| unit.text).collect::<Vec<_>>()
    });
    live(move || {
        let texts = texts.get();
        (texts.len() > 1).then(|| OneOf {
            legend: words::SHOW_IN,
            id: id_of(analyte),
            answers: [(TYPED, words::AS_TYPED)]
                .into_iter()
                .chain(texts.into_iter().map(|unit| (unit, unit)))
                .collect(),
            chosen: shows(move || Some(chosen.get().unwrap_or(TYPED))),
            error: shows(|| None),
            on_pick: act(move |code| {
                desk.units.update(|units| {
                    units.retain(|(of, _)| *of != analyte);
                    if code != TYPED {
                        units.push((analyte, code));
                    }
                });
            }),
        })
    })
}

/// The name of the group of answers: one for each analyte.
fn id_of(analyte: Analyte) -> &'static str {
    use crate::domain::Coded;
    analyte.code()
}

/// The value as the report has it.
pub(in crate::ui::pages) fn typed(lab: &Lab) -> String {
    match lab.value {
        Some(value) => format!("{}{value} {}", words::sign(lab.comparator), lab.unit.as_str()),
        None => words::NO_VALUE.to_owned(),
    }
}

/// The value in the chosen unit, where that is another one.
fn in_chosen(lab: &Lab, chosen: Option<&str>) -> Option<String> {
    let value = converted(lab, chosen)?;
    Some(format!("({}{value} {}, {})", words::sign(lab.comparator), chosen?, words::CONVERTED))
}

/// The laboratory's own range.
pub(in crate::ui::pages) fn range(lab: &Lab) -> Option<String> {
    let end = |limit: Option<crate::domain::Decimal>| limit.map(|limit| limit.to_string());
    words::range(end(lab.range_low), end(lab.range_high))
}

/// What is known about the draw, in words.
pub(in crate::ui::pages) fn circumstances(lab: &Lab) -> String {
    let of = |said: Option<bool>, (yes, no): (&'static str, &'static str)| {
        said.map(|said| if said { yes } else { no })
    };
    let all = [
        of(lab.morning, words::ROW_MORNING),
        of(lab.fasting, words::ROW_FASTING),
        of(lab.iron_free_day, words::ROW_IRON_FREE),
    ];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn row(desk: Desk, id: EntryId, lab: &Lab, chosen: Option<&'static str>) -> El {
    let date = desk.session.format(|f| f.date_long(lab.date));
    let value = boxed("span", "lab__value num", typed(lab))
        .child(in_chosen(lab, chosen).map(|text| boxed("span", "lab__converted", format!(" {text}"))));
    let range = range(lab).map(|range| format!("{} {range}", words::COL_RANGE));
    let about = [range.unwrap_or_default(), circumstances(lab)];
    let about: Vec<&str> = about.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    let about = boxed("p", "lab__about num", about.join(" · "));
    let own =
        |text: &str| (!text.is_empty()).then(|| boxed("p", "lab__own", text.to_owned()).attr("dir", "auto"));
    let form = LabForm::of(id, lab);
    let change = button("quiet", words::CHANGE)
        .attr_text("aria-label", format!("{}: {date}", words::CHANGE))
        .on_click(move || desk.open(form.clone()));
    let head = boxed("p", "lab__head", [boxed("span", "lab__date num", date), value]);
    let text = boxed("div", "lab__text", head)
        .child(about)
        .child(own(lab.assay.as_str()))
        .child(own(lab.note.as_str()));
    boxed("li", "list__item lab", [text, change])
}

/// A table that may be wider than a phone: it can be scrolled with the keyboard too.
fn scrolled(table: Node) -> El {
    boxed("div", "labs__table", table)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", words::TABLE)
}

fn table(desk: Desk, group: &LabGroup, chosen: Option<&'static str>) -> El {
    let th = |words: &'static str| el("th").attr("scope", "col").child(words);
    let head = el("tr").child([
        th(words::COL_DATE),
        th(words::COL_VALUE),
        th(words::COL_RANGE),
        th(words::COL_DRAW),
    ]);
    let row = |(_, lab): &(EntryId, Lab)| {
        let date = desk.session.format(|f| f.date_long(lab.date));
        let value =
            [Some(typed(lab)), in_chosen(lab, chosen)].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let cells = [value, range(lab).unwrap_or_default(), circumstances(lab)];
        el("tr")
            .child(el("th").attr("scope", "row").child(date))
            .child(cells.map(|cell| el("td").child(cell)))
    };
    boxed("table", "num", el("thead").child(head))
        .child(el("tbody").child(group.rows.iter().map(row).collect::<Vec<_>>()))
}
