import type { Outcome } from '../../../domain/eligibility/condition.ts';
import { explainNo, type Refusal } from '../../../domain/eligibility/explain-no.ts';
import type { Answers } from '../../../domain/eligibility/facts.ts';
import { findChanges, type Change } from '../../../domain/eligibility/find-changes.ts';
import { nextQuestion, type Question } from '../../../domain/eligibility/next-question.ts';
import { outcomeOf } from '../../../domain/eligibility/outcome-of.ts';
import { helpOf } from '../../../domain/eligibility/topics.ts';
import { dateAt, todayAt } from '../../../domain/schedule/today.ts';
import { poolableHelp, type PoolableHelp } from '../../../domain/vocabulary.ts';
import { read, readTogether, type Ctx } from '../../context.ts';
import { publicGroups, type FormingGroup } from '../../forming/public.ts';
import type { RuleInForce } from '../model.ts';
import { readRulesInForce } from '../rules/rule-store.ts';
import { readOpenEntries, type OpenEntry } from './open-store.ts';
import { skippedOf, type State } from './state.ts';

/** What a rule answers, with its reason. */
export type Answered =
  | { readonly outcome: Extract<Outcome, 'yes'>; readonly rule: RuleInForce }
  | {
      readonly outcome: Extract<Outcome, 'no'>;
      readonly rule: RuleInForce;
      readonly refusal: Refusal;
      readonly changes: readonly Change[];
    }
  | { readonly outcome: Extract<Outcome, 'not-known'>; readonly rule: RuleInForce; readonly question: Question };

export interface Findings {
  /** What was told, with the day. */
  readonly answers: Answers;
  readonly answered: readonly Answered[];
  /** Entries that ask for nothing. */
  readonly open: readonly OpenEntry[];
  /** Groups of that kind that are forming, the nearest to their start first. */
  readonly groups: readonly FormingGroup[];
  /** What of this can be shared with neighbours. */
  readonly shareable: readonly PoolableHelp[];
  /** The next question that would help, skipped ones apart. */
  readonly next: Question | undefined;
}

/** The question that settles most of what is open, among the rules of what was asked for; undefined when none would. */
export async function questionFor(ctx: Ctx, state: State): Promise<Question | undefined> {
  const rules = await read(ctx, (tx) => readRulesInForce(tx, dateAt(ctx.now)));
  return nextOf(rulesAbout(rules, state), state, withDay(ctx, state));
}

/** Of each kind of help. */
const mostGroups = 2;

/** All that there is for some answers: two statements and one for each kind that can be shared, however much there is. */
export async function findAnswers(ctx: Ctx, state: State): Promise<Findings> {
  const answers = withDay(ctx, state);
  const { age } = answers;
  const help = helpOf(state.topics);
  const shareable = poolableHelp.filter((kind) => state.topics.length > 0 && help.includes(kind));
  const [[rules, open], ...groups] = await readTogether(ctx, (together) =>
    Promise.all([
      read(together, (tx) =>
        Promise.all([
          readRulesInForce(tx, dateAt(ctx.now)),
          readOpenEntries(tx, help, typeof age === 'number' ? age : undefined, dateAt(ctx.now)),
        ]),
      ),
      ...shareable.map((kindOfHelp) => publicGroups(together, { kindOfHelp })),
    ]),
  );
  const about = rulesAbout(rules, state);
  return {
    answers,
    open,
    answered: about.map((rule) => answerOf(rule, answers)),
    shareable,
    groups: groups.flatMap((found) => found.groups.slice(0, mostGroups)),
    next: nextOf(about, state, answers),
  };
}

function withDay(ctx: Ctx, { answers }: State): Answers {
  return { ...answers, today: todayAt(ctx.now) };
}

function rulesAbout(rules: readonly RuleInForce[], { topics }: State): RuleInForce[] {
  const help = helpOf(topics);
  return rules.filter(({ kindsOfHelp }) => kindsOfHelp.some((kind) => help.includes(kind)));
}

function nextOf(rules: readonly RuleInForce[], state: State, answers: Answers): Question | undefined {
  return nextQuestion(
    rules.map(({ text }) => text.condition),
    answers,
    skippedOf(state),
  );
}

function answerOf(rule: RuleInForce, answers: Answers): Answered {
  const { condition } = rule.text;
  const outcome = outcomeOf(condition, answers);
  if (outcome === 'yes') return { outcome, rule };
  const refusal = explainNo(condition, answers);
  if (refusal !== undefined) return { outcome: 'no', rule, refusal, changes: findChanges(condition, answers) };
  const question = nextQuestion([condition], answers);
  if (question === undefined) throw new Error('a rule is open and asks nothing');
  return { outcome: 'not-known', rule, question };
}
