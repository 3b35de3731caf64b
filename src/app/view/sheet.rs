//! The fortnight from paper as it stands on the screen: what is recorded, what was typed over it, what is in doubt.

use crate::app::form::{self, Col, Problem, Saved, Sheet};
use crate::app::{Model, Phase};
use crate::domain::NightOf;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CellView {
    /// What it shows.
    pub text: String,
    /// What is recorded, where something else was typed over it.
    pub was: Option<String>,
    /// It was typed and is not saved.
    pub typed: bool,
    /// What is wrong with it.
    pub problem: Option<Problem>,
    /// It is changed on the night's own page only.
    pub fixed: bool,
}

/// One night.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Which.
    pub night: NightOf,
    /// Its cells, in the order of [`Col::ALL`].
    pub cells: Vec<CellView>,
}

/// The fortnight.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetView {
    /// Its first night.
    pub start: NightOf,
    /// Its nights.
    pub rows: Vec<RowView>,
    /// Typed cells that are not saved, on the screen or not.
    pub unsaved: usize,
    /// How many of them are in doubt.
    pub doubtful: usize,
    /// What the last save took.
    pub saved: Option<Saved>,
    /// Older entries are still being read.
    pub loading: bool,
}

impl SheetView {
    /// The first cell in doubt: its row and its column.
    pub fn first_doubt(&self) -> Option<(usize, usize)> {
        let doubt = |row: &RowView| row.cells.iter().position(|cell| cell.problem.is_some());
        self.rows.iter().enumerate().find_map(|(at, row)| Some((at, doubt(row)?)))
    }
}

/// Makes it.
pub fn sheet(model: &Model) -> SheetView {
    let start = model.sheet_start();
    let nights = std::iter::successors(Some(start), |night| Some(night.after())).take(Sheet::NIGHTS);
    SheetView {
        start,
        rows: nights.map(|night| row(model, night)).collect(),
        unsaved: model.sheet.cells.len(),
        doubtful: model.sheet.cells.iter().filter(|cell| cell.problem.is_some()).count(),
        saved: model.sheet.saved,
        loading: model.phase != Phase::Complete,
    }
}

fn row(model: &Model, night: NightOf) -> RowView {
    let stored = form::stored(&model.journal, night);
    let cell = |col: Col| {
        let (text, fixed) = (stored.text(col), stored.is_fixed(col));
        match model.sheet.cell(night, col) {
            Some(typed) => CellView {
                text: typed.text.clone(),
                was: (!text.is_empty()).then_some(text),
                typed: true,
                problem: typed.problem,
                fixed,
            },
            None => CellView { text, fixed, ..CellView::default() },
        }
    };
    RowView { night, cells: Col::ALL.into_iter().map(cell).collect() }
}
