import type { DemoPlace, DemoService, DemoServiceContacts } from '../types.ts';
import { detailsOf } from './details/details-of.ts';
import { streetNamed } from './gazetteer.ts';

export type ServiceDraft = Omit<DemoService, 'madeUp' | 'contacts' | 'place' | 'details'> & {
  /** The last four digits of a number that rings nowhere. */
  readonly line: string;
  readonly street: string;
  readonly placeName: string;
  readonly web?: string;
};

export function service({ line, street, placeName, web, ...sheet }: ServiceDraft): DemoService {
  return {
    ...sheet,
    madeUp: true,
    contacts: contactsOf(sheet.key, line, web),
    place: placeOn(street, placeName),
    details: detailsOf(sheet.key),
  };
}

function contactsOf(key: string, line: string, web: string | undefined): DemoServiceContacts {
  const contacts = { phone: `039 000 ${line}`, email: `${key}@example.org` };
  return web === undefined ? contacts : { ...contacts, web };
}

function placeOn(street: string, placeName: string): DemoPlace {
  const { quarter, lat, lon } = streetNamed(street);
  return { label: `${placeName}, ${street}`, quarter, lat, lon };
}
