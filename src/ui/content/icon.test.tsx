import { expect, test } from 'vitest';
import { expectValidHtml, render } from '../testing/html.ts';
import { Icon } from './icon.tsx';

test('a sign is hidden from who listens: the word beside it says it', async () => {
  const html = await render(<Icon name="check" />);
  await expectValidHtml(html);
  expect(html).toContain('aria-hidden="true"');
});
