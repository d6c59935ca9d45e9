import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayBeTold } from '../../src/domain/outcomes/measured.ts';
import { builtIn } from '../../src/features/experiments/indicators/indicators.ts';
import { withoutSmallMoves } from '../../src/features/experiments/indicators/without-small-moves.ts';
import { nextTelling } from '../../src/features/publishing/tell-city.ts';
import type { ShownAnswers } from '../../src/domain/outcomes/withhold-answers.ts';

// A city's page tells all answers so far, and its months tell the same answers one by one. The attacker takes the months from every total that was ever told.

interface Answers {
  yes: number;
  no: number;
}

const indicator = 'helped-share';
const nameOf = (month: number) => `2026-${String(month + 1).padStart(2, '0')}-01`;
const isFew = (count: number) => Math.abs(count) >= 1 && Math.abs(count) <= 4;
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('answers' as const), yes: fc.nat(9), no: fc.nat(7) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('page' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('month ends' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('publishes' as const) }) },
);

it('tells nobody how few answered in a month that is covered, nor since the last that is told', () => {
  const seen = { totals: 0, months: 0, both: 0 };
  fc.assert(
    fc.property(fc.array(event, { minLength: 4, maxLength: 24 }), (events) => {
      const counted: Answers[] = [{ yes: 0, no: 0 }];
      const published = new Map<number, Answers>();
      const totals: ShownAnswers[] = [];
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
          for (const value of withoutSmallMoves(builtIn, values, { months: told(), readings: [], answers: totals }))
            if (mayBeTold('share', true, value)) {
              const of = counted.findIndex((_, at) => nameOf(at) === value.month);
              published.set(of, { ...(counted[of] ?? { yes: 0, no: 0 }) });
              seen.months += 1;
            }
        } else if (one.kind === 'page') {
          const sum = (key: keyof Answers) => counted.reduce((all, answers) => all + answers[key], 0);
          const answers = { answered: sum('yes') + sum('no'), helped: sum('yes'), again: 0, met: 0 };
          const last = totals.at(-1);
          const months = { helped: told(), again: [], met: [] };
          const nobody = { families: 0, groups: 0, hoursWeek: 0, savedCentsWeek: 0, firstContacts: 0 };
          const before =
            last === undefined
              ? undefined
              : {
                  ...nextTelling(undefined, { figures: nobody, kinds: [], answers, months, sharing: [] }, new Date(0)),
                  answers: last,
                };
          const next = nextTelling(
            before,
            { figures: nobody, kinds: [], answers, months, sharing: [] },
            new Date(0),
          ).answers;
          if (next !== undefined && next.answered !== 'withheld') {
            totals.push(next);
            seen.totals += 1;
          }
        }
        for (const { answered, helped } of totals) {
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
    { numRuns: 2000 },
  );
  expect(seen.totals).toBeGreaterThan(500);
  expect(seen.months).toBeGreaterThan(500);
  expect(seen.both).toBeGreaterThan(500);
});
