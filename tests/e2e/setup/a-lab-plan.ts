import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { counted } from './a-lab-measure.ts';
import type { Calendar } from './calendar.ts';
import { send } from './type-in.ts';

interface Planning {
  /** Address of the experiment. */
  readonly base: string;
  readonly calendar: Calendar;
  readonly look: (page: Page) => Promise<string>;
}

/** The plan of an experiment: hypothesis, theory, indicator, design and stop rule, registered before the first day; what the address says of it. */
export async function writeAndRegister(page: Page, { base, calendar, look }: Planning): Promise<string> {
  const write = async (part: string, action: string, typed: Parameters<typeof send>[2]) => {
    await page.goto(`${base}/${part}`);
    await send(page, action, typed);
  };
  await write('piano', '/piano', {
    ipotesi: 'Se le famiglie dividono un’educatrice, l’aiuto costa meno e ci si conosce.',
    cluster: 'minors',
    direzione: 'aggregated-demand',
    dimensioni: ['social-impact', 'collaborative-society'],
    passi: 'Trovare le famiglie\nTrovare il luogo',
  });
  for (const [tipo, testo] of [
    ['activity', 'Gruppi di famiglie'],
    ['outcome', 'Le famiglie sono contente'],
  ] as const)
    await write('teoria', '/teoria/passo', { tipo, testo });
  await write('teoria', '/teoria/freccia', {
    da: 'n1',
    a: 'n2',
    perche: 'Perché si condivide',
    forza: 'weak',
    indicatore: 'satisfaction',
  });
  expect(await look(page)).toContain('Gruppi di famiglie');
  // What the platform counts by itself: the half year before, from its own events, is the baseline.
  await write('indicatori', '/indicatori', { indicatore: counted, obiettivo: '10', entro: calendar.day(400) });
  await write('indicatori', '/indicatori', {
    indicatore: 'satisfaction',
    partenza: '40',
    fonte: 'Questionario',
    obiettivo: '70',
    entro: calendar.day(400),
  });
  await look(page);
  await write('disegno', '/disegno', {
    inizio: calendar.day(1),
    disegno: 'before-and-after',
    da: calendar.monthsAgo(6),
    stop: 'Le famiglie non sono contente',
  });
  await page.goto(base);
  await look(page);
  await send(page, '/registra');
  await look(page);
  return new URL(page.url()).search;
}
