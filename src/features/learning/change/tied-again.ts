import { halfYearBefore, isHalfYear, type HalfYear } from '../../../domain/change/half-year.ts';
import { tiedAcross, type TiedAcross, type TiedInCity } from '../../../domain/change/tied-across.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import type { ToldRound } from './model.ts';
import { pairsOf } from './read-across.ts';
import { readTied, tiedQuery, type TiedRow } from './tied-again-store.ts';
import { readPublished } from './told-store.ts';

export interface TiedRowAgain {
  readonly answer: TiedAcross<ToldRound>['answer'];
  /** As the page across cities says it. */
  readonly told: TiedInCity<ToldRound>;
  readonly again: 'same' | 'moved';
}

export interface TiedAgain {
  readonly halfYear: HalfYear;
  readonly rows: readonly TiedRowAgain[];
  readonly madeUp: boolean;
  readonly again: Again;
  readonly query: string;
}

/** What cities told of the days between two rounds, asked of the database once more; undefined where no city told any. Everybody's. */
export async function tiedAgain(ctx: Ctx, half: string): Promise<TiedAgain | undefined> {
  if (!isHalfYear(half)) return undefined;
  return read(ctx, async (tx) => {
    const pairs = pairsOf(
      (await readPublished(tx)).map(({ words: _words, ...told }) => told),
      half,
    );
    if (pairs.length === 0) return undefined;
    const found = await readTied(tx, half, halfYearBefore(half));
    const rows = tiedAcross(pairs).flatMap(({ answer, cities }) =>
      cities.map((told): TiedRowAgain => {
        const now = found.find(
          ({ slug, question, code }) => slug === told.city.slug && question === answer.question && code === answer.code,
        );
        return { answer, told, again: isSame(told, now) ? 'same' : 'moved' };
      }),
    );
    const all = rows.length === found.length && rows.every(({ again }) => again === 'same');
    const madeUp = pairs.some(({ now }) => now.madeUp);
    return { halfYear: half, rows, madeUp, again: all ? 'same' : 'moved', query: tiedQuery };
  });
}

function isSame({ city, now, before, modules }: TiedInCity<ToldRound>, row: TiedRow | undefined): boolean {
  if (row === undefined || city.beside === null) return false;
  const told = (one: TiedInCity<ToldRound>['now']) => (one === 'withheld' ? null : one.yes);
  const { stuckThen, wentOn, stuckNow } = city.beside;
  return (
    row.modules === modules &&
    row.nowYes === told(now) &&
    row.beforeYes === told(before) &&
    (now === 'withheld' || row.nowOf === now.of) &&
    (before === 'withheld' || row.beforeOf === before.of) &&
    row.stuckThen === stuckThen &&
    row.wentOn === wentOn &&
    row.stuckNow === stuckNow
  );
}
