//! Reads what a file holds: its paths, its strings, and what its modules define and import.
//!
//! The file is parsed by `syn`. What stands inside a macro call is not parsed but walked token by
//! token (`tokens.rs`). This file knows modules, and nothing of which rooms may use which.

use std::collections::BTreeSet;

use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::visit::{self, Visit};
use syn::{Attribute, Ident, Item, UseTree, Visibility};

use crate::found::{Contents, Found, How, Import, Scanned, Target, Text};

/// The one source that is not in a file of its own: what the build makes of the screens' texts. It
/// uses nothing but what stands where it is brought in.
const GENERATED: &str = "concat ! (env ! (\"OUT_DIR\") , \"/texts.rs\")";

/// Reads a file that is the module `module` of the crate.
pub fn scan(source: &str, module: &[String]) -> syn::Result<Scanned> {
    let file = syn::parse_file(source)?;
    let mut scanner = Scanner {
        module: module.to_vec(),
        declared: BTreeSet::new(),
        test: false,
        in_use: false,
        out: Scanned::default(),
    };
    scanner.out.modules.insert(module.to_vec(), Contents::default());
    scanner.test = file.attrs.iter().any(is_for_tests);
    scanner.visit_file(&file);
    Ok(scanner.resolved())
}

/// Whether the attribute keeps what it stands on for tests.
fn is_for_tests(attribute: &Attribute) -> bool {
    let Ok(list) = attribute.meta.require_list() else { return false };
    let says = |name: &str| crate::tokens::says(&list.tokens, name);
    list.path.is_ident("cfg") && says("test") && !says("not")
}

/// The line on which something begins.
pub fn line(span: Span) -> usize {
    span.start().line
}

/// Walks a file and takes down what it holds.
pub struct Scanner {
    module: Vec<String>,
    /// The modules that are declared here, with a body or without.
    declared: BTreeSet<Vec<String>>,
    test: bool,
    /// Whether the tokens that are walked belong to a `use`.
    pub in_use: bool,
    pub out: Scanned,
}

impl Scanner {
    /// Does `work` on something that stands under these attributes.
    fn under(&mut self, attributes: &[Attribute], work: impl FnOnce(&mut Self)) {
        let before = self.test;
        self.test |= attributes.iter().any(is_for_tests);
        work(self);
        self.test = before;
    }

    /// Takes down a path.
    pub fn note(&mut self, line: usize, path: Vec<String>, how: How) {
        let how = if how == How::Code && path.len() < 2 { How::Alone } else { how };
        let target = self.target(path);
        let module = self.module.clone();
        let found = Found { line, module, target, how, test: self.test };
        let out = &mut self.out;
        if how == How::Alone { out.names.push(found) } else { out.paths.push(found) }
    }

    pub fn note_string(&mut self, line: usize, text: String) {
        self.out.strings.push(Text { line, says: text, test: self.test });
    }

    fn target(&self, path: Vec<String>) -> Target {
        let mut names = path.into_iter().peekable();
        let mut here = match names.peek().map(String::as_str) {
            Some("crate" | "prelims") => {
                names.next();
                Vec::new()
            }
            Some("self" | "super") => self.module.clone(),
            // Beside the rooms themselves, their bare names lead to them.
            Some(_) if self.module.is_empty() => Vec::new(),
            _ => return Target::There(names.collect()),
        };
        while let Some(step) = names.next_if(|name| name == "self" || name == "super") {
            if step == "super" {
                here.pop();
            }
        }
        Target::Here(here.into_iter().chain(names).collect())
    }

    /// What was found, where a path that begins with a module declared beside it leads there.
    fn resolved(mut self) -> Scanned {
        let inside = |module: &[String], target: &mut Target| {
            if let Target::There(path) = target {
                let path: Vec<String> = module.iter().chain(path.iter()).cloned().collect();
                if self.declared.contains(&path[..=module.len()]) {
                    *target = Target::Here(path);
                }
            }
        };
        for found in self.out.paths.iter_mut().chain(&mut self.out.names) {
            inside(&found.module, &mut found.target);
        }
        for (module, contents) in &mut self.out.modules {
            contents.imports.iter_mut().for_each(|import| inside(module, &mut import.target));
        }
        self.out
    }

    fn contents(&mut self) -> &mut Contents {
        self.out.modules.entry(self.module.clone()).or_default()
    }

    /// Takes down what a tree of `use` names, below the names that lead to it.
    fn tree(&mut self, tree: &UseTree, stem: &[String], exported: bool) {
        let with = |ident: &Ident| {
            let mut path = stem.to_vec();
            // `a::{self}` is `a`.
            if path.is_empty() || ident != "self" {
                path.push(ident.unraw().to_string());
            }
            path
        };
        match tree {
            UseTree::Path(path) => self.tree(&path.tree, &with(&path.ident), exported),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(tree, stem, exported);
                }
            }
            UseTree::Name(name) => {
                let path = with(&name.ident);
                let known_as = path.last().cloned();
                self.import(line(name.ident.span()), path, known_as, exported);
            }
            UseTree::Rename(name) => {
                let known_as = Some(name.rename.unraw().to_string());
                self.import(line(name.ident.span()), with(&name.ident), known_as, exported);
            }
            UseTree::Glob(star) => {
                self.import(line(star.star_token.spans[0]), stem.to_vec(), None, exported);
            }
        }
    }

    fn import(&mut self, line: usize, path: Vec<String>, name: Option<String>, exported: bool) {
        let how = if name.is_some() { How::Use { exported } } else { How::All { exported } };
        if !self.test {
            let target = self.target(path.clone());
            self.contents().imports.push(Import { name, target });
        }
        self.note(line, path, how);
    }

    fn define(&mut self, name: &Ident) {
        if !self.test {
            let name = name.unraw().to_string();
            self.contents().defined.push(name);
        }
    }
}

impl Visit<'_> for Scanner {
    fn visit_item(&mut self, item: &Item) {
        let (attributes, name): (&[Attribute], _) = match item {
            Item::Const(item) => (&item.attrs, Some(&item.ident)),
            Item::Enum(item) => (&item.attrs, Some(&item.ident)),
            Item::ExternCrate(item) => (&item.attrs, None),
            Item::Fn(item) => (&item.attrs, Some(&item.sig.ident)),
            Item::ForeignMod(item) => (&item.attrs, None),
            Item::Impl(item) => (&item.attrs, None),
            Item::Macro(item) => (&item.attrs, item.ident.as_ref()),
            Item::Mod(item) => (&item.attrs, None),
            Item::Static(item) => (&item.attrs, Some(&item.ident)),
            Item::Struct(item) => (&item.attrs, Some(&item.ident)),
            Item::Trait(item) => (&item.attrs, Some(&item.ident)),
            Item::TraitAlias(item) => (&item.attrs, Some(&item.ident)),
            Item::Type(item) => (&item.attrs, Some(&item.ident)),
            Item::Union(item) => (&item.attrs, Some(&item.ident)),
            Item::Use(item) => (&item.attrs, None),
            _ => (&[], None),
        };
        self.under(attributes, |this| {
            if let Some(name) = name {
                this.define(name);
            }
            visit::visit_item(this, item);
        });
    }

    fn visit_item_mod(&mut self, item: &syn::ItemMod) {
        self.module.push(item.ident.unraw().to_string());
        self.declared.insert(self.module.clone());
        if item.content.is_some() {
            if !self.test {
                self.contents();
            }
        } else if self.test {
            self.out.test_modules.push(self.module.clone());
        }
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        let exported = !matches!(item.vis, Visibility::Inherited);
        item.attrs.iter().for_each(|attribute| self.visit_attribute(attribute));
        self.tree(&item.tree, &[], exported);
    }

    fn visit_item_extern_crate(&mut self, item: &syn::ItemExternCrate) {
        let how = How::Use { exported: false };
        self.note(line(item.ident.span()), vec![item.ident.unraw().to_string()], how);
    }

    fn visit_impl_item(&mut self, item: &syn::ImplItem) {
        let attributes: &[Attribute] = match item {
            syn::ImplItem::Const(item) => &item.attrs,
            syn::ImplItem::Fn(item) => &item.attrs,
            syn::ImplItem::Type(item) => &item.attrs,
            syn::ImplItem::Macro(item) => &item.attrs,
            _ => &[],
        };
        self.under(attributes, |this| visit::visit_impl_item(this, item));
    }

    fn visit_local(&mut self, local: &syn::Local) {
        self.under(&local.attrs, |this| visit::visit_local(this, local));
    }

    fn visit_expr_block(&mut self, block: &syn::ExprBlock) {
        self.under(&block.attrs, |this| visit::visit_expr_block(this, block));
    }

    fn visit_arm(&mut self, arm: &syn::Arm) {
        self.under(&arm.attrs, |this| visit::visit_arm(this, arm));
    }

    fn visit_field(&mut self, field: &syn::Field) {
        self.under(&field.attrs, |this| visit::visit_field(this, field));
    }

    fn visit_variant(&mut self, variant: &syn::Variant) {
        self.under(&variant.attrs, |this| visit::visit_variant(this, variant));
    }

    fn visit_path(&mut self, path: &syn::Path) {
        if let Some(first) = path.segments.first() {
            let names = path.segments.iter().map(|part| part.ident.unraw().to_string()).collect();
            self.note(line(first.ident.span()), names, How::Code);
        }
        visit::visit_path(self, path);
    }

    // How far something can be seen is not a use of that place.
    fn visit_vis_restricted(&mut self, _: &syn::VisRestricted) {}

    fn visit_attribute(&mut self, attribute: &Attribute) {
        if attribute.path().is_ident("path") {
            self.out.borrowed.push(line(attribute.pound_token.spans[0]));
        }
        if let syn::Meta::List(list) = &attribute.meta {
            let name = list.path.get_ident().map(ToString::to_string).unwrap_or_default();
            if name == "cfg_attr" && crate::tokens::says(&list.tokens, "path") {
                self.out.borrowed.push(line(attribute.pound_token.spans[0]));
            }
            self.attribute_tokens(&name, list.tokens.clone());
        }
    }

    fn visit_macro(&mut self, mac: &syn::Macro) {
        if mac.path.is_ident("include")
            && let Some(name) = mac.path.get_ident()
            && mac.tokens.to_string() != GENERATED
        {
            self.out.borrowed.push(line(name.span()));
        }
        self.visit_path(&mac.path);
        self.tokens(mac.tokens.clone());
    }

    fn visit_lit_str(&mut self, text: &syn::LitStr) {
        self.note_string(line(text.span()), text.value());
    }
}
