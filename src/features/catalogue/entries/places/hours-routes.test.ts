import { describe, expect, test } from 'vitest';
import { locationOf } from '../../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../../tests/setup/form-of-page.ts';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { expectValidHtml, textOf } from '../../../../ui/testing/html.ts';
import { anEntryWithPlaces, hall, library } from '../../testing/an-entry-with-places.ts';

const { site, desk, base, page, sheet, filled } = await anEntryWithPlaces(await testDatabase());

describe('the hours of a place', () => {
  test('are asked for hours of some weeks of the month and between dates, which are changed as any others', async () => {
    const path = `${base}/luoghi/${hall}`;
    const part = (name: string) => `places.${hall}.hsds.schedules-0-${name}`;
    const form = formOfPage(await page(path), path);
    expect([form[part('days')], form[part('weeks')], form[part('from')]]).toEqual([['MO'], ['1'], ['10:00']]);
    expect(locationOf(await site.post(path, await filled(path, {}), desk))).toBe(`${base}/versioni?uguale=1`);
    const given = {
      [part('weeks')]: ['1', '3'],
      [part('first')]: '2026-09-01',
      [part('last')]: '2027-06-30',
      [`places.${hall}.hsds.schedules-1-dates`]: '15',
      [`places.${hall}.hsds.schedules-1-from`]: '9',
      [`places.${hall}.hsds.schedules-1-to`]: '11',
    };
    expect((await site.post(path, await filled(path, given), desk)).status).toBe(303);
    const told = await sheet();
    for (const said of ['primo lunedì', 'terzo lunedì', '30 giugno 2027', '09:00–11:00']) expect(told).toContain(said);
    const wrong = await site.post(path, await filled(path, { [part('last')]: '2026-01-01' }), desk);
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    await expectValidHtml(html);
    expect(textOf(html)).toContain('Scrivi due date in ordine');
  });

  test('tell the hours that no row can say, which stay', async () => {
    const told = textOf(await page(`${base}/luoghi/${hall}`));
    expect(told).toContain('Questi orari restano come sono');
    expect(told).toContain('Ogni mese: primo mercoledì e secondo venerdì 10:00–12:00');
    expect(await sheet()).toContain('secondo venerdì');
    expect(textOf(await page(`${base}/luoghi/${library}`))).not.toContain('Questi orari restano come sono');
  });
});
