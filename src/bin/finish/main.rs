//! Finishes a staged build: real content in the pages, one style sheet, names by content, the policy,
//! and the pages and pictures that a shared link is previewed by.
//!
//! Trunk runs it as its only `post_build` hook and tells it, through the environment, where the
//! staged files are and whether this is a release.
#![cfg_attr(
    test,
    allow(
        clippy::expect_used,
        reason = "in a test a broken assumption should stop the test where it is noticed"
    )
)]

mod about;
mod address;
mod asset;
mod beside;
mod font;
mod glue;
mod hashes;
mod headers;
mod icon;
mod lost;
mod manifest;
mod order;
mod picture;
mod policy;
mod preview;
mod slim;

use std::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use about::About;
use address::Address;
use asset::Asset;
use preview::Preview;
use rung::annex::MODEL;
use rung::app::{App, Method, NoScript, Team, Trouble};
use rung::framework::VERSION_1;
use rung::record::dmn;
use rung::words::{method as how, page, team as compared};
use yew::{BaseComponent, ServerRenderer};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let staging = PathBuf::from(env::var("TRUNK_STAGING_DIR")?);
    let source = PathBuf::from(env::var("TRUNK_SOURCE_DIR")?);
    let release = env::var("TRUNK_PROFILE")? == "release";
    let address = Address::read()?;

    let html = fs::read_to_string(staging.join("index.html"))?;
    let folder = source.join("styles");
    // While the page is being changed, all of it is one sheet.
    let early = styles(&folder, release, |file| file < ANNEX || !release)?;
    let early = Asset::write(&staging, "rung", "css", early.as_bytes())?;
    let late = styles(&folder, release, |file| file == ANNEX || file >= PRINT)?;
    let told_styles = styles(&folder, release, |file| file > ANNEX)?;
    let icons = manifest::write(&staging)?;
    let html = replace(&html, "<!-- head -->", &head(release, &early, &icons))?;
    let html = replace(
        &html,
        "<div id=\"trouble\"></div>",
        &format!(
            "<div id=\"trouble\">{}</div>\n<p id=\"unstarted\" class=\"banner\">{}</p>\n\
             <noscript>{}</noscript>",
            prerender::<Trouble>().await,
            page::UNSTARTED,
            prerender::<NoScript>().await,
        ),
    )?;
    let app = format!("<div id=\"app\">{}</div>", prerender::<App>().await);
    let html = replace(&html, "<div id=\"app\"></div>", &app)?;
    let boot = web(&source, "boot.js")?;
    let with_annex = ["told.js", "contents.js", "records.js", "copy.js"]
        .map(|name| source.join("src/web").join(name));
    let with_annex: String =
        with_annex.iter().map(fs::read_to_string).collect::<io::Result<_>>()?;
    fs::write(staging.join(MODEL), dmn::write(&VERSION_1))?;
    let html = if release {
        let carried = fs::read_to_string(source.join("src/web/carried.js"))?;
        programs(&html, &staging, &boot, [&with_annex, &late, &carried])?
    } else {
        fs::write(staging.join("boot.js"), boot)?;
        let glue = staging.join(attribute(&html, "data-annex")?.trim_start_matches("./"));
        fs::write(&glue, fs::read_to_string(&glue)? + &with_annex)?;
        html
    };
    let told_styles = Asset::write(&staging, "beside", "css", told_styles.as_bytes())?;
    let beside = [("method", prerender::<Method>().await), ("team", prerender::<Team>().await)];
    // While the page is being changed, nothing is pinned.
    let named = if release {
        lazy(&staging, "beside", "")?.named("data-annex", "data-annex-pin")
    } else {
        "data-annex=\"./beside.js\"".to_owned()
    };
    let beside = beside.map(|(name, body)| {
        let script = script(&staging, name, &web(&source, &[name, ".js"].concat())?)?;
        let script = script.named("src", "integrity");
        beside::page(&html, &script, &named, &told_styles, &body).map_err(Box::<dyn Error>::from)
    });
    let [told, team] = beside;
    let (told, team) = (told?, team?);
    let lost = script(&staging, "lost", &fs::read_to_string(source.join("src/web/lost.js"))?)?;
    let lost = lost::page(&policy(release), &early, &lost, address.as_ref());
    fs::write(staging.join("404.html"), lost)?;
    pages(&staging, &html, [&told, &team], address.as_ref())?;
    if release {
        headers::write(&staging)?;
        hashes::print(&staging)?;
    }
    Ok(())
}

/// Writes the first page, those that a link to a result names, and the one that says how Rung decides,
/// each with its head, and the pictures that the heads name.
fn pages(
    staging: &Path,
    first: &str,
    [told, team]: [&str; 2],
    address: Option<&Address>,
) -> Result<(), Box<dyn Error>> {
    let rows = Preview::rows();
    for preview in Preview::all() {
        let picture = picture::png(&preview.card(&rows))?;
        let picture = Asset::write(staging, preview.stem(), "png", &picture)?;
        let folder = [preview.folder, "/"].concat();
        let about = About {
            title: preview.title(),
            headline: &preview.headline,
            description: &preview.description,
            folder: folder.trim_start_matches('/'),
            picture: &picture,
            alt: &preview.alt,
        };
        write(staging, &about, &preview.page(first)?, address)?;
        if preview.folder.is_empty() {
            let title = [page::BRAND, ": ", how::TITLE].concat();
            let (headline, description) = (how::TITLE, how::LEAD);
            let about = About { title, headline, description, folder: "method/", ..about };
            write(staging, &about, told, address)?;
            let title = [page::BRAND, ": ", compared::TITLE].concat();
            let (headline, description) = (compared::TITLE, compared::LEAD);
            let about = About { title, headline, description, folder: "team/", ..about };
            write(staging, &about, team, address)?;
        }
    }
    Ok(())
}

/// Writes a page into its folder. What it names as from the first page is one folder up.
fn write(
    staging: &Path,
    about: &About<'_>,
    html: &str,
    address: Option<&Address>,
) -> Result<(), Box<dyn Error>> {
    let folder = staging.join(about.folder);
    fs::create_dir_all(&folder)?;
    let html = about.on(html, address)?;
    let html = if about.folder.is_empty() { html } else { html.replace("=\"./", "=\"../") };
    Ok(fs::write(folder.join("index.html"), html)?)
}

async fn prerender<C: BaseComponent<Properties: Default>>() -> String {
    ServerRenderer::<C>::with_props(Default::default).hydratable(false).render().await
}

/// The styles that come with the annex, and those of paper. Between them are those of the other page.
const ANNEX: &str = "6-annex.css";
const PRINT: &str = "8-print.css";

/// The policy, the place for what the page is about, its icons, and the styles that are needed at once.
fn head(release: bool, styles: &Asset, icons: &str) -> String {
    format!(
        "{}{}\n{icons}{}>",
        policy(release),
        About::MARK,
        styles.named("<link rel=\"stylesheet\" href", "integrity"),
    )
}

/// The policy of a release, and whom the page tells where a reader comes from, as lines of the head: not
/// every host sends headers.
fn policy(release: bool) -> String {
    if release {
        let policy = policy::POLICY.join("; ");
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n"
        )
    } else {
        // Trunk's reload script is inline.
        String::new()
    }
}

/// A script of ours: what it has in common with the other comes first.
fn web(source: &Path, name: &str) -> io::Result<String> {
    let folder = source.join("src/web");
    Ok(fs::read_to_string(folder.join("annex.js"))? + &fs::read_to_string(folder.join(name))?)
}

/// A style sheet: the layers whose files are wanted, in the order of their names.
fn styles(
    folder: &Path,
    release: bool,
    wanted: impl Fn(&str) -> bool,
) -> Result<String, Box<dyn Error>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|file| file.file_name().and_then(OsStr::to_str).is_some_and(&wanted));
    files.sort();
    let styles: String = files.iter().map(fs::read_to_string).collect::<io::Result<_>>()?;
    if release { slim::text("css", &styles) } else { Ok(styles) }
}

/// Makes programs, glue and boot script smaller, names them by what they became, and ties the page
/// to them: Trunk named them by what they were before. What comes with the annex is a script and styles.
fn programs(
    html: &str,
    staging: &Path,
    boot: &str,
    [with_annex, styles, carried]: [&str; 3],
) -> Result<String, Box<dyn Error>> {
    let old = |name| attribute(html, name).map(|address| address.trim_start_matches("./"));
    let (glue, wasm, annex) = (old("data-js")?, old("data-wasm")?, old("data-annex")?);
    let (app_glue, app_wasm) = program(staging, "app", glue, wasm)?;
    let app_glue =
        script(staging, "app", &format!("{app_glue}\n{}", handed_over("app", ", compose, begin")))?;
    // One file fewer to ask for, and what the annex draws is never seen without its styles.
    let styles = serde_json::to_string(styles)?;
    // What a copy begins with, and the digest that lets it run there.
    let carried = slim::text("js", carried)?;
    let start = serde_json::to_string(&[&*carried, &asset::integrity(carried.as_bytes())])?;
    let with_annex = format!(
        "export const styles = {styles};\nconst start = {start};\n{with_annex}\n{}",
        handed_over("annex", ", run, styles")
    );
    let annex_glue = lazy(staging, "annex", &with_annex)?;
    let new_boot = script(staging, "boot", boot)?;

    let start = html.find("<link rel=\"modulepreload\"").ok_or("finish: no modulepreload")?;
    let end = start + html[start..].find("</head>").ok_or("finish: no end of the head")?;
    let preload = format!(
        "<link rel=\"modulepreload\" href=\"./{}\" crossorigin integrity=\"{}\">\n\
         <link rel=\"preload\" href=\"./{}\" crossorigin as=\"fetch\" \
         integrity=\"{}\">\n",
        app_glue.name, app_glue.integrity, app_wasm.name, app_wasm.integrity,
    );
    let mut page = [html[..start].trim_end(), "\n", &preload, &html[end..]].concat();
    for (old, new) in [
        ("src=\"./boot.js\"".to_owned(), new_boot.named("src", "integrity")),
        (format!("data-js=\"./{glue}\""), format!("data-js=\"./{}\"", app_glue.name)),
        (format!("data-wasm=\"./{wasm}\""), app_wasm.named("data-wasm", "data-integrity")),
        (format!("data-annex=\"./{annex}\""), annex_glue.named("data-annex", "data-annex-pin")),
    ] {
        page = replace(&page, &old, &new)?;
    }
    Ok(page)
}

/// The end of a program's glue: in a copy on a disk nothing can be imported, so it hands itself over.
fn handed_over(name: &str, more: &str) -> String {
    format!("if (globalThis.carried) globalThis.carried.{name} = {{ default: __wbg_init{more} }};")
}

/// A program that a script fetches: its glue, which the page is bound to and which is bound to the
/// program, with what comes along.
fn lazy(staging: &Path, stem: &str, along: &str) -> Result<Asset, Box<dyn Error>> {
    let [glue, wasm] = [".js", "_bg.wasm"].map(|end| [stem, end].concat());
    let (glue, wasm) = program(staging, stem, &glue, &wasm)?;
    // One that was stored damaged, for a year, is asked for once more.
    let glue = replace(
        &glue,
        "{ module_or_path }",
        "{ module_or_path = fetched().catch(() => fetched('reload')) } = {}",
    )?;
    let fetched = format!(
        "const fetched = (cache) => fetch(new URL('{}', import.meta.url), {{ integrity: '{}', cache }});",
        wasm.name, wasm.integrity
    );
    script(staging, stem, &format!("{glue}\n{fetched}\n{along}"))
}

/// One program and its glue, smaller: what to write, and what was written.
fn program(
    staging: &Path,
    stem: &str,
    glue: &str,
    wasm: &str,
) -> Result<(String, Asset), Box<dyn Error>> {
    let (glue, wasm) = (staging.join(glue), staging.join(wasm));
    let (new_glue, new_wasm) = slim::program(&fs::read_to_string(&glue)?, &wasm)?;
    fs::remove_file(glue)?;
    fs::remove_file(wasm)?;
    Ok((new_glue, Asset::write(staging, stem, "wasm", &new_wasm)?))
}

fn script(staging: &Path, stem: &str, script: &str) -> Result<Asset, Box<dyn Error>> {
    Ok(Asset::write(staging, stem, "js", slim::text("js", script)?.as_bytes())?)
}

/// What an attribute of the boot script says.
fn attribute<'a>(html: &'a str, name: &str) -> Result<&'a str, String> {
    html.split_once(&format!(" {name}=\""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(file, _)| file)
        .ok_or_else(|| format!("finish: the page has no `{name}`"))
}

/// Replaces a mark that must stand in the page exactly once.
fn replace(html: &str, mark: &str, with: &str) -> Result<String, String> {
    match html.matches(mark).count() {
        1 => Ok(html.replacen(mark, with, 1)),
        found => Err(format!("finish: expected `{mark}` once and found it {found} times")),
    }
}
