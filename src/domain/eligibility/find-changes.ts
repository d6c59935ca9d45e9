import { cellsOf, combinations, isIn, sampleOf, type Cell } from './cells.ts';
import { factsOf, type Condition } from './condition.ts';
import type { Answers, Fact } from './facts.ts';
import { outcomeOf } from './outcome-of.ts';

/** Other answers about one fact: any that lies in these cells. */
export interface NewAnswer {
  readonly fact: Fact;
  readonly cells: readonly Cell[];
}

/** New answers that, all together, turn a *no* into something else. */
export interface Change {
  readonly answers: readonly NewAnswer[];
  /** `not-known`: it would no longer be a no, and what is missing would decide. */
  readonly leadsTo: 'yes' | 'not-known';
}

/** Of what nobody can decide to have: said last where something else would do. */
const hardToChange: readonly Fact[] = ['age', 'care', 'disability', 'company', 'today'];
const mostChanges = 3;

/**
 * The smallest changes of what was answered that turn a *no* into a *yes*, or at least not a no, each tried before it is
 * told: every combination of the answers that it names leads where it says. Up to three of one size, the easiest first;
 * none where the answers are not a no.
 */
export function findChanges(condition: Condition, answers: Answers): Change[] {
  if (outcomeOf(condition, answers) !== 'no') return [];
  const known = factsOf(condition).filter((fact) => answers[fact] !== undefined);
  for (let size = 1; size <= known.length; size++) {
    const changes = subsets(known, size).flatMap((facts) => changeOf(condition, answers, facts) ?? []);
    if (changes.length > 0) return changes.toSorted((a, b) => effort(a) - effort(b)).slice(0, mostChanges);
  }
  return [];
}

function effort({ answers, leadsTo }: Change): number {
  const hard = answers.filter(({ fact }) => hardToChange.includes(fact)).length;
  return (leadsTo === 'yes' ? 0 : 100) + hard;
}

/** Changing all of these facts and no other. */
function changeOf(condition: Condition, answers: Answers, facts: readonly Fact[]): Change | undefined {
  const choices = facts.map((fact) => nearestFirst(cellsOf(fact, [condition]), answers[fact] ?? ''));
  const tried = combinations(choices).map((cells) => ({
    cells,
    leadsTo: outcomeWith(condition, answers, facts, cells),
  }));
  const best = tried.find(({ leadsTo }) => leadsTo === 'yes') ?? tried.find(({ leadsTo }) => leadsTo !== 'no');
  if (best === undefined || best.leadsTo === 'no') return undefined;
  const { leadsTo } = best;
  const box: Cell[][] = best.cells.map((cell) => [cell]);
  for (const [at, cells] of choices.entries()) {
    for (const cell of cells) {
      if (box[at]?.includes(cell) === true) continue;
      const wider = box.map((side, index) => (index === at ? [cell] : side));
      const same = combinations(wider).every((one) => outcomeWith(condition, answers, facts, one) === leadsTo);
      if (same) box[at]?.push(cell);
    }
  }
  return { leadsTo, answers: facts.map((fact, at) => ({ fact, cells: inOrder(box[at] ?? []) })) };
}

function outcomeWith(condition: Condition, answers: Answers, facts: readonly Fact[], cells: readonly Cell[]) {
  const changed = Object.fromEntries(facts.map((fact, at) => [fact, valueIn(cells[at])]));
  return outcomeOf(condition, { ...answers, ...changed });
}

function valueIn(cell: Cell | undefined) {
  if (cell === undefined) throw new Error('a fact without a cell');
  return sampleOf(cell);
}

/** All cells but the one that the answer is in, the nearest first. */
function nearestFirst(cells: readonly Cell[], value: number | string): Cell[] {
  const at = cells.findIndex((cell) => isIn(cell, value));
  return cells
    .map((cell, index) => ({ cell, far: Math.abs(index - at) }))
    .filter(({ far }) => far > 0)
    .toSorted((a, b) => a.far - b.far)
    .map(({ cell }) => cell);
}

/** Stretches that touch become one. */
function inOrder(cells: readonly Cell[]): Cell[] {
  const sorted = cells.toSorted((a, b) => startOf(a) - startOf(b));
  return sorted.reduce<Cell[]>((joined, cell) => {
    const last = joined.at(-1);
    if (last?.kind === 'stretch' && cell.kind === 'stretch' && last.most + 1 === cell.least)
      return [...joined.slice(0, -1), { ...last, most: cell.most }];
    return [...joined, cell];
  }, []);
}

function startOf(cell: Cell): number {
  return cell.kind === 'stretch' ? cell.least : Infinity;
}

/** Every choice of `size` of them, in their order. */
export function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((first, at) => subsets(all.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
