import { searchServices } from '../../../src/features/catalogue/public.ts';
import type { Ctx } from '../../../src/features/context.ts';
import type { JudgedQuery } from './queries/model.ts';

export interface Verdict {
  readonly query: JudgedQuery;
  /** Keys of the first page, best first. */
  readonly found: readonly string[];
  /** Share of the first five shown that answer; of fewer than five answers no more can be asked. */
  readonly precision: number;
  /** Whether one of the first ten answers. */
  readonly answered: boolean;
}

export interface Quality {
  readonly precisionAtFive: number;
  readonly foundAtAll: number;
  readonly verdicts: readonly Verdict[];
}

const top = 5;

/** Asks every query of a city's catalogue and compares with what people judged. `keyOf`: a service's key by its id. */
export async function judge(
  ctx: Ctx,
  queries: readonly JudgedQuery[],
  keyOf: ReadonlyMap<string, string>,
): Promise<Quality> {
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    const outcome = await searchServices(ctx, { text: query.words, page: 1 });
    const found = outcome.kind === 'found' ? outcome.services.map(({ service }) => keyOf.get(service.id) ?? '') : [];
    const right = found.slice(0, top).filter((key) => query.answers.includes(key)).length;
    verdicts.push({
      query,
      found,
      precision: right / Math.min(top, query.answers.length),
      answered: found.some((key) => query.answers.includes(key)),
    });
  }
  const mean = (value: (verdict: Verdict) => number) =>
    verdicts.reduce((sum, verdict) => sum + value(verdict), 0) / Math.max(1, verdicts.length);
  return {
    precisionAtFive: mean(({ precision }) => precision),
    foundAtAll: mean(({ answered }) => (answered ? 1 : 0)),
    verdicts,
  };
}
