import { reckonReturn, type ReckonedReturn, type SocialReturn } from '../../../domain/outcomes/social-return.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import { readReturns } from '../experiment-store.ts';
import type { ToldResult } from '../results/model.ts';
import { tellingOf } from './read-again.ts';

/** A social return that a city told, reckoned again. */
export interface ReturnAgain {
  readonly again: Again;
  readonly result: ToldResult;
  readonly assumptions: SocialReturn;
  readonly reckoned: ReckonedReturn;
  /** Which of the city's versions was told; undefined where it is no longer among the last that are kept. */
  readonly version: number | undefined;
}

/**
 * Reckons a social return again from what the city keeps: the same where its last assumptions give the range that was told. What others give is the city's to
 * tell.
 */
export async function returnAgain(ctx: Ctx, experimentId: string, telling: string): Promise<ReturnAgain | undefined> {
  const result = await tellingOf(ctx, experimentId, telling);
  const assumptions = result?.text.socialReturn;
  const reckoned = assumptions && reckonReturn(assumptions);
  if (result === undefined || assumptions === undefined || reckoned === undefined) return undefined;
  const versions = await read(ctx, (tx) => readReturns(tx, experimentId));
  const last = versions[0] && reckonReturn(versions[0].assumptions);
  const { ratio } = reckoned;
  const again = last?.ratio.low === ratio.low && last.ratio.high === ratio.high ? 'same' : 'moved';
  const told = versions.find(({ madeAt }) => madeAt <= result.publishedAt);
  return { again, result, assumptions, reckoned, version: told?.version };
}
