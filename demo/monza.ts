import type { DemoPopulation } from './types.ts';
import { gazetteer } from './monza/gazetteer.ts';
import { householdsFrom } from './monza/households.ts';
import { otherRequests } from './monza/other-requests.ts';
import { operators } from './monza/operators.ts';
import { providers } from './monza/providers.ts';
import { services } from './monza/services.ts';
import { venues } from './monza/venues.ts';

const seed = 108_033;

/** A Monza of made-up people on real streets: the same at every call. */
export function monzaPopulation(): DemoPopulation {
  const households = householdsFrom(seed);
  return {
    municipality: 'monza',
    madeUp: true,
    language: 'it',
    seed,
    note: 'Persone, enti, luoghi e servizi di questa prova sono inventati. Le vie esistono, le posizioni sono messe a mano e approssimative: non sono una fonte.',
    gazetteer,
    providers,
    operators,
    venues,
    services,
    households,
    otherRequests: otherRequests(households.length + 1),
  };
}
