import { describe, expect, test } from 'vitest';
import file from './cities.json' with { type: 'json' };
import { isInside } from './inside-outline.ts';
import { keysWhere, repeated } from './keys-where.ts';
import { monzaPopulation } from './monza.ts';

const population = monzaPopulation();
const { gazetteer, providers, operators, venues, services, households } = population;
const records = [...providers, ...operators, ...venues, ...services, ...households];

test('is the same at every call', () => {
  expect(monzaPopulation()).toEqual(population);
});

test('is big enough to tell the story', () => {
  expect(gazetteer.filter((entry) => entry.kind === 'street').length).toBeGreaterThanOrEqual(40);
  expect([providers.length, operators.length, venues.length]).toEqual([8, 24, 7]);
  expect(services.length).toBeGreaterThanOrEqual(40);
  expect(households.length).toBeGreaterThanOrEqual(90);
});

test('marks itself and every record as made up', () => {
  expect(population.madeUp).toBe(true);
  expect(keysWhere(records, (record) => !record.madeUp)).toEqual([]);
});

describe('positions', () => {
  const outline = file.cities.find((city) => city.slug === 'monza')?.outline.ring ?? [];

  test('are all inside Monza', () => {
    const places = [
      ...gazetteer.map((entry) => ({ ...entry, key: entry.name })),
      ...services.map((service) => ({ ...service.place, key: service.key })),
      ...operators,
      ...venues,
      ...households,
    ];
    expect(keysWhere(places, (place) => !isInside(outline, place))).toEqual([]);
  });

  test('are declared approximate', () => {
    expect(gazetteer.filter((entry) => !entry.approximate)).toEqual([]);
    expect(population.note).toContain('non sono una fonte');
  });

  test('stand on streets and in quarters of the gazetteer', () => {
    const streets = new Map(gazetteer.map((entry) => [entry.name, entry.quarter]));
    expect(keysWhere(households, (home) => streets.get(home.street) !== home.quarter)).toEqual([]);
    expect(keysWhere(venues, (venue) => streets.get(venue.address) !== venue.quarter)).toEqual([]);
  });
});

describe('contacts', () => {
  const mails = [
    ...services.map((service) => service.contacts.email),
    ...households.flatMap((home) => home.contact.email ?? []),
  ];
  const phones = [
    ...services.map((service) => service.contacts.phone),
    ...households.map((home) => home.contact.phone),
  ];

  test('write only to the domain reserved for examples', () => {
    const all = [...mails, ...providers.map((provider) => provider.email)];
    expect(all.filter((mail) => !/^[a-z0-9-]+@example\.org$/.test(mail))).toEqual([]);
  });

  test('are a telephone only for some older people, who rang up or came, and for nobody else', () => {
    const byPhoneOnly = households.filter((home) => home.contact.email === undefined);
    expect(byPhoneOnly.length).toBeGreaterThan(5);
    expect(keysWhere(byPhoneOnly, (home) => home.audience !== 'older-people' || home.channel === 'web')).toEqual([]);
  });

  test('ring only numbers that nobody has', () => {
    expect(phones.filter((phone) => !/^039 000[0 ]\d{3,4}$/.test(phone))).toEqual([]);
  });

  test('and keys are never used twice', () => {
    expect(repeated(records.map((record) => record.key))).toEqual([]);
    expect(repeated(gazetteer.map((entry) => `${entry.kind} ${entry.name}`))).toEqual([]);
    expect(repeated(mails)).toEqual([]);
    expect(repeated(phones)).toEqual([]);
  });
});
