import type { PageGroup } from '../pages/pages-to-ask.ts';
import { draftsToAsk, draftTokenOf, numbersToAsk, slugOf, staffTokenOf, tokenOf } from './fill-cities.ts';

const p95Limit = 40;
/** Of what exists while somebody writes, which asks the engine. */
const existsLimit = 60;

const orientation = (fields: Readonly<Record<string, string>>) => new URLSearchParams({ tema: 'at-home', ...fields });

/** The pages of requests and groups, as those see them who may, in all cities. */
export function addresses(cities: number): PageGroup[] {
  const inAll = (paths: (city: number) => readonly string[]) =>
    Array.from({ length: cities }, (_, city) => paths(city).map((path) => `/${slugOf(city)}${path}`)).flat();
  const ofRequests = (numbers: readonly number[], rest = '') =>
    inAll((city) => numbers.map((n) => `/r/${tokenOf(city)(n)}${rest}`));
  const asStaff = (role: string) => ({
    // One header for all cities: each reads its own cookie.
    cookie: Array.from({ length: cities }, (_, city) => `will-${slugOf(city)}=${staffTokenOf(city, role)}`).join('; '),
  });
  return [
    { name: 'where asking begins', paths: inAll(() => ['/chiedi']), p95Limit },
    {
      name: 'what exists, while one writes',
      paths: inAll((city) => draftsToAsk.map((n) => `/chiedi/${draftTokenOf(city)(n)}/riepilogo`)),
      p95Limit: existsLimit,
    },
    { name: 'where orientation begins', paths: inAll(() => ['/scopri']), p95Limit },
    {
      name: 'a question of orientation',
      paths: inAll(() => ['/scopri']),
      form: orientation({ azione: 'comincia' }),
      p95Limit,
    },
    {
      name: 'what orientation finds',
      paths: inAll(() => ['/scopri']),
      form: orientation({ azione: 'risultati', chieste: 'residence,age', 'r-residence': 'here', 'r-age': '80' }),
      p95Limit,
    },
    { name: 'a request that waits', paths: ofRequests(numbersToAsk.waiting), p95Limit },
    { name: 'a request with a proposal', paths: ofRequests(numbersToAsk.proposed), p95Limit },
    { name: 'a request in a group', paths: ofRequests(numbersToAsk.running), p95Limit },
    { name: 'the group of a family', paths: ofRequests(numbersToAsk.running, '/gruppo'), p95Limit },
    { name: "the desk's list", paths: inAll(() => ['/sportello']), headers: asStaff('desk-operator'), p95Limit },
    {
      name: "the community manager's groups",
      paths: inAll(() => ['/gruppi']),
      headers: asStaff('community-manager'),
      p95Limit,
    },
  ];
}
