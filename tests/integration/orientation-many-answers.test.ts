import { expect, test } from 'vitest';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { formOfPage } from '../setup/form-of-page.ts';
import { aRuleInForce } from '../setup/some-rules.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { saveServices } from '../../src/features/catalogue/public.ts';
import { aService, idOf } from '../../src/features/catalogue/testing/open-page.ts';

const database = await testDatabase();
const browser = aBrowser(testApp(database));
const municipality = await registered(database, { slug: 'lecco', name: 'Lecco' });
const system = aContext(database.app, municipality, { actor: { kind: 'system' } });
const all = Array.from({ length: 14 }, (_, at) => `Aiuto numero${at + 1}`);
await saveServices(
  system,
  all.map((title) => aService({ title, kindsOfHelp: ['home-care'] })),
);
for (const [at] of all.entries())
  await aRuleInForce(system, { serviceId: await idOf(system, `numero${at + 1}`), marker: 'prova' });

const reasons = (html: string) => html.split('<details class="will-why').length - 1;
const eighty = { tema: 'at-home', chieste: 'residence,age', 'r-residence': 'here', 'r-age': '80' };

test('of many answers shows six with their reasons, the others by name, and all with their reasons when told to', async () => {
  const some = await (await browser.post('/lecco/scopri', { ...eighty, azione: 'risultati' })).text();
  await expectValidHtml(some);
  expect(textOf(some)).toContain('14 aiuti fanno per te');
  expect(textOf(some)).toContain('E altri 8');
  for (const title of all) expect(textOf(some)).toContain(title);
  expect(reasons(some)).toBe(6);
  const whole = await browser.post('/lecco/scopri', { ...formOfPage(some, '/lecco/scopri'), azione: 'tutte' });
  const html = await whole.text();
  expect(reasons(html)).toBe(14);
  expect(textOf(html)).not.toContain('E altri');
});
