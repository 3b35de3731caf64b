//! The pictures: seven things, three small drawings each, in one language.
//!
//! A body is a thick line with an edge. What is felt has one colour and wavy, round or dotted marks; what eases has the
//! other and arrows; what merely stands around is thin. The third drawing of each row is a day from noon to noon with
//! the night in the middle; its height means more or less, and no number.

use crate::app::view::learn::walk::{Look, Panel};
use crate::ui::dom::{El, svg};

/// Strokes, one blank-separated pair of kind and path each, `;` between them. Kinds: `b` and a width for a body, `f` a
/// line felt, `s` a spot felt, `d` dots felt, `e` what eases, `t` a thing, `g` where the body was before, `c` the day.
type Drawing = &'static str;

/// By [`Look`], then by [`Panel`].
const DRAWINGS: [[Drawing; 3]; 7] = [
    // Restless legs: waves deep in the leg; walking; a hill in the night.
    [
        "b15 M12 19H48Q57 19 57 28V52;b10 M58 55L74 60;f M53 27q3.5 3 0 6t0 6t0 6t0 6;f M61 30q3.5 3 0 6t0 6t0 6;f M19 16q3-3.5 6 0t6 0t6 0t6 0;f M24 23q3-3.5 6 0t6 0t6 0",
        "t M16 67H80;b11 M44 11h.01;b11 M43 24L41 40;b6 M43 23L54 36M42 23L33 37;b7 M42 43L53 52L55 63M41 43L37 54L27 63;e M64 36H84M77 29l7 7-7 7",
        "c M6 56C20 56 26 53 32 42S40 20 50 20S62 46 70 53S84 56 90 56Z",
    ],
    // Cramp: a hard knot; the foot pulled up; one spike.
    [
        "b15 M12 19H48Q57 19 57 28V52;b10 M58 55L74 60;s M48 38a5.5 8 0 1 0 11 0a5.5 8 0 1 0-11 0Z;f M43 30l-5-4M41 38h-6M43 46l-5 4M64 31l4-3M65 44l4 3",
        "t M6 59H90;b14 M12 50H66;b9 M71 47L67 27;f M36 47h12;e M86 40q0-19-13-24M80 13l-7 3 3 7",
        "c M6 56H54L57 17L60 56H90Z",
    ],
    // Position: pressed against the seat; the leg stretched out; as long as one sits so, and no longer.
    [
        "t M4 31H44M12 31V64M36 31V64;b15 M12 19H48Q57 19 57 28V52;b10 M58 55L74 60;s M20 25.5H42V28H20Z;f M24 35v5M31 35v5M38 35v5",
        "t M4 31H40M12 31V66;g M48 22Q54 23 54 30V60;b15 M12 19H44L74 45;b9 M78 47L84 38;e M60 63q11 0 14-9M68 56l6-3 3 7",
        "c M6 56H12L20 34V56H38L47 34V56H72L80 34V56H90Z",
    ],
    // Nerves: dots like a sock; walking changes nothing; much the same all day.
    [
        "b15 M12 19H48Q57 19 57 28V52;b10 M58 55L74 60;d M53 44h.01M61 42h.01M57 48h.01M52 51h.01M62 51h.01M57 54h.01M54 58h.01M61 58h.01M67 58h.01M64 62h.01M71 61h.01M76 60h.01",
        "t M16 67H80;b11 M44 11h.01;b11 M43 24L41 40;b6 M43 23L54 36M42 23L33 37;b7 M42 43L53 52L55 63M41 43L37 54L27 63;d M54 57h.01M57 61h.01M53 62h.01M31 59h.01M28 63h.01M25 61h.01;e M66 32H82M66 40H82",
        "c M6 56V36C16 33 22 38 32 36S46 32 54 35S72 38 80 35L90 36V56Z",
    ],
    // Veins: a vein that winds, a thick ankle; the legs up; growing through the day, gone by morning.
    [
        "b15 M12 19H48Q57 19 57 28V50;b19 M57 48V55;b9 M59 59L76 61;f M53 22c7 5 9 8 5 12s-6 6-1 10s4 6 2 11M58 34l4 3M57 44l-5 3",
        "t M4 64H92M56 62L84 48V62Z;b11 M12 46h.01;b13 M22 54H44;b12 M44 53L80 33;b8 M83 31L80 20;e M76 52L60 61M66 54l-6 7h9",
        "c M6 56V42C16 36 24 27 33 25C40 26 44 48 54 54H70C78 50 84 46 90 42V56Z",
    ],
    // Akathisia: unrest in the whole body; pacing to and fro; by day as by night.
    [
        "b12 M48 10h.01;b14 M48 25V41;b6 M41 23L34 39M55 23L62 39;b8 M45 45L43 64M51 45L53 64;f M48 19q4 3 0 6t0 6t0 6t0 6;f M24 14q4.5 4 0 8t0 8t0 8t0 8t0 8;f M72 14q4.5 4 0 8t0 8t0 8t0 8t0 8",
        "t M8 67H88;b10 M48 14h.01;b11 M48 26V40;b6 M43 24L37 37M53 24L59 37;b7 M46 44L42 63M50 44L54 63;f M48 22q3.5 2.5 0 5t0 5t0 5;e M30 46H10M17 39l-7 7 7 7M66 46H86M79 39l7 7-7 7",
        "c M6 56V30C12 24 18 36 26 30S40 25 48 32S62 24 70 31S84 35 90 29V56Z",
    ],
    // Tapping: only the foot moves; it can pause; now and then by day.
    [
        "t M30 66H84;b15 M12 19H48Q57 19 57 28V50;b9 M57 56L73 50;e M79 42q4 6 2 13M84 38q6 9 3 20",
        "t M30 66H84;b15 M12 19H48Q57 19 57 28V52;b9 M57 58L75 60;e M80 38V52M87 38V52",
        "c M6 56H10V46H16V56H23V46H28V56H74V46H80V56H85V46H90V56Z",
    ],
];

/// One picture.
pub(super) fn draw(look: Look, panel: Panel) -> El {
    let drawing = DRAWINGS.get(look as usize).and_then(|row| row.get(panel as usize)).copied();
    let strokes: Vec<(&str, &str)> =
        drawing.unwrap_or_default().split(';').filter_map(|stroke| stroke.split_once(' ')).collect();
    let mut picture = svg("svg").class("pic").attr("viewBox", "0 0 96 72").attr("focusable", "false");
    if panel == Panel::Comes {
        picture = day(picture);
    }
    // All edges first: where two parts of a body meet there is no line.
    for class in ["pic__edge", "pic__body"] {
        for (kind, path) in &strokes {
            if let Some(width) = kind.strip_prefix('b') {
                picture = picture.child(stroke(class, path).attr_text("stroke-width", body(class, width)));
            }
        }
    }
    for (kind, path) in strokes {
        let class = match kind {
            "f" => "pic__felt",
            "s" => "pic__spot",
            "d" => "pic__dots",
            "e" => "pic__ease",
            "t" => "pic__thing",
            "g" => "pic__before",
            "c" => "pic__curve",
            _ => continue,
        };
        picture = picture.child(stroke(class, path));
    }
    picture
}

/// The edge is a wider line below the body.
fn body(class: &str, width: &str) -> String {
    let width: u8 = width.parse().unwrap_or_default();
    (if class == "pic__edge" { width.saturating_add(3) } else { width }).to_string()
}

fn stroke(class: &'static str, path: &str) -> El {
    svg("path").class(class).attr_text("d", path.to_owned())
}

/// A sun at either end.
const SUNS: Drawing = "M10 65.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0ZM12 60.5v1M12 69.5v1M7 65.5h1M16 65.5h1M82 65.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0ZM84 60.5v1M84 69.5v1M79 65.5h1M88 65.5h1";

/// From noon to noon, the night shaded.
fn day(picture: El) -> El {
    picture
        .child(stroke("pic__night", "M34 4H69V56H34Z"))
        .child(stroke("pic__thing", "M6 56H90"))
        .child(stroke("pic__sky", SUNS))
        .child(stroke("pic__sky", "M53 69a4.5 4.5 0 1 1-3-7.5a3.6 3.6 0 0 0 3 7.5Z"))
}
