import { expect, test } from 'vitest';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { RangeChart, type RangeMoment } from './range-chart.tsx';

const moments: readonly RangeMoment[] = [
  { day: 0, dayText: '1 gen 2020', range: { low: 50, high: 100 }, text: 'da 50 a 100' },
  { day: 366, dayText: '1 gen 2021', range: undefined, text: 'non si sa' },
  { day: 731, dayText: '1 gen 2022', range: { low: 80, high: 80 }, text: '80' },
  { day: 1096, dayText: '1 gen 2023', range: { low: 60, high: Infinity }, text: 'almeno 60' },
];

async function drawn(given: readonly RangeMoment[] = moments): Promise<string> {
  const html = await render(
    <RangeChart
      id="c"
      title="Senza risposta"
      description="Da 50–100 ad almeno 60."
      moments={given}
      dayLabel="Data"
      valueLabel="Quanto"
      say={(value) => String(Math.round(value))}
    />,
  );
  await expectValidHtml(html);
  return html;
}

/** Where the points stand: x and y. */
function points(html: string): (readonly [number, number])[] {
  return [...html.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

test('has a title, a description, and every day in a table, also those of which nothing is known', async () => {
  const html = await drawn();
  expect(html).toContain('<desc id="c-desc">Da 50–100 ad almeno 60.</desc>');
  expect(textOf(html)).toMatch(/1 gen 2020 da 50 a 100 1 gen 2021 non si sa 1 gen 2022 80 1 gen 2023 almeno 60/);
});

test('draws what is known in its place, and joins only days that follow one another', async () => {
  const html = await drawn();
  const found = points(html);
  // Three days are known; 75 stands above 60 and below 80, and the first day at the left.
  expect(found.length).toBe(3);
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0], [x3, y3] = [0, 0]] = found;
  expect([x1 < x2, x2 < x3, y2 < y1, y1 < y3]).toEqual([true, true, true, true]);
  expect(html.match(/will-range-line/g)?.length, 'nothing is drawn across the day that is not known').toBe(1);
  // A range has a bar, an exact figure has none, and one without upper end an arrow to the top.
  const bars = [...html.matchAll(/<g class="will-range-reach">(?:<path d="([^"]+)")?/g)].map(([, path]) => path);
  expect(bars.map((path) => path !== undefined)).toEqual([true, false, true]);
  expect(bars[2]).toMatch(/V14 /);
});

test('stays in its frame, whatever the figures', async () => {
  for (const high of [0, 1, 1e7]) {
    const html = await drawn([
      { day: 5, dayText: 'a', range: { low: 0, high }, text: 'x' },
      { day: 6, dayText: 'b', range: { low: high, high }, text: 'y' },
    ]);
    for (const [x, y] of points(html)) expect([x > 0, x <= 360, y >= 0, y <= 200]).toEqual([true, true, true, true]);
  }
});
