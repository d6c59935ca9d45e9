import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterTime } from './after-time.ts';
import { closeCall } from './close-call.ts';
import { disclosureSteps, mayTake, seenOf, type DisclosureStep } from './disclosure.ts';
import { isLawful, isOver, lifeStates, lifeSteps, waitingOf } from './life.ts';
import { allChose, rankOffers, wouldTake } from './rank-offers.ts';

describe('the machine', () => {
  it('leads from forming to each state, and from no end anywhere', () => {
    const reached = new Set(['forming']);
    for (const { from, to } of [...lifeSteps, ...lifeSteps]) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...lifeStates].sort());
    for (const state of lifeStates) {
      expect(lifeSteps.some(({ from }) => from === state)).toBe(!isOver(state));
    }
  });

  it('lets every group that waits end by itself, so that none waits for ever', () => {
    for (const state of lifeStates) {
      const waiting = waitingOf(state, true);
      if (waiting === undefined) continue;
      expect(lifeSteps.some(({ from, by }) => from === state && by.includes('clock'))).toBe(true);
      expect(isLawful(state, waiting.otherwise === 'dissolved' ? 'dissolved' : 'agreed')).toBe(true);
    }
    expect(isLawful('running', 'proposed')).toBe(false);
  });

  it('follows the clock from the very moment a term is over', () => {
    const at = new Date('2026-11-25T10:00:00Z');
    const before = new Date(at.getTime() - 1);
    const group = { answerBy: at, callUntil: at, chooseBy: null, signBy: at } as const;
    expect(afterTime({ ...group, status: 'proposed' }, at)).toBe('lapse');
    expect(afterTime({ ...group, status: 'offers' }, at)).toBe('close-call');
    expect(afterTime({ ...group, status: 'offers', chooseBy: at }, at)).toBe('settle-choice');
    expect(afterTime({ ...group, status: 'agreed' }, at)).toBe('not-signed');
    for (const status of lifeStates) expect(afterTime({ ...group, status }, before)).toBe('nothing');
    for (const status of ['running', 'closed', 'dissolved'] as const)
      expect(afterTime({ ...group, status }, at)).toBe('nothing');
  });
});

describe('offers', () => {
  it('go on with what families said yes to when nobody else offers, and are chosen among otherwise', () => {
    const own = { id: 'own', origin: 'proposal' } as const;
    const other = { id: 'other', origin: 'call' } as const;
    expect(closeCall([own])).toEqual({ kind: 'take', offer: 'own' });
    expect(closeCall([own, other])).toEqual({ kind: 'choose' });
    expect(closeCall([other])).toEqual({ kind: 'choose' });
    expect(closeCall([])).toEqual({ kind: 'no-offer-left' });
  });

  const at = new Date('2026-11-25T10:00:00Z');
  const anOffer = (id: string, hourlyCents: number, startsOn = '2026-12-01') => ({
    id,
    hourlyCents,
    startsOn,
    offeredAt: at,
  });

  it('are taken by most families first, then by price, then by the day they start', () => {
    const offers = [anOffer('dear', 1100), anOffer('cheap', 1000), anOffer('late', 1000, '2026-12-09')];
    const choose = (...accepts: string[][]) => accepts.map((each, index) => ({ member: `m${index}`, accepts: each }));
    const first = (...accepts: string[][]) => rankOffers(offers, choose(...accepts))[0]?.id;
    expect(first(['dear'], ['dear', 'cheap'])).toBe('dear');
    expect(first(['dear'], ['late'])).toBe('late');
    expect(first()).toBe('cheap');
    expect(allChose(['m0', 'm1'], choose(['dear']))).toBe(false);
    expect(allChose(['m0', 'm1'], choose(['dear'], []))).toBe(true);
  });

  it('are ranked alike in whatever order they and the choices come, and the first has the most families', () => {
    const offer = fc.record({
      hourlyCents: fc.integer({ min: 0, max: 5 }),
      startsOn: fc.constantFrom('2026-12-01', '2026-12-02'),
      offeredAt: fc.constant(at),
    });
    const ids = ['a', 'b', 'c', 'd'];
    const scene = fc.record({
      offers: fc
        .array(offer, { minLength: 1, maxLength: 4 })
        .map((all) => all.map((each, index) => ({ ...each, id: ids[index] ?? '' }))),
      choices: fc
        .array(fc.subarray(ids), { maxLength: 5 })
        .map((all) => all.map((accepts, index) => ({ member: `${index}`, accepts }))),
    });
    fc.assert(
      fc.property(scene, ({ offers, choices }) => {
        const ranked = rankOffers(offers, choices);
        expect(rankOffers([...offers].reverse(), [...choices].reverse())).toEqual(ranked);
        const counts = ranked.map((each) => wouldTake(each, choices));
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });
});

describe('disclosure', () => {
  const consent = (member: string, ...steps: DisclosureStep[]) => ({ member, steps: new Set(steps) });

  it('gives a name for a name, a contact for a contact, and the address to who can be reached', () => {
    const host = consent('host', ...disclosureSteps);
    expect([...seenOf(host, consent('guest'))]).toEqual([]);
    expect([...seenOf(host, consent('guest', 'first-name'))]).toEqual(['first-name']);
    expect([...seenOf(host, consent('guest', 'first-name', 'contact'))]).toEqual([...disclosureSteps]);
    expect([...seenOf(consent('guest', 'first-name', 'contact'), host)]).toEqual(['first-name', 'contact']);
    expect([...seenOf(consent('host', 'contact', 'address'), host)]).toEqual([]);
  });

  it('skips no step, and asks an address of nobody but who hosts', () => {
    expect(mayTake('contact', new Set(), true)).toBe(false);
    expect(mayTake('contact', new Set<DisclosureStep>(['first-name']), false)).toBe(true);
    expect(mayTake('address', new Set<DisclosureStep>(['first-name', 'contact']), false)).toBe(false);
    expect(mayTake('address', new Set<DisclosureStep>(['first-name', 'contact']), true)).toBe(true);
  });

  it('is mutual: names and contacts are seen both ways or neither', () => {
    const steps = fc.subarray([...disclosureSteps]);
    fc.assert(
      fc.property(steps, steps, (one, other) => {
        const [a, b] = [consent('a', ...one), consent('b', ...other)];
        for (const step of ['first-name', 'contact'] as const)
          expect(seenOf(a, b).has(step)).toBe(seenOf(b, a).has(step));
      }),
    );
  });
});
