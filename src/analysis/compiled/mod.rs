//! Diagrams worked out beforehand, so that the page neither builds them nor carries what builds them.
//!
//! `version_1.rs` is written by the test below, which also fails when it is out of date:
//! `RUNG_UPDATE=1 cargo test --no-default-features compiled` writes it anew. That run still fails, as
//! it was built with the old one; the next tells whether all is well.

mod version_1;

use std::borrow::Cow;

use super::diagram::{Diagram, Id, Node, WIDTH};

pub(super) use version_1::{FACTS, VERDICT};

/// A diagram worked out beforehand: its root, and for each node its level and its children.
pub(super) struct Compiled {
    root: Id,
    nodes: &'static [Node],
}

impl Compiled {
    pub(super) const fn diagram(&self) -> Diagram {
        Diagram { nodes: Cow::Borrowed(self.nodes), root: self.root }
    }
}

const fn n(level: usize, children: [Id; WIDTH]) -> Node {
    Node { level, children }
}

#[cfg(test)]
mod tests {
    use super::super::Engine;
    use super::super::diagram::Diagram;
    use crate::framework::VERSION_1;

    fn printed(diagram: &Diagram) -> String {
        let nodes = diagram.nodes.iter().fold(String::new(), |nodes, node| {
            nodes + &format!("        n({}, {:?}),\n", node.level, node.children)
        });
        format!("Compiled {{\n    root: {},\n    nodes: &[\n{nodes}    ],\n}}", diagram.root)
    }

    #[test]
    fn version_1_is_compiled_as_it_stands() -> std::io::Result<()> {
        let built = Engine::new(&VERSION_1);
        let facts: Vec<String> = built.facts.iter().map(printed).collect();
        let text = format!(
            "//! Written by the test in `mod.rs`.\n\nuse super::{{Compiled, n}};\n\n\
             pub(in crate::analysis) static VERDICT: Compiled = {};\n\n\
             pub(in crate::analysis) static FACTS: [Compiled; {}] = [\n{},\n];\n",
            printed(&built.verdict),
            facts.len(),
            facts.join(",\n"),
        );
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/analysis/compiled/version_1.rs");
        if std::env::var_os("RUNG_UPDATE").is_some() {
            std::fs::write(path, &text)?;
        }
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        let current = squeeze(&std::fs::read_to_string(path)?).replace(",]", "]");
        assert_eq!(current, squeeze(&text).replace(",]", "]"), "see the head of compiled/mod.rs");
        let compiled = Engine::version_1();
        assert_eq!((compiled.verdict, compiled.facts), (built.verdict, built.facts));
        Ok(())
    }
}
