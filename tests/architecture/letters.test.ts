import { describe, expect, it } from 'vitest';
import * as english from '../../src/i18n/en/index.ts';
import * as italian from '../../src/i18n/it/index.ts';
import { readingEase } from '../../src/ui/testing/reading-ease.ts';

const link = 'https://will.example.org/r/link';
const stop = 'https://will.example.org/stop';

/** All that any letter to a household says of its group, as a city says it. */
const facts = {
  link,
  stop,
  municipality: 'Monza',
  city: 'Monza',
  quarter: 'San Biagio',
  kind: 'aiuto con i bambini',
  group: 'aiuto con i bambini, martedì e giovedì',
  title: 'Una famiglia lascia il gruppo',
  rule: 'Se non rispondi, lasci il gruppo anche tu.',
  families: 3,
  offers: 2,
  minutes: 30,
  when: 'martedì e giovedì, dalle 16:00 alle 18:00',
  days: 'martedì e giovedì',
  provider: 'Il Filo',
  share: '5,50 €',
  owed: '5,50 €',
  pays: '5,50 €',
  alone: '11,00 €',
  by: '8 dicembre 2026',
  on: '8 dicembre 2026',
  from: '8 dicembre 2026',
  since: '8 dicembre 2026',
  until: '8 dicembre 2026',
  starts: '8 dicembre 2026',
  month: 'novembre 2026',
  why: 'il prezzo era più alto del tuo massimo',
  change: 'mezz’ora in più nei tuoi orari',
  hadYes: true,
  form: 'M01-1',
  code: 'K7QM-3XWD',
};

interface Letter {
  readonly name: string;
  readonly text: string;
}

/** What a function of the texts says, given all of it: a text, or a mail with its subject. */
function said(name: string, letter: unknown): Letter[] {
  if (typeof letter !== 'function') return [];
  const given = (letter as (of: unknown) => unknown)(facts);
  const text = typeof given === 'string' ? given : (given as { readonly body?: string }).body;
  return text === undefined ? [] : [{ name, text }];
}

function lettersOf(of: string, texts: object, but: readonly string[] = []): Letter[] {
  return Object.entries(texts).flatMap(([name, letter]) =>
    name.endsWith('Subject') || but.includes(name) ? [] : said(`${of}.${name}`, letter),
  );
}

/** Mail to households. Of letters to providers and staff this says nothing. */
function mails(texts: typeof italian | typeof english): Letter[] {
  return [
    ...lettersOf('requests', texts.requests.mail),
    ...lettersOf('mandate', texts.mandate.mail),
    ...said('merge.mail', texts.merge.mail),
    ...said('merge.undone', texts.merge.undo.mail),
    ...lettersOf('forming', texts.formingLetters, ['closedByTime', 'closedByStaff']),
    ...lettersOf('pool', texts.poolLetters),
    ...(['callOpened', 'choose', 'sign', 'started'] as const).flatMap((name) =>
      said(`poolLife.${name}`, texts.poolLifeLetters[name]),
    ),
    ...lettersOf('poolRunning', texts.poolRunningLetters, ['reported']),
  ];
}

/** Of paper, what is not a whole letter. */
const pieces = ['made', 'mergeUndone', 'dear', 'request', 'watch', 'desk', 'phone', 'sayCode'];

function easeOf(text: string): number {
  const prose = text
    .split('\n')
    .filter((line) => !line.startsWith('https://') && (line.match(/\p{L}+/gu) ?? []).length >= 6);
  return readingEase(prose);
}

const linksIn = (text: string) => text.match(/https:\/\/\S+/g) ?? [];

describe.each([
  ['Italian', italian],
  ['English', english],
] as const)('mail to a household, in %s', (_, texts) => {
  const all = mails(texts);

  it('leads to one page: the way out of what somebody subscribed to apart, there is one thing to do', () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ text }) => /undefined|\[object/.test(text)).map(({ name }) => name)).toEqual([]);
    const other = all.filter(({ text }) => linksIn(text).filter((one) => one !== stop).length !== 1);
    expect(other.map(({ name }) => name)).toEqual([]);
    expect(all.filter(({ text }) => text.includes(stop)).map(({ name }) => name)).toEqual(['forming.near']);
  });
});

it('letters in Italian say dates as one says them, and are as easy to read as pages, by mail and on paper: a Gulpease of 60 or more', () => {
  const paper = lettersOf('paper', italian.paperLetters, pieces);
  expect(paper.length).toBeGreaterThan(25);
  for (const { name, text } of [...mails(italian), ...paper]) expect(text, name).not.toMatch(/\b(il|al|dal|del) 8 /);
  const hard = [...mails(italian), ...paper].flatMap(({ name, text }) => {
    const ease = Math.round(easeOf(text));
    return ease < 60 ? [`${name}: ${ease}`] : [];
  });
  expect(hard).toEqual([]);
});
