import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { sheetParts } from '../../src/domain/outcomes/model-sheet.ts';
import { read, transact } from '../../src/features/context.ts';
import { mostForms } from '../../src/features/experiments/models/forms/model.ts';
import { attachForm } from '../../src/features/experiments/public.ts';
import { largestDocument } from '../../src/platform/files/take-document.ts';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import type { Actor } from '../../src/features/people/public.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aRunExperiment, aScene, type Scene } from './experiments-scene.ts';

const database = await testDatabase();
const anybody: Actor = { kind: 'public' };
const idOf = (base: string) => base.replace(/\?.*/, '').split('/').at(-1) ?? '';
const written = Object.fromEntries(sheetParts.map((part) => [part, `Parte ${part}`]));
const pdf = (words: string, size = 0) => `%PDF-1.7 ${words}`.padEnd(size, '.');

function aFile(name: string, title: string, content: string): FormData {
  const form = new FormData();
  form.set('nome', title);
  form.set('file', new File([content], name));
  return form;
}

const publish = ({ fill }: Scene, base: string) =>
  fill(`${base}/modello`, `${base}/modello`, { ...written, azione: 'pubblica' });

/** Addresses of files that a page leads to. */
const filesOn = (html: string) =>
  [...html.matchAll(/href="([^"]+\/moduli\/[0-9a-f-]{36})"/g)].map(([, href = '']) => href);

async function bytesAt({ site }: Scene, path: string, by: Actor): Promise<string> {
  const response = await site.get(path, by);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
  return response.text();
}

it('a city attaches files to its sheet, publishes them with it, and anybody downloads them', async () => {
  const scene = await aScene(database);
  const { site, city, other, open } = scene;
  const base = await aRunExperiment(scene);
  const forms = `${base}/modello/moduli`;
  for (const [file, said] of [
    [aFile('patto.pdf', '', pdf('patto')), 'Scrivi che cos’è'],
    [aFile('patto.pdf', 'Patto', '<html><script>'), 'Scegli un PDF'],
    [aFile('', 'Patto', ''), 'Scegli un PDF'],
  ] as const) {
    const wrong = await site.upload(forms, file, city.manager);
    const html = await wrong.text();
    expect([wrong.status, html.includes(said)]).toEqual([422, true]);
    await expectValidHtml(html);
  }
  const attached = await site.upload(
    forms,
    aFile('patto d’uso.pdf', 'Patto tra le famiglie', pdf('patto')),
    city.manager,
  );
  expect([attached.status, attached.headers.get('Location')]).toEqual([303, `${base}/modello?esito=allegato#moduli`]);
  const sheetPage = await open(`${base}/modello?esito=allegato`);
  await expectValidHtml(sheetPage.html);
  expect(sheetPage.text).toContain('Patto tra le famiglie PDF, 1 kB Lo vedete solo voi.');
  const [own = ''] = filesOn(sheetPage.html);
  expect(await bytesAt(scene, own, city.manager)).toBe(pdf('patto'));

  // Before it is published it is its city's alone: no other city, nobody without an account, not by the lab's address.
  const model = `/laboratorio/modelli/${city.slug}/${idOf(base)}`;
  const downloaded = `${model}/moduli/${idOf(own)}`;
  for (const [path, by, status] of [
    [own, anybody, 403],
    [own.replace(city.slug, other.slug), other.manager, 404],
    [downloaded, anybody, 404],
    [downloaded, city.manager, 404],
  ] as const)
    expect([path, (await site.get(path, by)).status]).toEqual([path, status]);
  expect((await site.upload(forms, aFile('x.pdf', 'x', pdf('x')), anybody)).status).toBe(403);

  expect((await publish(scene, base)).status).toBe(303);
  for (const language of ['', '/en']) {
    const page = await open(language + model, anybody);
    await expectValidHtml(page.html);
    expect(filesOn(page.html)).toEqual([language + downloaded]);
    expect(await bytesAt(scene, language + downloaded, anybody)).toBe(pdf('patto'));
  }
  // What is attached later waits for the next version.
  await site.upload(forms, aFile('domande.pdf', 'Questionario', pdf('domande')), city.manager);
  expect(filesOn((await open(model, anybody)).html)).toEqual([downloaded]);
  await publish(scene, base);
  expect(filesOn((await open(model, anybody)).html).length).toBe(2);
});

it('whoever adopts a model has copies of its own, which stay when the city takes the original away', async () => {
  const scene = await aScene(database);
  const { site, city, other, open, fill } = scene;
  const base = await aRunExperiment(scene);
  for (const name of ['patto', 'domande'])
    await site.upload(`${base}/modello/moduli`, aFile(`${name}.pdf`, `Modulo ${name}`, pdf(name)), city.manager);
  await publish(scene, base);
  const model = `/laboratorio/modelli/${city.slug}/${idOf(base)}`;
  const originals = filesOn((await open(model, anybody)).html);
  const adopted = await fill(`/${other.slug}${model}`, `/${other.slug}${model}`, {}, other.manager);
  const own = adopted.location.replace(/\?.*/, '');
  const page = await open(own, other.manager);
  await expectValidHtml(page.html);
  expect(page.text).toContain('Modulo patto PDF, 1 kB Copia da Alfa, versione 1 del modello. Lo vedete solo voi.');
  const copies = filesOn(page.html);
  expect(copies.map(idOf).filter((id) => originals.map(idOf).includes(id))).toEqual([]);
  const contents = () => Promise.all(copies.map((path) => bytesAt(scene, path, other.manager)));
  expect((await contents()).sort()).toEqual([pdf('domande'), pdf('patto')]);
  const { rows } = await read(other.ctx, (tx) =>
    sql`select from_tenant, from_model, from_version from experiment_form where experiment_id = ${idOf(own)}::uuid`.execute(
      tx,
    ),
  );
  const origin = { from_tenant: city.ctx.municipality.tenantId, from_model: idOf(base), from_version: 1 };
  expect(rows).toEqual([origin, origin]);

  // The city takes both away: at once and for everybody, without another version.
  for (const path of originals) {
    const removed = await site.post(`${base}/modello/moduli/${idOf(path)}/togli`, {}, city.manager);
    expect(removed.status).toBe(303);
    expect((await site.get(path, anybody)).status).toBe(404);
  }
  expect((await site.post(`${base}/modello/moduli/${idOf(originals[0] ?? '')}/togli`, {}, city.manager)).status).toBe(
    404,
  );
  expect(filesOn((await open(model, anybody)).html)).toEqual([]);
  expect((await open(`${base}/modello?esito=tolto`)).text).toContain(
    'Chi aveva adottato il modello tiene la sua copia',
  );
  expect((await contents()).length).toBe(2);

  // The copies are published with the sheet of the city that has them, and are not the other city's to take away.
  expect(
    (
      await site.post(
        `${own.replace(other.slug, city.slug)}/modello/moduli/${idOf(copies[0] ?? '')}/togli`,
        {},
        city.manager,
      )
    ).status,
  ).toBe(404);
  await transact(city.ctx, (tx) =>
    sql`delete from experiment_form where id = ${idOf(copies[0] ?? '')}::uuid`.execute(tx),
  );
  await transact(city.ctx, (tx) => sql`delete from model_form`.execute(tx));
  expect((await contents()).length).toBe(2);
});

it('takes no more files than a sheet may have, none for who may not write, and changes none', async () => {
  const scene = await aScene(database);
  const { city } = scene;
  const base = await aRunExperiment(scene);
  const ctx = { ...city.ctx, actor: city.manager };
  const document = {
    fileName: 'm.pdf',
    mediaType: 'application/pdf',
    bytes: new TextEncoder().encode(pdf('m')),
  } as const;
  for (let number = 0; number < mostForms; number += 1)
    expect(await attachForm(ctx, idOf(base), { title: `Modulo ${number}`, document })).toBe('attached');
  expect(await attachForm(ctx, idOf(base), { title: 'Uno di troppo', document })).toBe('too-many');
  expect(await attachForm(ctx, city.ctx.newId(), { title: 'Di niente', document })).toBe('unknown');
  expect(await attachForm({ ...ctx, actor: anybody }, idOf(base), { title: 'Di nessuno', document })).toBe('denied');
  for (const table of ['experiment_form', 'model_form'])
    await expect(
      transact(city.ctx, (tx) => sql`update ${sql.table(table)} set title = 'Altro'`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
});

it('lets the form bring a file as large as evidence may be, and no larger', async () => {
  const scene = await aScene(database);
  const base = await aRunExperiment(scene);
  const { city } = scene;
  const app = testApp(database);
  const token = await signedIn({ ...city.ctx, now: new Date() }, 'city-manager');
  const send = (size: number) =>
    app.request(`http://localhost${base}/modello/moduli`, {
      method: 'POST',
      headers: { Cookie: `will-${city.slug}=${token}`, Origin: 'http://localhost' },
      body: aFile('grande.pdf', 'Un modulo grande', pdf('g', size)),
    });
  expect((await send(largestDocument)).status).toBe(303);
  expect((await send(largestDocument + 1)).status).toBe(422);
  expect((await send(largestDocument * 2)).status).toBe(413);
});
