//! The page in a browser: takes over from the prerendered page and carries on where it stood.

use rung::app::{App, AppProps};
use rung::browser;
use rung::session::{Draft, Session};
use yew::Callback;

fn main() {
    let moment = browser::capture();
    let stored = browser::restore();
    if !Draft::is_whole(&stored) {
        browser::set_aside(&stored);
    }
    let session = Session::begin(&browser::linked(), &stored, &moment.answers);
    let onready = Callback::from(move |()| moment.restore());
    let Some(root) = browser::root() else { return };
    let (printed, site) = (browser::printed(), browser::site());
    let props = AppProps { session, printed, site, onready };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
