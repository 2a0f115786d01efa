//! The parts of the page, in the order in which they stand on it: functions of what they show.
//!
//! Yew loses its place among siblings that come and go, so a part is always there and is hidden
//! when it has nothing to say.

mod about;
mod banner;
mod compare;
mod examples;
mod jump;
mod masthead;
mod memo;
mod notes;
mod questions;
mod shell;
mod take_away;
mod verdict;

pub(super) use about::about;
pub(super) use banner::{DRAFT, TAKE, banners};
pub(super) use compare::{BEARINGS, bearings, compare};
pub(super) use examples::examples;
pub(super) use jump::jump;
pub(super) use masthead::masthead;
pub(super) use memo::{argued, contents, planned};
pub(super) use notes::notes;
pub(super) use questions::{OPTIONS, questions};
pub(super) use shell::{no_script, trouble};
pub(super) use take_away::{COPY, LINK_FIELD, copy, take_away};
pub(super) use verdict::verdict;
