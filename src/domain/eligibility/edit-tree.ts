import { isLeaf, type Condition } from './condition.ts';

/** Where a part of a tree is: the number of the part at each step down. The whole is at []. A "not" is no step. */
export type Path = readonly number[];

/** The part at a path, without its "not"; undefined where there is none. */
export function partAt(tree: Condition, path: Path): Condition | undefined {
  const [first, ...rest] = path;
  const inner = tree.kind === 'not' ? tree.of : tree;
  if (first === undefined) return inner;
  if (isLeaf(inner) || inner.kind === 'not') return undefined;
  const next = inner.of[first];
  return next === undefined ? undefined : partAt(next, rest);
}

/** The tree with one part changed, its "not" kept; as it was where there is no such part. */
export function replaceAt(tree: Condition, path: Path, change: (part: Condition) => Condition): Condition {
  if (tree.kind === 'not') return { kind: 'not', of: replaceAt(tree.of, path, change) };
  const [first, ...rest] = path;
  if (first === undefined) return change(tree);
  if (isLeaf(tree)) return tree;
  return { ...tree, of: tree.of.map((part, at) => (at === first ? replaceAt(part, rest, change) : part)) };
}

/** The tree with one more part at the end of a group. */
export function addTo(tree: Condition, path: Path, part: Condition): Condition {
  return replaceAt(tree, path, (group) =>
    isLeaf(group) || group.kind === 'not' ? group : { ...group, of: [...group.of, part] },
  );
}

/** The tree without one part. The whole stays. */
export function removeAt(tree: Condition, path: Path): Condition {
  const last = path.at(-1);
  if (last === undefined) return tree;
  return replaceAt(tree, path.slice(0, -1), (group) =>
    isLeaf(group) || group.kind === 'not' ? group : { ...group, of: group.of.filter((_, at) => at !== last) },
  );
}

/** The tree with a part denied, or no longer. */
export function denyAt(tree: Condition, path: Path): Condition {
  const last = path.at(-1);
  const turned = (part: Condition): Condition => (part.kind === 'not' ? part.of : { kind: 'not', of: part });
  if (last === undefined) return turned(tree);
  return replaceAt(tree, path.slice(0, -1), (group) =>
    isLeaf(group) || group.kind === 'not'
      ? group
      : { ...group, of: group.of.map((part, at) => (at === last ? turned(part) : part)) },
  );
}

/** The tree with a group of the other kind at a path: all for any, any for all. */
export function turnAt(tree: Condition, path: Path): Condition {
  return replaceAt(tree, path, (group) =>
    isLeaf(group) || group.kind === 'not' ? group : { ...group, kind: group.kind === 'all' ? 'any' : 'all' },
  );
}
