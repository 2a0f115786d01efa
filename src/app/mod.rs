//! The page: one component tree for the browser and for the prerenderer.
//!
//! Parts show what they are given and report acts of the reader; what an act does is
//! [`Session::step`], what follows from the answers is [`Engine`].

mod parts;
mod shell;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::analysis::Engine;
use crate::browser;
use crate::framework::VERSION_1;
use crate::session::{Action, Session};
use crate::words::page as words;
use parts::{
    About, Banner, Compare, Examples, Jump, Masthead, NotesField, Questions, TakeAway, VerdictPanel,
};
pub use shell::{NoScript, Trouble};

/// What the page begins with.
#[derive(Properties, PartialEq, Default)]
pub struct AppProps {
    /// The session of this visit.
    #[prop_or_default]
    pub session: Session,
    /// Called once the page stands.
    #[prop_or_default]
    pub onready: Callback<()>,
}

/// The session and the engine that answers for it.
pub(crate) struct Store {
    session: Session,
    engine: Rc<Engine>,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let session = self.session.clone().step(action);
        if session == self.session {
            return self;
        }
        Rc::new(Self { session, engine: Rc::clone(&self.engine) })
    }
}

/// How a part of the page reports an act.
pub(crate) type Act = UseReducerDispatcher<Store>;

/// The address is not written more often than this, in milliseconds: Safari refuses after 100 times
/// in 30 seconds.
const ADDRESS_DELAY: u32 = 350;

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let session = props.session.clone();
    let store = use_reducer(move || Store { session, engine: Rc::new(Engine::new(&VERSION_1)) });
    let act = store.dispatcher();
    let session = &store.session;
    let kept = use_state_eq(|| true);

    use_effect_with((), {
        let (onready, act) = (props.onready.clone(), act.clone());
        move |()| {
            onready.emit(());
            let listener = browser::on_address_change(move |fragment| {
                act.dispatch(Action::Open(fragment));
            });
            move || drop(listener)
        }
    });
    use_effect_with(session.stored(), {
        let kept = kept.setter();
        move |draft| kept.set(browser::store(draft))
    });
    // A damaged link stays in the address until something is answered, so that it can be mended.
    let fragment = (!session.has_bad_link()).then(|| session.fragment());
    use_effect_with(fragment, |fragment| {
        let shown = fragment
            .clone()
            .map(|fragment| Timeout::new(ADDRESS_DELAY, move || browser::show_fragment(&fragment)));
        move || drop(shown)
    });

    let sheet = &session.sheet;
    let possible = store.engine.possible(sheet);
    let onclick = Callback::from(|event: MouseEvent| browser::go_to_anchor(&event));
    html! {
        <div class="page" {onclick}>
            <a class="skip" href="#questions">{ words::SKIP }</a>
            <Masthead />
            <main>
                <Banner
                    notice={session.notice.clone()} reading={session.is_reading()}
                    undo={session.can_undo()} kept={*kept} act={act.clone()}
                />
                <Examples act={act.clone()} />
                <div class="desk">
                    <div class="desk-asked">
                        <Questions
                            sheet={sheet.clone()} unsure={session.unsure} act={act.clone()}
                        />
                        <NotesField notes={sheet.notes.clone()} {act} />
                        <Jump possible={possible.clone()} answered={sheet.answered()} />
                    </div>
                    <aside class="desk-call" id="call" tabindex="-1">
                        <VerdictPanel
                            possible={possible.clone()} reasons={store.engine.reasons(sheet)}
                            answered={sheet.answered()}
                        />
                        <TakeAway fragment={session.fragment()} />
                    </aside>
                </div>
                <Compare sheet={sheet.clone()} class={possible.class()} />
            </main>
            <About />
        </div>
    }
}
