import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { aServedSite } from '../setup/a-served-city.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { send } from './setup/type-in.ts';

const database = await testDatabase();
const lab = await aLab(database);
const site = await aServedSite(database);

describe.each([
  { told: 'in Italian at 360 pixels', language: 'it', script: true, slug: 'gamma' },
  { told: 'in English, without script', language: 'en', script: false, slug: 'delta' },
] as const)('training, $told', ({ language, script, slug }) => {
  const prefix = language === 'en' ? '/en' : '';
  const visit = (session?: { readonly slug: string; readonly token: string }) =>
    site.visit({ language, script, width: 360, ...(session && { session }) });

  async function look(page: Page): Promise<string> {
    await expectAccessible(page);
    await expectFits(page);
    return page.locator('main').innerText();
  }

  it('goes from a module that the lab writes to what changed, as the people who attended say themselves', async () => {
    const municipality = await registered(database, { slug, name: slug });
    const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
    const coordinator = await visit({ slug: 'laboratorio', token: lab.session });
    await coordinator.goto(`${prefix}/laboratorio/formazione/nuovo`);
    await look(coordinator);
    const title = `Leggere i bisogni, ${slug}`;
    await send(coordinator, '/laboratorio/formazione', {
      titolo: title,
      scopo: 'Fare la mappa di un quartiere',
      stato: 'published',
      visto: 'everyone',
      quando: 'day',
      giorno: '2026-11-20',
      competenze: ['context-analysis', 'change-management'],
    });
    const module = new URL(coordinator.url()).pathname;
    expect(await look(coordinator)).toContain('Fare la mappa di un quartiere');
    await coordinator.goto(`${module}/materiali`);
    await look(coordinator);
    await coordinator.locator('input[type=file]').setInputFiles({
      name: 'dispensa.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 dispensa'),
    });
    await send(coordinator, '/materiali', { nome: 'Dispensa', autore: 'Gruppo di lavoro' });
    expect(await look(coordinator)).toContain('Dispensa (PDF');
    await coordinator.goto(`${prefix}/laboratorio/formazione/competenze`);
    await look(coordinator);
    await coordinator.context().close();

    const anybody = await visit();
    await anybody.goto(`${prefix}/laboratorio/formazione`);
    await look(anybody);
    await anybody.locator('main a', { hasText: title }).first().click();
    const href = await anybody.locator('main a', { hasText: 'Dispensa' }).getAttribute('href');
    const file = await anybody.request.get(new URL(href ?? '', anybody.url()).href);
    expect(await file.text()).toBe('%PDF-1.7 dispensa');

    const manager = await visit({ slug, token: await signedIn(ctx, 'city-manager') });
    const own = module.replace(`${prefix}/laboratorio/`, `${prefix}/${slug}/laboratorio/`);
    await manager.goto(own);
    await send(manager, '/presenze', { desk: '5', managers: '3' });
    expect(await look(manager)).toMatch(new RegExp(`${slug}\\s+8`));
    await send(manager, '/autovalutazioni');
    await look(manager);
    const link = new URL(await manager.locator('main input[readonly]').inputValue()).pathname;
    const answerAll = async (side: string, points: readonly [string, string]) => {
      for (let person = 0; person < 8; person++) {
        await anybody.goto(link);
        if (person === 0) await look(anybody);
        const [analysis, change] = points;
        await send(anybody, link, {
          'punto-context-analysis': analysis,
          'punto-change-management': change,
          parole: `albero giallo ${person}`,
        });
        expect(new URL(anybody.url()).pathname, side).toBe(`${link}/grazie`);
      }
    };
    await answerAll('before', ['2', '3']);
    await look(anybody);
    await manager.reload();
    await manager.goto(`${prefix}/${slug}/laboratorio/formazione`);
    await look(manager);
    await manager.locator('main a[href*="/autovalutazioni/"]').first().click();
    await send(manager, '/passo');
    await answerAll('after', ['4', '3']);
    await send(manager, '/passo');
    const told = await look(manager);
    await anybody.goto(link);
    expect(await look(anybody)).toContain(language === 'it' ? 'Che cosa è cambiato' : 'What has changed');
    expect(told).toContain(language === 'it' ? 'tutte le 8, o tutte meno 4 al massimo' : 'all 8, or all but 4 at most');
    expect(told).toContain(language === 'it' ? 'al massimo 4 su 8' : '4 of 8 at most');
    await manager.context().close();
    await anybody.context().close();
  });
});
