import { describe, expect, it } from 'vitest';
import { addNote } from '../../src/features/learning/public.ts';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import { made, meetingsScene, textAt, today } from './meetings-scene.ts';

const { lab, coordinator, alfa, beta, gamma } = await meetingsScene();
const [ofBeta, ofGamma] = [beta.manager, gamma.manager];

describe('a commitment', () => {
  it('comes back at the next meeting of the same parties until it is kept, by who took it or the host, and to nobody else', async () => {
    const { tenantId } = beta.ctx.municipality;
    const first = await made(lab, { kind: 'bilateral', withId: tenantId, title: 'Primo con beta', day: today - 40 });
    const next = await made(lab, { kind: 'bilateral', withId: tenantId, title: 'Secondo con beta' });
    const other = await made(lab, { kind: 'bilateral', withId: gamma.ctx.municipality.tenantId, title: 'Con gamma' });
    const form = {
      cosa: 'commitment',
      'commitment-testo': 'Portare i dati dei quartieri',
      'commitment-chi': 'beta',
      'commitment-ufficio': 'Ufficio di piano',
      'commitment-entro': '2026-01-31',
    };
    const refused = await coordinator.post(`/laboratorio/incontri/${first}/note`, {
      ...form,
      'commitment-ufficio': '',
    });
    expect(refused.status).toBe(422);
    await expectValidHtml(await refused.text());
    const stranger = { ...form, 'commitment-chi': 'gamma' };
    expect((await coordinator.post(`/laboratorio/incontri/${first}/note`, stranger)).status).toBe(422);
    expect((await coordinator.post(`/laboratorio/incontri/${first}/note`, form)).status).toBe(303);

    const carried = 'Impegni che tornano';
    expect(await textAt(ofBeta, `/beta/laboratorio/incontri/${next}`)).toContain(carried);
    expect(await textAt(ofGamma, `/gamma/laboratorio/incontri/${other}`)).not.toContain('Portare i dati');
    expect(await textAt(ofBeta, '/beta/laboratorio/incontri')).toMatch(/In ritardo\s+Portare i dati dei quartieri/);

    const html = await (await ofBeta.get('/beta/laboratorio/incontri')).text();
    const [, id = ''] = /impegni\/([0-9a-f-]{36})/.exec(html) ?? [];
    const path = `/laboratorio/incontri/impegni/${id}`;
    expect((await ofGamma.post(`/gamma${path}`, { parola: 'kept' })).status).toBe(404);
    const noReason = await ofBeta.post(`/beta${path}`, { parola: 'dropped' });
    expect(noReason.status).toBe(422);
    await expectValidHtml(await noReason.text());
    expect((await ofBeta.post(`/beta${path}`, { parola: 'kept' })).status).toBe(303);
    expect(await textAt(ofBeta, `/beta/laboratorio/incontri/${next}`)).not.toContain(carried);
    expect(await textAt(coordinator, `/laboratorio/incontri/${first}`)).toMatch(/Mantenuto\s+Portare i dati/);
  });
});

describe('what was promised at a meeting between two', () => {
  it('is in the list of both, and what was promised comes back at the next, whichever of them hosts it', async () => {
    const [cityId, labId] = [gamma.ctx.municipality.tenantId, lab.municipality.tenantId];
    const first = await made(gamma.ctx, {
      kind: 'bilateral',
      withId: labId,
      title: 'Chiesto da gamma',
      day: today - 20,
    });
    expect(await textAt(coordinator, '/laboratorio/incontri')).toContain('Chiesto da gamma');
    const promised = { kind: 'commitment', owner: 'Coordinamento', due: today + 10 } as const;
    await addNote(gamma.ctx, first, { ...promised, text: 'Mandare il modello di accordo', ownerId: labId });
    expect(await textAt(coordinator, '/laboratorio/incontri')).toContain('Mandare il modello di accordo');
    const next = await made(lab, {
      kind: 'bilateral',
      withId: cityId,
      title: 'Chiesto dal laboratorio',
      day: today + 5,
    });
    for (const [browser, slug] of [
      [coordinator, 'laboratorio'],
      [ofGamma, 'gamma/laboratorio'],
    ] as const)
      expect(await textAt(browser, `/${slug}/incontri/${next}`)).toMatch(/Impegni che tornano.*Mandare il modello/s);
  });

  it('hears of what its city promised to all, and of no other city’s promise', async () => {
    const plenary = await made(lab, { title: 'Plenaria con impegni', day: today - 10 });
    const promised = { kind: 'commitment', owner: 'Ufficio di piano', due: today + 10 } as const;
    for (const [city, text] of [
      [gamma, 'Portare i patti di quartiere'],
      [beta, 'Scrivere ai medici di base'],
    ] as const)
      await addNote(lab, plenary, { ...promised, text, ownerId: city.ctx.municipality.tenantId });
    const next = await made(lab, {
      kind: 'bilateral',
      withId: gamma.ctx.municipality.tenantId,
      title: 'A due',
      day: today + 6,
    });
    const said = await textAt(ofGamma, `/gamma/laboratorio/incontri/${next}`);
    expect(said).toContain('Portare i patti di quartiere');
    expect(said).not.toContain('Scrivere ai medici di base');
  });

  it('is opened again by who said by mistake that it was kept', async () => {
    const id = await made(alfa.ctx, {
      kind: 'bilateral',
      withId: beta.ctx.municipality.tenantId,
      title: 'Con uno sbaglio',
    });
    const promised = { kind: 'commitment', owner: 'Ufficio', due: today + 10, text: 'Contare le sedi' } as const;
    await addNote(alfa.ctx, id, { ...promised, ownerId: beta.ctx.municipality.tenantId });
    const page = `/beta/laboratorio/incontri/${id}`;
    const [, note = ''] = /impegni\/([0-9a-f-]{36})/.exec(await (await ofBeta.get(page)).text()) ?? [];
    await ofBeta.post(`/beta/laboratorio/incontri/impegni/${note}`, { parola: 'kept' });
    expect(await textAt(ofBeta, page)).toMatch(/Mantenuto\s+Contare le sedi.*Riaprilo/s);
    await ofBeta.post(`/beta/laboratorio/incontri/impegni/${note}`, { parola: 'open' });
    expect(await textAt(ofBeta, page)).toMatch(/Aperto\s+Contare le sedi/);
  });
});
