import { beforeAll, describe, expect, test } from 'vitest';
import { registered } from '../../../tests/setup/a-municipality.ts';
import { withPlaces } from '../../../tests/setup/a-place.ts';
import { requestForm } from '../../../tests/setup/a-request-form.ts';
import { aSite, locationOf } from '../../../tests/setup/a-visitor.ts';
import { aDraft, answerAll, aSentRequest } from '../../../tests/setup/sent-request.ts';
import { withoutGroups } from '../../../tests/setup/request-hooks.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { expectValidHtml, textOf } from '../../ui/testing/html.ts';
import { steps } from './ask/journey.ts';
import { requestRoutes } from './routes.ts';

const database = await testDatabase();
const municipality = await registered(database, { name: 'Monza' });
const empty = await registered(database);
const site = aSite(database, [municipality, empty], (router) => requestRoutes(router, { hooks: withoutGroups() }));
const homes = [`/${municipality.slug}`, `/en/${municipality.slug}`] as const;

beforeAll(() => withPlaces(database, municipality));

async function pageAt(path: string, status = 200): Promise<string> {
  const response = await site.get(path);
  expect(response.status).toBe(status);
  const html = await response.text();
  await expectValidHtml(html);
  return html;
}

describe.each(homes)('at %s', (home) => {
  test('every step is a valid page, empty, filled in and with errors', async () => {
    const draft = await aDraft(site, home);
    expect(draft.startsWith(`${home}/chiedi/`)).toBe(true);
    for (const [index, step] of steps.entries()) {
      const html = await pageAt(`${draft}/${step.slug}`);
      expect(textOf(html)).toContain(home.startsWith('/en') ? `Step ${index + 1} of 9` : `Passo ${index + 1} di 9`);
      const refused = await site.post(`${draft}/${step.slug}`, { kind: 'x', alone: 'x', email: 'x', 'q-collect': 'x' });
      expect(refused.status).toBe(422);
      const again = await refused.text();
      await expectValidHtml(again);
      expect(again).toContain('id="error-summary"');
      expect((await site.post(`${draft}/${step.slug}`, requestForm[step.id])).status).toBe(303);
      expect(await pageAt(`${draft}/${step.slug}`)).not.toContain('error-summary');
    }
    const summary = textOf(await pageAt(`${draft}/riepilogo`));
    for (const said of ['Via Volta', 'Giulia Bianchi', 'Giulia@example.org']) expect(summary).toContain(said);
  });

  test('the start, the other ways, the request and finding it again are valid pages', async () => {
    await pageAt(`${home}/chiedi`);
    await pageAt(`${home}/chiedi?aiuto=childcare`);
    await pageAt(`${home}/chiedi/altro`);
    await pageAt(`${home}/ritrova`);
    await pageAt(`${home}/ritrova/inviato`);
    await pageAt(`${home}/ritrova/${'x'.repeat(43)}`, 410);
    await pageAt(`${home}/chiedi/${'x'.repeat(43)}/aiuto`, 410);
    const request = await aSentRequest(site, home);
    const sent = await pageAt(`${request}/inviata`);
    expect(textOf(sent)).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
    expect(sent).toContain(`value="http://localhost${request}"`);
    expect(await pageAt(request)).toContain('<meta name="robots" content="noindex"');
    for (const step of steps) {
      await pageAt(`${request}/cambia/${step.slug}`);
      const refused = await site.post(`${request}/cambia/${step.slug}`, { kind: 'x', 'q-collect': 'x' });
      expect(refused.status).toBe(422);
      await expectValidHtml(await refused.text());
    }
    await pageAt(`${request}/ritira`);
    expect((await site.post(`${request}/ritira`, {})).status).toBe(303);
    await pageAt(request);
  });

  test('who needs heavy care is told kindly, and is not asked to share', async () => {
    const draft = await aDraft(site, home);
    await site.post(`${draft}/aiuto`, requestForm.help);
    await site.post(`${draft}/dettagli`, requestForm.details);
    await site.post(`${draft}/persone`, requestForm.people);
    expect(locationOf(await site.post(`${draft}/peso`, { intensity: 'heavy' }))).toBe(`${draft}/orari`);
    expect(textOf(await pageAt(`${draft}/orari`))).toContain(
      home.startsWith('/en') ? 'This takes a professional' : 'serve un professionista',
    );
    expect(textOf(await pageAt(`${draft}/orari`))).toContain(home.startsWith('/en') ? 'Step 5 of 8' : 'Passo 5 di 8');
  });
});

const [home] = homes;

describe('the journey', () => {
  test('preselects the help that somebody came for', async () => {
    expect(await pageAt(`${home}/chiedi?aiuto=homework`)).toContain('name="kind" value="homework"');
    const begun = await site.post(`${home}/chiedi`, { kind: 'homework' });
    expect(await pageAt(locationOf(begun))).toMatch(/value="homework"[^>]*checked|checked[^>]*value="homework"/);
    expect(await pageAt(`${home}/chiedi?aiuto=<script>`)).not.toContain('name="kind"');
  });

  test('sends who needs something else elsewhere', async () => {
    const draft = await aDraft(site, home);
    expect(locationOf(await site.post(`${draft}/aiuto`, { kind: 'other' }))).toBe(`${home}/chiedi/altro`);
  });

  test('does not let anybody jump ahead', async () => {
    const draft = await aDraft(site, home);
    expect(locationOf(await site.get(`${draft}/contatti`))).toBe(`${draft}/aiuto`);
    expect(locationOf(await site.get(`${draft}/riepilogo`))).toBe(`${draft}/aiuto`);
    expect(locationOf(await site.post(`${draft}/riepilogo`, {}))).toBe(`${draft}/aiuto`);
    expect((await site.get(`${draft}/altrove`)).status).toBe(404);
  });

  test('returns to the summary after a change', async () => {
    const draft = await aDraft(site, home);
    await answerAll(site, draft);
    expect(locationOf(await site.post(`${draft}/persone`, { seats: '2', 'age-1': '4', 'age-2': '6' }))).toBe(
      `${draft}/riepilogo`,
    );
    expect(textOf(await pageAt(`${draft}/riepilogo`))).toContain('2 persone (età: 4 e 6)');
  });

  test('keeps what was typed when it has to ask again', async () => {
    const draft = await aDraft(site, home);
    await site.post(`${draft}/aiuto`, requestForm.help);
    await site.post(`${draft}/dettagli`, requestForm.details);
    const html = await (await site.post(`${draft}/persone`, { seats: '2', 'age-1': '4', 'age-2': 'sei' })).text();
    expect(html).toContain('value="sei"');
    expect(textOf(html)).toContain('Scrivi l’età in anni');
  });

  test('shows a script in a name as the words that it is', async () => {
    const name = '<script>alert(1)</script>';
    const request = await aSentRequest(site, home, { contact: { name } });
    const html = await pageAt(request);
    expect(html).not.toContain(name);
    expect(textOf(html)).toContain(name);
  });

  test('is closed, not broken, where there are no places to choose from', async () => {
    expect(textOf(await pageAt(`/${empty.slug}/chiedi`))).toContain('Qui non si può ancora chiedere');
    expect(locationOf(await site.post(`/${empty.slug}/chiedi`, {}))).toBe(`/${empty.slug}/chiedi`);
  });
});

test('an unknown link, a wrong one and one of another city are the same page', async () => {
  const request = await aSentRequest(site, home);
  const token = request.split('/').at(-1) ?? '';
  for (const path of [
    `${home}/r/${'x'.repeat(43)}`,
    `${home}/r/1`,
    `/${empty.slug}/r/${token}`,
    `${home}/r/${token}/cambia/altro`,
  ])
    expect((await site.get(path)).status).toBe(404);
});
