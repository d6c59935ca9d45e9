import type { PageGroup } from '../pages/pages-to-ask.ts';
import { numbersToAsk, slugOf, staffTokenOf, tokenOf } from './fill-cities.ts';

const p95Limit = 40;

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
