import { expect, it } from 'vitest';
import { asMarkdown } from './as-markdown.ts';

it('keeps lines and paragraphs, and makes links of addresses, whatever signs are in them', () => {
  expect(asMarkdown('Ciao,\n\nQuando: lunedì\nDove: *qui*\nhttps://will.example/r/a_b_c\n\nSolo per te.')).toBe(
    'Ciao,\n\nQuando: lunedì  \nDove: \\*qui\\*  \n<https://will.example/r/a_b_c>\n\nSolo per te.',
  );
});

it('lets no name become a link or a picture', () => {
  expect(asMarkdown('[clic](x) ![a](b) <b> # t')).toBe(String.raw`\[clic\](x) !\[a\](b) \<b\> \# t`);
});
