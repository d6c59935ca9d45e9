import { messages } from '../../../i18n/index.ts';
import type { HsdsLocation, HsdsPhone, HsdsService } from '../../../integrations/hsds/public.ts';
import type { Ctx } from '../../context.ts';
import { placeOnMap } from '../hsds/from-location.ts';
import { verifiedCodes } from '../labels/codes-of-service.ts';
import type { NationalCode } from '../labels/model.ts';
import { locationsOf } from './places-of-record.ts';
import { recordsInBatches } from './read-catalogue.ts';
import { writeJsonList } from './write-json.ts';

/**
 * Names of the Italian profile of the Core Public Service Vocabulary, CPSV-AP_IT 1.1, and of the ontologies that it is
 * built on, as they stand in https://github.com/italia/daf-ontologie-vocabolari-controllati (Ontologie/CPSV/v1.1).
 */
const context = {
  cpsv: 'https://w3id.org/italia/onto/CPSV/',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  clv: 'https://w3id.org/italia/onto/CLV/',
  cov: 'https://w3id.org/italia/onto/COV/',
  l0: 'https://w3id.org/italia/onto/l0/',
  ro: 'https://w3id.org/italia/onto/RO/',
  sm: 'https://w3id.org/italia/onto/SM/',
  channel: 'https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/channel/',
  lifeEvent:
    'https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/life-business-event/life-event/',
  // The profile itself writes this one without the part that its others have.
  isPartOfEvent: { '@id': 'https://w3id.org/italia/onto/isPartOfEvent', '@type': '@id' },
  'cpsv:hasChannelType': { '@type': '@id' },
};

const suspendedNote = messages('it').accreditation.sheet.suspendedShort;

/** The catalogue as linked data, in pieces: JSON-LD in the words of CPSV-AP_IT. */
export function writeCpsv(ctx: Ctx): AsyncGenerator<string> {
  return writeJsonList(`{"@context":${JSON.stringify(context)},"@graph":[`, nodes(ctx), ']}');
}

async function* nodes(ctx: Ctx): AsyncGenerator<readonly string[]> {
  const codesOf = await verifiedCodes(ctx);
  for await (const services of recordsInBatches(ctx))
    yield services.map((service) => JSON.stringify(publicService(ctx, service, codesOf(service))));
}

/** What public bodies give, or others on their behalf, is a public service; the rest is a service. */
export function publicService(
  ctx: Pick<Ctx, 'links'>,
  service: HsdsService,
  codes: readonly Pick<NationalCode, 'scheme' | 'code' | 'name'>[] = [],
): object {
  const address = ctx.links.absolute(`/servizi/${service.id}`);
  const inItalian = (text: string | undefined) => literal(text, service.will_language ?? 'it');
  const official = service.will_answer_kind === 'public' || service.will_answer_kind === 'accredited';
  return {
    '@id': address,
    '@type': official ? 'cpsv:PublicService' : 'cpsv:Service',
    'l0:identifier': service.id,
    'l0:name': inItalian(service.name),
    'l0:description': inItalian(service.description ?? service.name),
    'skos:note': notesOf(service),
    'cpsv:hasServiceStatus': {
      '@type': 'cpsv:ServiceStatus',
      'l0:name': statusNames[service.status ?? 'inactive'],
    },
    'cpsv:hasChannel': channelsOf(service),
    'cpsv:isPhysicallyAvailableAt': locationsOf(service).map(featureOf),
    'cpsv:hasCost': costsOf(service).map((text) => ({ '@type': 'cpsv:Cost', 'l0:description': inItalian(text) })),
    'cpsv:hasInput': (service.required_documents ?? []).flatMap(({ document }) =>
      document === undefined ? [] : [{ '@type': 'cpsv:Input', 'l0:name': inItalian(document) }],
    ),
    'clv:hasSpatialCoverage': (service.service_areas ?? []).flatMap(({ name }) =>
      name === undefined ? [] : [{ '@type': 'clv:Feature', 'l0:name': name }],
    ),
    'dct:subject': codes.map(({ scheme, code, name }) => ({
      '@type': 'skos:Concept',
      'skos:notation': code,
      'skos:prefLabel': literal(name, 'it'),
      'skos:inScheme': { '@type': 'skos:ConceptScheme', 'skos:prefLabel': schemeNames[scheme] },
    })),
    isPartOfEvent: (service.will_life_events ?? []).map((code) => `lifeEvent:${code.replace(/\.0$/, '')}`),
    'ro:hasRiT': service.organization === undefined ? undefined : providerRole(service.organization),
  };
}

/** The profile's values: attivo, non attivo, in fase di sviluppo. */
const notGiven = literal('Non attivo', 'it');
const statusNames = {
  active: literal('Attivo', 'it'),
  'temporarily closed': literal(messages('it').opening.closedForNow, 'it'),
  inactive: notGiven,
  defunct: notGiven,
};

const schemeNames = { sioss: 'SIOSS', nomenclatore: 'Nomenclatore', istat: 'ISTAT', inps: 'INPS' } as const;

/** What no name of the profile says: that an accreditation is suspended, and that the entry is not believed any more. */
function notesOf({ will_accreditation, will_check_state, will_checked_on = '' }: HsdsService): object[] | undefined {
  const { states } = messages('it').freshness;
  const unsure = will_check_state === 'stale' || will_check_state === 'hidden';
  const notes = [
    will_accreditation === undefined ? [] : suspendedNote,
    unsure ? `${states[will_check_state]} (${will_checked_on})` : [],
  ].flat();
  return notes.length === 0 ? undefined : notes.flatMap((note) => literal(note, 'it') ?? []);
}

function literal(text: string | undefined, language: string): object | undefined {
  return text === undefined || text === '' ? undefined : { '@value': text, '@language': language };
}

function providerRole({ id, name }: NonNullable<HsdsService['organization']>): object {
  return {
    '@type': 'ro:TimeIndexedRole',
    'ro:withRole': { '@type': 'cpsv:RoleOnService', 'l0:name': literal('Fornitore', 'it') },
    'ro:isRoleInTimeOf': { '@id': `urn:uuid:${id}`, '@type': 'cov:Organization', 'l0:name': name },
  };
}

/** The ways that the record says in codes, and those that a number or an address by itself makes. */
function channelsOf(service: HsdsService): object[] {
  const said = (service.will_channels ?? []).map((code) => ({
    '@type': channelClasses[code.slice(0, 2)] ?? 'cpsv:Channel',
    // The vocabulary's addresses leave out the dots of its codes: 01.1.2 is 0112.
    'cpsv:hasChannelType': `channel:${code.replaceAll('.', '')}`,
  }));
  const phones = (service.phones ?? []).map(({ number }: HsdsPhone) => ({
    '@type': 'cpsv:PhoneChannel',
    'cpsv:hasChannelType': 'channel:03',
    'sm:telephoneNumber': number,
  }));
  const email =
    service.email === undefined
      ? []
      : [
          {
            '@type': 'cpsv:EmailChannel',
            'cpsv:hasChannelType': 'channel:04',
            'sm:emailAddress': { '@id': `mailto:${service.email}` },
          },
        ];
  const web =
    service.url === undefined
      ? []
      : [{ '@type': 'cpsv:WebSiteChannel', '@id': service.url, 'cpsv:hasChannelType': 'channel:02' }];
  return [...said, ...phones, ...email, ...web];
}

const channelClasses: Readonly<Record<string, string>> = {
  '01': 'cpsv:OfflineChannel',
  '02': 'cpsv:WebSiteChannel',
  '03': 'cpsv:PhoneChannel',
  '04': 'cpsv:EmailChannel',
  '05': 'cpsv:OtherElectronicChannel',
};

/** A place; of one that is protected its record has the quarter and its middle, and so has this. */
function featureOf(location: HsdsLocation): object {
  const { id, name, addresses, will_quarter } = location;
  const [address] = addresses ?? [];
  const { position } = placeOnMap(location);
  return {
    '@id': `urn:uuid:${id}`,
    '@type': 'clv:Feature',
    'l0:name': name ?? will_quarter,
    'clv:hasAddress':
      address === undefined
        ? undefined
        : {
            '@type': 'clv:Address',
            'clv:fullAddress': [address.address_1, address.postal_code, address.city]
              .filter((part) => part !== '')
              .join(', '),
            'clv:postCode': address.postal_code === '' ? undefined : address.postal_code,
          },
    'clv:hasGeometry':
      position === undefined
        ? undefined
        : { '@type': 'clv:Geometry', 'clv:lat': position.lat, 'clv:long': position.lon },
  };
}

function costsOf({ cost_options, fees_description, fees }: HsdsService): string[] {
  const options = (cost_options ?? []).flatMap(({ amount_description, option, amount, currency }) => {
    const figure = amount === undefined ? undefined : `${amount} ${currency ?? 'EUR'}`;
    const said = [option, figure, amount_description].filter((part) => part !== undefined && part !== '');
    return said.length === 0 ? [] : [said.join(', ')];
  });
  return [fees_description ?? fees ?? [], options].flat();
}
