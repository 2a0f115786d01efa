//! The link to the result.

use yew::prelude::*;

use crate::browser;
use crate::words::page as words;

#[derive(Properties, PartialEq)]
pub(in crate::app) struct TakeAwayProps {
    pub(in crate::app) fragment: AttrValue,
}

const FIELD: &str = "link";

#[component]
pub(in crate::app) fn TakeAway(props: &TakeAwayProps) -> Html {
    let link = use_state_eq(String::new);
    // Which link was copied, and whether the browser allowed it.
    let copied = use_state_eq(|| None::<(AttrValue, bool)>);
    // The address of the page is known in a browser only, so it comes after the first render.
    use_effect_with(props.fragment.clone(), {
        let link = link.setter();
        move |fragment| link.set(browser::link_to(fragment))
    });
    let onclick = {
        let (copied, fragment) = (copied.setter(), props.fragment.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, fragment) = (copied.clone(), fragment.clone());
            browser::copy(&browser::link_to(&fragment.clone()), move |done| {
                if !done {
                    browser::select(FIELD);
                }
                copied.set(Some((fragment.clone(), done)));
            });
        })
    };
    let said = match &*copied {
        Some((fragment, done)) if *fragment == props.fragment => {
            if *done {
                words::COPIED
            } else {
                words::NOT_COPIED
            }
        }
        _ => "",
    };
    html! {
        <section class="take-away" aria-labelledby="take-away">
            <h2 id="take-away">{ words::LINK }</h2>
            <p class="quiet">{ words::LINK_HELP }</p>
            <div class="link">
                <input id={FIELD} readonly=true aria-label={words::LINK_FIELD} value={(*link).clone()} />
                <button type="button" class="main" {onclick}>{ words::COPY }</button>
            </div>
            <p class="quiet" role="status">{ said }</p>
        </section>
    }
}
