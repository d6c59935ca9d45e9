import { describe, expect, test } from 'vitest';
import { locationOf } from '../../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../../tests/setup/form-of-page.ts';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { expectValidHtml, textOf } from '../../../../ui/testing/html.ts';
import type { Ctx } from '../../../context.ts';
import type { NewServicePlace } from '../../model.ts';
import { saveServices } from '../../public.ts';
import { anEntryWithPlaces, place, uuid } from '../../testing/an-entry-with-places.ts';
import { aService, idOf } from '../../testing/open-page.ts';

const { ctx, site, desk, page, sheet, filled } = await anEntryWithPlaces(await testDatabase());

describe('a place where other services are', () => {
  test('says which, and is corrected for them too where the desk says so', async () => {
    const others = ['Gruppo di lettura', 'Ludoteca'];
    const system: Ctx = { ...ctx, actor: { kind: 'system' } };
    const shared = (n: number): NewServicePlace => ({ ...place(4, 'Casa comune', 'Via Comune 4'), id: uuid(60 + n) });
    await saveServices(
      system,
      ['Sportello lavoro', ...others].map((title, n) => aService({ title, places: [shared(n)] })),
    );
    const own = await idOf(ctx, 'sportello lavoro');
    const path = `/monza/sportello/catalogo/${own}/luoghi/${uuid(60)}`;
    const html = await page(path);
    await expectValidHtml(html);
    for (const title of others) expect(html).toContain(title);
    const street = `places.${uuid(60)}.location.addresses-street`;
    const alone = await filled(path, { [street]: 'Via Sola 1' });
    expect(alone['everywhere']).toEqual(['one']);
    const stale = { ...alone, everywhere: 'all', there: '' };
    const refused = await site.post(path, stale, desk);
    expect(refused.status).toBe(409);
    expect(textOf(await refused.text())).toContain('Intanto è cambiato chi è qui');
    const answer = await site.post(path, { ...alone, everywhere: 'all' }, desk);
    expect(locationOf(answer)).toMatch(/salvata=senza-posizione&anche=2$/);
    expect(textOf(await page(locationOf(answer)))).toContain('Il luogo è corretto anche per altri 2 servizi.');
    for (const title of others) {
      const id = await idOf(ctx, title);
      expect(await sheet(id)).toContain('Via Sola 1');
      const versions = textOf(await page(`/monza/sportello/catalogo/${id}/versioni`));
      expect(versions).toContain('Luogo corretto insieme a «Sportello lavoro»');
    }
    // Somebody else changed the entry meanwhile: what was chosen for the others is not lost on the way.
    const mine = await filled(path, { [street]: 'Via Mia 2', everywhere: 'all' });
    const theirs = await filled(path, { [`places.${uuid(60)}.location.transportation`]: 'Bus 3', everywhere: 'all' });
    expect((await site.post(path, theirs, desk)).status).toBe(303);
    const asked = await site.post(path, mine, desk);
    expect(asked.status).toBe(409);
    const choice = await asked.text();
    await expectValidHtml(choice);
    expect(textOf(choice)).toContain('La correzione vale anche per gli altri 2 servizi');
    const base = `/monza/sportello/catalogo/${own}`;
    expect((await site.post(base, formOfPage(choice, base), desk)).status).toBe(303);
    const reading = await idOf(ctx, 'gruppo di lettura');
    expect(await sheet(reading)).toContain('Via Mia 2');
  });
});
