import { expect, it } from 'vitest';
import { experimentFor } from '../../src/features/experiments/public.ts';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import { formOfPage } from '../setup/form-of-page.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aScene } from './experiments-scene.ts';

const database = await testDatabase();

const outcome = (number: number) => ({
  [`c${number}-nome`]: `Cambiamento ${number}`,
  [`c${number}-chi`]: 'Famiglie',
  [`c${number}-quanti`]: '10-20',
  [`c${number}-valore`]: '100',
  [`c${number}-fonte`]: 'Tariffe',
  [`c${number}-deadweight`]: '10',
  [`c${number}-attribution`]: '0',
  [`c${number}-displacement`]: '0',
  [`c${number}-dropOff`]: '0',
  [`c${number}-anni`]: '1',
});

/** As a browser sends them. */
const sent = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));

it('values as many changes as there are, keeps what is typed while one more is added, and drops none that is half written', async () => {
  const { city, open, fill } = await aScene(database);
  const list = `/${city.slug}/laboratorio/sperimentazioni`;
  const { location: base } = await fill(list, list, { titolo: 'Molti cambiamenti' });
  const page = `${base}/valore`;
  const spent = { spesa: '1000', 'spesa-fonte': 'Bilancio', sconto: '0' };
  let typed: Record<string, string> = { ...spent, ...outcome(1) };
  for (let number = 2; number <= 7; number++) {
    const more = await fill(page, page, { ...typed, mostrati: String(number - 1), altro: '1' });
    expect(more.status).toBe(200);
    await expectValidHtml(more.html);
    expect(formOfPage(more.html, page)).toMatchObject(sent({ ...typed, [`c${number}-nome`]: '' }));
    typed = { ...typed, ...outcome(number) };
  }
  const kept = async () =>
    (await experimentFor({ ...city.ctx, actor: city.manager }, base.split('/').at(-1) ?? ''))?.returns ?? [];
  expect(await kept()).toEqual([]);
  expect((await fill(page, page, typed)).status).toBe(303);
  expect((await kept())[0]?.assumptions.outcomes.map(({ name }) => name)).toEqual(
    Array.from({ length: 7 }, (_, index) => `Cambiamento ${index + 1}`),
  );
  // All seven are there to be changed, and saved again they are seven.
  const { html } = await open(page);
  expect(formOfPage(html, page)).toMatchObject(sent(outcome(7)));
  expect((await fill(page, page, {})).status).toBe(303);
  expect((await kept())[0]?.assumptions.outcomes).toHaveLength(7);

  const half = await fill(page, page, { 'c7-nome': '' });
  expect(half.status).toBe(422);
  expect(half.html).toContain('Scrivi qualcosa qui.');
  expect(await kept()).toHaveLength(2);
});
