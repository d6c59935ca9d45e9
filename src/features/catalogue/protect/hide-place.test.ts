import { describe, expect, test } from 'vitest';
import type { NewLocation, NewService } from '../model.ts';
import { hideLocation, hideService, scrubPlaces } from './hide-place.ts';
import { mentionsAddress, scrubAddress } from './scrub-address.ts';
import { sameDoor } from './street.ts';

const quarters = [
  { name: 'San Biagio', lat: 45.58, lon: 9.27 },
  { name: 'Triante', lat: 45.59, lon: 9.25 },
];
const shelter: NewService = {
  source: 'prova',
  sourceKey: '1',
  title: 'Rifugio',
  description: 'In via della Pace, 12/b, dietro la chiesa',
  language: 'it',
  answerKind: 'free',
  kindsOfHelp: ['housing'],
  audiences: ['women-in-danger'],
  sections: { access: 'VIA DELLA PACE' },
  status: 'active',
  madeUp: true,
  protectedPlace: true,
  address: 'Via della Pace 12/B',
  position: { lat: 45.5812, lon: 9.2712 },
};
const location = (given: Partial<NewLocation>): NewLocation => ({
  id: '7c0ffee0-0000-4000-8000-000000000001',
  sourceKey: '1',
  protectedPlace: true,
  hsds: {},
  ...given,
});

describe('a protected place', () => {
  test('shows the quarter and its middle, and its address apart', () => {
    const { shown, exact } = hideService(shelter, quarters);
    expect(exact).toEqual({ address: shelter.address, position: shelter.position });
    expect(shown).toMatchObject({ quarter: 'San Biagio', position: { lat: 45.58, lon: 9.27 } });
    expect(shown.address).toBeUndefined();
    expect(JSON.stringify(shown)).not.toMatch(/pace|12/i);
    expect(shown.description).toBe('In …, dietro la chiesa');
  });

  test('is in the quarter that it names, else the nearest, else nowhere', () => {
    expect(hideService({ ...shelter, quarter: 'Triante' }, quarters).shown.position).toEqual({ lat: 45.59, lon: 9.25 });
    const unknown = hideService({ ...shelter, quarter: 'Altrove' }, quarters).shown;
    expect([unknown.quarter, unknown.position]).toEqual(['Altrove', undefined]);
    const far = hideService({ ...shelter, position: { lat: 41.9, lon: 12.5 } }, quarters).shown;
    expect([far.quarter, far.position]).toEqual([undefined, undefined]);
  });

  test('shows the middle of its quarter where it came with the quarter and where it really is, and no street', () => {
    const { address: _address, ...noStreet } = { ...shelter, quarter: 'San Biagio' };
    expect(hideService(noStreet, quarters)).toMatchObject({
      shown: { quarter: 'San Biagio', position: { lat: 45.58, lon: 9.27 } },
      exact: { position: shelter.position },
    });
    // The desk hides what was told as it is until now: a quarter that the city does not know makes no middle of it.
    const unknown = hideService({ ...noStreet, quarter: 'Altrove' }, quarters, 'desk');
    expect([unknown.shown.position, unknown.exact?.position]).toEqual([undefined, shelter.position]);
  });

  test('with a position alone is not believed to be a middle, with a quarter it is', () => {
    const alone = location({ position: { lat: 45.5812, lon: 9.2712 } });
    expect(hideLocation(alone, quarters)).toMatchObject({
      shown: { position: { lat: 45.58, lon: 9.27 } },
      exact: { position: { lat: 45.5812, lon: 9.2712 } },
    });
    const told = location({ quarter: 'San Biagio', position: { lat: 45.58, lon: 9.27 } });
    for (const known of [quarters, []]) expect(hideLocation(told, known)).toEqual({ shown: told });
  });

  test('is in no text of what is around it', () => {
    const address = {
      id: 'a',
      address_1: 'Via della Pace 12',
      city: 'x',
      state_province: 'x',
      postal_code: '1',
      country: 'IT',
    };
    const at = (protectedPlace: boolean) =>
      location({ protectedPlace, hsds: { addresses: [{ ...address, address_type: 'physical' }] } });
    const said = { description: 'Citofona in via della pace' };
    expect(scrubPlaces(said, [at(true)])).toEqual({ description: 'Citofona in …' });
    expect(scrubPlaces(said, [at(false)])).toEqual(said);
  });
});

describe('the street of an address', () => {
  test.each([
    ['Via Libertà 3', 'vieni in via liberta’ 3', true],
    ['Via Libertà 3', 'VIA LIBERTÀ', true],
    ['Via dell’Acqua, 5', 'in via dell acqua 5', true],
    ['Via Roma 1', 'Via Romagnosi 1', false],
    ['Casa Rossa, Via Po 8', 'lungo via Po', true],
    ['Via Po 8', 'una via poco nota', false],
  ])('%s is found in "%s": %s', (address, text, found) => {
    expect(mentionsAddress({ deep: [text] }, address)).toBe(found);
    expect(scrubAddress(text, address) === text).toBe(!found);
  });
});

describe('a street that prose says in its own way', () => {
  test.each([
    ['Via Maria Segreti 7', 'Siamo in via Segreti 7, vicino al parco'],
    ['Via Maria Segreti 7', 'Siamo in via Segreti'],
    ['Via Maria Segreti 7', 'in via M. Segreti, n. 7'],
    ['Via Maria Segreti 7', 'Segreti 7, secondo piano'],
    ['Via Maria Segreti 7', 'suona al 7 di via Segreti'],
    ['Via Maria Segreti 7', 'Segreti, civico 7/b'],
    ['Via Garibaldi 12', 'in via Giuseppe Garibaldi 12'],
    ['Via Giuseppe Garibaldi 12', 'in via Garibaldi 12'],
    ['Via Garibaldi 12', 'in V. Garibaldi 12'],
    ['Via Garibaldi 12', 'in V.Garibaldi'],
    ['Piazza Duomo 3', 'P.zza Duomo 3'],
    ['Piazza Duomo 3', 'p.za del Duomo'],
    ['P.zza Duomo, 3', 'in piazza Duomo'],
    ['Corso Milano 3', 'C.so Milano 3'],
    ['Viale Lombardia 3', 'v.le Lombardia 3'],
    ['V.le Lombardia 3', 'in viale Lombardia'],
    ['Largo Mazzini, n. 4', 'l.go Mazzini'],
    ['Via IV Novembre 12', 'in via 4 novembre'],
    ['Via 4 Novembre 12', 'in via IV Novembre, 12'],
    ['Via Roma 12 scala B', 'in via Roma'],
    ['Cascina Nuova 3', 'alla Nuova 3'],
  ])('%s is found in "%s"', (address, text) => {
    expect(mentionsAddress(text, address)).toBe(true);
    expect(mentionsAddress(scrubAddress(text, address), address)).toBe(false);
  });

  test.each([
    ['Via Maria Segreti 7', 'nei segreti di 7 donne'],
    ['Via Maria Segreti 7', 'Anche i segreti si dicono, dal 7 al 12'],
    ['Via Maria Segreti 7', 'Segreti 70'],
    ['Via 4 Novembre 12', 'aperto dal 12 novembre'],
    ['Via Garibaldi 12', 'La lapide di Garibaldi'],
    ['Via della Pace 12/B', 'un posto di pace per 12 persone'],
  ])('%s is not found in "%s"', (address, text) => {
    expect(mentionsAddress(text, address)).toBe(false);
  });

  test.each([
    ['Via Maria Segreti 7', 'via Segreti, 7', true],
    ['Via Maria Segreti 7', 'via Segreti 9', false],
    ['Via Maria Segreti 7', 'via Segreti', true],
    ['P.zza Duomo', 'Piazza Duomo', true],
    ['Via Po', 'VIA PÒ', true],
  ])('%s and %s may be one door: %s', (one, other, same) => {
    expect(sameDoor(one, other)).toBe(same);
  });
});
