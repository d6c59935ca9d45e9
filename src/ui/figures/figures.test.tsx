import { describe, expect, test } from 'vitest';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { BarChart } from './bar-chart.tsx';
import { Figure, Figures } from './figure.tsx';
import { FigureTable } from './figure-table.tsx';

const bars = [
  { label: 'Monza', value: 200, text: '200', highlighted: true },
  { label: 'Novara', value: 100, text: '100' },
  { label: 'Rovigo', value: undefined, text: 'meno di 5' },
];

describe('figures', () => {
  test('a figure carries its date, range, source and the door to how it is worked out', async () => {
    const html = await render(
      <Figures>
        <Figure
          value="126"
          label="famiglie in un gruppo"
          date="30 settembre 2025"
          range={{ low: '120', high: '131' }}
          source={{ href: '/dati', label: 'Dati aperti' }}
          how={<p>Contate una volta.</p>}
        />
      </Figures>,
    );
    await expectValidHtml(html);
    expect(textOf(html)).toBe(
      '126 famiglie in un gruppo tra 120 e 131 Dato al 30 settembre 2025 Fonte: Dati aperti Come si calcola Contate una volta.',
    );
  });

  test('a chart has a title, a description and the same figures in a table', async () => {
    const html = await render(
      <BarChart
        id="c"
        title="Ore"
        description="Monza è prima."
        bars={bars}
        barsLabel="Comune"
        valueLabel="Ore condivise"
      />,
    );
    await expectValidHtml(html);
    expect(html).toContain('<desc id="c-desc">Monza è prima.</desc>');
    expect(textOf(html.slice(html.indexOf('<table')))).toBe(
      'Ore Comune Ore condivise Monza 200 Novara 100 Rovigo meno di 5',
    );
  });

  test('a bar is as long as its value, and a hidden value has none', async () => {
    const html = await render(
      <BarChart id="c" title="Ore" description="x" bars={bars} barsLabel="Comune" valueLabel="Ore" />,
    );
    expect([...html.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map((match) => Number(match[1]))).toEqual([256, 128]);
  });

  test('a table of figures names its rows and its source', async () => {
    const html = await render(
      <FigureTable
        caption="Ore per mese"
        rowsLabel="Comune"
        columns={['Maggio']}
        rows={[{ label: 'Monza', values: ['1.120'] }]}
        source={{ href: '/dati', label: 'Dati aperti' }}
      />,
    );
    await expectValidHtml(html);
    expect(html).toContain('<th scope="row">Monza</th>');
    expect(textOf(html)).toContain('Fonte: Dati aperti');
  });
});
