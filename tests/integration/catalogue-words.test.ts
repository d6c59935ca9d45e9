import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchInput } from '../../src/features/catalogue/public.ts';
import { readGroupForm } from '../../src/features/catalogue/synonyms/schema.ts';
import { restoreSynonyms, saveSynonyms, synonymsOf } from '../../src/features/catalogue/synonyms/keep-synonyms.ts';
import type { Ctx } from '../../src/features/context.ts';
import { formFields } from '../../src/platform/http/form.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, aService, search, titles as titlesIn } from './catalogue-scene.ts';

const database = await testDatabase();
let ctx: Ctx;
beforeAll(async () => {
  ctx = await aCity(database, [
    aService({ title: 'Assistente familiare a ore', kindsOfHelp: ['home-care'] }),
    aService({ title: 'Assistenza per anziani fragili', kindsOfHelp: ['home-care'] }),
    aService({ title: 'Sportello psicologico', kindsOfHelp: ['listening'] }),
    aService({ title: 'Accompagnamento alle visite', kindsOfHelp: ['transport'] }),
    aService({ title: 'Wi-Fi in piazza', kindsOfHelp: ['digital-help'] }),
  ]);
});

const titles = (text: string, given: Partial<SearchInput> = {}) => titlesIn(ctx, { text, ...given });
const administrator = (): Ctx => ({
  ...ctx,
  actor: { kind: 'staff', accountId: ctx.newId(), name: 'A', role: 'administrator' },
});
const form = (words: string, more: Record<string, string> = {}) => {
  const read = readGroupForm(formFields(new URLSearchParams({ words, active: 'yes', ...more })));
  if ('problem' in read) throw new Error(read.problem);
  return read;
};

describe('words that find one another', () => {
  test('a word finds the phrase that means the same, before what is only of the kind', async () => {
    expect((await titles('badante'))[0]).toBe('Assistente familiare a ore');
    expect(await titles('badante')).toContain('Assistenza per anziani fragili');
    expect(await titles('badante')).not.toContain('Sportello psicologico');
  });

  test('a phrase that is typed is one thing, and finds what its words alone would not', async () => {
    expect(await titles('taxi sociale')).toEqual(['Accompagnamento alle visite']);
  });

  test('a hyphen is no matter', async () => {
    for (const text of ['wifi', 'wi-fi', 'Wi Fi']) expect((await titles(text))[0]).toBe('Wi-Fi in piazza');
  });

  test('are changed, switched off and restored by the administrator alone, in one city alone', async () => {
    const other = await aCity(database, [aService({ title: 'Assistente familiare di un’altra città' })]);
    const off = { ...form('badante\nassistente familiare'), active: false };
    expect(await saveSynonyms(ctx, 'badante', off)).toBe('denied');
    expect(await saveSynonyms(administrator(), 'badante', off)).toBe('saved');
    expect(await titles('badante')).toEqual([]);
    expect(await titlesIn(other, { text: 'badante' })).toHaveLength(1);
    expect((await synonymsOf(administrator()))?.find(({ code }) => code === 'badante')).toMatchObject({
      active: false,
      origin: 'changed',
    });
    expect(await restoreSynonyms(administrator(), 'badante')).toBe('saved');
    expect(await titles('badante')).toHaveLength(2);
    expect(await restoreSynonyms(administrator(), 'badante')).toBe('unknown');
  });

  test('of the city’s own find from the next search on', async () => {
    expect(await titles('strizzacervelli')).toEqual([]);
    expect(await saveSynonyms(administrator(), undefined, form('strizzacervelli\npsicologico'))).toBe('saved');
    expect(await titles('strizzacervelli')).toEqual(['Sportello psicologico']);
    expect(await saveSynonyms(administrator(), 'own-missing', form('parola'))).toBe('unknown');
  });

  test.each([
    ['', 'words-missing'],
    ['per\ncon', 'word-too-common'],
    ['x'.repeat(61), 'word-too-long'],
    [Array.from({ length: 41 }, (_, n) => `parola${n}`).join('\n'), 'words-too-many'],
  ])('are refused with a reason where they are wrong (%#)', (words, problem) => {
    expect(readGroupForm(formFields(new URLSearchParams({ words })))).toEqual({ problem });
  });
});

describe('slips', () => {
  test.each([
    ['psicolgico', 'psicologico', 'Sportello psicologico'],
    ['acompagnamento', 'accompagnamento', 'Accompagnamento alle visite'],
    ['akkompagniamento', 'accompagnamento', 'Accompagnamento alle visite'],
    ['fraggili', 'fragili', 'Assistenza per anziani fragili'],
  ])('%s is taken for %s, and said to be', async (typed, meant, title) => {
    expect(await search(ctx, { text: typed })).toMatchObject({
      kind: 'found',
      terms: [{ typed, corrected: meant }],
      services: [{ service: { title } }],
    });
  });

  test('are looked for in the city’s own words, and not where some service has the word as it is', async () => {
    expect(await search(ctx, { text: 'visite' })).toMatchObject({ kind: 'found', total: 1 });
    expect(await search(ctx, { text: 'visite' })).not.toHaveProperty('terms.0.corrected');
  });

  test('of short words, and of figures, are left as they are', async () => {
    for (const text of ['psi', 'p1azza', 'xyz'])
      expect(await search(ctx, { text })).not.toHaveProperty('terms.0.corrected');
  });
});
