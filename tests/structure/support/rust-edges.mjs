// The dependencies between the files of a Rust crate, from its imports and the paths in its code.

const rootOf = (module) => (module.parent ? rootOf(module.parent) : module);

/**
 * The module that a path leads to, seen from `module`: the module itself, or the one that defines the item. Imports are followed, so that a
 * name which a parent re-exports leads to the child that defines it. Returns undefined for a path into another crate, and for a local name.
 */
function resolvePath([first, ...rest], module, visited) {
  if (first === "crate") return resolveName(rest, rootOf(module), visited) ?? rootOf(module);
  if (first === "self") return resolveName(rest, module, visited) ?? module;
  if (first === "super") return module.parent && (resolvePath(["self", ...rest], module.parent, visited) ?? module.parent);
  return resolveName([first, ...rest], module, visited);
}

function resolveName(segments, module, visited = new Set()) {
  if (segments.length === 0) return module;
  const [name, ...rest] = segments;
  if (name === "super") return module.parent && resolvePath(["self", ...rest], module.parent, visited);
  const child = module.children.get(name);
  if (child) return resolveName(rest, child, visited) ?? child;
  if (module.items.has(name)) return module;
  // An import may lead back to itself, as `use self::a::*` and `use super::*` do together.
  const key = { module, name };
  if ([...visited].some((other) => other.module === module && other.name === name)) return undefined;
  const deeper = new Set([...visited, key]);
  for (const { path, isGlob, name: imported } of module.imports) {
    if (isGlob || imported !== name) continue;
    // `use x::{self}` and `use x;` name the module or crate `x` itself.
    const startsHere = path.length === 1 && path[0] === name;
    const target = startsHere ? undefined : resolvePath([...path, ...rest], module, deeper);
    if (target) return target;
  }
  for (const { path, isGlob } of module.imports) {
    if (!isGlob) continue;
    const source = resolvePath(path, module, deeper);
    const target = source && source !== module && resolveName(segments, source, deeper);
    if (target) return target;
  }
  return undefined;
}

const isWithin = (module, ancestor) => module === ancestor || (module.parent !== undefined && isWithin(module.parent, ancestor));

/** Whether the code of the module uses what it imports, rather than only passing it on. */
function usesImport(module, { name, isGlob }, target) {
  return isGlob ? [...target.items].some((item) => module.words.has(item)) : module.words.has(name);
}

/**
 * A list of `{ from, to, reason }` between files. A module that declares its children and re-exports names of theirs does not depend on
 * them for that. What stands under `#[cfg(test)]` is left out: a unit test may use more than the code that it tests.
 */
export function rustEdges(root) {
  const edges = [];
  const visit = (module) => {
    const add = ({ path, line }, target) => {
      if (target.file === module.file) return;
      edges.push({ from: module.file, to: target.file, reason: `${module.file}:${line} names ${path.join("::")}` });
    };
    if (!module.isTest) {
      for (const entry of module.imports) {
        const target = resolvePath(entry.path, module);
        if (target === undefined) continue;
        const passesOn = entry.isPublic && isWithin(target, module) && !usesImport(module, entry, target);
        if (!passesOn) add(entry, target);
      }
      for (const entry of module.paths) {
        const target = resolvePath(entry.path, module);
        if (target !== undefined) add(entry, target);
      }
    }
    for (const child of module.children.values()) visit(child);
  };
  visit(root);
  return edges;
}
