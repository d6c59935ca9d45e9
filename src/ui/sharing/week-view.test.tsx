import { describe, expect, test } from 'vitest';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { WeekView } from './week-view.tsx';
import { spanAround } from './week-window.ts';

const windows = [
  { day: 3, from: 31, to: 38 },
  { day: 1, from: 32, to: 37 },
];

describe('the week to look at', () => {
  test('lists in words, in the order of the week, what its grid draws', async () => {
    const found = [{ day: 3, from: 33, to: 37 }];
    const html = await render(
      <WeekView id="w" title="La settimana" windows={windows} found={found} toleranceMinutes={30} />,
    );
    await expectValidHtml(html);
    expect(textOf(html)).toContain('Quando puoi martedì dalle 16:00 alle 18:30 giovedì dalle 15:30 alle 19:00');
    expect(textOf(html)).toContain('Margine 30 minuti prima o dopo');
    expect(textOf(html)).toContain('Orari trovati giovedì dalle 16:30 alle 18:30');
  });

  test('tells what is found for others from what is one’s own', async () => {
    const html = await render(
      <WeekView
        id="w"
        title="La settimana"
        windows={[]}
        found={[{ day: 1, from: 33, to: 37 }]}
        others={[{ day: 3, from: 33, to: 37 }]}
      />,
    );
    await expectValidHtml(html);
    expect(textOf(html)).toContain('Orari trovati martedì dalle 16:30 alle 18:30 Senza di te giovedì dalle 16:30');
    expect(html).toMatch(/<g class="will-week-others"><rect x="175"/);
  });

  test('says so when there are no hours', async () => {
    expect(textOf(await render(<WeekView id="w" title="La settimana" windows={[]} found={[]} />))).toContain(
      'Orari trovati Nessun orario indicato.',
    );
  });

  test('draws an hour where it is: thirty minutes are one row', async () => {
    const html = await render(<WeekView id="w" title="x" windows={[{ day: 0, from: 16, to: 18 }]} />);
    expect(html).toContain('<rect x="51" y="27" width="30" height="26"');
  });

  test('shows early and late windows whole', () => {
    expect(spanAround([{ day: 0, from: 2, to: 47 }], { from: 14, to: 42 })).toEqual({ from: 2, to: 47 });
    expect(spanAround([], { from: 14, to: 42 })).toEqual({ from: 14, to: 42 });
  });
});
