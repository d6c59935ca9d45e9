import type { Ctx } from '../../../context.ts';
import type { ServiceSheet } from '../model.ts';
import { whereItIs } from '../where-it-is.ts';
import { linkedHoursAt } from './hours-of-places.ts';

/** The ways to a service: one for each of its places, and one for what has none. A protected place is no location. */
export function channelsOf(ctx: Ctx, service: ServiceSheet): object[] {
  const { contacts = {} } = service.sections;
  const { phone = service.providerPhone } = contacts;
  const languages = (service.hsds.languages ?? []).flatMap(({ code }) => code ?? []);
  const common = {
    '@type': 'ServiceChannel',
    serviceUrl: service.url ?? ctx.links.absolute(`/servizi/${service.id}`),
    ...(phone !== null && { servicePhone: { '@type': 'ContactPoint', telephone: phone } }),
    ...(languages.length > 0 && { availableLanguage: languages }),
  };
  const locations = whereItIs(service).flatMap(({ name, address, at, protectedQuarter }, index) => {
    if (protectedQuarter !== undefined) return [];
    const { usual, special } = linkedHoursAt(ctx, service, index);
    return [
      {
        '@type': 'Place',
        name: name ?? service.providerName ?? ctx.municipality.name,
        address: {
          '@type': 'PostalAddress',
          ...(address !== undefined && { streetAddress: address }),
          ...(service.locality !== null && { addressLocality: service.locality }),
          addressCountry: 'IT',
        },
        ...(at !== undefined && { geo: { '@type': 'GeoCoordinates', latitude: at[1], longitude: at[0] } }),
        ...(usual.length > 0 && { openingHoursSpecification: usual }),
        ...(special.length > 0 && { specialOpeningHoursSpecification: special }),
      },
    ];
  });
  return locations.length === 0 ? [common] : locations.map((serviceLocation) => ({ ...common, serviceLocation }));
}
