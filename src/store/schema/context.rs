//! Stored form of a dated circumstance.

use super::field::date;
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::Context;

/// Its members, in the frozen order.
#[inline(never)]
pub fn write(context: &Context, to: &mut Writer) {
    to.code("c", Some(context.kind));
    to.shown("b", Some(context.from));
    to.shown("e", context.until);
    to.number("v", context.value);
    to.code("f", context.red_flag);
    to.text("n", &context.name);
    to.text("t", &context.note);
}

/// What [`write`] wrote; see [`Reader`] for what becomes of the rest.
#[inline(never)]
pub fn read(from: &mut Reader) -> Option<Context> {
    Some(Context {
        kind: from.code("c")?,
        from: from.parsed("b", date)?,
        until: from.parsed("e", date),
        value: from.number("v"),
        red_flag: from.code("f"),
        name: from.text("n"),
        note: from.text("t"),
    })
}
