import { beforeAll, describe, expect, test } from 'vitest';
import { aContext } from '../../../tests/setup/a-context.ts';
import { registered } from '../../../tests/setup/a-municipality.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { createRouter } from '../../platform/http/router.ts';
import { expectValidHtml, textOf } from '../../ui/testing/html.ts';
import type { Ctx } from '../context.ts';
import type { Language } from '../../i18n/language.ts';
import type { NewService } from './model.ts';
import { catalogueRoutes, savePlaces, saveServices, searchServices } from './public.ts';

const database = await testDatabase();
const centre = { lat: 45.5845, lon: 9.2744 };
const outline = [
  [9.2, 45.55],
  [9.35, 45.55],
  [9.35, 45.63],
  [9.2, 45.63],
  [9.2, 45.55],
] as const;

function aService(given: Partial<NewService> & { readonly title: string }): NewService {
  return {
    source: 'prova',
    sourceKey: given.title,
    description: '',
    language: 'it',
    answerKind: 'free',
    kindsOfHelp: ['information'],
    audiences: ['everyone'],
    sections: {},
    status: 'active',
    madeUp: true,
    ...given,
  };
}

const full = aService({
  title: 'Doposcuola del Centro',
  description: 'Un posto tranquillo per i compiti.',
  kindsOfHelp: ['homework'],
  audiences: ['children', 'families'],
  answerKind: 'accredited',
  providerName: 'Associazione Merenda',
  address: 'Via Lecco',
  locality: 'Monza',
  position: centre,
  sections: {
    whoItIsFor: 'Bambini dai 6 agli 11 anni.',
    howTo: 'Telefona.\n\nOppure passa.',
    whatYouNeed: 'Niente.',
    whatYouGet: 'Due ore di compiti insieme.',
    timesAndDeadlines: 'Tutto l’anno.',
    cost: '2 € al pomeriggio.',
    access: 'Vieni al centro.',
    terms: 'Chi arriva prima sceglie il posto.',
    contacts: { phone: '039 000 0000', email: 'merenda@example.org', web: 'https://merenda.example.org' },
  },
});
const old = aService({
  title: 'Spesa </script><script>alert(1)</script> solidale',
  description: `Volontari che fanno la spesa per gli anziani.\n\n${'Chiamano la mattina e passano nel pomeriggio. '.repeat(12)}<img src=x onerror=alert(1)>`,
  kindsOfHelp: ['shopping-errands'],
  audiences: ['older-people'],
  url: 'https://spesa.example.org/',
  updatedOn: '2020-05-03',
  sections: { licence: 'CC BY 4.0', priceAssumed: true, nationwide: true },
  source: 'covid19italia.help',
  madeUp: false,
});

let ctx: Ctx;
beforeAll(async () => {
  ctx = aContext(database.app, await registered(database, { slug: 'monza', name: 'Monza', outline }));
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  const filler = Array.from({ length: 30 }, (_, n) =>
    aService({ title: `Corso ${n}`, position: centre, description: 'Per imparare cose utili.' }),
  );
  await saveServices(system, [full, old, aService({ title: 'Finito', status: 'ended' }), ...filler]);
  await savePlaces(system, [{ kind: 'quarter', name: 'Centro', quarter: 'Centro', ...centre }]);
});

async function open(path: string, language: Language = 'it', of: Ctx = ctx) {
  const prefix = language === 'en' ? '/en' : '';
  const to = (rest: string) => `${prefix}/${of.municipality.slug}${rest}`;
  const router = createRouter<Ctx>();
  router.use(async (c, next) => {
    c.set('ctx', { ...of, language, links: { ...of.links, to, current: to(path.split('?')[0] ?? '') } });
    await next();
  });
  catalogueRoutes(router);
  const response = await router.request(`/${of.municipality.slug}${path}`);
  return { status: response.status, location: response.headers.get('Location'), html: await response.text() };
}

async function idOf(title: string): Promise<string> {
  const outcome = await searchServices(ctx, { text: title, page: 1 });
  return outcome.kind === 'found' ? (outcome.services[0]?.service.id ?? '') : '';
}

describe('the search page', () => {
  test.each([
    '/servizi',
    '/servizi?parole=anziano',
    '/servizi?parole=corsi&pagina=2',
    '/servizi?parole=spesa+marziana&aiuto=meals&vicino=centro&entro=1000',
    '/servizi?vicino=Parigi',
    '/servizi?aiuto=tutto&entro=1000',
  ])('%s is valid HTML in both languages', async (path) => {
    for (const language of ['it', 'en'] as const) await expectValidHtml((await open(path, language)).html);
  });

  test('asks one thing first and keeps what was asked', async () => {
    const { status, html } = await open('/servizi?parole=anziano&aiuto=shopping-errands&vicino=centro&entro=2000');
    expect(status).toBe(200);
    expect(html).toMatch(/<form[^>]*action="\/monza\/servizi" method="get"/);
    expect(html).toMatch(/name="parole"[^>]*|value="anziano"/);
    expect(html).toContain('<option value="shopping-errands" selected');
    expect(html).toContain('value="centro"');
  });

  test('lists what it found and why, and leads to each sheet', async () => {
    const { html } = await open('/servizi?parole=anziano');
    expect(html).toContain(`href="/monza/servizi/${await idOf('spesa')}"`);
    expect(html).toContain('<strong>anziani</strong>');
    expect(textOf(html)).toContain('È pensato per «Anziani».');
    expect(textOf(html)).toContain('Aggiornato il 3 maggio 2020: chiedi conferma.');
  });

  test('shows the results of the page on a map, with distances', async () => {
    const { html } = await open('/servizi?parole=corsi&vicino=Centro');
    expect(textOf(html)).toContain('30 servizi vicino a Centro');
    expect(html.match(/class="will-map-point"/g)).toHaveLength(20);
    expect(textOf(html)).toContain('A 50 m · Numero 1 sulla mappa');
  });

  test('goes from page to page without losing the search', async () => {
    const { html } = await open('/servizi?parole=corsi&per=everyone');
    expect(html).toContain('href="/monza/servizi?parole=corsi&amp;per=everyone&amp;pagina=2"');
    expect(await open('/servizi?parole=corsi&pagina=9')).toMatchObject({
      status: 303,
      location: '/monza/servizi?parole=corsi&pagina=2',
    });
  });

  test('that finds nothing says which word is nowhere, and what to try', async () => {
    const { status, html } = await open('/servizi?parole=spesa+marziana');
    expect(status).toBe(200);
    expect(textOf(html)).toContain('Nessun servizio parla di «marziana».');
    expect(html).toContain('href="/monza/servizi?parole=spesa"');
    expect(html).toContain('href="/monza/chiedi"');
  });

  test('of an empty catalogue says that it is empty', async () => {
    const empty = aContext(database.app, await registered(database));
    const { html } = await open('/servizi', 'it', empty);
    expect(textOf(html)).toContain('Il catalogo è ancora vuoto');
    await expectValidHtml(html);
  });

  test.each([
    ['/servizi?vicino=Centr', 'field-vicino', 'Volevi dire «Centro»?'],
    ['/servizi?vicino=Parigi', 'field-vicino', 'Non conosciamo questo posto'],
    ['/servizi?aiuto=tutto', 'field-aiuto', 'Scegli una voce della lista.'],
    ['/servizi?entro=500', 'field-vicino', 'Scrivi anche vicino a quale via'],
    [`/servizi?parole=${'x'.repeat(201)}`, 'field-parole', 'al massimo 200'],
  ])('%s is told beside its field', async (path, field, text) => {
    const { status, html } = await open(path);
    expect(status).toBe(422);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(`id="${field}-error"`);
    expect(textOf(html)).toContain(text);
  });

  test('shows what people type as text', async () => {
    const { html } = await open(
      `/servizi?parole=${encodeURIComponent('<script>alert(1)</script>')}&vicino=${encodeURIComponent('"><b>')}`,
    );
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('"><b>');
  });

  test('is only in cities that are open', async () => {
    const closed = aContext(database.app, await registered(database, { open: false }));
    expect((await open('/servizi', 'it', closed)).status).toBe(404);
    expect((await open(`/servizi/${await idOf('doposcuola')}`, 'it', closed)).status).toBe(404);
  });
});

describe('the sheet of a service', () => {
  test('has its sections in the order of the municipal model, and says what it is to machines', async () => {
    const { status, html } = await open(`/servizi/${await idOf('doposcuola')}`);
    expect(status).toBe(200);
    await expectValidHtml(html);
    const headings = [...html.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, heading]) => heading);
    const model = [
      'A chi è rivolto',
      'Come fare',
      'Cosa serve',
      'Cosa si ottiene',
      'Tempi e scadenze',
      'Accedi al servizio',
      'Condizioni di servizio',
      'Contatti',
    ];
    expect(headings.filter((heading) => model.includes(heading ?? ''))).toEqual(model);
    for (const element of [
      'service-title',
      'service-description',
      'service-status',
      'service-topic',
      'service-addressed',
      'service-how-to',
      'service-needed',
      'service-achieved',
      'service-calendar-text',
      'service-cost',
      'service-generic-access',
      'service-area',
      'page-index',
      'metatag',
    ]) {
      expect(html).toContain(`data-element="${element}"`);
    }
    expect(html).toContain('href="tel:0390000000"');
    expect(html).toContain('href="mailto:merenda@example.org"');
    const json = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'GovernmentService',
      name: 'Doposcuola del Centro',
      serviceType: 'Aiuto nei compiti',
    });
  });

  test('offers to ask for the help where it can be shared', async () => {
    expect((await open(`/servizi/${await idOf('doposcuola')}`)).html).toContain('href="/monza/chiedi?aiuto=homework"');
    expect((await open(`/servizi/${await idOf('solidale')}`)).html).not.toContain('chiedi?aiuto');
  });

  test('leaves out what there is nothing to say about', async () => {
    const { html } = await open(`/servizi/${await idOf('solidale')}`);
    await expectValidHtml(html);
    for (const heading of ['Come fare', 'Cosa serve', 'Contatti', 'Condizioni di servizio'])
      expect(html).not.toContain(`>${heading}<`);
  });

  test('says that it is old, where it comes from and under which licence, and marks the way out', async () => {
    const { html } = await open(`/servizi/${await idOf('solidale')}`);
    const text = textOf(html);
    expect(text).toContain('Aggiornato il 3 maggio 2020: chiedi conferma prima di andare.');
    expect(text).toContain('CC BY 4.0');
    expect(text).toContain('covid19italia.help');
    expect(text).toContain('la fonte non dice il prezzo');
    expect(text).toContain('In tutta Italia');
    expect(html).toMatch(/href="https:\/\/spesa\.example\.org\/" rel="external noopener noreferrer"/);
    expect(text).toContain('si apre su un altro sito');
  });

  test('runs no script of who wrote it', async () => {
    const { html } = await open(`/servizi/${await idOf('solidale')}`);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    const json = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Service',
      name: 'Spesa </script><script>alert(1)</script> solidale',
    });
  });

  test('says in English that its text is Italian, and marks it', async () => {
    const { html } = await open(`/servizi/${await idOf('doposcuola')}`, 'en');
    await expectValidHtml(html);
    expect(html).toMatch(/<h1[^>]*lang="it"/);
    expect(textOf(html)).toContain('The details of the service are in Italian');
    expect(textOf(html)).toContain('Who it is for');
    expect(html).toContain('href="/en/monza/chiedi?aiuto=homework"');
  });

  test('says that its data are made up only where they are', async () => {
    expect((await open(`/servizi/${await idOf('doposcuola')}`)).html).toContain('will-made-up');
    expect((await open(`/servizi/${await idOf('solidale')}`)).html).not.toContain('will-made-up');
  });

  test.each(['x', '00000000-0000-4000-8000-000000000000', '%3Cscript%3E', "1' or '1'='1"])(
    'that does not exist (%s) is not found',
    async (id) => {
      expect((await open(`/servizi/${id}`)).status).toBe(404);
    },
  );

  test('of another city is not found', async () => {
    const other = aContext(database.app, await registered(database));
    expect((await open(`/servizi/${await idOf('doposcuola')}`, 'it', other)).status).toBe(404);
  });
});
