import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import type { ServiceSheet } from './model.ts';
import { summaryOf } from './summary-of.ts';

/** The sheet for machines, as the municipal model asks, safe to stand inside a script element. */
export function jsonLdOf(ctx: Ctx, service: ServiceSheet): string {
  const { vocabulary } = messages(ctx.language);
  const { municipality, links } = ctx;
  // What neighbours, associations and companies give is no service of the government.
  const official = service.answerKind === 'public' || service.answerKind === 'accredited';
  const operator = service.providerName ?? municipality.name;
  const data = {
    '@context': 'https://schema.org',
    '@type': official ? 'GovernmentService' : 'Service',
    name: service.title,
    description: summaryOf(service.description).summary,
    url: links.absolute(`/servizi/${service.id}`),
    inLanguage: service.language,
    serviceType: service.kindsOfHelp.map((kind) => vocabulary.kindsOfHelp[kind]).join(', '),
    [official ? 'serviceOperator' : 'provider']: { '@type': 'Organization', name: operator },
    areaServed: { '@type': 'AdministrativeArea', name: service.sections.area ?? service.locality ?? municipality.name },
    audience: {
      '@type': 'Audience',
      audienceType: service.audiences.map((audience) => vocabulary.audiences[audience]).join(', '),
    },
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: service.url ?? links.absolute(`/servizi/${service.id}`),
      ...((service.address !== null || service.locality !== null) && {
        serviceLocation: {
          '@type': 'Place',
          name: operator,
          address: {
            '@type': 'PostalAddress',
            ...(service.address !== null && { streetAddress: service.address }),
            ...(service.locality !== null && { addressLocality: service.locality }),
            addressCountry: 'IT',
          },
        },
      }),
    },
  };
  // No text of the catalogue can end the script that it stands in.
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
