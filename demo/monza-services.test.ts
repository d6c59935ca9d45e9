import { expect, test } from 'vitest';
import { keysWhere } from './keys-where.ts';
import { monzaPopulation } from './monza.ts';
import type { DemoService } from './types.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };

const { gazetteer, providers, services } = monzaPopulation();

function sheetOf(service: DemoService): readonly string[] {
  const { summary, whoItIsFor, howTo, whatYouNeed, whatYouGet, timesAndDeadlines, cost } = service;
  return [summary, whoItIsFor, howTo, whatYouNeed, whatYouGet, timesAndDeadlines, cost];
}

function sorted(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}

test('every part of the sheet is a sentence', () => {
  expect(keysWhere(services, (service) => !sheetOf(service).every((part) => /^[\p{Lu}\d].*\.$/u.test(part)))).toEqual(
    [],
  );
});

test('the sheets cover every kind of help, audience and answer of the vocabulary, and no other', () => {
  const codes = (list: readonly { readonly code: string }[]) => sorted(list.map((entry) => entry.code));
  expect(sorted(services.flatMap((service) => service.kindsOfHelp))).toEqual(codes(vocabulary.kindsOfHelp));
  expect(sorted(services.flatMap((service) => service.audiences))).toEqual(codes(vocabulary.audiences));
  expect(sorted(services.map((service) => service.answerKind))).toEqual(codes(vocabulary.answerKinds));
});

test('a service is of a known provider, and accredited only where the provider is', () => {
  const accredited = new Map(providers.map((provider) => [provider.key, provider.accredited]));
  const given = services.filter((service) => service.providerKey !== undefined);
  expect(given.length).toBeGreaterThan(5);
  expect(keysWhere(given, ({ providerKey = '' }) => !accredited.has(providerKey))).toEqual([]);
  const claimed = given.filter((service) => service.answerKind === 'accredited');
  expect(keysWhere(claimed, ({ providerKey = '' }) => accredited.get(providerKey) !== true)).toEqual([]);
});

test('a service is for quarters that the city has', () => {
  const quarters = new Set(gazetteer.filter(({ kind }) => kind === 'quarter').map(({ name }) => name));
  const named = services.filter(({ details }) => details.area !== undefined);
  expect(named.length).toBeGreaterThan(3);
  expect(keysWhere(named, ({ details }) => details.area?.some((name) => !quarters.has(name)) === true)).toEqual([]);
});

test('the bands of a price leave no income out and none in two', () => {
  const banded = services.filter(({ details }) => details.prices?.some(({ iseeTo }) => iseeTo !== undefined) === true);
  expect(banded.length).toBeGreaterThan(5);
  const broken = keysWhere(banded, ({ details: { prices = [] } }) =>
    [...Map.groupBy(prices, ({ option, per }) => `${option} ${per}`).values()].some(
      (bands) =>
        bands.at(0)?.iseeFrom !== undefined ||
        bands.at(-1)?.iseeTo !== undefined ||
        bands.slice(1).some(({ iseeFrom }, index) => iseeFrom !== bands[index]?.iseeTo),
    ),
  );
  expect(broken).toEqual([]);
});

test('one service keeps its address to itself', () => {
  expect(keysWhere(services, ({ details }) => details.protectedPlace === true)).toEqual(['casa-delle-donne']);
});
