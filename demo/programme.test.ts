import { expect, test } from 'vitest';
import { isSource } from './is-source.ts';
import { keysWhere, repeated } from './keys-where.ts';
import programme from './programme.json' with { type: 'json' };

const { facts, partners, areas, directions, dimensions, methods, chapters } = programme;
const phases = programme.phases.map((phase) => ({ ...phase, key: phase.code }));
const steps = phases.flatMap((phase) => phase.steps.map((step) => ({ ...step, key: step.code, phase: phase.code })));
const keyed = [...facts, ...partners, ...areas, ...directions, ...dimensions, ...methods, ...chapters, ...phases];

test('says everything in both languages, from a source that was read', () => {
  expect(keysWhere([...keyed, ...steps], ({ text }) => text.it.length < 5 || text.en.length < 5)).toEqual([]);
  expect(keysWhere(keyed, ({ source }) => !isSource(source))).toEqual([]);
  expect(keysWhere(keyed, ({ mark }) => mark !== 'verified')).toEqual([]);
});

test('uses no key twice', () => {
  expect(repeated([...keyed, ...steps].map((entry) => entry.key))).toEqual([]);
});

test('has the three phases with their eleven steps, in order', () => {
  const codes = ['1.1', '1.2', '1.3', '1.4', '1.5', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2'];
  expect(steps.map((step) => step.code)).toEqual(codes);
  expect(keysWhere(steps, (step) => !step.code.startsWith(`${step.phase}.`))).toEqual([]);
});

test('has three directions, four dimensions and four chapters', () => {
  expect(directions).toHaveLength(3);
  expect(dimensions).toHaveLength(4);
  expect(chapters.map((chapter) => chapter.number)).toEqual([1, 2, 3, 4]);
});
