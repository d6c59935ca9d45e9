import { expect, it } from 'vitest';
import { emptyPlan, type ExperimentPlan } from '../../src/domain/outcomes/plan.ts';
import { addIndicator } from '../../src/features/experiments/indicators/add-indicator.ts';
import { enterByHand, readCourse } from '../../src/features/experiments/public.ts';
import { textOf } from '../../src/ui/testing/html.ts';
import { CourseSection } from '../../src/features/experiments/course/course-section.tsx';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

// What the lab makes of a definition after a promise was registered is another version: the promise means what it meant.
const database = await testDatabase();
const { system: lab } = await aLab(database);
const now = new Date('2026-09-03T09:00:00Z');
const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' }, now });

const definition = {
  codice: 'prova-ore',
  tipo: 'outcome',
  numero: 'count',
  unita: 'hours',
  verso: 'more-is-better',
  fonte: 'Prova',
  ...Object.fromEntries(
    ['it', 'en'].flatMap((language) =>
      ['nome', 'definizione', 'sopra', 'qualita'].map((part) => [`${language}-${part}`, `Parola ${part}`]),
    ),
  ),
};
const plan: ExperimentPlan = {
  ...emptyPlan,
  theory: {
    nodes: [
      { id: 'n1', kind: 'activity', text: 'Si prova' },
      { id: 'n2', kind: 'outcome', text: 'Cambia' },
    ],
    arrows: [
      { id: 'a1', from: 'n1', to: 'n2', assumption: 'Sì', evidence: '', strength: 'none', indicator: 'prova-ore' },
    ],
  },
  indicators: [{ code: 'prova-ore', version: 1, baselineSource: '', target: 20, by: '2026-12-31' }],
  design: { kind: 'before-and-after', from: '2026-01-01' },
  startsOn: '2026-05-01',
};
const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `2026-0${from + index}-01`);
const enter = (all: readonly string[], version: number, value: number) =>
  enterByHand(
    ctx,
    all.map((month, index) => ({
      indicator: 'prova-ore',
      territory: '',
      month,
      numerator: value + (index % 2),
      denominator: null,
      version,
      source: 'Prova',
    })),
  );

it('reads a plan by the version of each definition that was registered, and says that the library has another', async () => {
  expect(await addIndicator(lab, definition)).toBe('added');
  await enter(months(1, 4), 1, 10);
  await enter(months(5, 8), 1, 30);
  const before = await readCourse(ctx, plan);
  expect(before.indicators[0]?.reading?.verdict.kind).toBe('more');
  expect(before.indicators[0]?.renewed).toBeUndefined();
  expect(before.arrows.get('a1')).toBe('holds');

  expect(await addIndicator(lab, { ...definition, verso: 'less-is-better' })).toBe('added');
  // Two of the months counted anew, by the new definition.
  await enter(months(7, 8), 2, 900);
  const course = await readCourse(ctx, plan);
  expect(course.indicators[0]?.months).toEqual(before.indicators[0]?.months);
  expect(course.indicators[0]?.reading).toEqual(before.indicators[0]?.reading);
  expect(course.arrows.get('a1')).toBe('holds');
  expect(course.indicators[0]?.renewed).toBe(2);
  const section: { readonly toString: () => string } = CourseSection({ ctx, experimentId: ctx.newId(), course });
  const said = textOf(section.toString());
  expect(said).toContain('Il piano conta con la versione 1');

  const next = { ...plan, indicators: plan.indicators.map((one) => ({ ...one, version: 2 })) };
  const [newer] = (await readCourse(ctx, next)).indicators;
  expect(newer?.definition.direction).toBe('less-is-better');
  expect(newer?.months.map(({ month }) => month)).toEqual(months(7, 8));
  expect(newer?.renewed).toBeUndefined();
});
