import { expect, test } from 'vitest';
import type { HsdsSchedule } from '../../../integrations/hsds/public.ts';
import type { Language } from '../../../i18n/language.ts';
import { expectValidHtml, render, textOf } from '../../../ui/testing/html.ts';
import { LanguageProvider } from '../../../ui/index.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { aMunicipality } from '../../../../tests/setup/a-municipality.ts';
import type { Ctx } from '../../context.ts';
import { OpeningHours } from './opening-hours.tsx';
import { hoursOf } from './opening-statuses.ts';

const patron = { day: '12-07', saint: 'Sant’Ambrogio', source: 'https://example.org/' };
const schedule = (given: Partial<HsdsSchedule>): HsdsSchedule => ({
  id: '00000000-0000-4000-8000-000000000001',
  freq: 'WEEKLY',
  byday: 'MO,TU',
  opens_at: '09:00',
  closes_at: '12:30',
  ...given,
});

async function shown(schedules: readonly HsdsSchedule[], language: Language = 'it'): Promise<string> {
  const now = new Date('2026-11-25T09:00:00Z');
  const ctx = { ...aContext({} as Ctx['db'], aMunicipality({ slug: 'milano', patron })), now, language };
  const html = await render(
    <LanguageProvider value={language}>
      <section>
        <h2>Quando</h2>
        <OpeningHours ctx={ctx} serviceId="abc" hours={hoursOf(ctx, schedules)} />
      </section>
    </LanguageProvider>,
  );
  await expectValidHtml(html);
  return textOf(html);
}

test('the week is a table of its days, with every opening of a day', async () => {
  const text = await shown([schedule({}), schedule({ byday: 'TU', opens_at: '14:00', closes_at: '17:00' })]);
  expect(text).toContain('Chiuso, apre lunedì alle 9');
  expect(text).toContain('Orari della settimana');
  expect(text).toMatch(/lunedì\s+09:00–12:30\s+martedì\s+09:00–12:30 e 14:00–17:00\s+mercoledì\s+chiuso/);
});

test('nights and whole days are said as such', async () => {
  const text = await shown([
    schedule({ byday: 'SA', opens_at: '22:00', closes_at: '02:00' }),
    { id: '00000000-0000-4000-8000-000000000002', freq: 'WEEKLY', byday: 'SU', will_open_all_day: true },
  ]);
  expect(text).toMatch(/sabato\s+22:00–02:00 del giorno dopo\s+domenica\s+24 ore/);
});

test('seasons have a table each, the first to begin first', async () => {
  const text = await shown([
    schedule({ valid_from: '2027-06-14', opens_at: '08:00' }),
    schedule({ valid_to: '2027-06-13' }),
  ]);
  expect(text).toMatch(/Orari fino al 13 giugno 2027[\s\S]*Orari dal 14 giugno 2027[\s\S]*08:00/);
});

test('what no week can show is told in words', async () => {
  const text = await shown([
    schedule({ freq: 'MONTHLY', byday: '1MO,-1SU' }),
    schedule({ interval: 2, dtstart: '2026-11-03', byday: 'TU' }),
    schedule({ freq: 'MONTHLY', byday: undefined, bymonthday: '15,-1', valid_to: '2026-12-31' }),
    schedule({ freq: undefined, byday: undefined, dtstart: '2026-12-12' }),
  ]);
  for (const words of [
    'Ogni mese: primo lunedì e ultima domenica',
    'Ogni 2 settimane: martedì',
    'dal 3 novembre 2026',
    'Ogni mese: giorno 15 e ultimo giorno',
    'fino al 31 dicembre 2026',
    '12 dicembre 2026',
  ])
    expect(text).toContain(words);
});

test('holidays ahead are named, the city’s own by its saint, and only those on which it would open', async () => {
  const text = await shown([schedule({ will_closed_on_holidays: true })]);
  expect(text).toContain('Chiuso nei giorni festivi');
  expect(text).toContain(
    'Prossimi giorni festivi: 7 dicembre (Sant’Ambrogio, santo patrono) e 8 dicembre (Immacolata).',
  );
  expect(await shown([schedule({})])).toContain('Nei giorni festivi gli orari possono cambiare');
});

test('closures to come are listed, with why', async () => {
  const text = await shown([
    schedule({
      will_closures: [
        { from: '2026-12-24', to: '2027-01-06', description: 'vacanze di Natale' },
        { from: '2026-08-01', to: '2026-08-31' },
        { from: '2026-11-30', to: '2026-11-30' },
      ],
    }),
  ]);
  expect(text).toMatch(/il 30 novembre 2026\s+dal 24 dicembre al 6 gennaio 2027: vacanze di Natale/);
  expect(text).not.toContain('agosto');
});

test('hours that cannot be read are said to be so, and their words are kept', async () => {
  const text = await shown([schedule({ interval: 2, description: 'A settimane alterne, il martedì' })]);
  expect(text).toContain('Orari non indicati');
  expect(text).toContain('A settimane alterne, il martedì');
  expect(text).toContain('un modo che non sappiamo leggere');
  expect(text).not.toContain('calendario');
});

test('the same in English', async () => {
  const text = await shown(
    [schedule({ freq: 'MONTHLY', byday: '-1SU' }), schedule({ will_closed_on_holidays: true })],
    'en',
  );
  expect(text).toContain('Every month: the last Sunday');
  expect(text).toContain('On public holidays some of these hours do not apply');
  expect(text).toContain('7 December (Sant’Ambrogio, patron saint)');
});
