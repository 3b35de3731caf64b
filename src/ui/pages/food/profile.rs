//! What somebody eats and avoids. Each answer is saved at once and counts at once.

use super::larder::{change, when_ready};
use super::notes::no_trial;
use crate::app::Route;
use crate::content::strings::food::{names, profile as words};
use crate::domain::food::find;
use crate::domain::{CodeSet, Coded, Diet, FoodProfile, MealDrink, Profile};
use crate::ui::components::{
    Answers, NOT_SAID, Ticks, act, button, chosen, head, hint, lead, list, p, section, shows, toggle,
};
use crate::ui::dom::{El, Node, boxed, live};
use crate::ui::session::Session;
use crate::ui::slice::Slice;

/// The page.
pub fn page() -> El {
    let session = Session::here();
    let profile = session.view(|model| model.journal.profile().cloned().unwrap_or_default());
    let back = boxed("a", "button", words::BACK)
        .attr("data-kind", "plain")
        .attr_text("href", Route::Food.to_string());
    let exclusions =
        ticks(session, profile, words::WITHOUT, "without", names::exclusion, |food| &mut food.without);
    let allergens =
        ticks(session, profile, words::ALLERGENS, "allergens", names::allergen, |food| &mut food.allergens);
    let cautions =
        ticks(session, profile, words::CAUTIONS, "cautions", words::caution, |food| &mut food.cautions);
    boxed("div", "page foodprofile", head(words::TITLE).child(lead(words::LEAD)))
        .child(diet(session, profile))
        .child(exclusions)
        .child(boxed("div", "stack", allergens).child(hint(words::ALLERGENS_HINT)))
        .child(drinks(session, profile))
        .child(boxed("div", "stack", cautions).child(hint(words::CAUTIONS_HINT)))
        .child(stage(session, profile))
        .child(section(words::DISLIKES).child(dislikes(profile)))
        .child(boxed("div", "actions", back))
        .child(no_trial())
}

/// Any of a coded list of the food profile.
fn ticks<T: Coded>(
    session: Session,
    profile: Slice<Profile>,
    legend: &'static str,
    name: &'static str,
    label: fn(T) -> &'static str,
    of: fn(&mut FoodProfile) -> &mut CodeSet<T>,
) -> Node {
    let now = profile.map(move |profile| *of(&mut profile.food.clone()));
    Ticks {
        legend,
        name: name.to_owned(),
        label,
        value: shows(move || now.get()),
        on_toggle: act(move |item| {
            change(session, &mut |profile| {
                let set = of(&mut profile.food);
                *set = set.toggled(item);
            });
        }),
    }
    .into()
}

/// One of a coded list, with a way back to "not said".
fn one<T: Coded>(
    session: Session,
    profile: Slice<Profile>,
    legend: &'static str,
    name: &'static str,
    label: fn(T) -> &'static str,
    of: fn(&mut Profile) -> &mut Option<T>,
) -> Node {
    let now = profile.map(move |profile| *of(&mut profile.clone()));
    Answers {
        legend,
        name,
        several: false,
        answers: T::ALL.iter().map(|item| (item.code(), label(*item))).collect(),
        chosen: chosen(move |code| now.get().map_or(NOT_SAID, Coded::code) == code),
        on_pick: act(move |code| change(session, &mut |profile| *of(profile) = T::from_code(code))),
    }
    .into()
}

fn diet(session: Session, profile: Slice<Profile>) -> El {
    let diet = one(session, profile, words::DIET, "diet", names::diet, |profile| &mut profile.food.diet);
    let plants = profile.map(|profile| {
        let diet = profile.food.diet;
        matches!(diet, Some(Diet::Vegetarian | Diet::Vegan)).then_some(profile.food.vegetarian_iron)
    });
    let factor = live(move || {
        plants.get().map(|_| {
            let switch = toggle(
                words::FACTOR,
                shows(move || plants.get() == Some(true)),
                act(move |on| change(session, &mut |profile| profile.food.vegetarian_iron = on)),
            );
            boxed("div", "stack", switch).child(hint(words::FACTOR_HINT))
        })
    });
    boxed("div", "stack", diet).child(factor)
}

/// None of them is an answer of its own, and so not beside the others.
fn drinks(session: Session, profile: Slice<Profile>) -> Node {
    let now = profile.map(|profile| profile.food.drinks);
    Ticks {
        legend: words::DRINKS,
        name: "drinks".to_owned(),
        label: names::drink,
        value: shows(move || now.get()),
        on_toggle: act(move |drink| {
            change(session, &mut |profile| {
                let was = profile.food.drinks;
                let other = if drink == MealDrink::None { was.has(drink) } else { !was.has(MealDrink::None) };
                profile.food.drinks = if other { was.toggled(drink) } else { CodeSet::EMPTY.with(drink) };
            })
        }),
    }
    .into()
}

fn stage(session: Session, profile: Slice<Profile>) -> El {
    let age = one(session, profile, words::AGE, "age", words::age, |profile| &mut profile.age);
    let sex = one(session, profile, words::SEX, "sex", words::sex, |profile| &mut profile.sex);
    let switch = |label, of: fn(&mut Profile) -> &mut Option<bool>| {
        let now = profile.map(move |profile| *of(&mut profile.clone()));
        toggle(
            label,
            shows(move || now.get() == Some(true)),
            act(move |on: bool| change(session, &mut |profile| *of(profile) = on.then_some(true))),
        )
    };
    section(words::STAGE)
        .child(hint(words::STAGE_HINT))
        .child([age, sex])
        .child(switch(words::PREGNANT, |profile| &mut profile.pregnant))
        .child(switch(words::LACTATING, |profile| &mut profile.lactating))
}

fn dislikes(profile: Slice<Profile>) -> Node {
    let disliked = profile.map(|profile| profile.food.dislikes.clone());
    when_ready(move |larder| {
        let session = larder.session;
        live(move || {
            let row = |ndb: u32| {
                let name = find(&larder.foods, ndb).map_or_else(|| ndb.to_string(), |food| food.name.clone());
                let again = button("quiet", "×").attr_text("aria-label", words::like_again(&name)).on_click(
                    move || change(session, &mut |profile| profile.food.dislikes.retain(|one| *one != ndb)),
                );
                boxed("li", "list__item", boxed("span", "", name)).child(again)
            };
            let rows: Vec<El> = disliked.get().into_iter().map(row).collect();
            if rows.is_empty() { Node::from(p(words::DISLIKES_NONE)) } else { list(rows).into() }
        })
    })
}
