//! How far a file has been taken in, with a way to stop.

use crate::app::{DataEvent, Event};
use crate::content::strings::data as words;
use crate::ui::components::{button, meter, p};
use crate::ui::dom::{Node, boxed, live};
use crate::ui::session::Session;

/// Nothing, unless something is on its way.
pub(super) fn part(session: Session) -> Node {
    let taken = session.view(|model| {
        model.data.intake.as_ref().map(|intake| (intake.taken(), intake.total)).unwrap_or_default()
    });
    // Drawn once, so that the button keeps the focus while the figures change.
    let on = taken.map(|(_, total)| *total > 0);
    live(move || {
        on.get().then(|| {
            let percent = move || taken.with(|(done, total)| done * 100 / (*total).max(1));
            let text = live(move || taken.with(|(done, total)| words::taken(*done, *total)));
            let stop = button("plain", words::STOP_TAKING)
                .on_click(move || session.send(Event::Data(DataEvent::StopTaking)));
            boxed("div", "card stack", p(words::TAKING).attr("role", "status"))
                .child(meter(percent, text))
                .child(boxed("div", "actions", stop))
        })
    })
}
