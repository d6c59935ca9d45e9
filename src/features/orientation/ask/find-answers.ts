import { ageCondition } from '../../../domain/eligibility/ages.ts';
import type { Condition, NumberCondition, Outcome } from '../../../domain/eligibility/condition.ts';
import { explainNo, type Refusal } from '../../../domain/eligibility/explain-no.ts';
import type { Answers } from '../../../domain/eligibility/facts.ts';
import { findChanges, type Change } from '../../../domain/eligibility/find-changes.ts';
import { nextQuestion, type Question } from '../../../domain/eligibility/next-question.ts';
import { outcomeOf } from '../../../domain/eligibility/outcome-of.ts';
import { helpOf } from '../../../domain/eligibility/topics.ts';
import { dateAt, todayAt } from '../../../domain/schedule/today.ts';
import { poolableHelp, type PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, readTogether, type Ctx } from '../../context.ts';
import { publicGroups, type FormingGroup } from '../../forming/public.ts';
import type { RuleInForce } from '../model.ts';
import { readRulesInForce } from '../rules/rule-store.ts';
import { readAges, readOpenEntries, type OpenEntry, type OpenFilter } from './open-store.ts';
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

/** An entry without a rule that is for some ages, when the age is not known. */
export interface AgedEntry {
  readonly entry: OpenEntry;
  readonly condition: NumberCondition;
  readonly question: Question;
}

export interface Findings {
  /** What was told, with the day. */
  readonly answers: Answers;
  readonly answered: readonly Answered[];
  /** Entries that ask for nothing, and those that are for the age that was told. */
  readonly open: readonly OpenEntry[];
  /** Entries of which the age decides. */
  readonly aged: readonly AgedEntry[];
  /** Groups of that kind that are forming, the nearest to their start first. */
  readonly groups: readonly FormingGroup[];
  /** What of this can be shared with neighbours. */
  readonly shareable: readonly PoolableHelp[];
  /** The next question that would help, skipped ones apart. */
  readonly next: Question | undefined;
}

/**
 * The question that settles most of what is open, among the rules of what was asked for and the ages of entries that have
 * none; undefined when none would.
 */
export async function questionFor(ctx: Ctx, state: State): Promise<Question | undefined> {
  const [rules, ages] = await read(ctx, (tx) => readConditions(tx, ctx, state));
  return nextOf([...conditionsOf(rulesAbout(rules, state)), ...ages], state, withDay(ctx, state));
}

/** Of each kind of help. */
const mostGroups = 2;

/** All that there is for some answers: three statements and one for each kind that can be shared, however much there is. */
export async function findAnswers(ctx: Ctx, state: State): Promise<Findings> {
  const answers = withDay(ctx, state);
  const { age } = answers;
  const filter = openFilter(ctx, state);
  const shareable = poolableHelp.filter((kind) => filter.help.includes(kind));
  const [[[rules, ages], entries], ...groups] = await readTogether(ctx, (together) =>
    Promise.all([
      read(together, (tx) =>
        Promise.all([
          readConditions(tx, ctx, state),
          readOpenEntries(tx, filter, typeof age === 'number' ? age : undefined),
        ]),
      ),
      ...shareable.map((kindOfHelp) => publicGroups(together, { kindOfHelp })),
    ]),
  );
  const about = rulesAbout(rules, state);
  return {
    answers,
    open: entries.filter(({ ages: said }) => said === null || outcomeOf(ageCondition(said), answers) === 'yes'),
    aged: entries.flatMap((entry) => agedOf(entry, answers) ?? []),
    answered: about.map((rule) => answerOf(rule, answers)),
    shareable,
    groups: groups.flatMap((found) => found.groups.slice(0, mostGroups)),
    next: nextOf([...conditionsOf(about), ...ages], state, answers),
  };
}

function openFilter(ctx: Ctx, { topics }: State): OpenFilter {
  return { help: helpOf(topics), day: dateAt(ctx.now) };
}

/** The rules in force, and the ages of what has no rule: those only while the age is not known. */
function readConditions(tx: Tx, ctx: Ctx, state: State): Promise<[RuleInForce[], NumberCondition[]]> {
  const known = state.answers.age !== undefined;
  return Promise.all([
    readRulesInForce(tx, dateAt(ctx.now)),
    known ? [] : readAges(tx, openFilter(ctx, state)).then((ages) => ages.map(ageCondition)),
  ]);
}

function withDay(ctx: Ctx, { answers }: State): Answers {
  return { ...answers, today: todayAt(ctx.now) };
}

function rulesAbout(rules: readonly RuleInForce[], { topics }: State): RuleInForce[] {
  const help = helpOf(topics);
  return rules.filter(({ kindsOfHelp }) => kindsOfHelp.some((kind) => help.includes(kind)));
}

function conditionsOf(rules: readonly RuleInForce[]): Condition[] {
  return rules.map(({ text }) => text.condition);
}

function nextOf(conditions: readonly Condition[], state: State, answers: Answers): Question | undefined {
  return nextQuestion(conditions, answers, skippedOf(state));
}

function agedOf(entry: OpenEntry, answers: Answers): AgedEntry | undefined {
  const condition = entry.ages === null ? undefined : ageCondition(entry.ages);
  const question = condition && nextQuestion([condition], answers);
  return condition && question && { entry, condition, question };
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
