import { expect, test } from 'vitest';
import { parseSearch, searchAddress } from './schema.ts';

const parsed = (query: string) => {
  const parameters = new URLSearchParams(query);
  return parseSearch((name) => parameters.get(name) ?? undefined);
};

test('a search is read from its address', () => {
  expect(parsed('parole=+spesa+&aiuto=meals&per=older-people&tipo=free&vicino=Triante&entro=1000&pagina=3')).toEqual({
    values: {
      words: 'spesa',
      help: 'meals',
      audience: 'older-people',
      answerKind: 'free',
      place: 'Triante',
      within: '1000',
      page: '3',
    },
    input: {
      text: 'spesa',
      help: 'meals',
      audience: 'older-people',
      answerKind: 'free',
      near: 'Triante',
      withinMetres: 1000,
      page: 3,
    },
    problems: {},
  });
});

test('an empty form is a search for everything', () => {
  expect(parsed('parole=&aiuto=&entro=')).toMatchObject({ values: {}, input: { text: '', page: 1 }, problems: {} });
});

test.each([
  ['aiuto=tutto', { help: 'choice-unknown' }],
  ['per=%3Cscript%3E', { audience: 'choice-unknown' }],
  ['tipo=gratis', { answerKind: 'choice-unknown' }],
  ['vicino=Triante&entro=17', { within: 'choice-unknown' }],
  ['entro=1000', { place: 'within-needs-place' }],
  [`parole=${'x'.repeat(201)}`, { words: 'words-too-long' }],
])('%s is told beside its field', (query, problems) => {
  expect(parsed(query).problems).toEqual(problems);
});

test.each(['0', '-1', 'x', '1.5', '99999999'])('page %s is the first', (page) => {
  expect(parsed(`pagina=${page}`).input.page).toBe(1);
});

test('another search keeps what was chosen and forgets the page', () => {
  const { values } = parsed('parole=spesa&aiuto=meals&pagina=3');
  expect(searchAddress('/monza/servizi', values)).toBe('/monza/servizi?parole=spesa&aiuto=meals');
  expect(searchAddress('/monza/servizi', values, { help: undefined, page: '2' })).toBe(
    '/monza/servizi?parole=spesa&pagina=2',
  );
});
