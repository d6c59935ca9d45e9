import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text.ts';

describe('cleanText', () => {
  it('leaves ordinary text alone, markup characters included', () => {
    const text = 'Perché no? «Già» – 12 € #*_$@<>\\[]{}"`';
    expect(cleanText(text)).toBe(text);
  });

  it('composes letters and accents', () => {
    expect(cleanText('perche\u0301')).toBe('perch\u00E9');
  });

  it('keeps line breaks, however they are written, and turns other controls into spaces', () => {
    expect(cleanText('a\r\nb\u2028c\rd\te\u0000f')).toBe('a\nb\nc\nd e f');
  });

  it('removes what would make a text read differently from what it says', () => {
    expect(cleanText('ro\u202Etap\u202C \uFEFFsi')).toBe('rotap si');
  });

  it('marks what has no meaning outside one program', () => {
    expect(cleanText('a\uE000\uFFFC\uD800')).toBe('a\uFFFD\uFFFD\uFFFD');
  });

  it('lets a very long word break, without splitting a letter from its accents, and no other', () => {
    const flags = '🇮🇹'.repeat(30);
    expect(cleanText(flags).split('\u200B')).toEqual(['🇮🇹'.repeat(8), '🇮🇹'.repeat(8), '🇮🇹'.repeat(8), '🇮🇹'.repeat(6)]);
    expect(cleanText('interdipartimentale')).toBe('interdipartimentale');
  });
});

describe('cleanLine', () => {
  it('holds on one line', () => {
    expect(cleanLine('  Titolo\n  lungo\t ')).toBe('Titolo lungo');
  });

  it('is empty when there is nothing to see', () => {
    expect(cleanLine(' \u00AD\u200B\u200D ')).toBe('');
  });
});
