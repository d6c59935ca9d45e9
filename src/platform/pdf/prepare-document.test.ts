import { describe, expect, it } from 'vitest';
import { aDocument } from './a-document.ts';
import type { Heading } from './document.ts';
import { inHeadingOrder, prepareDocument, shareOfLongest } from './prepare-document.ts';

function levelsOf(...levels: Heading['level'][]) {
  const blocks = levels.map((level): Heading => ({ kind: 'heading', level, text: 'x' }));
  return inHeadingOrder(blocks).map((block) => (block.kind === 'heading' ? block.level : undefined));
}

describe('headings', () => {
  it('stay as they are when no level is missing', () => {
    expect(levelsOf(1, 2, 3, 2, 3, 1)).toEqual([1, 2, 3, 2, 3, 1]);
  });

  it('rise to the next level allowed when one is missing', () => {
    expect(levelsOf(3, 3, 1, 3)).toEqual([1, 2, 1, 2]);
  });
});

describe('a heading without words', () => {
  it('is left out', () => {
    const empty: Heading = { kind: 'heading', level: 1, text: ' \u00AD' };
    expect(prepareDocument(aDocument({ blocks: [empty] })).blocks).toEqual([]);
  });
});

describe('bars', () => {
  it('are as long as their value, the longest filling the width', () => {
    const shares = shareOfLongest([5, 10, 0, -3, Number.NaN].map((value) => ({ label: 'x', value, text: 'x' })));
    expect(shares.map(({ share }) => share)).toEqual([0.5, 1, 0, 0, 0]);
  });

  it('have no length when nothing was counted', () => {
    expect(shareOfLongest([{ label: 'x', value: 0, text: '0' }]).map(({ share }) => share)).toEqual([0]);
  });
});

describe('the day of a document', () => {
  it('is the day in Italy, in the language of the document', () => {
    const date = new Date('2024-12-31T23:30:00Z');
    expect(prepareDocument(aDocument({ date })).day).toBe('1 gennaio 2025');
    expect(prepareDocument(aDocument({ date, language: 'en' })).day).toBe('1 January 2025');
  });
});
