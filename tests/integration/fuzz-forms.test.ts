import { array, assert, asyncProperty, boolean, constantFrom, double, oneof, string, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { steps } from '../../src/features/requests/ask/journey.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { requestForm } from '../setup/a-request-form.ts';
import { browserOf } from '../setup/a-walk.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { blank, broken, junk } from '../setup/bad-values.ts';
import { rowsOfTenant } from '../setup/rows-of-tenant.ts';
import { testApp } from '../setup/test-app.ts';

const { database, city } = await aCityDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const [somebody, desk] = [aBrowser(app), browserOf(app, city, 'administrator')];
const proposal = city.pools.find(({ status }) => status === 'proposed');
const carla = city.households.find(({ requestId }) => proposal?.requests.includes(requestId));
for (const { id, slug } of steps)
  await somebody.post(`/alfonia/chiedi/${city.draft}/${slug}`, {
    ...requestForm[id],
    ...(id === 'place' && { place: 'via quokkaville' }),
  });

/** Of the way to what exists, and of the rules behind it. */
const ruleFields = `
  domanda valore azione chieste tema r-age r-isee-health letta fatto dove cambia fra almeno massimo
  calcolo somma isee da-isee da-somma a-isee a-somma fascia-1 importo-1 oltre minimo tetto riduzione
  percento nome data indirizzo attesa giorno x-age x-residence x-isee-health n-isee-health quanto
  servizio
`
  .trim()
  .split(/\s+/);
const ruleWords = `
  0 2 80 7.000 24.000 here daily age isee-health residence age,care at-home avanti salta indietro
  risultati nessuno cambia:age togli:c.0 almeno:c gira:c.1 rovescia:c.0 via:0 c c.1 0.0 linear bands
  fixed none yes 2026-11-25 nuovo
`
  .trim()
  .split(/\s+/);

/** Of experiments and measures. */
const experimentFields = `
  titolo ipotesi cluster altro quartieri direzione dimensioni passi tipo testo passo freccia da a perche prove forza indicatore
  partenza fonte obiettivo entro inizio disegno scaglioni stop stop-indicatore stop-lato stop-valore stop-mesi motivo nota giorno
  come spesa spesa-fonte sconto c1-nome c1-chi c1-quanti c1-valore c1-fonte c1-deadweight c1-anni need failed azione mese sopra sotto
  codice numero unita persone
`
  .trim()
  .split(/\s+/);
const experimentWords = `
  satisfaction minors aggregated-demand social-impact n1 n2 a1 activity outcome weak before-and-after staged-start 2026-01 below 20-40
  diary stopped finished pubblica salva share process percent neither
`
  .trim()
  .split(/\s+/);

const forms = Object.values(requestForm);
const others = [
  'password',
  'code',
  'pool',
  'answer',
  'reason',
  'request',
  'version',
  'status',
  'channel',
  'submissionKey',
  ...ruleFields,
  ...experimentFields,
  'gruppo',
  'offerta',
  'nessuna',
  'versione',
  'risposta',
  'letto',
  'passo',
  'verso',
  'richiesta',
  'operatore',
  'prezzo',
  'inizio',
  'call-days',
  'bands',
  '__proto__',
  'toString',
];
const names = [...new Set([...forms.flatMap((form) => Object.keys(form)), ...others])];
const words = [
  ...forms.flatMap((form) => Object.values(form).flat()),
  ...blank,
  ...junk.slice(1),
  proposal?.id ?? '',
  ...Object.values(city.agreeing),
  'firmo',
  'mostra',
  'first-name',
  '1',
  'accepted',
  'declined',
  'phone',
  ...ruleWords,
  ...experimentWords,
  'proposed',
  ...city.households.flatMap(({ requestId, token }) => [requestId, token]),
];

const value = oneof(constantFrom(...words), string({ unit: 'binary', maxLength: 60 }), double().map(String));
const field = tuple(oneof({ weight: 5, arbitrary: constantFrom(...names) }, { weight: 1, arbitrary: string() }), value);
/** Forms as a browser could send them, with names and values that belong to some form of ours and others that do not. */
const form = array(field, { maxLength: 14 }).map((fields) =>
  new URLSearchParams(
    fields.map(([name, text]) => [name.toWellFormed(), text.toWellFormed()] as [string, string]),
  ).toString(),
);
/** What no browser sends. */
const noise = string({
  unit: constantFrom('%', '&', '=', '+', ';', '[', ']', '%00', ...broken, 'kind', 'answer', 'email', 'à', '1'),
  maxLength: 40,
});

/** Last those that end something: the others still find it. */
const ends = (route: string) =>
  Number(/(riepilogo|ritira|:id\/(risposta|scelta|firma)|offerte|accordo|esci)$/.test(route));
const routes = [...new Set(app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path))].sort(
  (one, other) => ends(one) - ends(other),
);

const promised = () => rowsOfTenant(database, city.municipality.tenantId, 'experiment_registration');
const before = await promised();

it.each(routes)('whatever is sent to %s, nothing breaks', async (route) => {
  // A password takes its time to compare: that form is tried less often.
  const numRuns = route.endsWith('/accedi') ? 15 : 60;
  const odd = oneof(
    constantFrom(...words.filter((word) => word.length < 80)),
    string({ unit: 'binary', maxLength: 20 }),
  );
  const slug = constantFrom(...steps.map((step) => step.slug));
  await assert(
    asyncProperty(
      oneof(form, noise),
      odd,
      slug,
      oneof(boolean(), constantFrom(true)),
      boolean(),
      async (body, piece, step, known, signedIn) => {
        const key = route.includes('/r/') ? carla?.token : carla?.requestId;
        const given: Record<string, string | undefined> = {
          ':draft': city.draft,
          ':token': carla?.token,
          ':id': proposal?.id,
          ':key': key,
          ':step': step,
          ':rule': city.rule,
          ':which': '1',
          ':experiment': city.experiments.draft,
          ':model': city.experiments.told,
          ':city': 'alfonia',
          ':code': 'satisfaction',
        };
        const strange = encodeURIComponent(piece.toWellFormed());
        const path = route.replaceAll(/:\w+/g, (name) =>
          name === ':municipality' ? 'alfonia' : ((known ? given[name] : undefined) ?? strange),
        );
        const answer = await (signedIn ? desk : somebody).post(path, body);
        expect(answer.status, path).toBeLessThan(500);
      },
    ),
    { numRuns, seed: 20_261_122 },
  );
});

it('leaves what an experiment promised as it was, whatever was sent to pages and API', async () => {
  expect(before.length).toBeGreaterThan(0);
  const after = new Set((await promised()).map((row) => JSON.stringify(row)));
  for (const row of before) expect(after).toContain(JSON.stringify(row));
});
