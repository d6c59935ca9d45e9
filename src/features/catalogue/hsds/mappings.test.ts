import { describe, expect, it } from 'vitest';
import {
  canonicalText,
  locationSchema,
  organizationSchema,
  serviceSchema,
  type HsdsService,
} from '../../../integrations/hsds/public.ts';
import { fromOrganization, fromService } from './from-hsds.ts';
import { fromLocation } from './from-location.ts';
import { fromTaxonomyTerm, termsBorneBy } from './from-taxonomies.ts';
import { serviceInBrief } from './in-brief.ts';
import { isOwnAttribute, ownTaxonomies } from './own-terms.ts';
import { locationRow, placeRows, providerRow, serviceRow } from './testing/as-row.ts';
import { toOrganization, toService, toServiceInBrief, toTaxonomyTerm } from './to-hsds.ts';
import { toLocation } from './to-location.ts';

const municipality = { name: 'Provaglia', province: 'MB' };
const id = (last: number) => `ac148810-d857-441c-9679-${String(last).padStart(12, '0')}`;

function outAgain(record: HsdsService): HsdsService {
  const service = fromService(serviceSchema.parse(record));
  const provider = service.organization && {
    record: providerRow(service.organization),
    locations: service.organization.locations.map(locationRow),
  };
  return toService(serviceRow(service), { municipality, provider, places: placeRows(service.id, service.places) });
}

const counselling: HsdsService = {
  id: id(1),
  name: '  Sportello   di ascolto ',
  description: 'Colloqui',
  status: 'temporarily closed',
  url: 'mailto:ascolto@example.org',
  email: 'ascolto@example.org',
  eligibility_description: 'Chi abita qui',
  application_process: 'Si telefona',
  fees_description: 'Gratis',
  last_modified: '2023-03-15T11:30:45+01:00',
  minimum_age: 12,
  phones: [
    { id: id(2), number: '039 123' },
    { id: id(3), number: '039 456', extension: 7 },
  ],
  organization: {
    id: id(4),
    name: 'Associazione Prova',
    description: '',
    tax_id: '94000000000',
    locations: [{ id: id(5), location_type: 'physical' }],
  },
  service_at_locations: [
    {
      id: id(6),
      description: 'Al primo piano',
      location: {
        id: id(7),
        location_type: 'physical',
        name: 'Sede',
        latitude: 100,
        longitude: 9.27,
        addresses: [
          {
            id: id(8),
            address_1: 'Via Prova 1',
            city: 'Provaglia',
            state_province: 'MB',
            postal_code: '20900',
            country: 'IT',
            address_type: 'physical',
          },
        ],
      },
    },
  ],
  attributes: [
    {
      id: id(9),
      taxonomy_term: {
        id: id(10),
        name: 'Counselling',
        description: '',
        taxonomy_detail: { id: id(11), name: 'Open Eligibility', description: '' },
      },
    },
  ],
  capacities: [{ id: id(12), unit: { id: id(13), name: 'posti' }, available: 2, updated: '2026-11-03T09:00:00Z' }],
};

describe('a service of another system', () => {
  it('goes out as it came in, and once more', () => {
    const once = outAgain(counselling);
    const attributes = once.attributes?.filter((attribute) => !isOwnAttribute(attribute));
    expect({ ...once, attributes }).toMatchObject(counselling);
    expect(canonicalText(outAgain(once))).toBe(canonicalText(once));
  });

  it('is written with what people here would look for in our own columns', () => {
    expect(fromService(counselling)).toMatchObject({
      title: 'Sportello di ascolto',
      status: 'active',
      url: undefined,
      address: 'Via Prova 1',
      locality: 'Provaglia',
      position: undefined,
      sections: {
        whoItIsFor: 'Chi abita qui',
        howTo: 'Si telefona',
        cost: 'Gratis',
        contacts: { phone: '039 123', email: 'ascolto@example.org' },
      },
      organizationId: id(4),
    });
  });

  it('bears the terms it names, wherever in it they stand, and tells them', () => {
    const borne = termsBorneBy(fromService(counselling).hsds);
    expect(borne.termIds).toEqual([id(10)]);
    expect(borne.terms.map(({ name, taxonomyId }) => [name, taxonomyId])).toEqual([['Counselling', id(11)]]);
    expect(borne.taxonomies.map(({ name }) => name)).toEqual(['Open Eligibility']);
  });
});

describe('a service of ours', () => {
  const own = serviceRow(fromService({ id: id(1), name: 'Pasti', status: 'active' }));
  const row = {
    ...own,
    description: 'A casa',
    kindsOfHelp: ['meals' as const],
    audiences: ['older-people' as const],
    address: 'Via Prova 3, 20900 Provaglia',
    lat: 45.5,
    lon: 9.2,
    providerId: null,
    providerName: 'Gruppo Prova',
    namedProviderId: id(20),
    sections: {
      whatYouGet: 'Un pasto',
      cost: '5 euro',
      contacts: { phone: '039 1', email: 'su richiesta', web: 'pasti' },
      nationwide: true as const,
    },
    updatedOn: '2020-05-03',
    madeUp: true,
  };
  const out = toService(row, { municipality, places: [] });

  it('says where it is, who gives it and what it is in HSDS’s terms', () => {
    expect(out).toMatchObject({
      organization: { id: id(20), name: 'Gruppo Prova', description: '' },
      fees_description: '5 euro',
      phones: [{ number: '039 1' }],
      service_at_locations: [
        {
          location: {
            latitude: 45.5,
            longitude: 9.2,
            addresses: [{ address_1: row.address, city: 'Provaglia', postal_code: '20900', country: 'IT' }],
          },
        },
      ],
      attributes: [
        { taxonomy_term: { code: 'meals', name: 'Pasti' } },
        { taxonomy_term: { code: 'older-people' } },
        { taxonomy_term: { code: 'public' } },
      ],
    });
    expect(out.email).toBeUndefined();
  });

  it('is the same service when it comes back', () => {
    const back = fromService(serviceSchema.parse(JSON.parse(JSON.stringify(out))));
    expect(back).toMatchObject({
      title: 'Pasti',
      answerKind: row.answerKind,
      kindsOfHelp: ['meals'],
      audiences: ['older-people'],
      sections: { ...row.sections, contacts: { phone: '039 1', web: 'pasti' } },
      address: row.address,
      position: { lat: 45.5, lon: 9.2 },
      updatedOn: '2020-05-03',
      madeUp: true,
    });
    expect(back.hsds.attributes).toBeUndefined();
    expect(canonicalText(outAgain(out))).toBe(canonicalText(out));
  });

  it('follows what people change here, whatever its source had said', () => {
    const changed = {
      ...serviceRow(fromService(counselling)),
      title: 'Ascolto',
      status: 'ended' as const,
      modifiedAt: new Date('2026-01-01T00:00:00.000Z'),
    };
    expect(toService(changed, { municipality, places: [] })).toMatchObject({
      name: 'Ascolto',
      status: 'inactive',
      last_modified: '2026-01-01T00:00:00.000Z',
    });
  });

  it('is told in a list without its children', () => {
    const brief = serviceInBrief(out);
    expect(toServiceInBrief(row, undefined)).toEqual(brief);
    expect(brief).toMatchObject({
      name: 'Pasti',
      organization: { name: 'Gruppo Prova' },
      will_kinds_of_help: ['meals'],
    });
    expect(Object.keys(brief)).not.toEqual(expect.arrayContaining(['phones']));
    expect(Object.keys(brief)).not.toEqual(expect.arrayContaining(['attributes']));
  });
});

describe('a protected place', () => {
  const shelter = locationSchema.parse({
    ...counselling.service_at_locations?.[0]?.location,
    latitude: 45.58123,
    longitude: 9.27123,
    transportation: 'Autobus fino a Via Prova',
    external_identifier: '10092008082',
    will_protected: true,
    will_quarter: 'San Biagio',
  });

  it('that comes with its address keeps it apart from everything else', () => {
    const { exact, ...shown } = fromLocation(shelter);
    expect(JSON.stringify(shown)).not.toMatch(/Via Prova|45\.58|9\.27|1009/);
    expect(shown).toMatchObject({ protectedPlace: true, quarter: 'San Biagio', position: undefined });
    expect(exact).toMatchObject({ address: 'Via Prova 1', position: { lat: 45.58123, lon: 9.27123 } });
  });

  it('is told by its quarter alone, whatever its row still holds', () => {
    const careless = {
      ...locationRow(fromLocation({ ...shelter, will_protected: false })),
      protectedPlace: true,
      lat: 45.6,
      lon: 9.3,
      quarter: 'San Biagio',
    };
    const told = toLocation(careless);
    expect(JSON.stringify(told)).not.toMatch(/Via Prova|45\.58|1009/);
    expect(told).toMatchObject({ will_protected: true, will_quarter: 'San Biagio', latitude: 45.6 });
    expect(toLocation(locationRow(fromLocation(told)))).toEqual(told);
  });
});

it('an organisation goes out as it came in', () => {
  const record = {
    ...counselling.organization,
    phones: [{ id: id(2), number: '039 9' }],
    programs: [{ id: id(30), name: 'P', description: '' }],
    will_runts_section: 'organizzazioni di volontariato',
  };
  const organization = fromOrganization(organizationSchema.parse(record));
  expect(toOrganization(providerRow(organization), organization.locations.map(locationRow))).toEqual(record);
});

it('our own terms have ids of their own, all different, and come back as what they were', () => {
  const terms = ownTaxonomies.flatMap((one) => one.terms.map(({ term }) => term));
  expect(new Set(terms.map((term) => term.id)).size).toBe(terms.length);
  const [first] = terms;
  if (first === undefined) throw new Error('no terms');
  const { taxonomyId, ...row } = fromTaxonomyTerm(first);
  expect(taxonomyId).toBe(first.taxonomy_detail.id);
  const { id: taxonomy, name, ...hsds } = first.taxonomy_detail;
  const record = { ...row, parentId: null, code: row.code ?? null, taxonomy: { id: taxonomy, name, hsds } };
  expect(toTaxonomyTerm(record)).toEqual(first);
});
