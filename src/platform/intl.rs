//! The one Intl adapter: dates, times and numbers in the reader's way of writing them. It formats civil values as they
//! were lived and never converts between zones; words of sentences are not its business.

use super::js;
use crate::domain::{Decimal, iso};
use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use js_sys::{Array, Function, Reflect};
use std::cell::OnceCell;
use wasm_bindgen::{JsCast, JsValue};

type Options = &'static [(&'static str, &'static str)];

const DATE_LONG: Options =
    &[("weekday", "short"), ("day", "numeric"), ("month", "long"), ("year", "numeric"), UTC];
const DATE_SHORT: Options = &[("weekday", "short"), ("day", "numeric"), ("month", "short"), UTC];
const DATE_PLAIN: Options = &[("dateStyle", "medium"), UTC];
const DAY: Options = &[("weekday", "long"), ("day", "numeric"), ("month", "long"), UTC];
const MONTH_YEAR: Options = &[("month", "long"), ("year", "numeric"), UTC];
const WEEKDAY: Options = &[("weekday", "short"), UTC];
/// Civil values go in as if they were UTC and come out untouched.
const UTC: (&str, &str) = ("timeZone", "UTC");

/// Which form of a noun a number takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the six categories of CLDR, known by these names")]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// Formatters for one locale and one set of preferences, each made when first needed.
pub struct Intl {
    locale: String,
    first_weekday: OnceCell<Weekday>,
    date_long: Format,
    date_short: Format,
    date_plain: Format,
    day: Format,
    month_year: Format,
    weekday: Format,
    time: Format,
    number: Format,
    plural: OnceCell<Option<JsValue>>,
}

/// The browser's language where it is English, the only language there is yet; British English elsewhere.
pub fn locale() -> String {
    let language = web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default();
    if language.starts_with("en") { language } else { "en-GB".to_owned() }
}

impl Intl {
    /// For a language tag, a wish for the 12- or 24-hour clock, and one for the first weekday; `None` leaves each to
    /// the locale.
    pub fn new(locale: &str, hour12: Option<bool>, first_weekday: Option<Weekday>) -> Self {
        let time: Options = match hour12 {
            None => &[("hour", "2-digit"), ("minute", "2-digit"), UTC],
            Some(true) => &[("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h12"), UTC],
            Some(false) => &[("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23"), UTC],
        };
        Self {
            locale: locale.to_owned(),
            first_weekday: first_weekday.map_or_else(OnceCell::new, OnceCell::from),
            date_long: Format::of("DateTimeFormat", DATE_LONG),
            date_short: Format::of("DateTimeFormat", DATE_SHORT),
            date_plain: Format::of("DateTimeFormat", DATE_PLAIN),
            day: Format::of("DateTimeFormat", DAY),
            month_year: Format::of("DateTimeFormat", MONTH_YEAR),
            weekday: Format::of("DateTimeFormat", WEEKDAY),
            time: Format::of("DateTimeFormat", time),
            number: Format::of("NumberFormat", &[("maximumFractionDigits", "6")]),
            plural: OnceCell::new(),
        }
    }

    /// `Sat 21 November 2026`
    pub fn date_long(&self, date: NaiveDate) -> String {
        self.date(&self.date_long, date)
    }

    /// `Sat 21 Nov`
    pub fn date_short(&self, date: NaiveDate) -> String {
        self.date(&self.date_short, date)
    }

    /// `21 Nov 2026`
    pub fn date_plain(&self, date: NaiveDate) -> String {
        self.date(&self.date_plain, date)
    }

    /// `Saturday 21 November`
    pub fn day(&self, date: NaiveDate) -> String {
        self.date(&self.day, date)
    }

    /// `November 2026`
    pub fn month_year(&self, date: NaiveDate) -> String {
        self.date(&self.month_year, date)
    }

    /// `Sat`
    pub fn weekday_short(&self, weekday: Weekday) -> String {
        // The first day of 1990 was a Monday.
        let monday = NaiveDate::from_ymd_opt(1990, 1, 1);
        let day =
            monday.and_then(|day| day.checked_add_days(Days::new(weekday.num_days_from_monday().into())));
        day.map_or_else(|| weekday.to_string(), |day| self.date(&self.weekday, day))
    }

    /// `22:50` or `10:50 pm`; for an instant, pass the clock time it was lived at.
    pub fn time(&self, time: NaiveTime) -> String {
        let at = NaiveDate::default().and_time(time).and_utc().timestamp_millis() as f64;
        self.time
            .text(&self.locale, &js_sys::Date::new(&at.into()))
            .unwrap_or_else(|| iso::hour_minute_text(time))
    }

    /// A number with up to six decimals and the locale's marks; rounding is the caller's.
    pub fn number(&self, value: f64) -> String {
        self.number.text(&self.locale, &value.into()).unwrap_or_else(|| value.to_string())
    }

    /// An exact decimal number with the locale's marks.
    pub fn decimal(&self, value: Decimal) -> String {
        let plain = value.to_string();
        self.number.text(&self.locale, &plain.as_str().into()).unwrap_or(plain)
    }

    /// The plural category of a count.
    pub fn plural(&self, count: f64) -> Plural {
        let rules = self.plural.get_or_init(|| make("PluralRules", &self.locale, &[]));
        let chosen =
            rules.as_ref().and_then(|rules| js::call(rules, "select", &[count.into()]).ok()?.as_string());
        match chosen.as_deref() {
            Some("zero") => Plural::Zero,
            Some("one") => Plural::One,
            Some("two") => Plural::Two,
            Some("few") => Plural::Few,
            Some("many") => Plural::Many,
            _ => Plural::Other,
        }
    }

    /// The day a week begins with.
    pub fn first_weekday(&self) -> Weekday {
        *self.first_weekday.get_or_init(|| week_start(&self.locale).unwrap_or(Weekday::Mon))
    }

    fn date(&self, format: &Format, date: NaiveDate) -> String {
        let at = date.and_time(NaiveTime::MIN).and_utc().timestamp_millis() as f64;
        // Where Intl fails, the international form is still right.
        format.text(&self.locale, &js_sys::Date::new(&at.into())).unwrap_or_else(|| iso::date_text(date))
    }
}

/// A formatter of one kind, made at its first use because making one costs about a millisecond.
struct Format {
    kind: &'static str,
    options: Options,
    made: OnceCell<Option<Function>>,
}

impl Format {
    fn of(kind: &'static str, options: Options) -> Self {
        Self { kind, options, made: OnceCell::new() }
    }

    fn text(&self, locale: &str, value: &JsValue) -> Option<String> {
        let made = self.made.get_or_init(|| {
            let formatter = make(self.kind, locale, self.options)?;
            js::get(&formatter, "format")?.dyn_into().ok()
        });
        made.as_ref()?.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
    }
}

/// `new Intl[kind](locale, options)`; a tag the browser refuses falls back to its own language.
fn make(kind: &str, locale: &str, options: &[(&str, &str)]) -> Option<JsValue> {
    let maker: Function = js::get(&js::get(&js_sys::global(), "Intl")?, kind)?.dyn_into().ok()?;
    let options = JsValue::from(js::bag(options));
    let built = |tag: JsValue| Reflect::construct(&maker, &Array::of2(&tag, &options)).ok();
    built(locale.into()).or_else(|| built(JsValue::UNDEFINED))
}

/// What the locale's calendar begins a week with, where the browser can tell (a method in some, a property in others).
fn week_start(locale: &str) -> Option<Weekday> {
    let locale = make("Locale", locale, &[])?;
    let week = js::call(&locale, "getWeekInfo", &[]).ok().or_else(|| js::get(&locale, "weekInfo"))?;
    let from_monday = js::get(&week, "firstDay")?.as_f64()? as u8;
    Weekday::try_from(from_monday.checked_sub(1)?).ok()
}
