//! What must hold for the explainer (`claims.toml`, `chapters.toml`, `glossary.toml`) before it may be built, and the
//! text a page fetches.
//!
//! No file access: the build script runs the checks over the real files, `tests/content.rs` over broken ones. What a
//! page makes of it is in `src/content/learn`.

// The fields of the structs below are described at the heads of the files they come from.

/// Everything the explainer says.
#[derive(Clone, Default)]
pub struct Learn {
    pub claims: Vec<Claim>,
    pub chapters: Vec<Chapter>,
    pub terms: Vec<Term>,
}

/// A health statement with its standing; the fields are described at the head of `claims.toml`.
#[derive(Clone, Default)]
pub struct Claim {
    pub id: String,
    pub text: String,
    pub kind: String,
    pub grade: String,
    pub reason: String,
    pub sources: Vec<String>,
    pub checked: String,
    pub date: String,
    pub label: String,
    pub tags: Vec<String>,
}

/// A chapter; see the head of `chapters.toml`.
#[derive(Clone, Default)]
pub struct Chapter {
    pub id: String,
    pub lead: String,
    pub extra: u32,
    pub sections: Vec<Section>,
}

/// A section of a chapter.
#[derive(Clone, Default)]
pub struct Section {
    pub title: String,
    pub claims: Vec<String>,
    pub slot: String,
    pub rows: Vec<String>,
}

/// A word explained on tap.
#[derive(Clone, Default)]
pub struct Term {
    pub id: String,
    pub word: String,
    pub text: String,
}

/// What a claim may be.
pub const KINDS: [&str; 5] = ["established", "supported", "hypothesis", "advice", "safety"];
/// How good its evidence may be.
pub const GRADES: [&str; 5] = ["strong", "moderate", "limited", "insufficient", "plain"];
/// How it was checked.
pub const CHECKED: [&str; 3] = ["primary", "secondary", "no"];
/// Words a grown-up reads in a minute, slowly.
const WORDS_A_MINUTE: usize = 180;
/// Between the tables of the fetched text.
const NEXT_TABLE: char = '\u{1e}';

/// The keys of the sources the claims rest on.
pub fn cited(learn: &Learn) -> Vec<&str> {
    learn.claims.iter().flat_map(|claim| claim.sources.iter().map(String::as_str)).collect()
}

/// Everything that is wrong, one sentence each; empty when all is well. `banned` finds forbidden phrases in a text.
pub fn problems(
    learn: &Learn,
    sources: &[[String; 6]],
    banned: impl Fn(&str) -> Vec<&'static str>,
) -> Vec<String> {
    let mut found = Vec::new();
    let shown: Vec<&String> = learn
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.sections)
        .flat_map(|section| section.claims.iter().chain(&section.rows))
        .collect();
    for claim in &learn.claims {
        let mut wrong = |what: String| found.push(format!("claims.toml: \"{}\" {what}", claim.id));
        for (value, known) in [(&claim.kind, &KINDS[..]), (&claim.grade, &GRADES), (&claim.checked, &CHECKED)]
        {
            if !known.contains(&value.as_str()) {
                wrong(format!("says \"{value}\", which is none of {}", known.join(", ")));
            }
        }
        for key in claim.sources.iter().filter(|key| !sources.iter().any(|[known, ..]| known == *key)) {
            wrong(format!("names the unknown source \"{key}\""));
        }
        // A page that could not be opened is named as such: the remark links to it, and nothing rests on it.
        let unopened = claim.tags.iter().any(|tag| tag == "source:unopened");
        if claim.sources.is_empty() != (claim.checked == "no" && !unopened) {
            wrong("needs a source, or checked = \"no\" and none".to_owned());
        }
        if !crate::checks::is_date(&claim.date) {
            wrong(format!("has no date like 2026-01-31, but \"{}\"", claim.date));
        }
        for tag in
            claim.tags.iter().filter(|tag| tag.split_once(':').is_none_or(|(_, value)| value.is_empty()))
        {
            wrong(format!("has the tag \"{tag}\", which is not name:value"));
        }
        if claim.reason.contains('{') {
            wrong("marks a word in its reason, where nothing opens".to_owned());
        }
        // What only the food pages say stands in no chapter.
        if !shown.contains(&&claim.id) && !claim.tags.iter().any(|tag| tag == "page:food") {
            wrong("is shown in no chapter".to_owned());
        }
    }
    for (file, ids) in [
        ("claims.toml", learn.claims.iter().map(|claim| &claim.id).collect::<Vec<_>>()),
        ("chapters.toml", learn.chapters.iter().map(|chapter| &chapter.id).collect()),
        ("glossary.toml", learn.terms.iter().map(|term| &term.id).collect()),
    ] {
        for (at, id) in ids.iter().enumerate() {
            if ids.iter().take(at).any(|other| other == id) {
                found.push(format!("{file}: \"{id}\" stands there twice"));
            }
            if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            {
                found.push(format!("{file}: \"{id}\" may hold only small letters, digits and hyphens"));
            }
        }
    }
    for id in shown.iter().filter(|id| !learn.claims.iter().any(|claim| claim.id == ***id)) {
        found.push(format!("chapters.toml: there is no claim \"{id}\""));
    }
    for chapter in &learn.chapters {
        for section in
            chapter.sections.iter().filter(|section| section.claims.is_empty() && section.slot.is_empty())
        {
            found.push(format!("chapters.toml: \"{}\" of {} is empty", section.title, chapter.id));
        }
    }
    for (place, text) in texts(learn) {
        if text.trim().is_empty() {
            found.push(format!("{place} says nothing"));
        }
        if text.contains(|c: char| c.is_control()) {
            found.push(format!("{place} has a tab, a line break or the like"));
        }
        for phrase in banned(&plain(text)) {
            found.push(format!("{place} makes a forbidden claim: \"{phrase}\""));
        }
        for word in words(text) {
            if !learn.terms.iter().any(|term| term.id == word) {
                found.push(format!("{place} marks the unknown word \"{word}\""));
            }
        }
        if text.matches('{').count() != text.matches('}').count() {
            found.push(format!("{place} has a bracket without its other half"));
        }
    }
    found
}

/// Every text of the explainer with where it stands.
fn texts(learn: &Learn) -> Vec<(String, &str)> {
    let mut all = Vec::new();
    for claim in &learn.claims {
        let place = |what| format!("claims.toml: the {what} of \"{}\"", claim.id);
        all.extend([(place("text"), claim.text.as_str()), (place("reason"), &claim.reason)]);
        all.extend((!claim.label.is_empty()).then(|| (place("label"), claim.label.as_str())));
    }
    for chapter in &learn.chapters {
        all.push((format!("chapters.toml: the lead of \"{}\"", chapter.id), &chapter.lead));
        all.extend(chapter.sections.iter().map(|section| {
            (format!("chapters.toml: a title of \"{}\"", chapter.id), section.title.as_str())
        }));
    }
    for term in &learn.terms {
        all.push((format!("glossary.toml: \"{}\"", term.id), &term.text));
        all.push((format!("glossary.toml: \"{}\"", term.id), &term.word));
    }
    all
}

/// The ids of the words a text marks: `{id}` or `{shown|id}`.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(mark, _)| mark.rsplit_once('|').map_or(mark, |(_, id)| id))
}

/// A text as it is read: marked words by what is shown.
pub fn plain(text: &str) -> String {
    let mut whole = String::new();
    for part in text.split('{') {
        match part.split_once('}') {
            Some((mark, rest)) => {
                whole.push_str(mark.split_once('|').map_or(mark, |(shown, _)| shown));
                whole.push_str(rest);
            }
            None => whole.push_str(part),
        }
    }
    whole
}

/// Minutes a chapter takes.
fn minutes(learn: &Learn, chapter: &Chapter) -> usize {
    let shown = chapter.sections.iter().flat_map(|section| section.claims.iter().chain(&section.rows));
    let texts = shown.filter_map(|id| learn.claims.iter().find(|claim| claim.id == *id));
    let words: usize = texts.map(|claim| claim.text.split_whitespace().count()).sum();
    words.div_ceil(WORDS_A_MINUTE).max(1) + chapter.extra as usize
}

/// The text a page fetches; `src/content/learn` reads it back.
pub fn fetched(learn: &Learn) -> String {
    let chapters: Vec<[String; 3]> = learn
        .chapters
        .iter()
        .map(|chapter| [chapter.id.clone(), chapter.lead.clone(), minutes(learn, chapter).to_string()])
        .collect();
    let sections: Vec<[String; 5]> = learn
        .chapters
        .iter()
        .flat_map(|chapter| chapter.sections.iter().map(move |section| (chapter, section)))
        .map(|(chapter, section)| {
            [
                chapter.id.clone(),
                section.title.clone(),
                section.claims.join(" "),
                section.slot.clone(),
                section.rows.join(" "),
            ]
        })
        .collect();
    let claims: Vec<[String; 10]> = learn
        .claims
        .iter()
        .map(|claim| {
            let Claim { id, text, kind, grade, reason, sources, checked, date, label, tags } = claim.clone();
            [id, label, text, kind, grade, checked, date, sources.join(" "), tags.join(" "), reason]
        })
        .collect();
    let terms: Vec<[String; 3]> =
        learn.terms.iter().map(|term| [term.id.clone(), term.word.clone(), term.text.clone()]).collect();
    [
        crate::rows::text(&chapters),
        crate::rows::text(&sections),
        crate::rows::text(&claims),
        crate::rows::text(&terms),
    ]
    .join(&NEXT_TABLE.to_string())
}
