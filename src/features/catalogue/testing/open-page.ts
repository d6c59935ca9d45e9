import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import type { TestDatabase } from '../../../../tests/setup/test-database.ts';
import type { Language } from '../../../i18n/language.ts';
import { createRouter } from '../../../platform/http/router.ts';
import type { Ctx } from '../../context.ts';
import type { NewService } from '../model.ts';
import { savePlaces, saveServices, searchServices } from '../public.ts';
import { theCatalogue } from './a-catalogue-site.ts';

const centre = { lat: 45.5845, lon: 9.2744 };
const outline = [
  [9.2, 45.55],
  [9.35, 45.55],
  [9.35, 45.63],
  [9.2, 45.63],
  [9.2, 45.55],
] as const;

export function aService(given: Partial<NewService> & { readonly title: string }): NewService {
  return {
    source: 'prova',
    sourceKey: given.title,
    description: '',
    language: 'it',
    answerKind: 'free',
    kindsOfHelp: ['information'],
    audiences: ['everyone'],
    sections: {},
    status: 'active',
    madeUp: true,
    ...given,
  };
}

const full = aService({
  title: 'Doposcuola del Centro',
  description: 'Un posto tranquillo per i compiti.',
  kindsOfHelp: ['homework'],
  audiences: ['children', 'families'],
  answerKind: 'accredited',
  providerName: 'Associazione Merenda',
  address: 'Via Lecco',
  locality: 'Monza',
  position: centre,
  sections: {
    whoItIsFor: 'Bambini dai 6 agli 11 anni.',
    howTo: 'Telefona.\n\nOppure passa.',
    whatYouNeed: 'Niente.',
    whatYouGet: 'Due ore di compiti insieme.',
    timesAndDeadlines: 'Tutto l’anno.',
    cost: '2 € al pomeriggio.',
    access: 'Vieni al centro.',
    terms: 'Chi arriva prima sceglie il posto.',
    contacts: { phone: '039 000 0000', email: 'merenda@example.org', web: 'https://merenda.example.org' },
  },
});
const old = aService({
  title: 'Spesa </script><script>alert(1)</script> solidale',
  description: `Volontari che fanno la spesa per gli anziani.\n\n${'Chiamano la mattina e passano nel pomeriggio. '.repeat(12)}<img src=x onerror=alert(1)>`,
  kindsOfHelp: ['shopping-errands'],
  audiences: ['older-people'],
  url: 'https://spesa.example.org/',
  updatedOn: '2020-05-03',
  sections: { licence: 'CC BY 4.0', priceAssumed: true, nationwide: true },
  source: 'covid19italia.help',
  madeUp: false,
});

/** A Monza with some services: all that a sheet can say, an old one that carries a script, one that ended, thirty alike. */
export async function aCatalogue(database: TestDatabase): Promise<Ctx> {
  const ctx = aContext(database.app, await registered(database, { slug: 'monza', name: 'Monza', outline }));
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  const alike = Array.from({ length: 30 }, (_, n) =>
    aService({ title: `Corso ${n}`, position: centre, description: 'Per imparare cose utili.' }),
  );
  await saveServices(system, [full, old, aService({ title: 'Finito', status: 'ended' }), ...alike]);
  await savePlaces(system, [{ kind: 'quarter', name: 'Centro', quarter: 'Centro', ...centre }]);
  return ctx;
}

/** Opens a page of the catalogue as the server would. */
export async function openPage(of: Ctx, path: string, language: Language = 'it') {
  const prefix = language === 'en' ? '/en' : '';
  const to = (rest: string) => `${prefix}/${of.municipality.slug}${rest}`;
  const router = createRouter<Ctx>();
  router.use(async (c, next) => {
    c.set('ctx', { ...of, language, links: { ...of.links, to, current: to(path.split('?')[0] ?? '') } });
    await next();
  });
  theCatalogue(router);
  const response = await router.request(`/${of.municipality.slug}${path}`);
  return { status: response.status, location: response.headers.get('Location'), html: await response.text() };
}

/** Id of the service that a search finds first. */
export async function idOf(ctx: Ctx, words: string): Promise<string> {
  const outcome = await searchServices(ctx, { text: words, page: 1 });
  return outcome.kind === 'found' ? (outcome.services[0]?.service.id ?? '') : '';
}
