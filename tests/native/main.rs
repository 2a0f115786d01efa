//! The domain's tests, built without any web crate and run on the machine itself.
//!
//! Tables are data under `data/`; `mutation` proves that they are strong enough, `oracle` states
//! the specification a second time, and `agreement` holds the engine against it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "in a test a broken assumption should stop the test where it is noticed"
)]

mod agreement;
mod alignment;
mod alignment_cases;
mod amount;
mod annex;
mod annex_code;
mod annex_cost;
mod annex_cut;
mod annex_found;
mod annex_import;
mod annex_learning;
mod annex_meter;
mod annex_plan;
mod annex_records;
mod annex_roadmap;
mod annex_team;
mod attacks;
mod calm;
mod canvas;
mod card;
mod cases;
mod charts;
mod command;
mod command_align;
mod command_analyse;
mod command_link;
mod command_record;
mod completion;
mod controls;
mod corpus;
mod cost;
mod cost_errors;
mod counterexample;
mod days;
mod diagnoses;
mod diagnoses_open;
mod diagnoses_told;
mod difference;
mod dmn;
mod dmn_drawing;
mod drawing;
mod enumeration;
mod escape;
mod facts;
mod flips;
mod fuzzed;
mod gates;
mod gates_partial;
mod importance;
mod joint;
mod json;
mod json_errors;
mod json_foreign;
mod json_written;
mod laws;
mod link_corpus;
mod link_mutations;
mod link_proof;
mod links;
mod links_pasted;
mod links_recovered;
mod links_refused;
mod links_table;
mod links_team;
mod lists;
mod logarithm;
mod mcdc;
mod mcdc_reasons;
mod mutant;
mod mutation;
mod open;
mod oracle;
mod piece;
mod plan;
mod pressure;
mod proof;
mod random;
mod reading;
mod reasons;
mod records;
mod regions;
mod replayed;
mod revisions;
mod roadmap;
mod rules;
mod schema;
mod second_opinion;
mod session;
mod session_acts;
mod session_links;
mod session_ticks;
mod session_walk;
mod source;
mod survey;
mod team;
mod tidy;
mod unseen;
mod version_2;
mod versions;
mod versions_told;
mod vocabulary;
mod written;
mod xml;
