import { cellsOf, sampleOf } from './cells.ts';
import { factsOf, type Condition } from './condition.ts';
import { askable, type Answers, type Fact } from './facts.ts';
import { outcomeOf } from './outcome-of.ts';

export interface Question {
  readonly fact: Exclude<Fact, 'today'>;
  /** How many open rules its answer settles, on average over its possible answers, each cell weighing the same. */
  readonly settles: number;
  /** How many open rules ask about it. */
  readonly asks: number;
}

/**
 * The one question whose answer settles most of the rules that are still open; of equals the one that more rules ask
 * about, then the one that is easier to answer. Undefined where no rule is open, or all that is missing was skipped.
 */
export function nextQuestion(
  rules: readonly Condition[],
  answers: Answers,
  skipped: readonly Fact[] = [],
): Question | undefined {
  const open = rules.filter((rule) => outcomeOf(rule, answers) === 'not-known');
  const candidates = askable.filter((fact) => answers[fact] === undefined && !skipped.includes(fact));
  const questions = candidates.flatMap((fact) => weigh(fact, open, answers) ?? []);
  return questions.reduce<Question | undefined>(
    (best, one) => (best === undefined || isBetter(one, best) ? one : best),
    undefined,
  );
}

/** Sums of fractions: less than this apart is the same. */
const same = 1e-9;

function isBetter(one: Question, other: Question): boolean {
  if (Math.abs(one.settles - other.settles) > same) return one.settles > other.settles;
  return one.asks > other.asks;
}

function weigh(fact: Question['fact'], open: readonly Condition[], answers: Answers): Question | undefined {
  const about = open.filter((rule) => factsOf(rule).includes(fact));
  if (about.length === 0) return undefined;
  const settles = about.reduce((sum, rule) => {
    const cells = cellsOf(fact, [rule]);
    const settled = cells.filter((cell) => outcomeOf(rule, { ...answers, [fact]: sampleOf(cell) }) !== 'not-known');
    return sum + settled.length / cells.length;
  }, 0);
  return { fact, settles, asks: about.length };
}
