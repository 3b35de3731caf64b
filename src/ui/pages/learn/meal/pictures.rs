//! The pictures of the meal lab: one line drawing a thing on a ground of 48 by 48, and the shapes of the marks.
//! Decoration: the words stand beside them.

use crate::app::view::learn::meal::Mark;
use crate::ui::dom::{El, svg};

/// The drawing of a thing by its code.
pub fn of(code: &str) -> El {
    drawing("tray__picture", outline(code))
}

/// A dish with nothing in it.
pub fn empty() -> El {
    drawing("tray__picture", "").attr("data-empty", "")
}

/// The shape of a mark.
pub fn shape(mark: Mark) -> El {
    let outline = match mark {
        Mark::More => "M8 2.5 14.5 13h-13z",
        Mark::Less => "M8 13.5 1.5 3h13z",
        Mark::Same => "M2 5.5h12M2 10.5h12",
        Mark::Unknown => "M5 5.5c0-4 6-4 6 0 0 2.5-3 2.5-3 5M8 13.5v.01",
    };
    let solid = matches!(mark, Mark::More | Mark::Less);
    svg("svg")
        .class("mealmark__shape")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("path").attr("d", outline).attr("data-solid", if solid { "yes" } else { "no" }))
}

fn drawing(class: &'static str, outline: &'static str) -> El {
    svg("svg")
        .class(class)
        .attr("viewBox", "0 0 72 72")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("circle").class("tray__rim").attr("cx", "36").attr("cy", "36").attr("r", "34"))
        .child(svg("circle").class("tray__well").attr("cx", "36").attr("cy", "36").attr("r", "27"))
        .child(svg("path").class("tray__line").attr("transform", "translate(12 12)").attr("d", outline))
}

fn outline(code: &str) -> &'static str {
    match code {
        "meat" => {
            "M8 29C5 19 14 9 26 9c9 0 15 4 15 10 0 5-5 6-9 9-3 3-4 10-13 10-6 0-10-4-11-9zM27 18a4 4 0 1 0 .1 0zM14 30c1 2 3 3 5 3"
        }
        "poultry" => {
            "M18 31C12 21 19 7 31 7c7 0 11 6 9 13-2 8-13 14-22 11zM18 31l-7 6M21 33l-6 7M11 37c-3-1-5 2-3 4 0 3 4 4 5 1 2 1 4 0 2-2"
        }
        "fish" => {
            "M5 24c7-10 21-12 30-3l8-7c-2 7-2 13 0 20l-8-7c-9 9-23 7-30-3zM13 22v.01M20 16c3 5 3 11 0 16M27 22c1 1 1 3 0 4"
        }
        "lentils" => {
            "M5 26h38c-1 9-8 14-19 14S6 35 5 26zM11 25a3 3 0 0 1 6 0M17 25a3 3 0 0 1 6 0M23 25a3 3 0 0 1 6 0M29 25a3 3 0 0 1 6 0M14 21a3 3 0 0 1 6 0M20 21a3 3 0 0 1 6 0M26 21a3 3 0 0 1 6 0M18 17a3 3 0 0 1 6 0"
        }
        "bread" => {
            "M12 21c-6-1-7-11 2-12 7-1 13-1 20 0 9 1 8 11 2 12v17c0 1-1 2-2 2H14c-1 0-2-1-2-2zM19 22v.01M29 26v.01M21 32v.01M27 17v.01M31 34v.01"
        }
        "tofu" => "M7 18l17-8 17 8-17 8zM7 18v13l17 8 17-8V18M24 26v13M15 26v.01M33 27v.01M18 32v.01",
        "cereal" => {
            "M5 26h38c-1 9-8 14-19 14S6 35 5 26zM10 25c0-5 6-6 7-1M18 24c-2-6 7-8 8-1M27 25c0-6 7-6 8-1M16 17c2-4 7-3 6 1M33 20l9-11"
        }
        "spinach" => {
            "M24 43V20M24 34C13 35 8 27 10 16c9 0 14 6 14 13 0-10 5-15 14-15 1 12-4 19-14 20M24 20c-5-5-5-10 0-15 5 5 5 10 0 15"
        }
        "tablet" => "M9 24a15 11 0 1 0 30 0a15 11 0 1 0-30 0zM24 13v22M9 24v4c0 7 7 11 15 11s15-4 15-11v-4",
        "water" => "M13 7h22l-3 34H16zM14 18c4-2 7 2 10 0s7-2 10 0",
        "orange" => "M11 15h20l-3 26H14zM12 22h18M25 15a8 8 0 1 1 6 7M33 7v7l6 3M33 14l-7 1M22 21l5-16",
        "tea" => {
            "M7 19h27v9c0 7-5 12-13 12S7 35 7 28zM34 22c8-2 8 10 0 9M21 19v7M17 26h8v8h-8zM15 14c-2-3 2-5 0-8M26 14c-2-3 2-5 0-8"
        }
        "peppermint" => {
            "M7 19h27v9c0 7-5 12-13 12S7 35 7 28zM34 22c8-2 8 10 0 9M14 34c-1-7 5-10 13-10 1 8-5 12-13 10zM14 34l8-6M20 13c-2-3 2-5 0-8"
        }
        "camomile" => {
            "M7 19h27v9c0 7-5 12-13 12S7 35 7 28zM34 22c8-2 8 10 0 9M18 29a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM21 26v-3M21 32v3M18 29h-3M24 29h3M19 27l-2-2M23 27l2-2M19 31l-2 2M23 31l2 2M20 13c-2-3 2-5 0-8"
        }
        "cocoa" => {
            "M7 19h27v9c0 7-5 12-13 12S7 35 7 28zM34 22c8-2 8 10 0 9M11 18v-5h6v5M19 18v-6l6 1v5M7 25c5-3 9 3 14 0s9-3 13 0"
        }
        "coffee" => {
            "M7 19h27v9c0 7-5 12-13 12S7 35 7 28zM34 22c8-2 8 10 0 9M21 23c6 1 6 12 0 13-6-1-6-12 0-13zM21 23c3 4-3 9 0 13M15 14c-2-3 2-5 0-8M26 14c-2-3 2-5 0-8"
        }
        "milk" => {
            "M18 5h12v8l6 9v17c0 2-1 3-3 3H15c-2 0-3-1-3-3V22l6-9zM18 10h12M12 28c4-2 8 2 12 0s8-2 12 0"
        }
        "vitamin-c" => {
            "M8 24a16 16 0 1 0 32 0a16 16 0 1 0-32 0zM12 24a12 12 0 1 0 24 0a12 12 0 1 0-24 0zM24 12v24M13.6 18l20.8 12M34.4 18l-20.8 12"
        }
        "dairy" => {
            "M5 27 31 10c7 2 11 8 12 17zM5 27v12h38V27M14 33a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM27 32a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"
        }
        "nuts" => {
            "M11 20c0 12 8 20 13 22 5-2 13-10 13-22M8 20c1-8 8-12 16-12s15 4 16 12zM24 8V4M18 24c0 5 2 9 4 12"
        }
        _ => {
            "M24 42V24M24 27C22 17 15 14 6 15c1 9 8 14 18 12zM24 23c1-10 8-14 17-13 0 10-7 15-17 13zM17 42h14"
        }
    }
}
