import { describe, expect, it } from 'vitest';
import { keepEveryday, keepShowable } from './showable-text.ts';

describe('keepShowable', () => {
  it('keeps what some font can show and marks what none can', () => {
    expect(keepShowable('Perché Ω Шевченко \u{378}!')).toBe('Perché Ω Шевченко \uFFFD!');
  });

  it('finds the few that cannot be shown among many that can', () => {
    const greek = 'αβγδεζηθικλμνξο';
    expect(keepShowable(`${greek}\u{379}${greek}\u{2FE0}`)).toBe(`${greek}\uFFFD${greek}\uFFFD`);
  });
});

describe('keepEveryday', () => {
  it('keeps the letters of European languages in Latin script only', () => {
    expect(keepEveryday('Łódź, città: 3 € Шо 👩‍👩‍👧')).toBe('Łódź, città: 3 € ?? ?');
  });
});
