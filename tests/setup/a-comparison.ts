import { sql } from 'kysely';
import { transact, type Ctx } from '../../src/features/context.ts';
import { importContext } from '../../src/features/learning/public.ts';
import { aContext } from './a-context.ts';
import { registered } from './a-municipality.ts';
import type { TestDatabase } from './test-database.ts';

export const comparedMonth = '2026-10-01';

/** One of each measure: a share, a count, a mean, an amount. Null is withheld. */
type Told = Readonly<Record<string, readonly [number, number | null] | null>>;

const told: Readonly<Record<string, Told>> = {
  uno: {
    'first-contact-share': [60, 100],
    'families-sharing': [30, null],
    'days-to-proposal': [95.5, 10],
    cost: [1_234_567, null],
  },
  due: {
    'first-contact-share': [6, 200],
    'families-sharing': [12, null],
    'days-to-proposal': [42, 12],
    cost: [900_000, null],
  },
  tre: {
    'first-contact-share': [30, 120],
    'families-sharing': [400, null],
    'days-to-proposal': [77, 7],
    cost: [2_000_001, null],
  },
  pochi: { 'first-contact-share': null, 'families-sharing': null, 'days-to-proposal': null, cost: [700_000, null] },
};

export const comparedIndicators = ['first-contact-share', 'families-sharing', 'days-to-proposal', 'cost'] as const;

/** Of the months before: four in all make a range; months that are all alike make none. The second month was told wrong at first. */
const before: Readonly<Record<string, Readonly<Record<string, readonly (readonly [number, number | null] | null)[]>>>> =
  {
    uno: {
      'days-to-proposal': [
        [60, 8],
        [110, 10],
        [45, 6],
      ],
      cost: [
        [1_100_000, null],
        [1_300_000, null],
        [1_250_000, null],
      ],
    },
    due: {
      'days-to-proposal': [[50, 10], null, [66, 11]],
      cost: [
        [900_000, null],
        [900_000, null],
        [900_000, null],
      ],
    },
    tre: {
      'days-to-proposal': [
        [70, 10],
        [99, 9],
        [20, 4],
      ],
    },
  };

/** Thirteen cities: four that told figures, eight of which something is known, and one of which nothing is. */
export async function aComparison(database: TestDatabase, lab: Ctx): Promise<void> {
  const others = ['quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'ignota'];
  for (const slug of [...Object.keys(told), ...others]) {
    const municipality = await registered(database, { slug, name: slug, madeUpData: false });
    const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
    for (const [code, figure] of Object.entries(told[slug] ?? {})) await tell(ctx, code, figure);
    for (const [code, figures] of Object.entries(before[slug] ?? {}))
      for (const [at, figure] of figures.entries()) {
        const month = `2026-0${9 - at}-01`;
        if (at === 1) await tell(ctx, code, [1, 1], month);
        await tell(ctx, code, figure, month, at === 1 ? 2 : 1);
      }
  }
  const day = '2024-12-31;ISTAT';
  const lines = [
    'uno;population;100000',
    'uno;over-64-share;0,25',
    'uno;density;1500',
    'due;population;110000',
    'due;over-64-share;0,26',
    'due;density;3000',
    'due;spending-per-head;120',
    'tre;population;900000',
    'tre;over-64-share;0,15',
    'tre;spending-per-head;95,5',
    // Of this one a single thing is known: no distance is made of it.
    'pochi;population;50000',
    ...others
      .slice(0, -1)
      .flatMap((slug, at) => [
        `${slug};population;${60_000 + 31_000 * at}`,
        `${slug};over-64-share;0.${String(20 + at)}`,
      ]),
  ];
  const kept = await importContext(lab, lines.map((line) => `${line};${day}`).join('\n'));
  if (kept.kind !== 'kept') throw new Error(`the context of the tests: ${kept.kind}`);
}

async function tell(
  ctx: Ctx,
  code: string,
  figure: readonly [number, number | null] | null,
  month = comparedMonth,
  edition = 1,
): Promise<void> {
  const [numerator, denominator] = figure ?? [null, null];
  await transact(ctx, (tx) =>
    sql`insert into published_measurement (tenant_id, indicator, month, edition, numerator, denominator, withheld, version, revision, source,
        measured_at, published_at)
      values (${ctx.municipality.tenantId}, ${code}, ${month}::date, ${edition}, ${numerator}, ${denominator}, ${figure === null}, 1, 1, 'query',
        ${ctx.now}, ${ctx.now})`.execute(tx),
  );
}
