import { describe, expect, it } from 'vitest';
import { parseInstance } from './parse-instance.ts';
import { anInstance, anOperator, aRequest, requestId } from './testing/build-instance.ts';
import { randomInstance } from './testing/random-instance.ts';

const good = anInstance({ requests: [aRequest('a'), aRequest('b')] });

/** The instance as a file, with the value at one path replaced (undefined removes it). */
function fileWith(path: readonly (string | number)[], value: unknown): unknown {
  const file: unknown = structuredClone(good);
  let at = file as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return file;
}

function faults(input: unknown): string[] {
  const parsed = parseInstance(input);
  return parsed.ok ? [] : parsed.errors.map(({ path, code }) => `${path} ${code}`);
}

describe('parseInstance', () => {
  it('gives back a good instance as it is', () => {
    for (let seed = 0; seed < 50; seed++) {
      const instance = randomInstance(seed, { requests: 6, operators: 2, venues: 2 });
      const parsed = parseInstance(JSON.parse(JSON.stringify(instance)));
      expect(parsed).toEqual({ ok: true, value: instance });
    }
  });

  it('drops fields that the format does not know', () => {
    expect(parseInstance({ ...good, colour: 'blue' })).toEqual({ ok: true, value: good });
  });

  it('accepts a household to avoid that is not in this run', () => {
    expect(faults(fileWith(['requests', 0, 'avoid'], ['someone else']))).toEqual([]);
  });

  it.each([null, undefined, 3, 'text', [], { format: 'will-pooling/1' }])('never throws: %j', (input) => {
    expect(faults(input).length).toBeGreaterThan(0);
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ['format wrong-format', ['format'], 'will-pooling/2'],
    ['requests not-a-list', ['requests'], {}],
    ['requests[1] not-an-object', ['requests', 1], 'b'],
    ['requests[1].id duplicate-id', ['requests', 1, 'id'], 'a'],
    ['requests[0].id empty', ['requests', 0, 'id'], ''],
    ['requests[0].id not-text', ['requests', 0, 'id'], 7],
    ['requests[0].id too-long', ['requests', 0, 'id'], 'a'.repeat(201)],
    ['requests[0].lat not-a-number', ['requests', 0, 'lat'], Number.NaN],
    ['requests[0].lat not-a-number', ['requests', 0, 'lat'], '45.58'],
    ['requests[0].lon out-of-range', ['requests', 0, 'lon'], 200],
    ['requests[0].seats out-of-range', ['requests', 0, 'seats'], 0],
    ['requests[0].seats not-whole', ['requests', 0, 'seats'], 1.5],
    ['requests[0].ages wrong-length', ['requests', 0, 'ages'], [5, 6]],
    ['requests[0].ages[0] out-of-range', ['requests', 0, 'ages'], [-1]],
    ['requests[0].windows[0] window-empty', ['requests', 0, 'windows'], [{ day: 1, from: 36, to: 32 }]],
    ['requests[0].windows[0].to out-of-range', ['requests', 0, 'windows'], [{ day: 1, from: 36, to: 49 }]],
    ['requests[0].windows[0].from out-of-range', ['requests', 0, 'windows'], [{ day: 1, from: -2, to: 4 }]],
    ['requests[0].windows[0].day out-of-range', ['requests', 0, 'windows'], [{ day: 7, from: 30, to: 34 }]],
    ['requests[0].maxCents out-of-range', ['requests', 0, 'maxCents'], -1],
    ['requests[0].maxCents out-of-range', ['requests', 0, 'maxCents'], 10_000_000],
    ['requests[0].maxCents not-whole', ['requests', 0, 'maxCents'], 5.5],
    ['requests[0].soloCents not-a-number', ['requests', 0, 'soloCents'], undefined],
    ['requests[0].weight out-of-range', ['requests', 0, 'weight'], 0],
    ['requests[0].avoid avoids-itself', ['requests', 0, 'avoid'], [requestId('a')]],
    ['operators[0].cents wrong-length', ['operators', 0, 'cents'], [1000, 1200]],
    ['operators[0].cents[1] out-of-range', ['operators', 0, 'cents'], [1000, -1200, 1400, 1600]],
    ['operators[0].maxSeats fewer-than-least', ['operators', 0, 'minSeats'], 5],
    ['operators[0].maxMetres not-a-number', ['operators', 0, 'maxMetres'], Infinity],
    ['venues[0].seats out-of-range', ['venues', 0, 'seats'], -1],
    ['venues[0].tags[1] not-text', ['venues', 0, 'tags'], ['step-free', 4]],
    ['rules not-an-object', ['rules'], null],
    ['rules.moveSlots not-whole', ['rules', 'moveSlots'], 0.5],
    ['rules.pointsPerWeight out-of-range', ['rules', 'pointsPerWeight'], -1],
  ])('says "%s"', (expected, path, value) => {
    expect(faults(fileWith(path, value))).toContain(expected);
  });

  it('tells all faults at once, with the figures that were allowed', () => {
    const parsed = parseInstance(anInstance({ operators: [anOperator('o', { cents: [1] }), anOperator('o')] }));
    expect(parsed).toEqual({
      ok: false,
      errors: [
        { path: 'operators[0].cents', code: 'wrong-length', least: 4, most: 4, found: 1 },
        { path: 'operators[1].id', code: 'duplicate-id', found: 'o' },
      ],
    });
  });
});
