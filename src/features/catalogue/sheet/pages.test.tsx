import { beforeAll, describe, expect, test } from 'vitest';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import type { Language } from '../../../i18n/language.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import type { Ctx } from '../../context.ts';
import { aCatalogue, idOf, openPage } from '../testing/open-page.ts';

const database = await testDatabase();
let ctx: Ctx;
beforeAll(async () => {
  ctx = await aCatalogue(database);
});

const open = (path: string, language: Language = 'it', of: Ctx = ctx) => openPage(of, path, language);

describe('the sheet of a service', () => {
  test('has its sections in the order of the municipal model, and says what it is to machines', async () => {
    const { status, html } = await open(`/servizi/${await idOf(ctx, 'doposcuola')}`);
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
    expect((await open(`/servizi/${await idOf(ctx, 'doposcuola')}`)).html).toContain(
      'href="/monza/chiedi?aiuto=homework&amp;scheda=',
    );
    expect((await open(`/servizi/${await idOf(ctx, 'solidale')}`)).html).not.toContain('chiedi?aiuto');
  });

  test('leaves out what there is nothing to say about', async () => {
    const { html } = await open(`/servizi/${await idOf(ctx, 'solidale')}`);
    await expectValidHtml(html);
    for (const heading of ['Come fare', 'Cosa serve', 'Contatti', 'Condizioni di servizio'])
      expect(html).not.toContain(`>${heading}<`);
  });

  test('says that it is old, where it comes from and under which licence, and marks the way out', async () => {
    const { html } = await open(`/servizi/${await idOf(ctx, 'solidale')}`);
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
    const { html } = await open(`/servizi/${await idOf(ctx, 'solidale')}`);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    const json = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Service',
      name: 'Spesa </script><script>alert(1)</script> solidale',
    });
  });

  test('says in English that its text is Italian, and marks it', async () => {
    const { html } = await open(`/servizi/${await idOf(ctx, 'doposcuola')}`, 'en');
    await expectValidHtml(html);
    expect(html).toMatch(/<h1[^>]*lang="it"/);
    expect(textOf(html)).toContain('The details of the service are in Italian');
    expect(textOf(html)).toContain('Who it is for');
    expect(html).toContain('href="/en/monza/chiedi?aiuto=homework&amp;scheda=');
  });

  test('says that its data are made up only where they are', async () => {
    expect((await open(`/servizi/${await idOf(ctx, 'doposcuola')}`)).html).toContain('will-made-up');
    expect((await open(`/servizi/${await idOf(ctx, 'solidale')}`)).html).not.toContain('will-made-up');
  });

  test.each(['x', '00000000-0000-4000-8000-000000000000', '%3Cscript%3E', "1' or '1'='1"])(
    'that does not exist (%s) is not found',
    async (id) => {
      expect((await open(`/servizi/${id}`)).status).toBe(404);
    },
  );

  test('of another city is not found', async () => {
    const other = aContext(database.app, await registered(database));
    expect((await open(`/servizi/${await idOf(ctx, 'doposcuola')}`, 'it', other)).status).toBe(404);
  });
});
