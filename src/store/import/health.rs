//! Apple Health's export: sleep, food, and laboratory records. Everything else streams by.
//!
//! What is kept while hundreds of megabytes pass is one short line per sleep record and one sum per nutrient and day.

use super::found::{Extract, Refused, Scale, Source, Target, Value, Why};
use super::gather::{Day, Gather, number, rounded};
use super::night::{Interval, Stage, nights};
use super::text::Comma;
use super::when::{self, DateOrder, Moment, OffsetPort};
use super::{fhir, xml};
use crate::domain::{Boundary, Decimal, Taken};
use chrono::NaiveDate;

/// More sleep records than twenty years of stages are refused.
const INTERVALS_MOST: usize = 1_000_000;
/// More sums than a lifetime of days are refused.
const SUMS_MOST: usize = 500_000;

const SLEEP: &str = "HKCategoryTypeIdentifierSleepAnalysis";

/// What is taken of food, with where it would go.
const FOOD: [(&str, &str, Target); 9] = [
    ("HKQuantityTypeIdentifierDietaryIron", "Iron", Target::Note),
    ("HKQuantityTypeIdentifierDietaryMagnesium", "Magnesium", Target::Note),
    ("HKQuantityTypeIdentifierDietaryVitaminD", "Vitamin D", Target::Note),
    ("HKQuantityTypeIdentifierDietaryVitaminB12", "Vitamin B12", Target::Note),
    ("HKQuantityTypeIdentifierDietaryFolate", "Folate", Target::Note),
    ("HKQuantityTypeIdentifierDietaryVitaminC", "Vitamin C", Target::Note),
    ("HKQuantityTypeIdentifierDietaryCalcium", "Calcium", Target::Note),
    ("HKQuantityTypeIdentifierDietaryCaffeine", "Caffeine", Target::Taken(Taken::Caffeine)),
    ("HKQuantityTypeIdentifierNumberOfAlcoholicBeverages", "Alcohol", Target::Taken(Taken::Alcohol)),
];

/// One nutrient of one day.
struct Sum {
    food: usize,
    date: NaiveDate,
    unit: String,
    millionths: i64,
    row: u32,
    last: Moment,
}

/// An export on its way.
pub struct Health {
    tags: xml::Tags,
    to: Gather,
    row: u32,
    intervals: Vec<Interval>,
    sums: Vec<Sum>,
}

impl Default for Health {
    fn default() -> Self {
        let to = Gather::new(Source::AppleHealth);
        Self { tags: xml::Tags::default(), to, row: 0, intervals: Vec::new(), sums: Vec::new() }
    }
}

impl Health {
    /// Takes the next bytes of the XML.
    ///
    /// # Errors
    /// [`Refused`].
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), Refused> {
        let mut tags = std::mem::take(&mut self.tags);
        let done = tags.feed(bytes, &mut |tag| self.tag(tag));
        self.tags = tags;
        done
    }

    fn tag(&mut self, tag: &[u8]) -> Result<(), Refused> {
        if xml::name(tag) != b"Record" {
            return Ok(());
        }
        self.row = self.row.saturating_add(1);
        self.to.pass();
        let Ok(tag) = std::str::from_utf8(tag) else {
            self.to.skip(self.row, Why::Row);
            return Ok(());
        };
        // The type stands first, and most records are of no interest.
        let mut found = ["", "", "", "", ""];
        xml::attributes(tag, |name, value| {
            let names = ["type", "unit", "startDate", "endDate", "value"];
            if let Some(place) = names.iter().position(|known| *known == name)
                && let Some(slot) = found.get_mut(place)
            {
                *slot = value;
            }
            name != "type" || value == SLEEP || food(value).is_some()
        });
        let [kind, unit, start, end, value] = found;
        let moment = |text: &str| when::moment(text, DateOrder::YearFirst).and_then(|(_, moment)| moment);
        if kind == SLEEP {
            let known = moment(start).zip(moment(end)).filter(|(_, end)| end.offset.is_some());
            match known.and_then(|(start, end)| Interval::new(start, end, stage(value)?, self.row)) {
                Some(interval) => self.intervals.push(interval),
                None => self.to.skip(self.row, Why::Time),
            }
            return if self.intervals.len() > INTERVALS_MOST { Err(Refused::TooMany) } else { Ok(()) };
        }
        let Some(food) = food(kind) else { return Ok(()) };
        let Some(at) = moment(start) else {
            self.to.skip(self.row, Why::Date);
            return Ok(());
        };
        match number(value, Comma::Point).map(Decimal::millionths) {
            Ok(millionths) if millionths >= 0 => self.add(food, at, &xml::unescape(unit), millionths),
            Ok(_) => self.to.skip(self.row, Why::Number),
            Err(why) => self.to.skip(self.row, why),
        }
        if self.sums.len() > SUMS_MOST { Err(Refused::TooMany) } else { Ok(()) }
    }

    fn add(&mut self, food: usize, at: Moment, unit: &str, millionths: i64) {
        let date = at.local.date();
        let key = |sum: &Sum| (sum.food, sum.date);
        let place = self.sums.partition_point(|sum| key(sum) < (food, date));
        // Mostly one unit; a second one of the same day stands beside.
        let of_day = self.sums.iter_mut().skip(place).take_while(|sum| key(sum) == (food, date));
        match of_day.into_iter().find(|sum| sum.unit == unit) {
            Some(sum) => {
                sum.millionths = sum.millionths.saturating_add(millionths);
                if sum.last.local < at.local {
                    sum.last = at;
                }
            }
            None => self.sums.insert(
                place,
                Sum { food, date, unit: unit.to_owned(), millionths, row: self.row, last: at },
            ),
        }
    }

    /// One laboratory record, as JSON.
    pub fn observation(&mut self, text: &str, offset_at: OffsetPort) {
        self.row = self.row.saturating_add(1);
        self.to.pass();
        match fhir::lab(text, offset_at) {
            Ok(Some((at, lab))) => {
                let series = self.to.series("Laboratory values", "", Target::Lab, Scale::Plain);
                self.to.take(self.row, series, Day::new(lab.date, at), Ok(Value::Lab(Box::new(lab))));
            }
            Ok(None) => {}
            Err(why) => self.to.skip(self.row, why),
        }
    }

    /// All that was found.
    ///
    /// # Errors
    /// [`Refused::Cut`] where the XML did not come to its end.
    pub fn finish(mut self, boundary: Boundary) -> Result<Extract, Refused> {
        // A file may hold laboratory records alone.
        if self.tags.begun() && !self.tags.ended {
            return Err(Refused::Cut);
        }
        for (row, night, result) in nights(self.intervals, boundary) {
            let series = self.to.series("Sleep", "", Target::Sleep, Scale::Plain);
            let at = result.ok().and_then(|sleep| sleep.bed.or(sleep.wake));
            self.to.take(row, series, Day::new(night, at), result.map(Value::Sleep));
        }
        for sum in self.sums {
            let Some((_, name, target)) = FOOD.get(sum.food) else { continue };
            // Foods of unknown content are written as nought.
            let Some(amount) = rounded(sum.millionths) else { continue };
            let unit = if sum.unit == "count" { "" } else { &sum.unit };
            let series = self.to.series(name, unit, *target, Scale::Plain);
            self.to.take(sum.row, series, Day::new(sum.date, Some(sum.last)), Ok(Value::Number(amount)));
        }
        Ok(self.to.finish())
    }
}

fn food(kind: &str) -> Option<usize> {
    FOOD.iter().position(|(name, ..)| *name == kind)
}

fn stage(value: &str) -> Option<Stage> {
    Some(match value.strip_prefix("HKCategoryValueSleepAnalysis")? {
        "InBed" => Stage::InBed,
        "Asleep" | "AsleepUnspecified" => Stage::Asleep,
        "AsleepCore" | "AsleepDeep" | "AsleepREM" => Stage::Staged,
        "Awake" => Stage::Awake,
        _ => return None,
    })
}
