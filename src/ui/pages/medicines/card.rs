//! One medicine or supplement in the list: how it is taken, what was noticed, what can be done.

use super::{Open, begin, lookup, plan};
use crate::app::Event;
use crate::app::form::{SubstanceForm, SubstanceMode};
use crate::app::view::MedicineRow;
use crate::content::strings::medicines as words;
use crate::domain::{Entry, EntryId, SideEffect, SideEffectKind, Substance};
use crate::ui::components::{button, disclosure, hint, p};
use crate::ui::dom::{El, Node, boxed, el, live};
use crate::ui::focus;
use crate::ui::session::Session;
use crate::ui::slice::Slice;
use chrono::NaiveDate;

/// What a card can do with its entry.
#[derive(Clone, Copy)]
struct Card {
    session: Session,
    open: Open,
    id: EntryId,
    entry: Slice<Option<Substance>>,
    today: Slice<NaiveDate>,
}

/// The card.
pub fn draw(session: Session, open: Open, id: EntryId, row: Slice<Option<MedicineRow>>) -> El {
    let entry = session.view(move |model| match model.journal.entry(id) {
        Some(Entry::Substance(substance)) => Some(substance.clone()),
        _ => None,
    });
    let today = session.view(|model| model.now.date());
    let card = Card { session, open, id, entry, today };
    let drawn = live(move || {
        row.with(|row| row.as_ref().map(|row| card.draw(row)).map_or(Node::NOTHING, Node::List))
    });
    boxed("article", "card medicine", drawn)
}

impl Card {
    fn draw(self, row: &MedicineRow) -> Vec<Node> {
        let session = self.session;
        let date = |date| session.format(|f| f.date_long(date));
        let facts = [
            Some(words::kind(row.kind).to_owned()),
            (!row.strength.is_empty()).then(|| row.strength.clone()),
            (!row.form.is_empty()).then(|| row.form.clone()),
        ];
        let times = [
            Some(plan(session, row)),
            row.since.map(|since| words::since(&date(since))),
            row.stop.map(|stop| words::until(&date(stop))),
            (row.changes > 0).then(|| words::changes(row.changes)),
        ];
        let joined = |parts: Vec<Option<String>>| parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let note = (!row.note.is_empty())
            .then(|| boxed("p", "medicine__note", row.note.clone()).attr("dir", "auto"));
        let listed = row.listed.as_ref().map(|listed| {
            disclosure(words::NOTE_ON, boxed("div", "disclosure__body", lookup::note(listed, Node::NOTHING)))
        });
        let effects = row.effects.iter().enumerate().map(|(at, effect)| self.effect(at, effect));
        vec![
            boxed("h3", "medicine__name", row.name.clone())
                .attr_text("id", self.heading())
                .attr("tabindex", "-1")
                .attr("dir", "auto")
                .into(),
            hint(joined(facts.into())).into(),
            boxed("p", "num", joined(times.into())).into(),
            note.into(),
            effects.collect::<Vec<_>>().into(),
            row.ask_urges.then(|| self.urges()).into(),
            listed.into(),
            disclosure(words::ACTIONS, boxed("div", "disclosure__body row", self.actions(row.stopped)))
                .into(),
        ]
    }

    /// The DOM id of the name, which takes the focus when what had it goes.
    fn heading(self) -> String {
        format!("medicine-{}", self.id)
    }

    /// Opens a form about the entry.
    fn edit(self, mode: SubstanceMode, effect: Option<SideEffectKind>) {
        let today = self.today.peek(|today| *today);
        let form = self
            .entry
            .peek(|entry| entry.as_ref().map(|entry| SubstanceForm::about(mode, self.id, entry, today)));
        if let Some(mut form) = form {
            form.effect = effect;
            begin(self.open, form);
        }
    }

    fn actions(self, stopped: bool) -> Vec<El> {
        let open = move |label, mode| button("plain", label).on_click(move || self.edit(mode, None));
        let (session, id) = (self.session, self.id);
        let mut actions = vec![
            open(words::CORRECT, SubstanceMode::Correct),
            open(if stopped { words::AGAIN } else { words::CHANGE }, SubstanceMode::Change),
        ];
        if !stopped {
            actions.push(open(words::STOP, SubstanceMode::Stop));
        }
        actions.push(open(words::EFFECT, SubstanceMode::Effect));
        actions.push(button("danger", words::DELETE).on_click(move || session.send(Event::Delete(id))));
        actions
    }

    fn urges(self) -> El {
        let noticed = button("plain", words::URGES_NOTICED)
            .on_click(move || self.edit(SubstanceMode::Effect, Some(SideEffectKind::Urges)));
        boxed("div", "stack medicine__ask", p(words::URGES)).child(noticed)
    }

    fn effect(self, at: usize, effect: &SideEffect) -> El {
        let date = |date| self.session.format(|f| f.date_long(date));
        let until = effect.until.map(|until| format!(" – {}", date(until))).unwrap_or_default();
        let what = format!("{} · {}{until}", words::effect(effect.kind), date(effect.from));
        let words_of = (!effect.note.is_empty())
            .then(|| boxed("p", "medicine__note", effect.note.as_str().to_owned()).attr("dir", "auto"));
        let line = format!("effect-{}-{at}", self.id);
        let gone = effect.until.is_none().then(|| {
            let line = line.clone();
            button("quiet", words::EFFECT_GONE).on_click(move || {
                // The button goes with the answer; the focus stays with what it was about.
                focus::by_id(&line);
                let today = self.today.peek(|today| *today);
                self.put(move |effects| {
                    if let Some(effect) = effects.get_mut(at) {
                        effect.until = Some(today.max(effect.from));
                    }
                });
            })
        });
        let remove = button("quiet", words::EFFECT_REMOVE).on_click(move || {
            focus::by_id(&self.heading());
            self.put(move |effects| {
                if at < effects.len() {
                    effects.remove(at);
                }
            });
        });
        // The one that goes stands last, so that none takes its place under a finger that taps twice.
        let buttons = boxed("div", "row", remove).child(gone);
        let what = boxed("p", "num", what).attr_text("id", line).attr("tabindex", "-1");
        el("div").class("medicine__effect").child(what).child(words_of).child(buttons)
    }

    /// Saves the entry with other side effects.
    fn put(self, change: impl FnOnce(&mut Vec<SideEffect>)) {
        if let Some(mut substance) = self.entry.peek(Clone::clone) {
            change(&mut substance.side_effects);
            self.session.send(Event::Put(Some(self.id), Box::new(Entry::Substance(substance))));
        }
    }
}
