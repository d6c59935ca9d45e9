import { describe, expect, test } from 'vitest';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { WeekPicker } from './week-picker.tsx';

const value = [{ day: 3, from: 33, to: 37 }];

describe('the week to fill in', () => {
  test('is a plain list of days with from and to, each with a name of its own', async () => {
    const html = await render(<WeekPicker name="week" label="I giorni" value={value} tolerance={{ value: '30' }} />);
    await expectValidHtml(html);
    for (const day of [0, 1, 2, 3, 4, 5, 6])
      for (const field of ['day', 'from', 'to']) expect(html).toContain(`name="${field}-${day}"`);
    expect(html).toContain('name="tolerance"');
    expect(html).toContain('aria-label="giovedì, dalle"');
  });

  test('keeps what was chosen', async () => {
    const html = await render(<WeekPicker name="week" label="I giorni" value={value} />);
    expect(html).toMatch(/name="day-3" value="on" checked/);
    expect(html).not.toMatch(/name="day-2" value="on" checked/);
    const thursday = html.slice(html.indexOf('name="from-3"'), html.indexOf('name="day-4"'));
    expect([...thursday.matchAll(/value="(\d+)" selected/g)].map((match) => match[1])).toEqual(['33', '37']);
  });

  test('two weeks may stand in one form', async () => {
    const html = await render(
      <WeekPicker name="summer" prefix="summer-" label="In estate" value={[]} tolerance={{}} />,
    );
    expect(html).toContain('name="summer-day-0"');
    expect(html).toContain('name="summer-tolerance"');
    expect(html).not.toContain('name="day-0"');
  });

  test('the error summary can lead to its first day', async () => {
    const html = await render(<WeekPicker name="week" label="I giorni" value={[]} error="Scegli almeno un giorno" />);
    expect(html).toContain('id="field-week"');
    expect(textOf(html)).toContain('Errore: Scegli almeno un giorno');
  });
});
