import loadHighs from 'highs';
import { layOut } from '../../../src/domain/pooling/engine/board.ts';
import { choicesOfDays } from '../../../src/domain/pooling/engine/choices-of-days.ts';
import { packExactly } from '../../../src/domain/pooling/engine/exact-packing.ts';
import { findOffers } from '../../../src/domain/pooling/engine/find-offers.ts';
import type { Column } from '../../../src/domain/pooling/engine/offers.ts';
import { layPriceRows } from '../../../src/domain/pooling/engine/price-rows.ts';
import type { PoolingInstance } from '../../../src/domain/pooling/instance.ts';
import { answerFromThread } from '../../../src/platform/threads/answer-from-thread.ts';

export interface WholeModelTask {
  readonly instance: PoolingInstance;
  readonly seconds: number;
}

export type WholeModelAnswer =
  | { readonly kind: 'too large'; readonly columns: number }
  | { readonly kind: 'solved'; readonly columns: number; readonly score: number; readonly bound: number };

/** More columns than this do not fit into what memory HiGHS can address in WebAssembly. */
const mostColumns = 400_000;

/** What an engineer would try first: every possible pool a variable, all of them given to the solver at once. */
async function solveWhole({ instance, seconds }: WholeModelTask): Promise<WholeModelAnswer> {
  const end = performance.now() + seconds * 1000;
  const late = () => performance.now() >= end;
  const board = layOut(instance);
  const { offers } = findOffers(board, { limit: 50_000_000, random: Math.random, enough: late, deadline: late });
  const columns: Column[] = [];
  let count = 0;
  for (let offer = 0; offer < offers.count; offer++) {
    const days = offers.days[offers.set[offer] ?? 0] ?? 0;
    for (let start = offers.startFrom[offer] ?? 0; start < (offers.startFrom[offer + 1] ?? 0); start++) {
      for (const choice of choicesOfDays(offers.dayBits[start] ?? 0, days)) {
        count += 1;
        if (count <= mostColumns) columns.push({ offer, slot: offers.slot[start] ?? 0, days: choice });
      }
    }
  }
  if (count > mostColumns) return { kind: 'too large', columns: count };
  const highs = await (loadHighs as unknown as (typeof loadHighs)['default'])();
  const rows = layPriceRows(board);
  const task = { highs, board, offers, rows, columns, start: [], nodes: 2 ** 31 - 1, seed: 1, deadline: late };
  const { value, bound } = packExactly(task);
  return { kind: 'solved', columns: count, score: value, bound };
}

await answerFromThread((data) => solveWhole(data as WholeModelTask));
