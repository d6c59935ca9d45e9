import { describe, expect, it } from 'vitest';
import { arrowState, isBroken } from './arrow-state.ts';
import { mayBeTold, valueOf } from './measured.ts';
import { differencesFrom, planParts, planFromModel } from './model-sheet.ts';
import { checkPlan, emptyPlan, type ExperimentPlan } from './plan.ts';
import { readExperiment, togetherOf, type MonthOf } from './read-experiment.ts';
import { reckonReturn, valueOfOutcome, type ValuedOutcome } from './social-return.ts';
import { readStopRule } from './stop-rule.ts';
import { layOut } from './theory-layout.ts';
import { withNoughts } from './with-noughts.ts';
import { checkTheory, freeId, withoutNode, type Theory } from './theory-of-change.ts';

const theory: Theory = {
  nodes: [
    { id: 'n1', kind: 'input', text: 'Una coordinatrice' },
    { id: 'n2', kind: 'activity', text: 'Gruppi' },
    { id: 'n3', kind: 'outcome', text: 'Meno soli' },
  ],
  arrows: [
    { id: 'a1', from: 'n1', to: 'n2', assumption: 'Trova le famiglie', evidence: '', strength: 'weak' },
    {
      id: 'a2',
      from: 'n2',
      to: 'n3',
      assumption: 'Ci si conosce',
      evidence: '',
      strength: 'none',
      indicator: 'loneliness',
    },
  ],
};
const whole: ExperimentPlan = {
  ...emptyPlan,
  hypothesis: 'Se…',
  cluster: 'minors',
  direction: 'aggregated-demand',
  dimensions: ['social-impact'],
  theory,
  indicators: [{ code: 'loneliness', version: 1, baselineSource: '', target: 3, by: '2026-12-31' }],
  stopRule: { text: 'Se nessuno viene' },
  design: { kind: 'before-and-after', from: '2025-09-01' },
  startsOn: '2026-02-01',
};

describe('a theory of change', () => {
  it('holds together when every outcome is reached and no step goes round', () => {
    expect(checkTheory(theory)).toEqual([]);
    const [first, second] = theory.arrows;
    if (first === undefined || second === undefined) throw new Error('two arrows');
    expect(checkTheory({ ...theory, arrows: [first] })).toEqual([
      { kind: 'not-reached', node: 'n3' },
      { kind: 'leads-nowhere', node: 'n2' },
    ]);
    const back = { ...first, id: 'a3', from: 'n3', to: 'n1', assumption: ' ' };
    expect(checkTheory({ ...theory, arrows: [...theory.arrows, back] })).toEqual([
      { kind: 'circle', nodes: ['n1', 'n2', 'n3'] },
      { kind: 'backwards', arrow: 'a3' },
      { kind: 'no-assumption', arrow: 'a3' },
    ]);
    const strong = { ...second, strength: 'strong', evidence: ' ' } as const;
    expect(checkTheory({ ...theory, arrows: [first, strong] })).toEqual([{ kind: 'no-evidence', arrow: 'a2' }]);
    expect(checkTheory({ ...theory, arrows: [first, { ...strong, evidence: 'Uno studio' }] })).toEqual([]);
    expect(checkTheory({ nodes: [], arrows: [] })).toEqual([{ kind: 'nothing-changes' }]);
  });

  it('loses the arrows of a step that is taken away, and names new ones anew', () => {
    expect(withoutNode(theory, 'n2')).toEqual({ nodes: [theory.nodes[0], theory.nodes[2]], arrows: [] });
    expect(freeId('n', theory.nodes)).toBe('n4');
    expect(freeId('a', [])).toBe('a1');
  });

  it('stands in columns from what goes in to what changes, near what leads to it', () => {
    const more: Theory = {
      nodes: [
        ...theory.nodes,
        { id: 'n4', kind: 'input', text: 'Un luogo' },
        { id: 'n5', kind: 'activity', text: 'Feste' },
      ],
      arrows: [
        { id: 'a1', from: 'n1', to: 'n5', assumption: '', evidence: '', strength: 'none' },
        { id: 'a2', from: 'n4', to: 'n2', assumption: '', evidence: '', strength: 'none' },
      ],
    };
    expect(layOut(more)).toEqual({
      columns: ['input', 'activity', 'outcome'],
      rows: 2,
      placed: [
        { id: 'n1', column: 0, row: 0 },
        { id: 'n4', column: 0, row: 1 },
        { id: 'n5', column: 1, row: 0 },
        { id: 'n2', column: 1, row: 1 },
        { id: 'n3', column: 2, row: 0 },
      ],
    });
  });
});

it('breaks an arrow whose indicator does not move, or moves the other way', () => {
  const verdict = (kind: 'more' | 'less' | 'could-be-chance') =>
    ({
      kind,
      compared: { kind: 'means', with: { mean: 1, of: 4 }, without: { mean: 1, of: 4 } },
      effect: { seen: 0, low: 0, high: 0 },
      chance: 1,
    }) as const;
  const arrow = { indicator: 'x' };
  expect(arrowState({}, 'more-is-better', undefined)).toBe('no-indicator');
  expect(arrowState(arrow, 'more-is-better', undefined)).toBe('not-measured');
  expect(arrowState(arrow, 'more-is-better', { kind: 'too-few-to-say', compared: undefined })).toBe('too-early');
  expect(arrowState(arrow, 'less-is-better', verdict('less'))).toBe('holds');
  expect(arrowState(arrow, 'neither', verdict('less'))).toBe('holds');
  expect(isBroken(arrowState(arrow, 'more-is-better', verdict('could-be-chance')))).toBe(true);
  expect(arrowState(arrow, 'more-is-better', verdict('less'))).toBe('wrong-way');
});

it('registers a plan only when it says everything, and the first time on a day before it starts', () => {
  expect(checkPlan(whole, '2026-01-31', true)).toEqual([]);
  for (const day of ['2026-02-01', '2026-02-02'])
    expect(checkPlan(whole, day, true)).toEqual([{ kind: 'starts-too-soon' }]);
  expect(checkPlan(whole, '2026-02-01', false)).toEqual([]);
  expect(checkPlan(whole, '2026-02-02', false)).toEqual([]);
  expect(checkPlan({ ...whole, indicators: [] }, '2026-01-01', true)).toEqual([
    { kind: 'no-indicator' },
    { kind: 'indicator-not-planned', indicator: 'loneliness' },
  ]);
  expect(checkPlan(emptyPlan, '2026-01-01', true).map(({ kind }) => kind)).toEqual([
    'no-hypothesis',
    'no-cluster',
    'no-direction',
    'no-dimension',
    'no-indicator',
    'no-stop-rule',
    'no-design',
    'no-start',
    'nothing-changes',
  ]);
});

describe('a month without a measure', () => {
  const of = { measure: 'count', direction: 'more-is-better', target: 5 } as const;
  const design = { kind: 'before-and-after', from: '2026-01-01' } as const;
  const months = Array.from({ length: 8 }, (_, index) => `2026-0${index + 1}-01`);
  const places = ['A', 'B'];
  // Three in each of two quarters, from May to August.
  const series = months
    .slice(4)
    .flatMap((month) => places.map((territory) => ({ territory, month, numerator: 3, denominator: null })));
  const verdictOf = (all: readonly MonthOf[]) => readExperiment(of, design, '2026-05-15', places, months, all).verdict;

  it('is nought where the platform counted and found nothing', () => {
    // Four months of none against four of 3 + 3.
    expect(verdictOf(withNoughts(series, places, months, '2025-11-01'))).toMatchObject({
      kind: 'more',
      chance: 2 / 70,
      effect: { seen: 6 },
      compared: { with: { mean: 6, of: 4 }, without: { mean: 0, of: 4 } },
    });
  });

  it('is not known where nobody counted yet, and no effect is claimed on it', () => {
    expect(verdictOf(withNoughts(series, places, months, '2026-05-01'))).toEqual({
      kind: 'too-few-to-say',
      compared: undefined,
    });
    expect(verdictOf(withNoughts(series, places, months, undefined))).toEqual(verdictOf(series));
    expect(withNoughts([], ['A'], months, '2026-07-01').map(({ month }) => month)).toEqual([
      '2026-07-01',
      '2026-08-01',
    ]);
  });

  it('makes no sum of a plan whose other quarter was measured', () => {
    const half = series.filter(({ territory, month }) => territory === 'A' || month > '2026-06-01');
    expect(togetherOf([{ numerator: 3, denominator: null }, undefined])).toBeUndefined();
    expect(togetherOf([{ numerator: 3, denominator: 4 }, undefined])).toEqual({ numerator: 3, denominator: 4 });
    // May and June lack B: two months are left, and two say nothing.
    expect(readExperiment(of, design, '2026-07-01', places, months, half).verdict.compared).toBeUndefined();
  });
});

it('stops when the limit is passed for as many months in a row as was said', () => {
  const rule = { text: '', limit: { indicator: 'x', side: 'below', value: 0.3, months: 2 } } as const;
  expect(readStopRule(rule, [0.2, undefined, 0.2, 0.4, 0.1])).toBe('holds');
  expect(readStopRule(rule, [0.5, 0.2, 0.1])).toBe('stop');
  expect(readStopRule({ text: 'A voce' }, [0])).toBe('by-hand');
});

it('reckons the social return from both ends of every assumption', () => {
  const at = (low: number, high: number) => ({ low, high });
  const outcome: ValuedOutcome = {
    id: 'c1',
    name: '',
    stakeholder: '',
    source: '',
    quantity: at(10, 20),
    valueCents: at(100_00, 100_00),
    deadweight: at(0.2, 0.5),
    attribution: at(0, 0.1),
    displacement: at(0, 0),
    dropOff: at(0, 0.5),
    years: 2,
  };
  // Least: 10 × 100 € × 0.5 × 0.9 × (1 + 0.5 / 1.1) = 450 € × 1.454545 = 654.55 €. Most: 20 × 100 € × 0.8 × (1 + 1) = 3,200 €.
  expect(valueOfOutcome(outcome, at(0, 0.1))).toEqual({
    low: expect.closeTo(65_454.55, 1),
    high: expect.closeTo(320_000, 6),
  });
  const reckoned = reckonReturn({
    investmentCents: at(100_000, 200_000),
    investmentSource: '',
    discount: at(0, 0.1),
    outcomes: [outcome],
  });
  expect(reckoned?.ratio).toEqual({ low: expect.closeTo(0.3273, 4), high: expect.closeTo(3.2, 9) });
  expect(
    reckonReturn({ investmentCents: at(0, 0), investmentSource: '', discount: at(0, 0), outcomes: [outcome] }),
  ).toBeUndefined();
});

it('tells nobody of few families, nor of nearly all', () => {
  expect(mayBeTold('share', true, { numerator: 5, denominator: 12 })).toBe(true);
  expect(mayBeTold('share', true, { numerator: 4, denominator: 12 })).toBe(false);
  expect(mayBeTold('share', true, { numerator: 9, denominator: 12 })).toBe(false);
  expect(mayBeTold('share', true, { numerator: 12, denominator: 12 })).toBe(true);
  expect(mayBeTold('mean', true, { numerator: 100, denominator: 4 })).toBe(false);
  expect(mayBeTold('count', true, { numerator: 0, denominator: null })).toBe(false);
  expect(mayBeTold('amount', false, { numerator: 1, denominator: null })).toBe(true);
  expect(valueOf({ numerator: 1, denominator: 0 })).toBeUndefined();
});

it('tells of hypothesis, people, direction, dimensions and stop rule that they are others', () => {
  const other: ExperimentPlan = {
    ...whole,
    hypothesis: 'Altra',
    cluster: 'other',
    ownCluster: 'Chi studia',
    direction: 'outcome-agreement',
    dimensions: [],
    stopRule: { ...whole.stopRule, limit: { indicator: 'loneliness', side: 'above', value: 4, months: 2 } },
  };
  expect(differencesFrom(whole, other).map((one) => (one.kind === 'part-changed' ? one.part : one.kind))).toEqual([
    ...planParts,
  ]);
  // The database gives keys back in an order of its own.
  const limit = { months: 2, value: 4, side: 'above', indicator: 'loneliness' } as const;
  expect(differencesFrom(other, { ...other, stopRule: { limit, text: whole.stopRule.text } })).toEqual([]);
});

it('copies a model without its places and dates, and tells what its adopter changed', () => {
  const copied = planFromModel({ ...whole, territories: ['San Biagio'], steps: ['Trovare il luogo'] });
  expect(copied).toMatchObject({
    territories: [],
    startsOn: undefined,
    design: undefined,
    theory,
    indicators: [{ code: 'loneliness', target: 3, by: '' }],
  });
  expect(differencesFrom(whole, { ...whole, territories: ['Altrove'] })).toEqual([]);
  const [, second] = theory.arrows;
  if (second === undefined) throw new Error('two arrows');
  const changed: ExperimentPlan = {
    ...whole,
    theory: {
      nodes: [...theory.nodes.slice(1), { id: 'n4', kind: 'output', text: 'Ore' }],
      arrows: [{ ...second, assumption: 'Altro' }],
    },
    indicators: [
      { code: 'loneliness', version: 1, baselineSource: '', target: 2, by: '' },
      { code: 'cost', version: 1, baselineSource: '', target: 0, by: '' },
    ],
    steps: ['Chiedere'],
  };
  expect(differencesFrom({ ...whole, steps: ['Trovare'] }, changed)).toEqual([
    { kind: 'node-added', text: 'Ore' },
    { kind: 'node-removed', text: 'Una coordinatrice' },
    { kind: 'arrow-changed', from: 'Gruppi', to: 'Meno soli' },
    { kind: 'arrow-removed', from: 'Una coordinatrice', to: 'Gruppi' },
    { kind: 'target-changed', indicator: 'loneliness', was: 3, is: 2 },
    { kind: 'indicator-added', indicator: 'cost' },
    { kind: 'step-added', text: 'Chiedere' },
    { kind: 'step-removed', text: 'Trovare' },
  ]);
});

it('tells what its adopter changed of the plan as a whole, and how much less it believes of an arrow', () => {
  const [first, second] = theory.arrows;
  if (first === undefined || second === undefined) throw new Error('two arrows');
  const is: ExperimentPlan = {
    ...whole,
    hypothesis: 'Se in biblioteca, allora',
    dimensions: [...whole.dimensions].reverse(),
    stopRule: { text: whole.stopRule.text, limit: { indicator: 'cost', side: 'above', value: 5, months: 2 } },
    theory: { ...theory, arrows: [first, { ...second, strength: 'strong' }] },
  };
  const found = differencesFrom(whole, is);
  expect(found.map(({ kind }) => kind)).toEqual(['part-changed', 'part-changed', 'arrow-changed']);
  expect(found).toMatchObject([
    { part: 'hypothesis', was: { hypothesis: whole.hypothesis }, is: { hypothesis: 'Se in biblioteca, allora' } },
    { part: 'stop-rule' },
    { strength: { was: second.strength, is: 'strong' } },
  ]);
});
