import { describe, expect, it } from 'vitest';
import { canonicalInstance } from './canonical-instance.ts';
import { parseInstance } from './parse-instance.ts';
import { randomFrom, shuffled } from './random-from.ts';
import { randomInstance } from './testing/random-instance.ts';
import { renamed } from './testing/scramble.ts';

const instance = randomInstance(3, { requests: 9, operators: 3, venues: 2 });

describe('canonicalInstance', () => {
  it('is the same text whatever the order of records, windows and tags', () => {
    const random = randomFrom(1);
    const other = {
      operators: shuffled(instance.operators, random),
      venues: shuffled(instance.venues, random),
      requests: shuffled(instance.requests, random).map((request) => {
        const windows = request.windows.toReversed().map(({ day, from, to }) => ({ to, from, day }));
        return { ...request, windows, needs: [...request.needs, ...request.needs], ages: request.ages.toReversed() };
      }),
      rules: instance.rules,
      format: instance.format,
    };
    expect(canonicalInstance(other)).toBe(canonicalInstance(instance));
  });

  it('is another text when a record says something else, or has another name', () => {
    const [first, ...rest] = instance.requests;
    const changed = first ? [{ ...first, maxCents: first.maxCents + 1 }, ...rest] : [];
    expect(canonicalInstance({ ...instance, requests: changed })).not.toBe(canonicalInstance(instance));
    expect(canonicalInstance(renamed(instance, 4))).not.toBe(canonicalInstance(instance));
  });

  it('is itself an instance that says the same', () => {
    const parsed = parseInstance(JSON.parse(canonicalInstance(instance)));
    expect(parsed.ok && canonicalInstance(parsed.value)).toBe(canonicalInstance(instance));
  });
});
