import { layOut } from '../../../src/domain/pooling/engine/board.ts';
import { choicesOfDays } from '../../../src/domain/pooling/engine/choices-of-days.ts';
import { findOffers } from '../../../src/domain/pooling/engine/find-offers.ts';
import type { Column, Offers } from '../../../src/domain/pooling/engine/offers.ts';
import { solver } from '../../../src/domain/pooling/engine/packing-model.ts';
import type { PoolingInstance } from '../../../src/domain/pooling/instance.ts';
import { answerFromThread } from '../../../src/platform/threads/answer-from-thread.ts';
import { packWhole } from './pack-whole.ts';

export interface WholeModelTask {
  readonly instance: PoolingInstance;
  readonly seconds: number;
  readonly presolve: 'on' | 'off';
}

export type WholeModelAnswer =
  | { readonly kind: 'too large' }
  | { readonly kind: 'searched'; readonly columns: number; readonly score: number; readonly bound: number };

/** More offers are not worth counting, and more columns do not fit into the 2 GB that building the model may take. */
const mostOffers = 4_000_000;
const mostColumns = 400_000;

/** What an engineer would try first: every possible pool a variable, all of them given to the solver at once. */
async function solveWhole({ instance, seconds, presolve }: WholeModelTask): Promise<WholeModelAnswer> {
  const end = performance.now() + seconds * 1000;
  const late = () => performance.now() >= end;
  const board = layOut(instance);
  // A sample of the offers is no whole model: none is waited for.
  const noSample = () => true;
  const { offers, truncated } = findOffers(board, {
    limit: mostOffers,
    random: () => 0,
    enough: late,
    deadline: noSample,
  });
  const columns = truncated ? undefined : everyColumn(offers);
  if (columns === undefined) return { kind: 'too large' };
  const packed = packWhole({ highs: await solver(), board, offers, columns, presolve, end });
  return { kind: 'searched', columns: columns.length, ...packed };
}

/** Every offer with every start and every choice of days; undefined when they are too many. */
function everyColumn(offers: Offers): Column[] | undefined {
  const columns: Column[] = [];
  for (let offer = 0; offer < offers.count; offer++) {
    const days = offers.days[offers.set[offer] ?? 0] ?? 0;
    for (let start = offers.startFrom[offer] ?? 0; start < (offers.startFrom[offer + 1] ?? 0); start++) {
      const slot = offers.slot[start] ?? 0;
      for (const choice of choicesOfDays(offers.dayBits[start] ?? 0, days)) columns.push({ offer, slot, days: choice });
    }
    if (columns.length > mostColumns) return undefined;
  }
  return columns;
}

await answerFromThread((data) => solveWhole(data as WholeModelTask));
