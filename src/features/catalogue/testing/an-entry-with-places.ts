import { anAccount } from '../../../../tests/setup/an-account.ts';
import { aSite } from '../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import type { TestDatabase } from '../../../../tests/setup/test-database.ts';
import { textOf } from '../../../ui/testing/html.ts';
import type { Ctx } from '../../context.ts';
import type { Actor } from '../../people/public.ts';
import type { NewServicePlace } from '../model.ts';
import { saveServices } from '../public.ts';
import { theCatalogue } from './a-catalogue-site.ts';
import { aCatalogue, aService, idOf } from './open-page.ts';

export const uuid = (n: number) => `7c0ffee0-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const library = uuid(11);
export const shelter = uuid(12);
export const hall = uuid(13);

export const place = (n: number, name: string, street: string): NewServicePlace => ({
  id: uuid(10 + n),
  hsds: {
    schedules: [{ id: uuid(50 + n), freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '12:00' }],
  },
  location: {
    id: uuid(20 + n),
    sourceKey: name,
    name,
    position: { lat: 45.58 + n / 100, lon: 9.27 },
    hsds: {
      location_type: 'physical',
      addresses: [
        {
          id: uuid(30 + n),
          address_1: street,
          city: 'Monza',
          state_province: 'MB',
          postal_code: '20900',
          country: 'IT',
          address_type: 'physical',
        },
      ],
    },
  },
});

/** An entry with three places, one of them protected, and the pages of the city that has it. */
export async function anEntryWithPlaces(database: TestDatabase) {
  const ctx = await aCatalogue(database);
  const site = aSite(database, [ctx.municipality], theCatalogue);
  const desk = await anAccount(database, ctx.municipality);
  const hidden = place(2, 'Casa', 'Via Segretissima 4');
  const places = [
    place(1, 'Biblioteca', 'Via Vecchia 3'),
    { ...hidden, location: { ...hidden.location, protectedPlace: true } },
    {
      ...place(3, 'Sala', 'Via Terza 3'),
      hsds: {
        schedules: [
          { id: uuid(53), freq: 'MONTHLY' as const, byday: '1MO', opens_at: '10:00', closes_at: '12:00' },
          { id: uuid(54), freq: 'MONTHLY' as const, byday: '1WE,2FR', opens_at: '10:00', closes_at: '12:00' },
        ],
      },
    },
  ];
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  await saveServices(system, [
    aService({ title: 'Punto ascolto', address: 'Via Vecchia 3', locality: 'Monza', places }),
  ]);
  const id = await idOf(ctx, 'punto ascolto');
  const base = `/monza/sportello/catalogo/${id}`;
  const page = async (path: string, actor: Actor | undefined = desk) => (await site.get(path, actor)).text();
  return {
    ctx,
    site,
    desk,
    /** What the public reads of it, or of another entry. */
    sheet: async (of = id) => textOf(await (await site.get(`/monza/servizi/${of}`)).text()),
    /** Where the desk keeps it. */
    base,
    /** What the desk, or whoever is given, reads there. */
    page,
    /** The form of a page as it came, with what is given in its place. */
    filled: async (path: string, given: Record<string, string | string[]>) => ({
      ...formOfPage(await page(path), path),
      ...given,
    }),
  };
}
