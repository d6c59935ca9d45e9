import { describe, expect, it } from 'vitest';
import { saveProviders, saveServices } from '../../src/features/catalogue/public.ts';
import { ownTaxonomies } from '../../src/features/catalogue/hsds/own-terms.ts';
import type { HsdsService, HsdsServiceAtLocation } from '../../src/integrations/hsds/public.ts';
import { keepHsds } from '../setup/keep-hsds.ts';
import { testDatabase } from '../setup/test-database.ts';
import { hsdsScene, id, services, type Envelope } from './hsds-scene.ts';

const { app, ask, contextOf } = await hsdsScene(await testDatabase());
const idsOf = ({ contents }: Envelope) => contents.map((service) => service.id);
const cityList = (query = '') => ask(`/alba/api/hsds/services${query}`);

describe('pages', () => {
  it('divide a list in the same order each time, and say where they stand', async () => {
    const first = await cityList('?per_page=5');
    expect({ ...first, contents: [] }).toEqual({
      total_items: 12,
      total_pages: 3,
      page_number: 1,
      size: 5,
      first_page: true,
      last_page: false,
      empty: false,
      contents: [],
    });
    const all = [first, await cityList('?per_page=5&page=2'), await cityList('?per_page=5&page=3')];
    expect(all.flatMap(idsOf)).toEqual(services(1000, 12, 'Alba').map((service) => service.id));
    expect(all[2]).toMatchObject({ size: 2, last_page: true, first_page: false });
    expect(await cityList('?per_page=5&page=4')).toMatchObject({
      size: 0,
      empty: true,
      last_page: true,
      total_items: 12,
    });
  });

  it('go through all open municipalities, one after the other, and leave the closed one out', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => ask(`/api/hsds/services?per_page=5&page=${page}`)));
    expect(pages.flatMap(idsOf)).toEqual(
      [...services(1000, 12, 'Alba'), ...services(2000, 12, 'Bosco')].map((service) => service.id),
    );
    expect(pages.map(({ size, total_items: total, last_page: last }) => [size, total, last])).toEqual([
      [5, 24, false],
      [5, 24, false],
      [5, 24, false],
      [5, 24, false],
      [4, 24, true],
    ]);
    expect((await app.request('/chiusa/api/hsds/services')).status).toBe(404);
    expect((await app.request(`/api/hsds/services/${id(3000)}`)).status).toBe(404);
  });

  it('as lines hold every record once, whole', async () => {
    const response = await app.request('/api/hsds/services?format=ndjson&full=true&per_page=2');
    expect(response.headers.get('Content-Type')).toMatch(/^application\/x-ndjson/);
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as HsdsService);
    expect(lines.map((service) => service.id)).toEqual(
      [...services(1000, 12, ''), ...services(2000, 12, '')].map((service) => service.id),
    );
    expect(lines[0]?.service_at_locations?.[0]?.location?.addresses?.[0]?.city).toBe('Alba');
  });

  it('with minimal name all services at once', async () => {
    const { contents, size } = await ask<Envelope<Record<string, string>>>('/api/hsds/services?minimal=true');
    expect(size).toBe(24);
    expect(contents[0]).toEqual({
      id: id(1000),
      name: 'Alba numero 0',
      status: 'active',
      last_modified: '2026-01-01T10:00:00.000Z',
      modified_date: '2026-01-01T10:00:00.000Z',
    });
  });
});

describe('filters', () => {
  const meals = ownTaxonomies[0]?.terms.find(({ term }) => term.code === 'meals')?.term.id ?? '';

  it.each([
    ['modified_after=2026-01-06T10:00:00.000Z', 2],
    ['modified_after=2026-01-06T10:00:00.001Z', 0],
    ['modified_after=2026-01-06T11:00:00%2B01:00', 2],
    ['modified_after=2026-01-06T11:00:00+01:00', 2],
    ['modified_after=2026-01-06', 2],
    ['search=doposcuola', 6],
    ['search=doposcuola%20alba', 6],
    ['search=bosco', 0],
    [`taxonomy_term_id=${meals}`, 6],
    [`taxonomy_term_id=${id(901)}`, 1],
    [`taxonomy_id=${id(902)}`, 1],
    [`taxonomy_id=${ownTaxonomies[0]?.taxonomy.id ?? ''}`, 12],
    [`taxonomy_term_id=${id(999)}`, 0],
    ['taxonomy_term_id=meals', 0],
    [`organization_id=${id(1500).toUpperCase()}`, 2],
    [`organization_id=${id(2500)}`, 0],
    [`search=alba&taxonomy_term_id=${meals}&modified_after=2026-01-05&organization_id=${id(1500)}`, 0],
    [`search=alba&taxonomy_term_id=${meals}&modified_after=2026-01-05`, 2],
    ['search=', 12],
    ['unknown=1', 12],
  ])('hold together: %s finds %i', async (query, count) => {
    expect((await cityList(`?${query}`)).total_items).toBe(count);
  });

  it.each([
    ['postcode=20900', 4],
    ['postcode=20900&proximity=400', 2],
    ['postcode=20900&proximity=100000', 4],
    ['postcode=00184', 0],
    [`postcode=20900&taxonomy_term_id=${id(901)}`, 1],
    [`modified_after=2026-01-04`, 2],
    ['search=doposcuola', 2],
  ])('of places: %s finds %i', async (query, count) => {
    expect((await ask(`/alba/api/hsds/service_at_locations?${query}`)).total_items).toBe(count);
  });

  it('says that the centre of a postcode is not known, and does not guess it', async () => {
    const response = await app.request('/en/alba/api/hsds/service_at_locations?postcode=00184&proximity=500');
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toMatch(/do not know where its centre is/);
    // As the contract says that it may.
    const { paths } = await ask<{
      paths: Record<string, { get?: { responses: object }; post?: { responses: object } }>;
    }>('/alba/api/hsds/openapi.json');
    for (const path of ['/services', '/service_at_locations'])
      for (const method of ['get', 'post'] as const)
        expect(Object.keys(paths[path]?.[method]?.responses ?? {}).includes('422')).toBe(
          path === '/service_at_locations',
        );
  });

  it('tells terms that stand under none from those under another', async () => {
    const terms = [
      { id: id(50), name: 'Sopra', description: '' },
      { id: id(51), name: 'Sotto', description: '', parent_id: id(50) },
    ];
    await keepHsds(contextOf('bosco'), { terms });
    const names = async (query: string) =>
      (await ask<Envelope<{ name: string }>>(`/bosco/api/hsds/taxonomy_terms?search=so&${query}`)).contents.map(
        ({ name }) => name,
      );
    expect(await names('')).toEqual(expect.arrayContaining(['Sopra', 'Sotto']));
    expect(await names('top_only=true')).not.toContain('Sotto');
    expect(await names('top_only=true')).toContain('Sopra');
    expect(await names(`parent_id=${id(50)}`)).toEqual(['Sotto']);
  });
});

describe('services that people made here', () => {
  it('are told with their place and their provider, which are found by the ids they are told under', async () => {
    const city = contextOf('fatta');
    const service = {
      source: 'prova',
      title: 'Pasti',
      description: 'Pasti a casa',
      language: 'it' as const,
      answerKind: 'free' as const,
      kindsOfHelp: ['meals' as const],
      audiences: ['older-people' as const],
      sections: {},
      status: 'active' as const,
      madeUp: true,
    };
    await saveProviders(city, [{ name: 'Ente iscritto', accredited: false, email: 'ente@example.org', madeUp: true }]);
    await saveServices(city, [
      {
        ...service,
        sourceKey: '1',
        providerName: 'Gruppo solo nominato',
        address: 'Via Prova 3, 20900',
        position: { lat: 45.5, lon: 9.2 },
      },
      { ...service, sourceKey: '2', providerName: 'Ente iscritto' },
      { ...service, sourceKey: '3', providerName: 'Gruppo solo nominato', status: 'ended' },
    ]);
    const { contents } = await ask('/fatta/api/hsds/services?full=true');
    const [told] = contents.filter((one) => one.service_at_locations !== undefined);
    const place = told?.service_at_locations?.[0];
    expect(contents.map(({ status }) => status).sort()).toEqual(['active', 'active', 'inactive']);
    const alone = await ask<HsdsServiceAtLocation>(`/fatta/api/hsds/service_at_locations/${place?.id ?? ''}`);
    expect(alone).toMatchObject({ location: place?.location, service: { id: told?.id } });
    expect(
      (await ask<Envelope<HsdsServiceAtLocation>>('/fatta/api/hsds/service_at_locations?postcode=20900')).contents.map(
        (one) => one.id,
      ),
    ).toEqual([place?.id]);
    const organizations = await ask<Envelope<{ id: string; name: string }>>('/fatta/api/hsds/organizations');
    expect(organizations.contents.map(({ name }) => name).sort()).toEqual(['Ente iscritto', 'Gruppo solo nominato']);
    const named = organizations.contents.find(({ name }) => name === 'Gruppo solo nominato');
    expect(named?.id).toBe(told?.organization?.id);
    expect(
      (await ask<{ services: unknown[] }>(`/fatta/api/hsds/organizations/${named?.id ?? ''}`)).services,
    ).toHaveLength(2);
    expect((await ask(`/fatta/api/hsds/services?organization_id=${named?.id ?? ''}`)).total_items).toBe(2);
  });
});
