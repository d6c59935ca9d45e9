import { expect, it } from 'vitest';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aRunExperiment, aScene } from './experiments-scene.ts';

const database = await testDatabase();

it('takes no arrow for well known without the name of what it is known by', async () => {
  const scene = await aScene(database);
  const { open, fill } = scene;
  const base = await aRunExperiment(scene);
  const page = `${base}/teoria`;
  const arrow = { da: 'n1', a: 'n3', perche: 'Perché sì', forza: 'strong' };
  const refused = await fill(page, `${page}/freccia`, { ...arrow, prove: '' });
  expect(refused.status).toBe(422);
  await expectValidHtml(refused.html);
  expect(refused.html).toContain('quale studio o quale città');
  expect((await fill(page, `${page}/freccia`, { ...arrow, prove: 'Uno studio di prova' })).status).toBe(303);
  expect((await open(page)).text).toContain('Perché sì');
});

it('shows everybody which promise was changed after the start, and counts no change that is not registered', async () => {
  const scene = await aScene(database);
  const { city, open, fill } = scene;
  const base = await aRunExperiment(scene);
  expect((await open(base)).text).toContain('Prima dell’inizio');
  const easier = { indicatore: 'satisfaction', partenza: '40', obiettivo: '45', entro: '2026-12-31' };
  await fill(`${base}/indicatori`, `${base}/indicatori`, easier);
  await fill(`${base}/piano`, `${base}/piano`, { ipotesi: 'Un’altra ipotesi' });

  const before = await open(base);
  await expectValidHtml(before.html);
  expect(before.text).toContain('Ci sono cambi che non sono registrati');
  expect(before.text).toContain('Cambiato: Soddisfazione: da 40% a 45%');
  expect(before.text).not.toContain('Un’altra ipotesi');

  await fill(base, `${base}/registra`, { motivo: 'Era troppo' });
  await fill(base, `${base}/note`, { tipo: 'not-achieved', nota: 'Non basta', giorno: '2026-07-01' });
  await fill(base, `${base}/pubblica`, {});
  const after = await open(base);
  expect(after.text).toContain('Un’altra ipotesi');
  expect(after.text).not.toContain('Ci sono cambi che non sono registrati');
  expect(after.html).not.toContain(`action="${base}/registra"`);

  const address = `/laboratorio/sperimentazioni/${city.slug}/${base.split('/').at(-1)}`;
  for (const [prefix, words] of [
    [
      '',
      [
        'Quando era già cominciata',
        'Cambiato: Soddisfazione: da 40% a 45%',
        'Non vale più: Soddisfazione: da 40% a 70%',
      ],
    ],
    [
      '/en',
      [
        'When it had already begun',
        'Changed: Satisfaction: from 40% to 45%',
        'No longer so: Satisfaction: from 40% to 70%',
      ],
    ],
  ] as const) {
    const { html, text } = await open(prefix + address, { kind: 'public' });
    await expectValidHtml(html);
    for (const word of words) expect(text).toContain(word);
  }
});
