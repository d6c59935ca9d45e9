import {
  savePlaces,
  saveProviders,
  saveServices,
  searchServices,
  type NewService,
  type SearchAnswer,
  type SearchInput,
} from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import type { TestDatabase } from '../setup/test-database.ts';

export const centre = { lat: 45.5845, lon: 9.2744 };

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

/** Four services that can be found and one that ended. */
export const services: readonly NewService[] = [
  aService({
    title: 'Pasti a casa',
    kindsOfHelp: ['meals'],
    audiences: ['older-people'],
    answerKind: 'public',
    position: centre,
    description: 'Un pranzo caldo ogni giorno.',
  }),
  aService({
    title: 'Compagnia al telefono',
    description: 'Per anziani soli: una telefonata e, se serve, i pasti.',
    position: { lat: centre.lat + 0.009, lon: centre.lon },
  }),
  aService({
    title: 'Badanti del quartiere',
    providerName: 'Cooperativa Il Filo',
    kindsOfHelp: ['home-care'],
    audiences: ['older-people', 'families'],
    position: { lat: centre.lat + 0.05, lon: centre.lon },
  }),
  aService({ title: 'Sportello per tutti', description: 'Helpdesk, zzz e zz9.' }),
  aService({ title: 'Vecchio servizio di pasti', status: 'ended' }),
];

/** A city with those services, a provider and two places; seen by the public. */
export async function aCity(database: TestDatabase, given: readonly NewService[] = services): Promise<Ctx> {
  const ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
  await saveProviders(ctx, [{ name: 'Cooperativa Il Filo', accredited: true, madeUp: true }]);
  await saveServices(ctx, given);
  await savePlaces(ctx, [
    { kind: 'quarter', name: 'Centro', quarter: 'Centro', ...centre },
    { kind: 'street', name: 'Via Lecco', quarter: 'San Gerardo', lat: 45.5865, lon: 9.283 },
  ]);
  return { ...ctx, actor: { kind: 'public' } };
}

export function search(ctx: Ctx, given: Partial<SearchInput>): Promise<SearchAnswer> {
  return searchServices(ctx, { text: '', page: 1, ...given });
}

export async function titles(ctx: Ctx, given: Partial<SearchInput>): Promise<string[]> {
  const outcome = await search(ctx, given);
  return outcome.kind === 'found' ? outcome.services.map(({ service }) => service.title) : [];
}
