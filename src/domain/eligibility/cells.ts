import { leavesOf, type Condition, type Leaf } from './condition.ts';
import { choiceFacts, isChoice, none, numberFacts, type Fact, type NumberFact, type Value } from './facts.ts';

/** Answers about one fact between which no condition at hand can tell: a stretch of numbers, a choice, or "none". */
export type Cell =
  | { readonly kind: 'stretch'; readonly least: number; readonly most: number }
  | { readonly kind: 'is'; readonly value: string };

/**
 * All possible answers about a fact, in as few cells as the conditions allow. `cuts`: numbers at which a cell must begin
 * for another reason.
 */
export function cellsOf(fact: Fact, conditions: readonly Condition[], cuts: readonly number[] = []): Cell[] {
  if (isChoice(fact)) return choiceFacts[fact].map((value) => ({ kind: 'is', value }));
  const leaves = conditions.flatMap((condition) => leavesOf(condition).map(({ leaf }) => leaf));
  return stretchesOf(fact, [...leaves.filter((leaf) => leaf.fact === fact).flatMap(cutsOf), ...cuts]);
}

function cutsOf(leaf: Leaf): number[] {
  if (leaf.kind === 'choice') return [];
  return [leaf.least ?? [], leaf.most === undefined ? [] : leaf.most + 1].flat();
}

function stretchesOf(fact: NumberFact, cuts: readonly number[]): Cell[] {
  const { least, most, mayBeNone } = numberFacts[fact];
  const inside = cuts.filter((cut) => cut > least && cut <= most);
  const starts = [...new Set([least, ...inside])].toSorted((a, b) => a - b);
  const cells = starts.map((start, at): Cell => ({
    kind: 'stretch',
    least: start,
    most: (starts[at + 1] ?? most + 1) - 1,
  }));
  return mayBeNone ? [...cells, { kind: 'is', value: none }] : cells;
}

/** An answer that lies in a cell: any does. */
export function sampleOf(cell: Cell): Value {
  return cell.kind === 'is' ? cell.value : cell.least;
}

export function isIn(cell: Cell, value: Value): boolean {
  if (cell.kind === 'is') return cell.value === value;
  return typeof value === 'number' && value >= cell.least && value <= cell.most;
}

/** Every way to take one of each: the first list varies slowest. */
export function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((taken, list) => taken.flatMap((some) => list.map((one) => [...some, one])), [[]]);
}
