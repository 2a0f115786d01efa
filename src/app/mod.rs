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

use yew::prelude::*;

use crate::analysis::Engine;
use crate::annex::{LINK, NEXT, SAID, SHEET};
use crate::browser;
use crate::framework::Note;
use crate::link;
use crate::session::{Action, Session};
use crate::words::page;
use element::{S, el, el_with, is, set, when};
#[cfg(feature = "prerender")]
pub use method::Method;
use parts::{COPY, LINK_FIELD};
use printed::Printed;
pub use shell::{NoScript, Trouble};

/// What the page begins with.
#[derive(Properties, PartialEq, Default)]
pub struct AppProps {
    /// The session of this visit.
    #[prop_or_default]
    pub session: Session,
    /// The printed parts of the prerendered page.
    #[prop_or_default]
    pub printed: Vec<browser::Node>,
    /// Called once the page stands.
    #[prop_or_default]
    pub onready: Callback<()>,
}

/// The whole page.
pub struct App {
    session: Session,
    engine: Engine,
    printed: Printed,
    /// The draft as it was last stored.
    stored: String,
    /// Whether the browser stored it.
    kept: bool,
    /// Whether the browser copied the link on the page, once it was asked to.
    copied: Option<bool>,
    /// The address of this page, known in a browser only.
    address: Option<String>,
    shown: Option<browser::Later>,
    listener: Option<browser::Listener>,
}

/// What happens to the page.
pub enum Happened {
    /// The reader did something with a control, a button or a link.
    Event(Event),
    /// The address changed to this fragment.
    Moved(String),
    /// The browser copied the link, or refused to.
    Copied(bool),
}

/// The id of the panel with the call.
const CALL: &str = "call";

/// The address is not written more often than this, in milliseconds: Safari refuses after 100 times
/// in 30 seconds.
const ADDRESS_DELAY: u32 = 350;

impl Component for App {
    type Message = Happened;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            session: ctx.props().session.clone(),
            engine: Engine::current(),
            printed: Printed::of(ctx.props().printed.clone()),
            stored: String::new(),
            kept: true,
            copied: None,
            address: None,
            shown: None,
            listener: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, happened: Happened) -> bool {
        match happened {
            Happened::Copied(copied) => self.copied = Some(copied),
            Happened::Moved(fragment) => self.act(Action::Open(fragment)),
            Happened::Event(event) => {
                if event.type_() == "click" {
                    browser::go_to_anchor(&event);
                }
                let Some(control) = browser::control(&event) else { return false };
                if control.name == COPY {
                    let copied = ctx.link().callback(Happened::Copied);
                    browser::copy(&self.link(), move |done| copied.emit(done));
                } else if let Some(action) = control.action() {
                    // The examples are below what is said about them.
                    if matches!(action, Action::Fill(_)) {
                        browser::focus(SAID);
                    }
                    self.act(action);
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
        // Whoever opens a link came for the call, so the questions are folded there.
        let reading = session.is_reading();
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
        let take_away = parts::take_away(printed, &self.link(), too_long, self.copied);
        let argument = el("div", &[("class", S("argument"))])
            .node(argued)
            .and(compare)
            .node(planned)
            .and(take_away);
        let memo = el("div", &[("class", S("memo"))]).node(contents).and(argument);
        let about = parts::about(printed, &session.fragment());
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

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let moved = ctx.link().callback(Happened::Moved);
            self.listener = Some(browser::on_address_change(move |it| moved.emit(it)));
            self.address = Some(browser::page_address());
            ctx.props().onready.emit(());
            // The draft is stored and the link shown from now on.
            ctx.link().send_message(Happened::Moved(String::new()));
        }
        if self.copied == Some(false) {
            browser::select(LINK_FIELD);
        }
    }
}

impl App {
    fn act(&mut self, action: Action) {
        let session = std::mem::take(&mut self.session);
        self.session = session.step(action);
        self.copied = None;
        let stored = self.session.stored();
        if stored != self.stored {
            self.kept = browser::store(&stored);
            self.stored = stored;
        }
        // A damaged link stays in the address until something is answered, so that it can be mended.
        let fragment = self.session.fragment();
        self.shown = (self.session.damaged().is_none())
            .then(|| browser::Later::new(ADDRESS_DELAY, move || browser::show_fragment(&fragment)));
    }

    fn link(&self) -> String {
        let address = self.address.as_deref().unwrap_or_default();
        [address, "#", &self.session.fragment()].concat()
    }
}
