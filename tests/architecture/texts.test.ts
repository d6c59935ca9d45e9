import { describe, expect, it } from 'vitest';
import * as english from '../../src/i18n/en/index.ts';
import * as italian from '../../src/i18n/it/index.ts';
import { readSources } from './source-files.ts';

type Leaf = string | ((...values: never[]) => unknown);

function leaves(value: unknown, path: string): [string, Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe('messages', () => {
  const inItalian = leaves(italian, 'it');
  const en = leaves(english, 'en');

  it('say the same things in both languages', () => {
    const keys = (list: [string, Leaf][]) => list.map(([path, value]) => `${path.slice(2)}:${typeof value}`).sort();
    expect(keys(inItalian)).toEqual(keys(en));
    expect(inItalian.length).toBeGreaterThan(100);
  });

  it('leave nothing empty', () => {
    expect([...inItalian, ...en].filter(([, value]) => value === '').map(([path]) => path)).toEqual([]);
  });

  it('avoid the words of offices', () => {
    const avoided = /\b(utente|utenti|istanza|istanze|fruire|fruizione|soggetto|soggetti)\b/i;
    expect(
      inItalian.filter(([, value]) => typeof value === 'string' && avoided.test(value)).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('pages', () => {
  it('write raw form elements in src/ui only', () => {
    const raw = /<(input|select|textarea|button|form|label|fieldset)[\s>]/;
    const found = readSources('src/features/**/*.tsx').filter(({ text }) => raw.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('ask nothing of another host', () => {
    const loads = /(src|href|action)=["']https?:\/\//;
    const found = readSources('src/**/*.tsx').filter(({ text }) => loads.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('carry no inline style or handler, which the security policy would refuse', () => {
    const inline = /\sstyle=|\son[a-z]+=["'{]/;
    const found = readSources('src/**/*.tsx').filter(({ text }) => inline.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
