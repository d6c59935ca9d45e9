import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/features/accreditation/desk/decide.ts';
import { exportServices, saveServices, type ExportFormat } from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import type { HsdsService } from '../../src/integrations/hsds/public.ts';
import { accredited } from '../setup/an-accreditation.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService } from './catalogue-scene.ts';
import { aCity, rowsOf } from './pools-city.ts';

const database = await testDatabase();

interface Told {
  readonly kind: string | undefined;
  readonly terms: readonly string[];
  readonly suspended: boolean;
  readonly csv: string | undefined;
  readonly geojson: unknown;
  readonly cpsv: unknown;
  readonly jsonLd: unknown;
  readonly foundByTerm: number;
  readonly foundSince: number;
}

describe('an accreditation that is suspended', () => {
  it('is felt in all that leaves the catalogue, and so is its end', async () => {
    const city = await aCity(database, {});
    const file = await accredited(city.system, { through: '2027-11-30' });
    await saveServices(city.system, [
      aService({
        title: 'Nido in famiglia',
        providerName: 'Il Filo',
        answerKind: 'accredited',
        kindsOfHelp: ['childcare'],
      }),
    ]);
    const [service] = await rowsOf<{ id: string }>(city, sql`select id from service`);
    const before = await told(city.system, service?.id ?? '');
    expect(before).toEqual({
      kind: 'accredited',
      terms: ['Cura dei bambini', 'Tutti', 'Ente accreditato'],
      suspended: false,
      csv: 'accredited',
      geojson: { answerKind: 'accredited' },
      cpsv: { '@type': 'cpsv:PublicService' },
      jsonLd: { '@type': 'GovernmentService' },
      foundByTerm: 1,
      foundSince: 0,
    });
    const day = { ...city.system, now: new Date(city.system.now.getTime() + 3_600_000) };
    await decide(day, file.fileId, 'suspended', 'Verifica');
    const during = await told(day, service?.id ?? '');
    expect(during).toEqual({
      ...before,
      kind: undefined,
      terms: before.terms.filter((name) => name !== 'Ente accreditato'),
      suspended: true,
      csv: 'suspended',
      geojson: { accreditation: 'suspended' },
      cpsv: { '@type': 'cpsv:Service', 'skos:note': [{ '@value': 'Accreditamento sospeso', '@language': 'it' }] },
      jsonLd: { '@type': 'Service', disambiguatingDescription: 'Accreditamento sospeso' },
      foundByTerm: 0,
      foundSince: 1,
    });
    await decide(day, file.fileId, 'reinstated', 'Verifica conclusa');
    expect(await told(day, service?.id ?? '')).toEqual({ ...before, foundSince: 1 });
  });
});

async function told(ctx: Ctx, id: string): Promise<Told> {
  const app = testApp(database);
  const { slug } = ctx.municipality;
  const get = async (path: string) => (await app.request(`/${slug}${path}`)).text();
  const record = JSON.parse(await get(`/api/hsds/services/${id}`)) as HsdsService;
  const total = async (query: string) =>
    (JSON.parse(await get(`/api/hsds/services?${query}`)) as { total_items: number }).total_items;
  const terms = (record.attributes ?? []).map(({ taxonomy_term }) => taxonomy_term);
  const list = JSON.parse(await get('/api/hsds/taxonomy_terms?search=accredited')) as { contents: { id: string }[] };
  const [csvHead = '', csvRow = ''] = (await exported(ctx, 'csv')).split(/\r?\n/);
  const cell = (name: string) => csvRow.split(',')[csvHead.split(',').indexOf(name)] ?? '';
  const [feature] = (JSON.parse(await exported(ctx, 'geojson')) as { features: { properties: object }[] }).features;
  const [node] = (JSON.parse(await exported(ctx, 'cpsv-ap')) as { '@graph': object[] })['@graph'];
  const page = await get(`/servizi/${id}`);
  const jsonLd = JSON.parse(/<script[^>]*ld\+json[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '{}') as object;
  return {
    kind: record.will_answer_kind,
    terms: terms.flatMap((term) => term?.name ?? []),
    suspended: record.will_accreditation === 'suspended',
    csv: [cell('answerKind'), cell('accreditation')].join(''),
    geojson: only(feature?.properties, 'answerKind', 'accreditation'),
    cpsv: only(node, '@type', 'skos:note'),
    jsonLd: only(jsonLd, '@type', 'disambiguatingDescription'),
    foundByTerm: await total(`taxonomy_term_id=${list.contents[0]?.id ?? ''}`),
    foundSince: await total(`modified_after=${new Date(Date.parse('2026-11-20T10:30:00Z')).toISOString()}`),
  };
}

function only(value: object | undefined, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => names.includes(name)));
}

async function exported(ctx: Ctx, format: ExportFormat): Promise<string> {
  let text = '';
  for await (const piece of exportServices(ctx, format)) text += Buffer.from(piece).toString();
  return text;
}
