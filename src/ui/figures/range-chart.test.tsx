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
  // Of three days that are known two have a point: the exact one, and the least of the last, which is lower. A range has none: where in it is not known.
  expect(found.length).toBe(2);
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = found;
  expect([x1 < x2, y1 < y2]).toEqual([true, true]);
  expect(html.match(/will-range-line/g)?.length, 'nothing is drawn across the day that is not known').toBe(1);
  // A range has a bar, an exact figure has none, and one without upper end an arrow to the top.
  const bars = [...html.matchAll(/<g class="will-range-reach">(?:<path d="([^"]+)")?/g)].map(([, path]) => path);
  expect(bars.map((path) => path !== undefined)).toEqual([true, false, true]);
  expect(bars[2]).toMatch(/V14 /);
});

test('joins the ends of ranges, least to least and most to most', async () => {
  const html = await drawn([
    { day: 0, dayText: 'a', range: { low: 10, high: 30 }, text: 'x' },
    { day: 9, dayText: 'b', range: { low: 20, high: 30 }, text: 'y' },
  ]);
  const [, path = ''] = /will-range-line" d="([^"]+)"/.exec(html) ?? [];
  const heights = [...path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
  const [least1 = 0, least2 = 0, most1 = 0, most2 = 0] = heights;
  expect([heights.length, least2 < least1, most1 < least2, most1 === most2]).toEqual([4, true, true, true]);
});

test('stays in its frame, whatever the figures', async () => {
  for (const high of [0, 1, 1e7]) {
    const html = await drawn([
      { day: 5, dayText: 'a', range: { low: 0, high }, text: 'x' },
      { day: 6, dayText: 'b', range: { low: high, high }, text: 'y' },
    ]);
    expect(points(html).length).toBeGreaterThan(0);
    for (const [x, y] of points(html)) expect([x > 0, x <= 360, y >= 0, y <= 200]).toEqual([true, true, true, true]);
  }
});
