import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsFor } from '../bench/pool/rows.ts';
import { readParameters } from '../bench/read-parameters.ts';

const suites = ['pages', 'pool'];
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

it('gives back the seeds, the file and the suites that were asked for, in any order of writing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anySeed, { minLength: 1 }),
      fc.subarray(suites),
      fc.boolean(),
      fc.boolean(),
      (seeds, named, quick, namesFirst) => {
        const options = ['--seeds', seeds.join(','), '--json', 'out.json', ...(quick ? ['--quick'] : [])];
        const parameters = namesFirst ? [...named, ...options] : [...options, ...named];
        expect(readParameters(parameters, suites)).toEqual({ named, jsonFile: 'out.json', options: { seeds, quick } });
      },
    ),
  );
});

it('asks for everything, and no seeds of its own, when nothing is given', () => {
  expect(readParameters([], suites)).toEqual({
    named: [],
    jsonFile: undefined,
    options: { seeds: [], quick: false },
  });
});

it('measures a seed that is given twice once', () => {
  expect(readParameters(['--seeds', '7, 8,7'], suites)).toMatchObject({ options: { seeds: [7, 8] } });
});

it.each([
  ['a seed that is no number', ['--seeds', '7,x']],
  ['a seed left out', ['--seeds', '7,,8']],
  ['no seed', ['--seeds', '']],
  ['half a seed', ['--seeds', '7.5']],
  ['a seed below zero', ['--seeds=-1']],
  ['a seed that the generator would take for another', ['--seeds', '4294967296']],
  ['seeds that are not there', ['--seeds']],
  ['a suite that nobody wrote', ['speed']],
  ['a suite that every object has', ['toString']],
  ['an option that nobody wrote', ['--slow']],
])('says what is wrong with %s', (_, parameters) => {
  expect(readParameters(parameters, suites)).toEqual(expect.stringMatching(/\w/));
});

it('measures every public instance with every seed given', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anySeed, { minLength: 1, maxLength: 5 }), fc.boolean(), (seeds, quick) => {
      const cities = rowsFor([], quick).map(({ requests, kind }) => ({ requests, kind }));
      const expected = cities.flatMap((city) => seeds.map((seed) => ({ ...city, seed })));
      const measured = rowsFor(seeds, quick).map(({ requests, kind, seed }) => ({ requests, kind, seed }));
      expect(measured).toEqual(expected);
    }),
  );
});

it('compares with a best known score only where one is known for that seed', () => {
  const known = rowsFor([7, 8], false).filter(({ bestKnown }) => bestKnown !== undefined);
  expect(known.map(({ requests, kind, seed }) => `${requests} ${kind} ${seed}`)).toEqual([
    '200 mixed 7',
    '400 mixed 7',
    '400 school 8',
  ]);
});

it('leaves the largest city out when it must be quick', () => {
  expect(Math.max(...rowsFor([], false).map(({ requests }) => requests))).toBe(10_000);
  expect(Math.max(...rowsFor([], true).map(({ requests }) => requests))).toBe(2000);
});
