import { expect, test } from 'vitest';
import { expectValidHtml, render } from '../testing/html.ts';
import { CopyLink } from './copy-link.tsx';
import { PrintButton } from './print-button.tsx';
import { ShortcutSwitch } from './shortcut-switch.tsx';

test('buttons that only script can serve are hidden until there is script', async () => {
  for (const element of [
    <PrintButton />,
    <ShortcutSwitch />,
    <CopyLink name="x" label="Link" href="https://will.example/r/1" />,
  ]) {
    const html = await render(element);
    await expectValidHtml(html);
    expect(html).toMatch(/<button[^>]* hidden/);
  }
});

test('a secret link can be selected without script, and is not remembered by the browser', async () => {
  const html = await render(
    <CopyLink name="secret" label="Il tuo link" hint="Tienilo." href="https://will.example/r/1" />,
  );
  expect(html).toMatch(/<input[^>]* value="https:\/\/will.example\/r\/1"[^>]* readonly/);
  expect(html).toContain('autocomplete="off"');
  expect(html).toContain('for="field-secret"');
});
