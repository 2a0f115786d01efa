//! Rung decides what the next release of a product should be: a proof of concept, an internal-only
//! MVP, an MVP, a controlled beta or an MMP (minimum marketable product), and says why.
//!
//! ```
//! use rung::analysis::Engine;
//! use rung::framework::{Audience, Class, Question};
//! use rung::{link, record::json};
//!
//! let sheet = json::read(
//!     r#"{"feasibility": "likely", "form": "product", "audience": "beta",
//!         "problem": ["settled", "partly"], "behaviour": "unseen", "failure": "legal"}"#,
//! )?;
//! let engine = Engine::version_1();
//!
//! // Eleven of the sixteen questions are open, and only one class is possible already.
//! let possible = engine.possible(&sheet);
//! assert_eq!(possible.class(), Some(Class::ControlledBeta));
//! // Whether it is on hold is not settled, so nobody outside may use it until it is.
//! assert_eq!(possible.hold(), None);
//! assert_eq!(possible.narrowest(), Some(Audience::Team));
//!
//! // Why: demand is unclear, for nobody was seen using it, and an error costs.
//! let reasons = engine.reasons(&sheet);
//! let behind = reasons.iter().flat_map(|reason| &reason.because);
//! let behind: Vec<Question> = behind.map(|because| because.question).collect();
//! assert_eq!(behind, [Question::Behaviour, Question::Failure]);
//!
//! // The same sheet as a link carries it.
//! let vector = link::vector(&sheet);
//! assert_eq!(vector, "1s.fl.psp.bu.mp.ab.xl-nepfca");
//! assert_eq!(link::read(&vector)?.sheet, sheet);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The map
//!
//! | layer | what it holds | what it builds on |
//! |---|---|---|
//! | [`framework`] | what is asked and decided, as data: questions, sheets, facts, rules, classes | nothing |
//! | [`analysis`] | exact answers about a sheet: what is still possible, and why; and what each comparison decides | framework |
//! | [`link`] | the link: a whole sheet as one line of text that is verified, and recovery of a damaged one | framework |
//! | [`record`] | written forms: a sheet as JSON, the framework as DMN | framework |
//! | [`words`] | every sentence that the reader sees | framework, link |
//! | [`example`] | worked examples, each a complete sheet with the verdict promised for it | framework, words |
//! | [`case`] | documented launches, and how far a framework agrees with their readers | framework, record |
//! | [`chart`] | pictures of the result as pure geometry: numbers in, shapes and sentences out | framework, analysis, words |
//! | [`advice`] | what follows from a sheet and its verdict: what is wrong with the plan | framework, analysis |
//! | [`session`] | what the reader has before them and what each act does to it | framework, link, example |
//! | [`report`] | records that travel: the decision in Markdown, as text for a chat, as a table, as JSON | framework, analysis, advice, link, record, words |
//! | [`command`] | the command line, without a process | framework, analysis, advice, link, record, words, report |
//! | [`annex`] | what the page shows besides the first answer, as elements; a second program that is fetched later | framework, analysis, advice, link, record, example, chart, words, report |
//! | `browser` | the only place that names the browser | session |
//! | `app` | the page | all of them |
//!
//! [`control`] names controls, [`digits`] writes whole numbers, [`day`] reads and writes dates and
//! [`unseen`] shows characters that are not seen, for whoever needs them.
//!
//! `browser` and `app` are there with the feature `web` only; nothing else can name a web crate.
//!
//! # Invariants
//!
//! - The framework is data and its versions are frozen: a change of meaning is a new version beside
//!   the old one, which stays executable, a change of wording touches [`words`] alone. Ids stand in links, records and tests
//!   and never change.
//! - Every complete sheet gets exactly one verdict. Nothing is ever filled in silently: an unanswered
//!   question leaves every option possible.
//! - Whatever is said about a partial sheet is counted over all its completions, never sampled.
//! - Whatever is written can be read back, and one sheet has one spelling. What cannot be read is
//!   refused as a whole, with a sentence that names what is wrong; only a text can be lost without
//!   the answers that were verified before it.
//! - Free text and the questions about discipline never change the verdict.
//! - Opening a link never touches the reader's own draft.
//! - Below `browser` nothing does I/O, asks for the time or can panic on what a reader gives it.
//!
//! # Vocabulary
//!
//! | word | what it means here |
//! |---|---|
//! | *question*, *option*, *member* | what is asked; one answer of a single choice; one of a question that takes any number |
//! | *sheet* | what one person answered about one release: for every question, what is still possible ([`framework::Sheet`]) |
//! | *completion* | a sheet with everything still open filled in, in one of the ways still possible |
//! | *fact* | what the rules read: derived from the answers, such as what an error costs ([`framework::Fact`]) |
//! | *rule* | rows of conditions that give a class; the first rule that matches decides ([`framework::Rule`]) |
//! | *version*, *edition* | a state of the framework that never changes, of which the latest decides ([`framework::Version`]); one with its engine ([`analysis::Edition`]) |
//! | *class* | what kind of release it is, one of five rungs ([`framework::Class`]) |
//! | *limit* | the widest audience that a rule allows |
//! | *first audience* | who may use it first: the narrower of plan and limit ([`framework::Audience`]) |
//! | *hold* | an error would be dangerous and nothing would catch it: nobody outside may use it |
//! | *verdict* | class, rule, first audience and hold of a complete sheet ([`framework::Verdict`]) |
//! | *settled* | the same in every completion |
//! | *reason* | something that the fired rule reads, with the fewest answers that force it ([`analysis::Reason`]) |
//! | *launch* | a documented release, with the answers of the week before and the class judged right ([`case::Launch`]) |
//! | *too high* | a severe failure was foreseeable, and the verdict lets people outside meet it in a higher class than any that was accepted |
//! | *gate* | something that must be true before the first person outside sees it ([`advice::Gate`]) |
//! | *notes* | the free text of a sheet, gates and cost included ([`framework::Notes`]) |
//! | *vector* | a sheet as a link carries it, after the `#`: its answers, and behind them its text if it has any that fits |
//! | *record* | what was decided about a sheet, in a form that travels ([`report::Report`]) |
//! | *draft* | the reader's own sheet, kept between visits ([`session::Draft`]) |
//! | *reading* | a sheet from a link is on the page, and the draft waits behind it |
//! | *place* | where a complete sheet lies on the map: what an error costs and what is known of demand ([`analysis::Place`]) |
//! | *region* | what is said of the sheets in one place that change fewest of the reader's answers ([`analysis::Region`]) |
//! | *picture* | shapes at whole coordinates, each with a role instead of a colour, and the same in sentences ([`chart::Picture`]) |
//! | *diagnosis*, *finding* | something that can be wrong with a plan; that it is so, or may be, on one sheet ([`advice::diagnosis`]) |
//! | *piece* | something that the annex draws at the end of a printed place ([`annex::Piece`]) |
//! | *person* | somebody of a team whose sheets of one release are compared ([`link::team::Person`]) |
//! | *call* | what a team has to agree on: class, first audience and hold ([`analysis::Call`]) |
//! | *deciding set* | the fewest questions that give everybody the same call, however they are settled ([`analysis::Alignment`]) |
//! | *invitation* | a link that asks for answers and holds nobody's ([`link::team::invitation`]) |
//! | *control* | something on the page with a name and a value that stand for an act ([`session::Control`]) |

pub mod advice;
pub mod analysis;
pub mod annex;
#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod browser;
pub mod case;
pub mod chart;
pub mod command;
pub mod control;
pub mod day;
pub mod digits;
pub mod example;
pub mod framework;
pub mod link;
#[cfg(target_family = "wasm")]
mod memory;
pub mod record;
pub mod report;
pub mod session;
pub mod unseen;
pub mod words;
