//! The page: one component for the browser and for the prerenderer.
//!
//! What an act does is [`Session::step`], what follows from the answers is [`Engine`], what it looks
//! like is a function of both. The component only carries events in and effects out.

mod element;
#[cfg(feature = "prerender")]
mod method;
mod parts;
mod printed;
mod shell;
#[cfg(feature = "prerender")]
mod team;

use yew::prelude::*;

use crate::analysis::{Engine, Possible};
use crate::annex::{LINK, NEXT, SAID, SHEET};
use crate::browser::{self, Kept, Moment, Root};
use crate::framework::Note;
use crate::link;
use crate::session::{Action, Draft, Session, Walk};
use crate::words::page;
use element::{S, el, el_with, is, set, when};
#[cfg(feature = "prerender")]
pub use method::Method;
use parts::{COPY, DRAFT, LINK_FIELD, TAKE};
use printed::Printed;
pub use shell::{NoScript, Trouble};
#[cfg(feature = "prerender")]
pub use team::Team;

/// What the page begins with.
#[derive(Properties, PartialEq, Default)]
pub struct AppProps {
    /// The session of this visit.
    #[prop_or_default]
    pub session: Session,
    /// Where it is put together, in a browser.
    #[prop_or_default]
    pub root: Option<Root>,
    /// The address of the site's first page, known in a browser only.
    #[prop_or_default]
    pub site: String,
}

/// The whole page.
pub struct App {
    session: Session,
    engine: Engine,
    printed: Printed,
    /// The draft as it was last to be stored.
    stored: String,
    /// What was in storage when this tab last read or wrote it.
    seen: String,
    /// What became of the draft.
    kept: Kept,
    /// Whether the browser copied the link on the page, once it was asked to.
    copied: Option<bool>,
    site: String,
    /// Where the reader is in the browser's history, and the step of the entry that is shown there.
    walk: Walk,
    step: u16,
    /// The pause after the address was written, and whether it waits to be written again.
    rest: Option<browser::Later>,
    waiting: bool,
    listener: Option<browser::Listener>,
    /// What the reader was at on the prerendered page, until this one says all that was answered there.
    moment: Option<Moment>,
}

/// What happens to the page.
pub enum Happened {
    /// The reader did something with a control, a button or a link.
    Event(Event),
    /// The page is about to take the place of the printed one.
    Begun,
    /// The address changed, or the reader went to another entry of the history.
    Moved,
    /// The address may be written again.
    Rested,
    /// The browser copied the link, or refused to.
    Copied(bool),
}

/// The id of the panel with the call.
const CALL: &str = "call";

/// The address is not written more often than this, in milliseconds: Safari refuses after 100 times
/// in 30 seconds.
const ADDRESS_REST: u32 = 350;

impl Component for App {
    type Message = Happened;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            session: ctx.props().session.clone(),
            engine: Engine::current(),
            printed: Printed::of(ctx.props().root.as_ref().map(Root::places)),
            stored: String::new(),
            seen: String::new(),
            kept: Kept::Stored,
            copied: None,
            site: ctx.props().site.clone(),
            walk: Walk::default(),
            step: 0,
            rest: None,
            waiting: false,
            listener: None,
            moment: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, happened: Happened) -> bool {
        match happened {
            Happened::Copied(copied) => self.copied = Some(copied),
            Happened::Moved => {
                let entry = browser::entry();
                let session = std::mem::take(&mut self.session);
                self.session = if entry.is_empty() {
                    let action = Action::Open(browser::linked());
                    self.walk.follow(&action);
                    session.step(action)
                } else {
                    self.walk.back(session, &entry)
                };
                // The browser has an entry for it.
                self.step = self.walk.step();
                self.settle(ctx);
            }
            Happened::Begun => {
                let moved = ctx.link().callback(|()| Happened::Moved);
                self.listener = Some(browser::on_move(move || moved.emit(())));
                // Another tab may have stored something since the session began.
                let kept = browser::restore();
                self.seen = if Draft::is_whole(&kept) { self.session.stored() } else { kept };
                self.walk = Walk::resumed(&browser::entry());
                self.step = self.walk.step();
                let (moment, early) = (Moment::capture(), browser::filled());
                self.session = std::mem::take(&mut self.session).after_early(&early);
                // The draft is stored and the link shown from now on.
                self.settle(ctx);
                // An answer may follow at once, and a reload it.
                self.rest = None;
                if let Some(root) = &ctx.props().root {
                    root.stand();
                }
                moment.restore();
                // All but this is on the page already.
                if self.kept == Kept::Stored && early.is_empty() {
                    return false;
                }
                // A caret needs the text that it stands in.
                self.moment = Some(moment);
            }
            Happened::Rested => {
                self.rest = None;
                if self.waiting {
                    self.show(ctx);
                }
                return false;
            }
            Happened::Event(event) => {
                if event.type_() == "click" {
                    browser::go_to_anchor(&event);
                }
                let Some(control) = browser::control(&event) else { return false };
                browser::stay(&event, SAID);
                if control.name == COPY {
                    let copied = ctx.link().callback(Happened::Copied);
                    let link = self.link(&self.engine.possible(&self.session.sheet));
                    browser::copy(&link, move |done| copied.emit(done));
                } else if control.name == DRAFT {
                    self.seen = browser::restore();
                    self.stored.clone_from(&self.seen);
                    self.kept = Kept::Stored;
                    if control.value == TAKE {
                        self.act(ctx, Action::Take(self.seen.clone()));
                    } else {
                        self.settle(ctx);
                    }
                } else if let Some(action) = control.action() {
                    // The examples are below what is said about them.
                    if matches!(action, Action::Fill(_)) {
                        browser::focus(SAID);
                    }
                    self.act(ctx, action);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Self { session, engine, .. } = self;
        let possible = engine.possible(&session.sheet);
        let answered = session.sheet.answered();
        let printed = self.printed.begin();
        let masthead = printed.part(parts::masthead);
        let banners = parts::banners(printed, session, self.kept);
        let examples = printed.part(parts::examples);
        // Whoever opens a link came for the call, so the questions are folded there, unless it asks.
        let reading = session.is_reading() && !session.is_invited();
        let asked = el_with("details", &["class", "open"], [is("desk-asked"), when(!reading)])
            .and(el("summary", &[]).text(page::QUESTIONS_FOLDED))
            .and(parts::questions(printed, session))
            .and(parts::notes(printed, &session.sheet.notes))
            .and(parts::jump(printed, &possible));
        let call = el(
            "aside",
            &[
                ("class", S("desk-call")),
                ("id", S(CALL)),
                ("tabindex", S("-1")),
                ("aria-label", S(page::VERDICT)),
            ],
        )
        .and(parts::verdict(printed, &possible, answered, session.sheet.notes.text(Note::Name)))
        .and(parts::copy(self.copied));
        let contents = printed.part(parts::contents);
        let argued = printed.part(parts::argued);
        let compare = parts::compare(printed, session, possible.class());
        let planned = printed.part(parts::planned);
        let too_long = link::write(&session.sheet).err();
        let link = self.link(&possible);
        let take_away = parts::take_away(printed, &link, too_long, self.copied);
        let argument = el("div", &[("class", S("argument"))])
            .node(argued)
            .and(compare)
            .node(planned)
            .and(take_away);
        let memo = el("div", &[("class", S("memo"))]).node(contents).and(argument);
        let about = parts::about(printed, &self.site, &session.fragment());
        let desk = if reading { "desk reading" } else { "desk" };
        let desk = el_with("div", &["class"], [is(desk)]).and(asked).and(call);
        let damaged = session.damaged().and_then(|link| set(&[link]));
        let main = el_with("main", &[SHEET, LINK], [set(&[&session.shown()]), damaged])
            .and(banners)
            .node(examples)
            .and(desk)
            .and(memo);
        let skip = el("a", &[("class", S("skip")), ("href", S("#questions"))]).text(page::SKIP);
        let page: [Html; 4] = [skip.into(), masthead, main.into(), about.into()];
        let onclick = ctx.link().callback(|event: MouseEvent| Happened::Event(event.into()));
        let oninput = ctx.link().callback(|event: InputEvent| Happened::Event(event.into()));
        let onchange = ctx.link().callback(Happened::Event);
        let onkeydown = |event: KeyboardEvent| browser::go_on(&event, ".questions", NEXT, CALL);
        html! {
            <div class="page" {onclick} {oninput} {onchange} {onkeydown}>{ for page }</div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(moment) = self.moment.take() {
            moment.restore();
        }
        if self.copied == Some(false) {
            browser::select(LINK_FIELD);
        }
    }
}

impl App {
    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        self.walk.follow(&action);
        let session = std::mem::take(&mut self.session);
        self.session = session.step(action);
        self.settle(ctx);
    }

    /// Tells the printed parts what they show, and stores the draft and shows the address where these
    /// changed.
    fn settle(&mut self, ctx: &Context<Self>) {
        self.copied = None;
        browser::tick(parts::OPTIONS, &self.session.ticks());
        browser::write(parts::BEARINGS, &parts::bearings(&self.session.sheet));
        // A damaged link stays in the address until something is answered, so that it can be mended.
        self.waiting = self.session.damaged().is_none();
        if self.waiting && self.rest.is_none() {
            self.show(ctx);
        }
        let stored = self.session.stored();
        if stored != self.stored {
            self.kept = browser::store(&stored, &self.seen);
            if self.kept == Kept::Stored {
                self.seen.clone_from(&stored);
            }
            self.stored = stored;
        }
    }

    /// Shows in the address what is on the page: at once, for the page may be loaded anew at any time.
    fn show(&mut self, ctx: &Context<Self>) {
        let address = self.link(&self.engine.possible(&self.session.sheet));
        let step = self.walk.step();
        browser::show(&address, &self.walk.entry(&self.session), step != self.step);
        self.step = step;
        self.waiting = false;
        let rested = ctx.link().callback(|()| Happened::Rested);
        self.rest = Some(browser::Later::new(ADDRESS_REST, move || rested.emit(())));
    }

    /// The link to what is on the page: to the page of its class, whose preview says the verdict.
    fn link(&self, possible: &Possible) -> String {
        let page = possible.page();
        let has_pages = self.site.ends_with('/') && !page.is_empty();
        let page = if has_pages { [page, "/"] } else { ["", ""] };
        let fragment = self.session.fragment();
        // A copy on a disk that knows no site shows what can be pasted into one.
        let mark = if fragment.is_empty() || self.site.is_empty() { "" } else { "#" };
        [&self.site, page[0], page[1], mark, &fragment].concat()
    }
}
