import { sameFigures } from '../../../domain/statistics/same-figures.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import type { AskedOnceMore } from '../../pools/public.ts';
import { whatIfsOf } from './estimate-mass.ts';
import { weightsOf, type Choice } from './model.ts';
import { sensitivityOf, type Sensitivity } from './sensitivity.ts';
import { readBasis, sumTotals, totalsQuery, type Basis, type SummedTotal } from './total-store.ts';

/** A choice worked out again: its totals by the database, its draws once more, and beside what was decided on. */
export interface ChoiceAgain {
  readonly choice: Choice;
  readonly sensitivity: Sensitivity;
  /** What stood on the table when it was decided; while it is open, what stands there. */
  readonly told: Basis;
  /** Estimates of critical mass: not part of `again`, for the engine takes its time and is asked by a button. */
  readonly whatIfs: ReadonlyMap<string, AskedOnceMore>;
  /** Each option's total; its share of draws. */
  readonly ofTotals: ReadonlyMap<string, Again>;
  readonly ofShares: ReadonlyMap<string, Again>;
  readonly again: Again;
  readonly query: string;
}

export async function choiceAgain(ctx: Ctx, choice: Choice): Promise<ChoiceAgain> {
  const [summed, basis] = await read(
    ctx,
    async (tx) => [await sumTotals(tx, choice.id), await readBasis(tx, choice.id)] as const,
  );
  const sensitivity = sensitivityOf(choice);
  const totals = new Map(summed.map((one) => [one.id, one]));
  const told = basis ?? basisOf(choice, sensitivity);
  const ofTotals = new Map(
    choice.options.map(({ id }) => [id, mark(sameFigures(totalIn(told, id), meanOf(totals.get(id), sensitivity)))]),
  );
  const redrawn = new Map(sensitivityOf(choice).shares.map(({ id, share }) => [id, share]));
  const ofShares = new Map(told.shares.map(({ id, share }) => [id, mark(sameFigures(share, redrawn.get(id)))]));
  const whole = sameFigures(told, basisOf(choice, sensitivity));
  const all = [...ofTotals.values(), ...ofShares.values(), mark(whole)];
  return {
    choice,
    sensitivity,
    told,
    whatIfs: await whatIfsOf(ctx, choice),
    ofTotals,
    ofShares,
    again: mark(!all.includes('moved')),
    query: totalsQuery,
  };
}

function mark(same: boolean): Again {
  return same ? 'same' : 'moved';
}

/** What would be kept if it were decided now. */
function basisOf(choice: Choice, { ranking, shares }: Sensitivity): Basis {
  const scores = Object.fromEntries(choice.options.map((option) => [option.id, option.scores]));
  return { weights: weightsOf(choice), scores, ranking, shares };
}

/** The total of an option as it was told; none where scores were missing. */
export function totalIn({ ranking }: Basis, id: string): number | null {
  return ranking.kind === 'ranked' ? (ranking.options.find((one) => one.id === id)?.total ?? null) : null;
}

function meanOf(summed: SummedTotal | undefined, { ranking }: Sensitivity): number | null {
  return summed === undefined || ranking.kind !== 'ranked' ? null : summed.points / summed.weights;
}
