//! Words this app must never use about health, as data, and the search for them.
//!
//! Each line forbids a claim: a verdict on the reader, a promise, a dose, a false comfort. The list errs towards
//! stopping: a sentence that trips it is better said another way. No other text and no page logic belong here, and
//! no dependency either: the build script compiles this very file to check `content/` before anything is built.

/// A phrase that makes a forbidden claim.
///
/// In `phrase`, words are separated by spaces, `|` parts alternatives of a word and a final `*` stands for any ending.
/// Case, punctuation and line breaks of the searched text do not matter.
#[derive(Debug)]
pub struct Banned {
    /// The phrase, in the notation above.
    pub phrase: &'static str,
    /// Words that make it harmless when one of them stands among the three words before it ("not", "if").
    pub unless_after: &'static [&'static str],
}

const fn never(phrase: &'static str) -> Banned {
    Banned { phrase, unless_after: &[] }
}

const fn unless(phrase: &'static str, unless_after: &'static [&'static str]) -> Banned {
    Banned { phrase, unless_after }
}

const NO: &[&str] = &["not", "no", "never", "nor", "neither", "cannot", "don't"];
const DOUBT: &[&str] = &["if", "whether", "when", "not", "never"];
/// A question or a warning about taking something, not an order to.
const ASKED: &[&str] = &["not", "never", "don't", "to", "before", "or", "you", "i", "who", "people", "ask"];

/// Every forbidden phrase.
pub const BANNED: &[Banned] = &[
    // A verdict on the reader: having it, not having it, how bad it is.
    unless("you have|got rls|restless", DOUBT),
    unless("you don't|cannot have rls|restless", DOUBT),
    unless("you do not have rls|restless", DOUBT),
    unless("your rls|legs|symptoms is|are mild|moderate|severe", DOUBT),
    never("your severity|score is"),
    unless("this means you have|lack|need", NO),
    unless("app|stillnight diagnoses|detects|predicts|treats", NO),
    // Food or supplements as treatment, and promises of any kind.
    unless("cures|treats|heals|prevents|stops rls|restless|symptoms", NO),
    unless("will|can cure|heal|prevent rls|restless|symptoms|it|you|your", NO),
    never("relieves|ends|banishes rls|restless|symptoms|cramps"),
    unless("cure|remedy for rls|restless", NO),
    never("get|gets rid of rls|restless|symptoms"),
    never("miracle"),
    // Too little of a vitamin or mineral named as the cause.
    unless("deficiency|lack|shortage causes|cause rls|restless", NO),
    unless("caused by low|a|too|lack|iron|little|vitamin|magnesium|deficiency", NO),
    unless("lack of vitamin|magnesium|b12 causes|cause|leads", NO),
    // Telling anyone to start, stop or change what they take.
    unless("stop|start|keep taking", ASKED),
    unless("increase|raise|double|reduce|lower|halve|skip your|the dose", ASKED),
    unless("take iron|magnesium|vitamin|vitamins|b12|folate|supplements", ASKED),
    unless("take more|extra iron|magnesium|vitamin|vitamins", ASKED),
    unless("you should|must take|stop|start", DOUBT),
    never("recommended|right dose"),
    never("we recommend|advise"),
    // A verdict of ours on somebody's own value.
    unless(
        "your ferritin|iron|level|value|result|b12|magnesium is|looks|seems fine|good|normal|ok|low|high|too|bad",
        DOUBT,
    ),
    never("within|in the normal|optimal|healthy range"),
    never("too low|high for you|rls"),
    // False comfort.
    unless("natural|naturally so|and|means safe", NO),
    never("safe and natural"),
    never("has|have|with no side effects"),
    never("without side effects"),
    never("completely|perfectly|totally|entirely safe"),
    // Borrowed authority and success figures.
    never("clinically|scientifically|medically proven"),
    unless("proven to", NO),
    never("doctor|doctors|dietitian|pharmacist recommended|approved|recommend|approve"),
    never("success rate|rates"),
    unless("guaranteed|guarantees", NO),
    never("works for everyone|everybody|you"),
    unless("endorsed|approved|certified|recommended by", NO),
    // One cause for everybody.
    unless("always|only caused by", NO),
    unless("low dopamine", &["not", "simply", "just"]),
    unless("lack|shortage of dopamine", &["not", "simply", "just"]),
    unless("dopamine shortage|deficiency", &["not", "simply", "just"]),
    // Instead of, or better than, medicines.
    never("better|safer|stronger than medicine|medicines|medication|drugs|tablets|pills"),
    unless("instead of medicine|medicines|medication|drugs", NO),
    unless("instead of your medicine|medicines|medication|drugs", NO),
    unless("replace|replaces your|the medicine|medicines|medication|treatment", NO),
    // Blanket safety for those at risk.
    unless(
        "safe in|during|for|with|when pregnancy|pregnant|children|babies|kidney|everyone",
        &["not", "never", "be", "always", "whether"],
    ),
    // A pattern in a journal as proof.
    never("your trigger|triggers is|are"),
    never("is|are your trigger|triggers"),
    never("found your trigger|triggers"),
    never("this|pattern|journal proves|proved"),
    unless("proves that", NO),
    never("makes|made your legs|night|sleep worse|better"),
    // Magnesium and cramps.
    never("magnesium relieves|helps|eases|stops|calms"),
    // Words of the trade.
    never("detox*"),
    never("boost*"),
    never("superfood*"),
    never("balance|balances|balancing|rebalance|rebalances dopamine|hormones"),
];

/// The forbidden phrases the text contains, each once, in the order of [`BANNED`].
pub fn violations(text: &str) -> Vec<&'static str> {
    let words = words(text);
    BANNED.iter().filter(|banned| found(banned, &words)).map(|banned| banned.phrase).collect()
}

fn found(banned: &Banned, words: &[String]) -> bool {
    let phrase: Vec<&str> = banned.phrase.split(' ').collect();
    words.windows(phrase.len()).enumerate().any(|(at, window)| {
        let before = words.iter().take(at).skip(at.saturating_sub(3));
        phrase.iter().zip(window).all(|(pattern, word)| matches(pattern, word))
            && !before.into_iter().any(|word| banned.unless_after.contains(&word.as_str()))
    })
}

fn matches(pattern: &str, word: &str) -> bool {
    pattern.split('|').any(|one| match one.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None => word == one,
    })
}

/// Lower-case words, typographic apostrophes made plain, everything else a border between words.
fn words(text: &str) -> Vec<String> {
    text.replace('’', "'")
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\'').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_found_whatever_its_dress() {
        let check = |text: &str| assert!(!violations(text).is_empty(), "passed: {text}");
        check("You have RLS.");
        check("Clinically-proven relief");
        check("Sorry: you don’t have restless legs");
        check("Iron treats\n  RLS");
        check("Stop taking the tablets");
        check("Take magnesium in the evening");
        check("Your ferritin is fine");
        check("It is natural, so safe.");
        check("BOOSTS sleep");
        check("Coffee is your trigger");
        check("Better than drugs");
        check("Safe for children");
        check("Double the dose tonight");
        check("This proves that coffee does it");
        check("Dopamine deficiency");
        check("Recommended by a famous clinic");
    }

    #[test]
    fn careful_sentences_pass() {
        let check = |text: &str| assert_eq!(violations(text), [""; 0], "stopped: {text}");
        check("Only a clinician can say whether you have RLS.");
        check("Do not stop taking it; ask the prescriber or pharmacist.");
        check("Ask before you take iron.");
        check("It is not a treatment, and not endorsed by anyone named here.");
        check("Low iron in the brain is linked with RLS. It is being studied.");
        check("Your level, as you typed it");
        check("Small studies, mixed results.");
        check("Movement eases it, at least while it lasts.");
    }

    #[test]
    fn a_word_of_doubt_counts_only_just_before_the_claim() {
        assert_eq!(violations("We do not know much, but this tea treats RLS").len(), 1);
        assert!(violations("No tea treats RLS").is_empty());
    }

    #[test]
    fn every_phrase_can_be_found() {
        for banned in BANNED {
            let plain: Vec<&str> = banned
                .phrase
                .split(' ')
                .map(|word| word.split('|').next().unwrap().trim_end_matches('*'))
                .collect();
            assert!(violations(&plain.join(" ")).contains(&banned.phrase), "{}", banned.phrase);
        }
    }
}
