import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayBeTold } from '../../src/domain/outcomes/measured.ts';
import { mayTellReading } from '../../src/domain/outcomes/may-tell-reading.ts';
import { totalStandsBesideSums, type ToldTotal } from '../../src/domain/outcomes/sums-beside-totals.ts';
import type { ToldReading } from '../../src/domain/outcomes/told-reading.ts';
import { builtIn } from '../../src/features/experiments/indicators/indicators.ts';
import { withoutSmallMoves } from '../../src/features/experiments/indicators/without-small-moves.ts';
import { nextTelling } from '../../src/features/publishing/tell-city.ts';

// A city's page tells all answers so far, and its months tell the same answers one by one; an experiment tells their sum before its start and since. The attacker takes
// months and sums from every total that was ever told, and totals from the sums that came later.

interface Answers {
  yes: number;
  no: number;
}

const indicator = 'helped-share';
const nameOf = (month: number) => `2026-${String(month + 1).padStart(2, '0')}-01`;
const isFew = (count: number) => Math.abs(count) >= 1 && Math.abs(count) <= 4;
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('answers' as const), yes: fc.nat(15), no: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('page' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('month ends' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('publishes' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('tells' as const),
      from: fc.nat(2),
      before: fc.integer({ min: 1, max: 2 }),
    }),
  },
);

/** What was told of an experiment: the answers of the months from one on, before another and since, up to and without the last. */
interface Sums {
  readonly from: number;
  readonly start: number;
  readonly to: number;
  readonly before: Answers;
  readonly after: Answers;
}

it('tells nobody how few answered in a month that is covered, nor since the last that is told', () => {
  const seen = { totals: 0, months: 0, both: 0, readings: 0, waiting: 0, subtracted: 0 };
  fc.assert(
    fc.property(fc.array(event, { minLength: 4, maxLength: 40 }), (events) => {
      const counted: Answers[] = [{ yes: 0, no: 0 }];
      const published = new Map<number, Answers>();
      const totals: (ToldTotal & { readonly month: number })[] = [];
      const readings: ToldReading[] = [];
      const sums: Sums[] = [];
      const measured = (month: number, { yes, no }: Answers) => ({
        indicator,
        month: nameOf(month),
        numerator: yes,
        denominator: yes + no,
      });
      const told = () =>
        [...published].sort(([one], [other]) => one - other).map(([month, answers]) => measured(month, answers));
      for (const one of events) {
        const running = counted.at(-1);
        if (one.kind === 'answers' && running !== undefined) {
          running.yes += one.yes;
          running.no += one.no;
        } else if (one.kind === 'month ends') counted.push({ yes: 0, no: 0 });
        else if (one.kind === 'publishes') {
          const values = counted
            .slice(0, -1)
            .flatMap((answers, month) =>
              published.has(month) || answers.yes + answers.no === 0 ? [] : [measured(month, answers)],
            );
          const known = {
            months: told(),
            readings: readings.map((reading) => ({ ...reading, indicator })),
            answers: totals,
          };
          for (const value of withoutSmallMoves(builtIn, values, known))
            if (mayBeTold('share', true, value)) {
              const of = counted.findIndex((_, at) => nameOf(at) === value.month);
              published.set(of, { ...(counted[of] ?? { yes: 0, no: 0 }) });
              seen.months += 1;
            }
        } else if (one.kind === 'page') {
          const sum = (key: keyof Answers) => counted.reduce((all, answers) => all + answers[key], 0);
          const answers = { answered: sum('yes') + sum('no'), helped: sum('yes'), again: 0, met: 0 };
          const last = totals.at(-1)?.answers;
          const month = counted.length - 1;
          const day = `${nameOf(month).slice(0, 8)}15`;
          const months = { helped: told(), again: [], met: [] };
          const live = {
            kinds: [],
            answers,
            months,
            readings: readings.map((reading) => ({ ...reading, indicator })),
            sharing: [],
          };
          const nobody = { families: 0, groups: 0, hoursWeek: 0, savedCentsWeek: 0, firstContacts: 0 };
          const before =
            last === undefined
              ? undefined
              : {
                  ...nextTelling(undefined, { ...live, figures: nobody }, new Date(`${day}T12:00:00Z`)),
                  answers: last,
                };
          const next = nextTelling(before, { ...live, figures: nobody }, new Date(`${day}T12:00:00Z`)).answers;
          if (next !== undefined && next.answered !== 'withheld' && next !== last) {
            totals.push({ day, month, answers: next });
            seen.totals += 1;
          }
        } else if (one.kind === 'tells' && counted.length - 1 > one.from + one.before) {
          const [start, to] = [one.from + one.before, counted.length - 1];
          const [before, after] = [sumOf(counted.slice(one.from, start)), sumOf(counted.slice(start, to))];
          const share = ({ yes, no }: Answers) => ({ yes, of: yes + no });
          const reading: ToldReading = {
            territories: [],
            from: nameOf(one.from),
            start: nameOf(start),
            until: nameOf(to - 1),
            design: 'before-and-after',
            compared: { kind: 'shares', without: share(before), with: share(after) },
          };
          const series = counted.slice(0, to).map((answers, month) => ({ ...measured(month, answers), territory: '' }));
          const asked = { ...reading, measure: 'share', series, earlier: readings, told: told() } as const;
          if (!mayTellReading(asked)) continue;
          if (!totals.every((total) => totalStandsBesideSums(total, 'helped', told(), reading, nameOf(0)))) {
            seen.waiting += 1;
            continue;
          }
          readings.push(reading);
          sums.push({ from: one.from, start, to, before, after });
          seen.readings += 1;
        }
        for (const { month, answers } of totals)
          for (const { from, start, to, before, after } of sums) {
            const pieces = [
              { from, to: start, of: before },
              { from: start, to, of: after },
            ];
            for (const chosen of [...pieces.map((piece) => [piece]), pieces]) {
              const end = Math.max(...chosen.map((piece) => piece.to));
              const outside = [...published].filter(
                ([at]) => at < month && chosen.every((piece) => at < piece.from || at >= piece.to),
              );
              const whole = sumOf(chosen.map((piece) => piece.of));
              if (end <= month)
                expectNobodyFew(
                  answers,
                  sumOf([whole, ...outside.map(([, of]) => of)]),
                  'months and sums from a total',
                );
              if (from === 0 && chosen[0] === pieces[0] && end > month)
                expectNobodyFew(answers, whole, 'a total from a sum');
              seen.subtracted += 1;
            }
          }
        for (const { answers: total } of totals) {
          const { answered, helped } = total;
          if (answered === 'withheld') continue;
          let [yes, no] = [0, 0];
          for (const month of [...published.keys()].sort((x, y) => x - y)) {
            yes += published.get(month)?.yes ?? 0;
            no += published.get(month)?.no ?? 0;
            seen.both += 1;
            expect(isFew(answered - yes - no), 'answered').toBe(false);
            if (helped === 'withheld') continue;
            expect(isFew(helped - yes), 'said yes').toBe(false);
            expect(isFew(answered - helped - no), 'said no').toBe(false);
          }
        }
      }
    }),
    { numRuns: 6000 },
  );
  expect(seen.totals).toBeGreaterThan(500);
  expect(seen.months).toBeGreaterThan(500);
  expect(seen.both).toBeGreaterThan(500);
  expect(seen.readings).toBeGreaterThan(300);
  expect(seen.waiting).toBeGreaterThan(5);
  expect(seen.subtracted).toBeGreaterThan(500);
});

function sumOf(all: readonly Answers[]): Answers {
  return { yes: all.reduce((sum, { yes }) => sum + yes, 0), no: all.reduce((sum, { no }) => sum + no, 0) };
}

function expectNobodyFew({ answered, helped }: ToldTotal['answers'], { yes, no }: Answers, what: string): void {
  if (answered === 'withheld') return;
  expect(isFew(answered - yes - no), what).toBe(false);
  if (helped === 'withheld') return;
  expect(isFew(helped - yes), `${what}: yes`).toBe(false);
  expect(isFew(answered - helped - no), `${what}: no`).toBe(false);
}
