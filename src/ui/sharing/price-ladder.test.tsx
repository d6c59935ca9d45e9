import { describe, expect, test } from 'vitest';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { PriceLadder } from './price-ladder.tsx';

const steps = [
  { families: 1, centsPerHour: 1100, centsPerMonth: 22_000 },
  { families: 2, centsPerHour: 700, centsPerMonth: 14_000 },
  { families: 3, centsPerHour: 550, centsPerMonth: 11_000, current: true },
];

function plain(html: string): string {
  return textOf(html).replaceAll('\u00a0', ' ');
}

describe('the price ladder', () => {
  test('gives each step by the hour and by the month, and marks where one is', async () => {
    const html = await render(<PriceLadder steps={steps} />);
    await expectValidHtml(html);
    expect(plain(html)).toContain('Da sola 11,00 € 220,00 €');
    expect(plain(html)).toContain('In 3 Adesso 5,50 € 110,00 €');
    expect(plain(html)).toContain('Nessuno paga più che da solo.');
    expect(html.match(/will-ladder-current/g)).toHaveLength(1);
  });

  test('shows the part of the city on its own line, and what is left to pay', async () => {
    const html = await render(<PriceLadder steps={steps} contribution={{ centsPerHour: 150, centsPerMonth: 3000 }} />);
    await expectValidHtml(html);
    expect(plain(html)).toContain('Contributo del Comune −1,50 € −30,00 € Paghi tu 4,00 € 80,00 €');
  });

  test('the drawing says the same to who cannot see it, and its longest bar is the highest price', async () => {
    const html = await render(<PriceLadder steps={steps} id="costs" />);
    expect(html).toContain('aria-labelledby="costs-title costs-desc"');
    expect(plain(html)).toContain("Da sola: 11,00 € all'ora; In 2: 7,00 € all'ora; In 3: 5,50 € all'ora");
    const widths = [...html.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(widths).toEqual([150, (700 / 1100) * 150, 75]);
  });
});
