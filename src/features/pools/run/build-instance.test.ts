import { expect, it } from 'vitest';
import { checkPlan } from '../../../domain/pooling/check-plan.ts';
import { PLAN_FORMAT } from '../../../domain/pooling/plan.ts';
import { buildInstance } from './build-instance.ts';
import { digestInstance } from './digest-instance.ts';
import type { PoolingFacts } from './pooling-facts.ts';
import { aLivePool, anOperator, aRequest, aVenue, someFacts } from './some-facts.ts';

function brokenRules(facts: PoolingFacts): readonly unknown[] {
  const { instance, kept } = buildInstance(facts);
  return checkPlan(instance, { format: PLAN_FORMAT, pools: kept }).broken;
}

it('asks for the kind of help with a tag that only its operators have', () => {
  const { instance } = buildInstance(someFacts({ requests: [aRequest('anna', { needs: ['english'] })] }));
  expect(instance.requests[0]?.needs).toEqual(['english', 'help:childcare']);
  expect(instance.operators[0]?.tags).toEqual(['help:childcare']);
});

it('keeps families of different kinds apart where one operator could take both', () => {
  const requests = [aRequest('child'), aRequest('pupil', { kindOfHelp: 'homework', ages: [7] })];
  const avoidOf = (operators: PoolingFacts['operators']) =>
    buildInstance(someFacts({ requests, operators })).instance.requests.map(({ avoid }) => avoid);
  expect(avoidOf([anOperator({ kindsOfHelp: ['childcare', 'homework'] })])).toEqual([['pupil'], []]);
  expect(avoidOf([anOperator(), anOperator({ id: 'luca', kindsOfHelp: ['homework'] })])).toEqual([[], []]);
});

it('compares the ages of children, and takes grown people as alike', () => {
  const ages = [[4], [17], [18], [91]].map((each, at) => aRequest(`r${at}`, { ages: each }));
  expect(buildInstance(someFacts({ requests: ages })).instance.requests.map((request) => request.ages)).toEqual([
    [4],
    [17],
    [40],
    [40],
  ]);
});

it('hands the solver nothing of a request that it does not need', () => {
  const [request] = buildInstance(someFacts()).instance.requests;
  expect(Object.keys(request ?? {})).not.toEqual(expect.arrayContaining(['quarter']));
  expect(JSON.stringify(request)).not.toContain('Triante');
});

it('keeps a living group as it is, whatever its members or its operator say now', () => {
  expect(brokenRules(someFacts({ livePools: [aLivePool()] }))).toEqual([]);
  expect(brokenRules(someFacts({ livePools: [aLivePool()], operators: [anOperator({ windows: [] })] }))).toEqual([]);
  const atHome = aLivePool({ venueId: null, homeRequestId: 'old-1' });
  expect(brokenRules(someFacts({ livePools: [atHome] }))).toEqual([]);
});

it('leaves alone the operator and the place of a group whose terms are no longer offered', () => {
  const changed = [{ maxMetres: 0, lat: 45.6 }, { minSeats: 3 }, { maxSeats: 1, minSeats: 1 }];
  for (const terms of changed) {
    const facts = someFacts({ livePools: [aLivePool()], operators: [anOperator(terms), anOperator({ id: 'marta' })] });
    const { instance, kept } = buildInstance(facts);
    expect([instance.operators.map(({ id }) => id), instance.venues, kept]).toEqual([['marta'], [], []]);
    expect(brokenRules(facts)).toEqual([]);
  }
});

it('takes a place that is closed to new groups as somebody’s home', () => {
  const facts = someFacts({ livePools: [aLivePool({ venueId: 'closed' })], venues: [aVenue()] });
  expect(buildInstance(facts).kept[0]?.place).toEqual({ home: 'old-1' });
  expect(brokenRules(facts)).toEqual([]);
});

it('leaves alone a venue that has fewer seats than a group that meets there', () => {
  const facts = someFacts({ livePools: [aLivePool()], venues: [aVenue({ seats: 1 }), aVenue({ id: 'altra' })] });
  const { instance, kept } = buildInstance(facts);
  expect([instance.venues.map(({ id }) => id), kept[0]?.place]).toEqual([['altra'], { home: 'old-1' }]);
  expect(brokenRules(facts)).toEqual([]);
});

it('has a fingerprint that depends on the facts alone', () => {
  const one = digestInstance(buildInstance(someFacts()));
  expect(digestInstance(buildInstance(someFacts()))).toBe(one);
  expect(
    digestInstance(buildInstance(someFacts({ requests: [aRequest('anna'), aRequest('bruno', { maxCents: 1099 })] }))),
  ).not.toBe(one);
});
