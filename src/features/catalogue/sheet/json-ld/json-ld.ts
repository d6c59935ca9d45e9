import { dateAt } from '../../../../domain/schedule/today.ts';
import { messages } from '../../../../i18n/index.ts';
import type { Ctx } from '../../../context.ts';
import type { ServiceSheet } from '../model.ts';
import { summaryOf } from '../summary-of.ts';
import { channelsOf } from './channels.ts';
import { linkedHoursOf } from './hours-of-places.ts';
import { offersOf } from './offers.ts';

/** The sheet for machines, as the municipal model asks, safe to stand inside a script element. */
export function jsonLdOf(ctx: Ctx, service: ServiceSheet): string {
  const { municipality, links } = ctx;
  // What neighbours, associations and companies give is no service of the government.
  const official = service.kindTold === 'public' || service.kindTold === 'accredited';
  const operator = service.providerName ?? municipality.name;
  const { vocabulary, accreditation } = messages(ctx.language);
  const { kindsOfHelp } = vocabulary;
  const hours = linkedHoursOf(ctx, service);
  const data = {
    '@context': 'https://schema.org',
    '@type': official ? 'GovernmentService' : 'Service',
    name: service.title,
    ...(service.accreditation === 'suspended' && { disambiguatingDescription: accreditation.sheet.suspendedShort }),
    description: summaryOf(service.description).summary,
    url: links.absolute(`/servizi/${service.id}`),
    inLanguage: service.language,
    serviceType: service.kindsOfHelp.map((kind) => kindsOfHelp[kind]).join(', '),
    [official ? 'serviceOperator' : 'provider']: { '@type': 'Organization', name: operator },
    areaServed: areasServed(ctx, service),
    audience: audienceOf(ctx, service),
    ...unlessNone('hoursAvailable', [...hours.usual, ...hours.special]),
    ...unlessNone('offers', offersOf(service, dateAt(ctx.now))),
    availableChannel: channelsOf(ctx, service),
    ...(service.sections.terms !== undefined && { termsOfService: service.sections.terms }),
  };
  // No text of the catalogue can end the script that it stands in.
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function areasServed({ municipality }: Ctx, { hsds, sections, locality }: ServiceSheet): object {
  const named = (hsds.service_areas ?? []).flatMap(({ name }) => name ?? []);
  const names = named.length > 0 ? named : [sections.area ?? locality ?? municipality.name];
  const areas = names.map((name) => ({ '@type': 'AdministrativeArea', name }));
  return areas.length === 1 ? (areas[0] ?? {}) : areas;
}

function audienceOf({ language }: Ctx, { audiences, hsds }: ServiceSheet): object {
  const words = messages(language).vocabulary.audiences;
  const { minimum_age: from, maximum_age: to } = hsds;
  return {
    '@type': from === undefined && to === undefined ? 'Audience' : 'PeopleAudience',
    audienceType: audiences.map((audience) => words[audience]).join(', '),
    ...(from !== undefined && { suggestedMinAge: from }),
    ...(to !== undefined && { suggestedMaxAge: to }),
  };
}

function unlessNone(name: string, items: readonly object[]): Readonly<Record<string, readonly object[]>> {
  return items.length === 0 ? {} : { [name]: items };
}
