import { expect, test } from 'vitest';
import { largestDocument, takeDocument } from './take-document.ts';

const aPdf = (size: number) => {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode('%PDF-1.7'));
  return bytes;
};

test('takes a document by what it is, with the name that it came with', () => {
  const bytes = aPdf(100);
  expect(takeDocument({ name: 'patto.txt', bytes })).toEqual({
    fileName: 'patto.txt',
    mediaType: 'application/pdf',
    bytes,
  });
});

test('takes none that is larger than what is kept, or of another kind; no file is no mistake', () => {
  expect(takeDocument({ name: 'patto.pdf', bytes: aPdf(largestDocument) })).not.toBe('wrong');
  expect(takeDocument({ name: 'patto.pdf', bytes: aPdf(largestDocument + 1) })).toBe('wrong');
  expect(takeDocument({ name: 'patto.pdf', bytes: new TextEncoder().encode('<html>%PDF-') })).toBe('wrong');
  expect(takeDocument(undefined)).toBeUndefined();
});
