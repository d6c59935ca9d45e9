import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { addCluster, askAgain, readCluster, readMatrix, takeSuggestion } from '../../src/features/diagnosis/public.ts';
import { wholeCity, type Territory } from '../../src/features/diagnosis/model.ts';
import { savePlaces } from '../../src/features/catalogue/public.ts';
import { transact } from '../../src/features/context.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aRunningGroup } from './publishing-groups.ts';

const database = await testDatabase();
const square = [
  [9.2, 45.55],
  [9.33, 45.55],
  [9.33, 45.62],
  [9.2, 45.62],
] as const;
const city = await registered(database, { slug: 'alfonia', name: 'Alfonia', outline: square });
const system = aContext(database.app, city, { actor: { kind: 'system' }, now: new Date() });
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const token = await signedIn(system, 'city-manager');
const manager = aBrowser(app, { slug: 'alfonia', token });
await savePlaces(system, [
  { kind: 'quarter', name: 'San Biagio', quarter: 'San Biagio', lat: 45.5885, lon: 9.264 },
  { kind: 'quarter', name: 'Cederna', quarter: 'Cederna', lat: 45.58, lon: 9.3 },
]);

async function pageOf(path: string): Promise<string> {
  const response = await manager.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

const home = '/alfonia/laboratorio/diagnosi';
const known = { source: 'Anagrafe comunale', on: '2026-01-01', method: 'count', confidence: 'high', note: '' };

async function aCluster(title: string): Promise<string> {
  const added = await addCluster(system, { area: 'minors', title, kindsOfHelp: ['childcare'] });
  if (added.kind !== 'added') throw new Error(added.kind);
  return added.id;
}

it('a cluster is added by form, and what nobody has said is not known, never zero', async () => {
  expect(await pageOf(home)).toContain('Ancora nessun gruppo di persone');
  expect((await manager.post(`${home}/gruppo`, { title: '', area: 'minors' })).status).toBe(422);
  const added = await manager.post(`${home}/gruppo`, { title: 'Anziani soli', area: 'older-people', help: ['meals'] });
  expect(added.status).toBe(303);
  expect((await manager.post(`${home}/gruppo`, { title: 'Anziani soli', area: 'poverty' })).status).toBe(422);
  expect(await pageOf(home)).toMatch(/Anziani soli Anziani (non si sa ){6}non si può dire/);
  expect(await pageOf(added.headers.get('Location') ?? '')).toContain(
    'Su cento, quante hanno il bisogno: senza, non si può dire niente.',
  );
});

it('figures with their source give the gap with its range, and say what to ask next; the past stays', async () => {
  const page = `${home}/${await aCluster('Bambini sotto i tre anni')}`;
  const write = (fields: Record<string, string>) => manager.post(page, { ...known, high: '', ...fields });
  expect((await write({ part: 'population', low: '1.000', source: '' })).status).toBe(422);
  expect((await write({ part: 'prevalence', low: '40', high: '140' })).status).toBe(422);
  expect((await write({ part: 'public', low: '9', high: '3' })).status).toBe(422);
  expect((await write({ part: 'population', low: '1.000' })).status).toBe(303);
  expect((await write({ part: 'prevalence', low: '40' })).status).toBe(303);
  expect(await pageOf(page)).toContain('al massimo 400');
  for (const [part, low, high] of [
    ['public', '100', ''],
    ['market', '50', ''],
    ['informal', '60', '120'],
    ['community', '10', ''],
  ] as const)
    expect((await write({ part, low, high })).status).toBe(303);
  const full = await pageOf(page);
  expect(full).toContain('Quanti restano senza risposta da 120 a 300');
  expect(full).toContain(
    'Rispondono la famiglia e il mercato informale: saperlo con precisione stringe l’intervallo di circa 37 persone',
  );
  // Somebody learns that the informal answer is not known after all: the lower bound goes, and the figure before stays.
  expect((await write({ part: 'informal', low: '' })).status).toBe(303);
  const after = await pageOf(page);
  expect(after).toContain('Quanti restano senza risposta al massimo 300');
  expect(after).toMatch(/da 60 a 120 da 120 a 300|da 60 a 120 al massimo 300/);
});

it('a quarter has figures of its own, on the map and in its table', async () => {
  const page = `${home}/${await aCluster('Famiglie senza nonni')}`;
  for (const [part, low] of [
    ['population', '200'],
    ['prevalence', '50'],
  ] as const)
    await manager.post(`${page}?dove=quarter%3ASan%20Biagio`, { ...known, part, low, high: '' });
  expect(await pageOf(page)).toMatch(/San Biagio 100 al massimo 100.*/);
  expect(await pageOf(page)).toContain('Si sa di 1 quartieri su 2');
  expect(await pageOf(`${home}?dove=quarter%3ASan%20Biagio`)).toContain('La diagnosi: quartiere San Biagio');
});

it('the platform proposes what it counts, each count with its question, and asked again gives the same', async () => {
  const cluster = await aCluster('Bambini piccoli');
  for (let group = 0; group < 2; group++) await aRunningGroup(system, { families: 3 });
  await transact(system, (tx) => sql`update request set created_at = ${system.now}`.execute(tx));
  const page = await pageOf(`${home}/${cluster}`);
  expect(page).toMatch(
    /Tipi di aiuto: Cura dei bambini\. Dove: tutta la città\. Quando: d[^.]*\. 6 famiglie in un gruppo che va avanti/,
  );
  const taken = await manager.post(`${home}/${cluster}/piattaforma`, { query: 'in-groups', dove: '' });
  expect(taken.status).toBe(303);
  const found = await readCluster(system, cluster, wholeCity);
  if (found.kind !== 'read') throw new Error(found.kind);
  for (const { asked, value } of found.view.suggestions) expect(await askAgain(system, asked), asked.query).toBe(value);
  const [figure] = found.view.history;
  expect(figure).toMatchObject({ part: 'market', low: 6, high: 6, method: 'platform' });
  expect(await pageOf(`${home}/${cluster}/rifai/${figure?.id ?? ''}`)).toContain('dà lo stesso valore');
  expect(await pageOf(`${home}/${cluster}`)).toContain('Risponde il mercato, con professionisti almeno 6');
});

it('fills all that the platform counts at once, over nothing that somebody wrote, and not twice', async () => {
  const [empty, written] = [await aCluster('Da riempire'), await aCluster('Già scritto')];
  expect((await manager.post(`${home}/${written}`, { ...known, part: 'market', low: '50', high: '' })).status).toBe(
    303,
  );
  const before = (await readMatrix(system))?.figures.length ?? 0;
  const [first, second] = await Promise.all([manager.post(`${home}/riempi`, {}), manager.post(`${home}/riempi`, {})]);
  const counts = [first, second].map((answer) => Number(answer.headers.get('Location')?.split('scritti=')[1]));
  expect(counts.toSorted((one, other) => one - other)[0]).toBe(0);
  const filled = Math.max(...counts);
  const matrix = await readMatrix(system);
  const ofCity = (cluster: string, part: string) =>
    matrix?.figures.find(
      ({ clusterId, part: is, territory }) => clusterId === cluster && is === part && territory.kind === 'city',
    );
  expect(ofCity(empty, 'market')).toMatchObject({ low: 6, method: 'platform', asked: { query: 'in-groups' } });
  expect(ofCity(written, 'market')).toMatchObject({ low: 50, method: 'count' });
  expect(ofCity(empty, 'public')).toBeUndefined();
  expect(matrix?.figures.length).toBe(before + filled);
  expect(await pageOf(`${home}?scritti=${filled}`)).toContain(filled === 1 ? 'un numero' : `${filled} numeri`);
  expect((await aBrowser(app).post(`${home}/riempi`, {})).status).toBe(403);
});

it('is drawn over time with its ranges once the same thing is known of two days, and stands in a table as well', async () => {
  const path = `${home}/${await aCluster('Nel tempo')}`;
  await manager.post(path, { ...known, part: 'market', low: '50', high: '80' });
  expect(await pageOf(path)).toContain('Il disegno arriva quando la stessa cosa si sa di due date diverse.');
  // An older figure, written later: it is drawn where its day is.
  await manager.post(path, { ...known, part: 'market', on: '2020-01-01', low: '20', high: '' });
  const html = await (await manager.get(path)).text();
  expect(html).toMatch(/<desc id="tempo-market-desc">1 gen 2020: 20\. 1 gen 2026: da 50 a 80\.<\/desc>/);
  expect(await pageOf(path)).toMatch(/1 gen 2020 20 1 gen 2026 da 50 a 80/);
});

it('takes the same count once, however often and by however many the button is pressed', async () => {
  const cluster = await aCluster('Due volte');
  const press = () => manager.post(`${home}/${cluster}/piattaforma`, { query: 'in-groups' });
  const written = async () => {
    const found = await readCluster(system, cluster, { kind: 'city', name: '' });
    return found.kind === 'read' ? found.view.history.map(({ part, low }) => [part, low]) : undefined;
  };
  const answers = await Promise.all([press(), press()]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await written()).toEqual([['market', 6]]);
  const again = await press();
  expect(await written()).toEqual([['market', 6]]);
  expect(await pageOf(again.headers.get('Location') ?? '')).toContain('Questo numero c’era già');
  // What somebody wrote over it is another figure: the count may stand again after it.
  await manager.post(`${home}/${cluster}`, { ...known, part: 'market', low: '50', high: '' });
  await press();
  expect(await written()).toEqual([
    ['market', 6],
    ['market', 50],
    ['market', 6],
  ]);
});

it('what fewer than five families stand behind is not told, nor taken', async () => {
  const cluster = await aCluster('Pochi');
  const quarter: Territory = { kind: 'quarter', name: 'Cederna' };
  await transact(system, (tx) =>
    sql`update request set quarter = 'Cederna' where id in (select id from request order by id limit 4)`.execute(tx),
  );
  const found = await readCluster(system, cluster, quarter);
  if (found.kind !== 'read') throw new Error(found.kind);
  expect(found.view.suggestions.find(({ asked }) => asked.query === 'requests')?.value).toBe('withheld');
  // No service has said how many places it has: that is not known, and not nought.
  expect(found.view.suggestions.find(({ asked }) => asked.query === 'places-public')?.value).toBe('unknown');
  expect(found.view.suggestions.find(({ asked }) => asked.query === 'left-out')?.value).toBe(0);
  expect(await takeSuggestion(system, cluster, quarter, { query: 'in-groups', source: 'x' })).toBe('withheld');
});

const head = 'cluster,territory_kind,territory,part,low,high,source,date,method,confidence,note';

async function sendTable(what: string, text: string, action: string): Promise<Response> {
  const form = new FormData();
  form.set('what', what);
  form.set('text', text);
  form.set('action', action);
  return app.request(`http://localhost${home}/importa`, {
    method: 'POST',
    headers: { Cookie: `will-alfonia=${token}`, Origin: 'http://localhost', 'X-Forwarded-For': '10.1.2.3' },
    body: form,
  });
}

it('a table is tried before it is written, and a wrong row keeps all of it out', async () => {
  const row = 'Anziani soli,city,,population,11000,,ISTAT,2023-01-01,count,high,';
  const tried = await sendTable('figures', `${head}\n${row}`, 'try');
  expect(textOf(await tried.text())).toContain('Non è stato scritto niente. Una riga si può scrivere.');
  expect(await pageOf(home)).not.toContain('11.000');
  const wrong = await sendTable(
    'figures',
    `${head}\n${row}\nNessuno,city,,public,1,,x,2023-01-01,count,high,`,
    'write',
  );
  expect(textOf(await wrong.text())).toContain('Riga 3: cluster');
  expect(await pageOf(home)).not.toContain('11.000');
  expect((await sendTable('figures', 'a,b\n1,2', 'write')).status).toBe(422);
  expect((await sendTable('', '', 'write')).status).toBe(422);
  const written = await sendTable('figures', `${head}\n${row}`, 'write');
  expect(textOf(await written.text())).toContain('Una riga è stata scritta.');
  expect(await pageOf(home)).toContain('11.000');
  const csv = await (await manager.get(`${home}.csv`)).text();
  expect(csv.split('\r\n').at(-2)).toMatch(/^Anziani soli,city,,population,11000,11000,ISTAT,2023-01-01,count,high,/);
});

it('indicators of context come with their definition', async () => {
  const text =
    'code,name,definition,unit,territory_kind,territory,value,source,date\nP65,Over 65,"Residenti di 65 anni o più, su cento",%,city,,"25,3",ISTAT,2023-01-01';
  expect(textOf(await (await sendTable('context', text, 'write')).text())).toContain('Una riga è stata scritta.');
  expect(await pageOf(`${home}/contesto`)).toMatch(
    /Over 65 \(P65\) Residenti di 65 anni o più, su cento tutta la città 25,3 %/,
  );
});

it('is nobody’s but the staff’s, and what was recorded is not rewritten', async () => {
  expect((await aBrowser(app).get(home)).status).toBe(403);
  expect((await aBrowser(app).get(`${home}.csv`)).status).toBe(403);
  await expect(transact(system, (tx) => sql`update diagnosis_figure set low = 0`.execute(tx))).rejects.toThrow(
    /permission denied/,
  );
  await expect(transact(system, (tx) => sql`delete from context_indicator`.execute(tx))).rejects.toThrow(
    /permission denied/,
  );
});
