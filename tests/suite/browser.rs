//! The page in a real browser: no fault, no word on the console, no request, no sideways scrolling on
//! a telephone, and enough contrast in light and dark. Slow, and needs Chromium: `cargo test -- --ignored`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::hostile::hostile_folder;
use crate::program::{folder, root, run, stdout};

/// Measures what a reader would notice and leaves it in the title: faults, requests, elements that
/// stick out, texts with too little contrast.
const PROBE: &str = r#"
const lum = c => { const v = c.map(x => { x /= 255; return x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4; });
  return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
const rgb = s => (s.match(/[\d.]+/g) || []).map(Number);
const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
  if (c.length === 3 || c[3] === 1) return c.slice(0, 3); } return [255, 255, 255]; };
const contrast = e => { const a = lum(rgb(getComputedStyle(e).color).slice(0, 3)), b = lum(ground(e));
  return (Math.max(a, b) + .05) / (Math.min(a, b) + .05); };
addEventListener("load", () => {
  const root = document.documentElement, wide = root.scrollWidth - root.clientWidth;
  const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  const texts = [...document.body.querySelectorAll("*")].filter(e => own(e) && !e.closest("svg") && e.getClientRects().length);
  const pale = texts.filter(e => contrast(e) < 4.5).map(e => e.className + ":" + e.textContent.slice(0, 20));
  document.title = "PROBE " + JSON.stringify({ width: innerWidth, wide, pale, requests, texts: texts.length, faults }) + " END";
});"#;

/// The browser's own options: headless, silent on the network, and telling what its console says.
const OPTIONS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=5000",
    "--enable-logging=stderr",
    "--dump-dom",
];

/// The page in a frame of a width, with the probe in it; the outer page takes over its title.
fn framed(page: &str, width: u32) -> String {
    // The policy refuses every request and tells of it.
    let faults = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; \
        style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\
        <script>const faults = [], requests = []; \
        addEventListener('error', e => faults.push(e.message)); \
        addEventListener('securitypolicyviolation', e => requests.push(e.blockedURI));";
    let probed = page.replacen("<head>", &format!("<head>{faults}{PROBE}</script>"), 1);
    let escaped = probed.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<!doctype html><title>wait</title><body><iframe style=\"width:{width}px;height:800px;border:0\" \
         srcdoc=\"{escaped}\" onload=\"setTimeout(() => document.title = \
         this.contentDocument.title, 500)\"></iframe>"
    )
}

fn measured(folder: &Path, page: &str, width: u32, scheme: &str) -> serde_json::Value {
    let file = folder.join(format!("{width}-{scheme}.html"));
    fs::write(&file, framed(page, width)).expect("a writable folder");
    let profile = folder.join(format!("profile-{width}-{scheme}"));
    let output = Command::new("chromium")
        .args(OPTIONS)
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--blink-settings=preferredColorScheme={}", u8::from(scheme == "light")))
        .arg(format!("file://{}", file.display()))
        .output()
        .expect("chromium is installed: apt-get install chromium");
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let title = dom.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
    let title = title.unwrap_or_default().replace("&amp;", "&");
    let told = title.strip_prefix("PROBE ").and_then(|rest| rest.strip_suffix(" END"));
    let told = told.unwrap_or_else(|| panic!("{width} {scheme}: no measurement in {title:?}"));
    let mut measured: serde_json::Value = serde_json::from_str(told).expect("JSON");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    let console: Vec<&str> = errors.lines().filter(|line| line.contains(":CONSOLE")).collect();
    measured["console"] = console.into();
    measured
}

#[test]
#[ignore = "starts a browser"]
fn the_probe_sees_what_is_wrong() {
    let folder = folder("browser-probe", &[]);
    let page = "<!doctype html><html><head><title>t</title></head><body>\
        <p style=\"color:#bbb;background:#fff;width:900px\">pale and wide</p>\
        <img src=\"https://example.org/missing.png\" alt=\"\">\
        <script>console.warn('careful'); undefinedFunction()</script></body></html>";
    let measured = measured(&folder, page, 360, "light");
    assert!(measured["wide"].as_i64() > Some(0), "{measured}");
    for found in ["pale", "requests", "faults", "console"] {
        assert_ne!(measured[found], serde_json::json!([]), "{found}: {measured}");
    }
    assert!(measured["console"].to_string().contains("careful"), "{measured}");
}

#[test]
#[ignore = "starts a browser"]
fn a_page_is_sound_on_every_screen() {
    let folder = folder("browser", &[]);
    let (root, hostile) = (root(), hostile_folder("browser-hostile"));
    for (lang, plan) in [
        ("zh", root.join("targets.toml")),
        ("en", root.join("targets.toml")),
        ("zh", root.join("counties.toml")),
        ("en", root.join("counties.toml")),
        ("en", root.join("tests/cases/company-en/targets.toml")),
        ("zh", root.join("tests/cases/measures/targets.toml")),
        ("en", hostile.join("targets.toml")),
    ] {
        let plan = plan.to_str().expect("a path of characters");
        let arguments = ["check", "--format", "html", "--lang", lang, "--plan", plan];
        let page = stdout(&run(root, &arguments, None));
        for width in [360, 1200] {
            for scheme in ["light", "dark"] {
                let measured = measured(&folder, &page, width, scheme);
                let context = format!("{plan} {lang} {width} {scheme}: {measured}");
                assert_eq!(measured["width"], width, "{context}");
                assert_eq!(measured["wide"], 0, "sideways scrolling: {context}");
                assert_eq!(measured["pale"], serde_json::json!([]), "contrast: {context}");
                for nothing in ["requests", "faults", "console"] {
                    assert_eq!(measured[nothing], serde_json::json!([]), "{nothing}: {context}");
                }
                assert!(measured["texts"].as_u64() > Some(40), "{context}");
            }
        }
    }
}
