import { streetNamed } from '../../../demo/monza/gazetteer.ts';
import type { DemoHours, DemoPopulation, DemoPrice, DemoService, DemoServicePlace } from '../../../demo/types.ts';
import type { NewService } from '../../features/catalogue/public.ts';
import {
  uuidV5,
  type HsdsAccessibility,
  type HsdsCostOption,
  type HsdsSchedule,
  type HsdsService,
} from '../../integrations/hsds/public.ts';

/** Makes ids of the parts of one record: the same at every load, and no two cities' alike. */
type NewPartId = (part: string) => string;

/** The id of a service of the demo: the same at every load. */
export function serviceIdOf(tenantId: string, key: string): string {
  return uuidV5(tenantId, `demo:${key}`);
}

/** A service of the demo as the catalogue takes it. */
export function asService(service: DemoService, population: DemoPopulation, tenantId: string): NewService {
  const { key, title, summary, place, contacts, whoItIsFor, howTo, whatYouNeed, whatYouGet, timesAndDeadlines, cost } =
    service;
  const providerName = population.providers.find((provider) => provider.key === service.providerKey)?.name;
  const idOf: NewPartId = (part) => uuidV5(tenantId, `demo:${key}:${part}`);
  const places = placesOf(service, idOf);
  return {
    id: serviceIdOf(tenantId, key),
    source: 'demo',
    sourceKey: key,
    title,
    description: summary,
    language: 'it',
    answerKind: service.answerKind,
    kindsOfHelp: service.kindsOfHelp,
    audiences: service.audiences,
    sections: { whoItIsFor, howTo, whatYouNeed, whatYouGet, timesAndDeadlines, cost, contacts },
    status: 'active',
    providerName: providerName ?? 'Comune di Monza (di prova)',
    address: place.label,
    locality: 'Monza',
    position: { lat: place.lat, lon: place.lon },
    quarter: place.quarter,
    ...(service.details.protectedPlace === true && { protectedPlace: true }),
    madeUp: true,
    hsds: documentOf(service, tenantId, idOf, places.length > 0),
    ...(places.length > 0 && { places }),
  };
}

/** Hours stand with the places where there are several: each has its own. */
function documentOf(
  { details }: DemoService,
  tenantId: string,
  idOf: NewPartId,
  hoursAtPlaces: boolean,
): Partial<HsdsService> {
  const { hours, prices, documents, languages, ages, area, contacts, programme } = details;
  const listed = <Item, Part>(
    items: readonly Item[] | undefined,
    make: (item: Item, id: string) => Part,
    name: string,
  ) => items?.map((item, index) => make(item, idOf(`${name}:${index}`)));
  const document = {
    schedules: hoursAtPlaces ? undefined : listed(hours, scheduleOf, 'schedule'),
    cost_options: listed(prices, costOf, 'cost'),
    required_documents: listed(documents, (document, id) => ({ id, document }), 'document'),
    languages: listed(languages, ([code, note], id) => ({ id, code, ...(note !== undefined && { note }) }), 'language'),
    service_areas: listed(area, (name, id) => ({ id, name }), 'area'),
    contacts: listed(
      contacts,
      ({ role, phone }, id) => ({
        id,
        title: role,
        ...(phone !== undefined && { phones: [{ id: idOf(`phone:${phone}`), number: phone }] }),
      }),
      'contact',
    ),
    minimum_age: ages?.from,
    maximum_age: ages?.to,
    program: programme && {
      id: uuidV5(tenantId, `demo:programme:${programme.key}`),
      name: programme.name,
      description: programme.description,
    },
    will_sharing: details.sharing,
    will_channels: details.channels && [...details.channels],
    will_life_events: details.lifeEvents && [...details.lifeEvents],
    will_needs_assessment: details.needsAssessment,
  };
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}

function scheduleOf(hours: DemoHours, id: string): HsdsSchedule {
  const { days, monthly, opens, closes, from, to, closedOnHolidays, closures, note } = hours;
  return {
    id,
    freq: monthly === true ? 'MONTHLY' : 'WEEKLY',
    byday: days,
    ...(opens === undefined ? { will_open_all_day: true } : { opens_at: opens, closes_at: closes }),
    ...(from !== undefined && { valid_from: from }),
    ...(to !== undefined && { valid_to: to }),
    ...(closedOnHolidays === true && { will_closed_on_holidays: true }),
    ...(closures !== undefined && {
      will_closures: closures.map((closure) => ({ from: closure.from, to: closure.to, description: closure.why })),
    }),
    ...(note !== undefined && { notes: note }),
  };
}

function costOf({ euros, per, option, iseeFrom, iseeTo, iseeKind }: DemoPrice, id: string): HsdsCostOption {
  const byIsee = iseeFrom !== undefined || iseeTo !== undefined;
  return {
    id,
    amount: euros,
    currency: 'EUR',
    will_per: per,
    ...(option !== undefined && { option }),
    ...(byIsee && { will_isee_from: iseeFrom ?? null, will_isee_to: iseeTo ?? null, will_isee_kind: iseeKind }),
  };
}

/** Rows of places for what is given in several, or has something to say of its one place. */
function placesOf(service: DemoService, idOf: NewPartId): NonNullable<NewService['places']> {
  const { place, details } = service;
  const { otherPlaces = [], accessibility, hours } = details;
  if (otherPlaces.length === 0 && accessibility === undefined) return [];
  const [name = '', street = ''] = place.label.split(/, (?=[^,]*$)/);
  const main = { key: 'main', name, street, ...(hours && { hours }), ...(accessibility && { accessibility }) };
  return [main, ...otherPlaces].map((one) => placeOf(service.key, one, idOf));
}

function placeOf(
  service: string,
  { key, name, street, hours, accessibility }: DemoServicePlace,
  idOf: NewPartId,
): NonNullable<NewService['places']>[number] {
  const { quarter, lat, lon } = streetNamed(street);
  const place = (part: string) => idOf(`place:${key}:${part}`);
  return {
    id: place('itself'),
    hsds: hours === undefined ? {} : { schedules: hours.map((each, n) => scheduleOf(each, place(`schedule:${n}`))) },
    location: {
      id: place('location'),
      sourceKey: `${service}/${key}`,
      name,
      position: { lat, lon },
      quarter,
      hsds: {
        location_type: 'physical',
        addresses: [
          {
            id: place('address'),
            address_1: street,
            city: 'Monza',
            state_province: 'MB',
            postal_code: '20900',
            country: 'IT',
            address_type: 'physical',
          },
        ],
        ...(accessibility && {
          accessibility: accessibility.map((description, n): HsdsAccessibility => ({
            id: place(`accessibility:${n}`),
            description,
          })),
        }),
      },
    },
  };
}
