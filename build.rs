//! How the program is linked.

use std::env;

/// On Linux with the GNU library the program is loaded at a fixed address. It is started very often by scripts,
/// and moving its half a megabyte of addresses to a place drawn anew at each start took a fifth of a small check
/// (docs/performance.md). Whoever wants that all the same sets `PLANCHECK_PIE=1` for the build.
#[expect(clippy::disallowed_methods, reason = "cargo tells a build script by its environment")]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=PLANCHECK_PIE");
    let target = |name: &str| env::var(format!("CARGO_CFG_TARGET_{name}")).unwrap_or_default();
    let is_gnu = target("OS") == "linux" && target("ENV") == "gnu";
    let holds_library = target("FEATURE").split(',').any(|feature| feature == "crt-static");
    if is_gnu && !holds_library && env::var_os("PLANCHECK_PIE").is_none() {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
