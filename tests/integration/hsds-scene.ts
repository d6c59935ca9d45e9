import type { Ctx } from '../../src/features/context.ts';
import type { HsdsService } from '../../src/integrations/hsds/public.ts';
import type { Router } from '../../src/platform/http/router.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { keepHsds } from '../setup/keep-hsds.ts';
import { testApp } from '../setup/test-app.ts';
import type { TestDatabase } from '../setup/test-database.ts';

export interface Envelope<Item = HsdsService> {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Item[];
}

export const id = (n: number) => `7c0ffee0-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** Twelve services: two of each on a day, every third at a place in 20900, the first with a term of somebody's taxonomy. */
export function services(from: number, count: number, word: string): HsdsService[] {
  return Array.from({ length: count }, (_, n) => ({
    id: id(from + n),
    name: `${word} numero ${n}`,
    status: 'active',
    description: n % 2 === 0 ? 'Pasti a domicilio' : 'Doposcuola',
    last_modified: `2026-01-${String(1 + Math.floor(n / 2)).padStart(2, '0')}T10:00:00.000Z`,
    will_kinds_of_help: [n % 2 === 0 ? 'meals' : 'homework'],
    will_audiences: ['everyone'],
    will_answer_kind: 'public',
    ...(n === 0 && {
      attributes: [
        {
          id: id(900),
          taxonomy_term: {
            id: id(901),
            name: 'Pasti',
            description: '',
            taxonomy_detail: { id: id(902), name: 'Altra', description: '' },
          },
        },
      ],
    }),
    ...(n < 2 && { organization: { id: id(from + 500), name: `Ente ${word}`, description: '' } }),
    ...(n % 3 === 0 && {
      service_at_locations: [
        {
          id: id(from + n + 100),
          location: {
            id: id(from + n + 200),
            location_type: 'physical',
            latitude: 45.58 + n / 1000,
            longitude: 9.27,
            addresses: [
              {
                id: id(from + n + 300),
                address_1: 'Via Prova 1',
                city: word,
                state_province: 'MB',
                postal_code: '20900',
                country: 'IT',
                address_type: 'physical',
              },
            ],
          },
        },
      ],
    }),
  }));
}

export interface HsdsScene {
  readonly app: Router<Ctx>;
  readonly contextOf: (slug: string) => Ctx;
  readonly ask: <Body = Envelope>(path: string, init?: RequestInit) => Promise<Body>;
}

/** Alba and Bosco with twelve services each, Chiusa with two that nobody is shown yet, Fatta with none. */
export async function hsdsScene(database: TestDatabase): Promise<HsdsScene> {
  const contexts = new Map<string, Ctx>();
  for (const slug of ['alba', 'bosco', 'chiusa', 'fatta']) {
    const municipality = await registered(database, { slug, name: slug, open: slug !== 'chiusa' });
    contexts.set(slug, aContext(database.app, municipality, { actor: { kind: 'system' } }));
  }
  const contextOf = (slug: string) => {
    const ctx = contexts.get(slug);
    if (ctx === undefined) throw new Error(slug);
    return ctx;
  };
  await keepHsds(contextOf('alba'), { services: services(1000, 12, 'Alba') });
  await keepHsds(contextOf('bosco'), { services: services(2000, 12, 'Bosco') });
  await keepHsds(contextOf('chiusa'), { services: services(3000, 2, 'Chiusa') });
  const app = testApp(database, { environment: { API_PER_MINUTE: '1000000' } });
  return {
    app,
    contextOf,
    ask: async <Body = Envelope>(path: string, init?: RequestInit) => {
      const response = await app.request(path, init);
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Body;
    },
  };
}
