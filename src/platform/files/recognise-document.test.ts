import { expect, test } from 'vitest';
import { recogniseDocument } from './recognise-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a PDF', bytes('%PDF-1.7\n…'), 'application/pdf'],
  ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
  ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  [
    'a signed document',
    new Uint8Array([0x30, 0x82, 0x10, 0x00, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]),
    'application/pkcs7-mime',
  ],
])('knows %s by its bytes', (_what, content, type) => {
  expect(recogniseDocument(content)).toBe(type);
});

test.each([
  ['a page that calls itself a document', bytes('<html><script>alert(1)</script>')],
  ['a page with a PDF inside', bytes('<html>%PDF-1.7')],
  ['a program', new Uint8Array([0x4d, 0x5a, 0x90])],
  ['an archive', bytes('PK\u0003\u0004')],
  ['another kind of DER', new Uint8Array([0x30, 0x82, 0x10, 0x00, 0x02, 0x01])],
  ['nothing', new Uint8Array()],
])('does not take %s', (_what, content) => {
  expect(recogniseDocument(content)).toBeUndefined();
});
