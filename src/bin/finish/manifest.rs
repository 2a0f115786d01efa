//! The web app manifest: what a home screen shows of the site.

use std::error::Error;
use std::path::Path;

use rung::words::page;
use serde_json::json;

use crate::asset::Asset;
use crate::icon;

/// The sides of the icons in pixels: for the systems of phones, and for what shows them large.
const SIDES: [u16; 2] = [192, 512];

/// Writes the manifest and the icons that it names, and says what a page's head names of them.
pub(crate) fn write(staging: &Path) -> Result<String, Box<dyn Error>> {
    let file = |side| -> Result<Asset, Box<dyn Error>> {
        Ok(Asset::write(staging, "icon", "png", &icon::png(side)?)?)
    };
    let mut icons = Vec::new();
    for side in SIDES {
        let asset = file(side)?;
        // What systems cut off holds nothing of the ladder, so one picture is both.
        icons.push(json!({
            "src": asset.name, "sizes": format!("{side}x{side}"), "type": "image/png",
            "purpose": "any maskable",
        }));
    }
    let name = [page::BRAND, ": ", page::TITLE].concat();
    let manifest = json!({
        "name": name,
        "short_name": page::BRAND,
        "start_url": "./",
        // With the address in view: it carries the result.
        "display": "minimal-ui",
        "icons": icons,
    });
    let manifest = serde_json::to_vec(&manifest)?;
    let manifest = Asset::write(staging, "rung", "webmanifest", &manifest)?;
    Ok(format!(
        "<link rel=\"icon\" href=\"{}\">\n<link rel=\"manifest\" href=\"./{}\">\n",
        icon::address(),
        manifest.name,
    ))
}
