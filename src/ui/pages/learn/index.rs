//! The list of chapters, in groups.

use super::{finder, when_ready};
use crate::app::Route;
use crate::content::Chapter;
use crate::content::strings::learn as words;
use crate::ui::components::{head, hint, lead, list, section};
use crate::ui::dom::{El, Node, boxed};

/// The page.
pub fn page() -> El {
    boxed("div", "page learn", head(words::TITLE).child(lead(words::LEAD)))
        .child(hint(words::NOT_REVIEWED))
        .child(when_ready(|desk| {
            let groups = words::GROUPS.iter().enumerate().map(|(at, (name, first))| {
                let end = words::GROUPS.get(at + 1).map(|(_, next)| *next);
                let chapters = Chapter::ALL
                    .into_iter()
                    .skip_while(|chapter| chapter != first)
                    .take_while(|chapter| Some(*chapter) != end);
                let ways = chapters.map(|chapter| {
                    let outline = desk.learn.chapter(chapter.code());
                    way(chapter, outline.map(|outline| (outline.lead.clone(), outline.minutes)))
                });
                section(name).child(list(ways.collect::<Vec<_>>())).into()
            });
            finder::draw(&desk, Node::List(groups.collect()))
        }))
}

fn way(chapter: Chapter, outline: Option<(String, u32)>) -> El {
    let (lead, minutes) = outline.unwrap_or_default();
    let name = boxed("span", "learn__name", words::title(chapter));
    let link = boxed("a", "entry learn__way", name)
        .attr_text("href", Route::Chapter(chapter).to_string())
        .child(boxed("span", "learn__about", lead))
        .child(boxed("span", "learn__minutes", words::about(minutes)));
    boxed("li", "list__item", link)
}
