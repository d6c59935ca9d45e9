import { expect, test } from 'vitest';
import { LanguageProvider } from '../language-context.ts';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { Notice } from './notice.tsx';
import { Tag } from './tag.tsx';

test.each([
  ['info', 'Da sapere: Si parte lunedì'],
  ['success', 'Fatto: Si parte lunedì'],
  ['warning', 'Attenzione: Si parte lunedì'],
  ['error', 'Non è andata: Si parte lunedì'],
] as const)('a notice of kind %s says so in words, not by colour alone', async (tone, words) => {
  const html = await render(<Notice tone={tone} title="Si parte lunedì" />);
  await expectValidHtml(html);
  expect(textOf(html)).toBe(words);
});

test('only the answer to what one has just done is announced', async () => {
  expect(await render(<Notice title="Salvato" live />)).toContain('role="status"');
  expect(await render(<Notice title="Orari estivi" />)).not.toContain('role=');
});

test('speaks English in an English page', async () => {
  const html = await render(
    <LanguageProvider value="en">
      <Notice tone="warning" title="Closed today" />
    </LanguageProvider>,
  );
  expect(textOf(html)).toBe('Careful: Closed today');
});

test('a tag is its word', async () => {
  const html = await render(<Tag tone="people">Gruppo proposto</Tag>);
  await expectValidHtml(html);
  expect(textOf(html)).toBe('Gruppo proposto');
});
