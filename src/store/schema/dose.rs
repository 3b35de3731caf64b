//! Stored form of a deviation from a substance's plan.

use super::field::{clock, date, decimal};
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::{Dose, DoseChange, EntryId};

const MISSED: &str = "missed";
const MOVED: &str = "moved";
const EXTRA: &str = "extra";

/// Its members, in the frozen order.
#[inline(never)]
pub fn write(dose: &Dose, to: &mut Writer) {
    let (change, planned, taken, amount) = match dose.change {
        DoseChange::Missed { planned } => (MISSED, planned, None, None),
        DoseChange::Moved { planned, taken } => (MOVED, Some(planned), taken, None),
        DoseChange::Extra { taken, amount } => (EXTRA, None, taken, amount),
    };
    to.shown("d", Some(dose.date));
    to.shown("s", Some(dose.substance));
    to.string("c", change);
    to.clock("p", planned);
    to.clock("g", taken);
    to.shown("a", amount);
}

/// What [`write`] wrote; see [`Reader`] for what becomes of the rest.
#[inline(never)]
pub fn read(from: &mut Reader) -> Option<Dose> {
    let planned = from.parsed("p", clock);
    let taken = from.parsed("g", clock);
    let amount = from.parsed("a", decimal);
    // A time or an amount that the change has no place for would be lost: refused instead.
    let change = from.parsed("c", |change| {
        Some(match (change, planned, taken, amount) {
            (MISSED, planned, None, None) => DoseChange::Missed { planned },
            (MOVED, Some(planned), taken, None) => DoseChange::Moved { planned, taken },
            (EXTRA, None, taken, amount) => DoseChange::Extra { taken, amount },
            _ => return None,
        })
    })?;
    Some(Dose {
        date: from.parsed("d", date)?,
        substance: from.parsed("s", |text| EntryId::parse(text).ok())?,
        change,
    })
}
