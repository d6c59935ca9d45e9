import { expect, test } from 'vitest';
import { expectValidHtml, render } from '../testing/html.ts';
import { DataTable } from './data-table.tsx';

const columns = [{ label: 'Comune' }, { label: 'Ore', kind: 'figure' as const }];

test('a table has a caption, headers with a scope, and its column names before each cell on a phone', async () => {
  const html = await render(<DataTable caption="Ore condivise" columns={columns} rows={[['Monza', '1.840']]} />);
  await expectValidHtml(html);
  expect(html).toContain('<caption>Ore condivise</caption>');
  expect(html).toContain('<th scope="col">Comune</th>');
  expect(html).toContain('<th scope="row">Monza</th>');
  expect(html).toContain('data-label="Ore"');
});

test('a table that scrolls sideways can be reached by the keyboard', async () => {
  const html = await render(<DataTable caption="Ore" columns={columns} rows={[['Monza', '3']]} narrow="scroll" />);
  await expectValidHtml(html);
  expect(html).toContain('class="table-responsive" tabindex="0"');
});
