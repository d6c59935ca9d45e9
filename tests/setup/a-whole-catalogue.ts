import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import {
  importServices,
  mappingSchema,
  savePlaces,
  saveProviders,
  saveServices,
} from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import type { HsdsService } from '../../src/integrations/hsds/public.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { keepHsds } from './keep-hsds.ts';
import { importSome } from './some-imports.ts';
import type { CityTexts } from './whole-city-texts.ts';

/** Of the file that part of the catalogue comes from. */
export const mapping = mappingSchema.parse({
  format: 'will-mapping/1',
  source: 'file',
  columns: { sourceKey: 'id', title: 'titolo', description: 'testo', provider: 'ente' },
});

/** Everything in the catalogue of a whole city: by hand, by file and by another system. Returns the id of a provider of the register. */
export async function saveCatalogue(system: Ctx, texts: CityTexts): Promise<string> {
  await savePlaces(system, texts.places);
  const saved = await saveProviders(system, texts.providers);
  await saveServices(system, texts.services);
  await importServices(system, { format: 'csv', file: bytesAsFile(texts.csv), mapping });
  await importSome(system, texts.marker);
  await keepHsds(system, { services: [serviceOfElsewhere(system, texts)] });
  await hideOne(system, texts);
  const id = saved.outcome === 'saved' ? [...saved.idByName.values()][0] : undefined;
  if (id === undefined) throw new Error('the city has no provider');
  return id;
}

/** One whose address the desk hid, and may show again. */
async function hideOne(system: Ctx, { marker, services: [like] }: CityTexts): Promise<void> {
  if (like === undefined) throw new Error('the city has no service');
  const id = system.newId();
  const address = `Vicolo ${marker} 3`;
  await saveServices(system, [{ ...like, id, sourceKey: 'hidden', title: `Rifugio ${marker}`, address }]);
  if ((await protectEntry(system, id)) !== 'protected') throw new Error('its address was not hidden');
}

/** A service that another system told of, with its provider, its place and a term of that system's taxonomy. */
function serviceOfElsewhere({ newId }: Ctx, { marker }: CityTexts): HsdsService {
  const address = {
    id: newId(),
    address_1: `Corso ${marker} 9`,
    city: marker,
    state_province: 'MB',
    postal_code: '20900',
    country: 'IT',
    address_type: 'physical' as const,
  };
  const taxonomy = { id: newId(), name: `Tassonomia ${marker}`, description: '' };
  return {
    id: newId(),
    name: `Servizio di altri ${marker}`,
    status: 'active',
    organization: { id: newId(), name: `Ente di altri ${marker}`, description: '' },
    attributes: [
      {
        id: newId(),
        taxonomy_term: { id: newId(), name: `Termine ${marker}`, description: '', taxonomy_detail: taxonomy },
      },
    ],
    service_at_locations: [
      {
        id: newId(),
        location: {
          id: newId(),
          location_type: 'physical',
          name: `Sede ${marker}`,
          latitude: 45.58,
          longitude: 9.27,
          addresses: [address],
        },
      },
    ],
  };
}
