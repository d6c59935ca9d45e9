import { ownTaxonomies } from '../../src/features/catalogue/hsds/own-terms.ts';
import { readerTokenOf } from '../../src/features/catalogue/lists/list-tokens.ts';
import { readerTokenOf as resultReaderOf } from '../../src/features/orientation/keep/result-tokens.ts';
import type { Ctx } from '../../src/features/context.ts';
import { labSlug } from '../../src/features/municipalities/public.ts';
import { staffRoles } from '../../src/features/people/public.ts';
import type { Router } from '../../src/platform/http/router.ts';
import { aBrowser, crawl, type Browser, type Visited } from './a-browser.ts';
import { pagesOfExperiments } from './an-experiment.ts';
import { coordinatorBrowser, type MadeLab } from './a-lab.ts';
import { pagesOfLearning } from './a-learning.ts';
import { staffOf, type WholeCity } from './a-whole-city.ts';
import { addressesIn, readingRoutes } from './opened-routes.ts';

export const visitors = ['public', 'resident', ...staffRoles] as const;
export type Visitor = (typeof visitors)[number];

export function browserOf(app: Router<Ctx>, city: WholeCity, visitor: Visitor): Browser {
  if (visitor === 'public' || visitor === 'resident') return aBrowser(app);
  return aBrowser(app, { slug: city.municipality.slug, token: staffOf(city, visitor).session });
}

/** Pages that a form or a letter leads to, and no link. */
export function reachedOtherwise({
  oneTime,
  merge,
  confirm,
  keeper,
  draft,
  ids,
  accreditation,
  takenAway,
  lived,
  agreeing,
  forming,
  learning,
  experiments,
  municipality,
}: WholeCity): string[] {
  return [
    `/api/hsds/services/${ids.service}`,
    `/api/hsds/organizations/${ids.provider}`,
    `/api/hsds/service_at_locations/${ids.place}`,
    ...ownTaxonomies.flatMap(({ taxonomy, terms }) => [
      `/api/hsds/taxonomies/${taxonomy.id}`,
      ...terms.slice(0, 1).map(({ term }) => `/api/hsds/taxonomy_terms/${term.id}`),
    ]),
    '/api/hsds/profile/service.json',
    '/ritrova/inviato',
    `/ritrova/${oneTime}`,
    `/confermo/${confirm}`,
    `/tengo/apri/${keeper.claim}`,
    `/tengo/${keeper.key}`,
    `/tengo/${keeper.key}/proposte/${keeper.draft}`,
    '/chiedi/altro',
    '/accreditamento/riprendi/inviato',
    `/accreditamento/domanda/${accreditation.token}`,
    `/chiedi/${draft}/aiuto`,
    `/chiedi/${draft}/riepilogo`,
    `/moduli/scrivi/${draft}`,
    `/unisci/${merge}`,
    '/lista',
    `/liste/${takenAway.list}`,
    `/liste/${readerTokenOf(takenAway.list)}`,
    `/scopri/risultato/${takenAway.result}`,
    `/scopri/risultato/${resultReaderOf(takenAway.result)}`,
    `/posti/${takenAway.room}`,
    `/raccolte/${agreeing.callLink}`,
    `/calendario/${lived.feed}`,
    `/gruppi/${lived.ended}/com-e-andata`,
    '/gruppi-in-partenza',
    `/gruppi-in-partenza/${forming.group}`,
    `/gruppi-in-partenza/invito/${forming.invite}`,
    `/sportello/richieste/${forming.opener}/gruppi/invito/${forming.invite}`,
    `/gruppi/in-partenza/${forming.group}/invito/${forming.invite}`,
    '/gruppi-in-partenza/avvisami',
    '/gruppi-in-partenza/avvisami/inviata',
    '/gruppi-in-partenza/avvisi/fermati',
    `/gruppi-in-partenza/avvisi/${forming.watch}`,
    ...pagesOfLearning('/laboratorio', learning.own),
    ...pagesOfExperiments(experiments, municipality.slug),
    '/accedi',
    '/accedi/codice',
    '/posta',
    '/servizi?parole=doposcuola',
    '/servizi/suggerimenti?q=serv',
    '/servizi/punti',
    '/servizi?parole=servizio&aiuto=childcare&pagina=2',
  ];
}

/** Everything of the lab that its coordinator can open, in both languages. */
export function walkAsLab(app: Router<Ctx>, { learning }: WholeCity, lab: MadeLab): Promise<Visited[]> {
  const known = addressesIn(readingRoutes(app), labSlug);
  const starts = ['', '/en'].flatMap((language) => [
    ...known.map((path) => language + path),
    ...pagesOfLearning(`${language}/laboratorio`, learning.lab),
  ]);
  const ofTheLab = /^(\/en)?\/laboratorio(\.pdf|\/.*)?(\?.*)?$/;
  return crawl(coordinatorBrowser(app, lab), { starts, most: 6000, follow: (path) => ofTheLab.test(path) });
}

/** Everything in a city, the site and the lab that somebody can open, in both languages. `tokens`: the links they have; `more`: addresses that nothing leads to. */
export function walk(
  app: Router<Ctx>,
  city: WholeCity,
  visitor: Visitor,
  tokens: readonly string[],
  more: readonly string[] = [],
): Promise<Visited[]> {
  const { slug } = city.municipality;
  const secret = tokens.flatMap((token) =>
    [
      '',
      '/inviata',
      '/proposta',
      '/gruppo',
      '/cambio',
      '/com-e-andata',
      '/offerte',
      '/accordo',
      '/accordo.pdf',
      `/gruppo/calendario/indirizzo/${city.lived.feed}`,
      '/gruppi',
      `/gruppi/invito/${city.forming.invite}`,
    ].map((page) => `/r/${token}${page}`),
  );
  const starts = ['', '/en'].flatMap((language) => [
    language || '/',
    `${language}/laboratorio`,
    ...more.map((path) => language + path),
    ...pagesOfLearning(`${language}/laboratorio`, city.learning.lab),
    ...['', ...reachedOtherwise(city), ...secret].map((path) => `${language}/${slug}${path}`),
  ]);
  const ofTheSite = new RegExp(String.raw`^(/en)?(/(laboratorio|${slug})(\.pdf|/.*)?|/pagina\.pdf)?(\?.*)?$`);
  return crawl(browserOf(app, city, visitor), { starts, most: 6000, follow: (path) => ofTheSite.test(path) });
}
