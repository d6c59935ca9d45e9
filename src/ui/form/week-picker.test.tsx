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
    const thursday = html.slice(html.indexOf('name="from-3"'), html.indexOf('name="more-3-2"'));
    expect([...thursday.matchAll(/value="(\d+)" selected/g)].map((match) => match[1])).toEqual(['33', '37']);
  });

  test('a day may have several stretches, each with fields and names of its own', async () => {
    const split = [
      { day: 0, from: 14, to: 18 },
      { day: 0, from: 32, to: 36 },
    ];
    const html = await render(<WeekPicker name="week" label="I giorni" value={split} />);
    await expectValidHtml(html);
    expect(html).toMatch(/name="more-0-2" value="on" checked/);
    expect(html).not.toMatch(/name="more-0-3" value="on" checked/);
    expect(html).toContain('aria-label="lunedì, fascia 2, dalle"');
    const second = html.slice(html.indexOf('name="from-0-2"'), html.indexOf('name="more-0-3"'));
    expect([...second.matchAll(/value="(\d+)" selected/g)].map((match) => match[1])).toEqual(['32', '36']);
  });

  test('shows all stretches of a day that has more than most', async () => {
    const busy = [14, 18, 22, 26, 30].map((from) => ({ day: 2, from, to: from + 2 }));
    const html = await render(<WeekPicker name="week" label="I giorni" value={busy} />);
    expect(html).toMatch(/name="more-2-5" value="on" checked/);
    expect(html).not.toContain('name="more-2-6"');
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
