/** What is asked of one instance: the table of "How good" in the pooling engine's README. */
export interface Row {
  readonly requests: number;
  readonly operators: number;
  readonly venues: number;
  readonly kind: 'mixed' | 'school' | 'care';
  readonly seed: number;
  readonly seconds: number;
  /** At most, as a share of the bound. */
  readonly gap: number;
  /** Found outside this project for this seed; `share` of it must be reached. */
  readonly bestKnown?: { readonly score: number; readonly share: number };
  /** At least so many times what first come, first served scores. */
  readonly timesFirstCome?: number;
  readonly megabytes?: number;
  /** Someone waits at a desk: how soon there is a plan, and how quickly a newcomer fits in it, have limits too. */
  readonly atTheDesk?: { readonly firstPlanSeconds: number; readonly fitMilliseconds: number };
}

function city(requests: number, operators: number, venues: number, kind: Row['kind'], seed: number) {
  return { requests, operators, venues, kind, seed };
}

const publicRows: readonly Row[] = [
  { ...city(200, 30, 8, 'mixed', 7), seconds: 10, gap: 0.05, bestKnown: { score: 10_192_600, share: 1 } },
  { ...city(400, 60, 12, 'mixed', 7), seconds: 20, gap: 0.07, bestKnown: { score: 22_509_400, share: 0.995 } },
  { ...city(400, 50, 10, 'school', 8), seconds: 20, gap: 0.14, bestKnown: { score: 20_213_800, share: 0.995 } },
  { ...city(300, 60, 6, 'care', 9), seconds: 20, gap: 0.03, bestKnown: { score: 8_850_900, share: 0.995 } },
  {
    ...city(2000, 250, 40, 'mixed', 1),
    seconds: 60,
    gap: 0.1,
    timesFirstCome: 1.5,
    megabytes: 1000,
    atTheDesk: { firstPlanSeconds: 3, fitMilliseconds: 20 },
  },
  { ...city(10_000, 1200, 150, 'mixed', 1), seconds: 180, gap: 0.15, timesFirstCome: 1.5, megabytes: 3000 },
];

const quickest = 2000;

/** The public rows; or each of them with every seed given, where no best known score can be compared with. */
export function rowsFor(seeds: readonly number[], quick: boolean): Row[] {
  const wanted = publicRows.filter(({ requests }) => !quick || requests <= quickest);
  if (seeds.length === 0) return wanted;
  return wanted.flatMap((row) =>
    seeds.map((seed) => {
      if (seed === row.seed) return row;
      const { bestKnown: _, ...rest } = row;
      return { ...rest, seed };
    }),
  );
}

export function nameOf({ requests, operators, venues, kind, seed, seconds }: Row): string {
  const size = `${requests.toLocaleString('en')} requests, ${operators.toLocaleString('en')} operators, ${venues} venues`;
  return `${size}, ${kind}, seed ${seed}, ${seconds} s`;
}
