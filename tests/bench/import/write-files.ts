import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { NewService } from '../../../src/features/catalogue/public.ts';
import { csvLine } from '../../../src/features/catalogue/export/csv-line.ts';
import { uuidV5, willNamespace } from '../../../src/integrations/hsds/public.ts';
import { generateServices } from '../pages/generate-services.ts';

const centre = { lat: 45.5845, lon: 9.2744 };
const batch = 5000;

export interface ImportFiles {
  readonly csv: string;
  readonly mapping: string;
  readonly hsds: string;
}

/** The same made-up services as a table with its mapping, and as HSDS, one record on a line. */
export async function writeFiles(folder: string, count: number): Promise<ImportFiles> {
  const files = {
    csv: join(folder, 'services.csv'),
    mapping: join(folder, 'mapping.json'),
    hsds: join(folder, 'services.ndjson'),
  };
  writeFileSync(files.mapping, JSON.stringify(mapping));
  const [csv, hsds] = [createWriteStream(files.csv), createWriteStream(files.hsds)];
  csv.write(csvLine(['id', 'title', 'description', 'provider', 'address', 'lat', 'lon', 'help', 'audience', 'kind']));
  for (let seed = 1; seed <= Math.ceil(count / batch); seed++) {
    for (const service of generateServices(Math.min(batch, count), seed, centre)) {
      csv.write(csvLine(cellsOf(service)));
      hsds.write(`${JSON.stringify(recordOf(service))}\n`);
    }
  }
  csv.end();
  hsds.end();
  await Promise.all([finished(csv), finished(hsds)]);
  return files;
}

const mapping = {
  format: 'will-mapping/1',
  source: 'bench',
  madeUp: true,
  columns: {
    sourceKey: 'id',
    title: 'title',
    description: 'description',
    provider: 'provider',
    address: 'address',
    lat: 'lat',
    lon: 'lon',
    kindsOfHelp: 'help',
    audiences: 'audience',
    answerKind: 'kind',
  },
};

function cellsOf(service: NewService): (string | number)[] {
  const { sourceKey, title, description, providerName = '', address = '', position } = service;
  const codes = [service.kindsOfHelp[0] ?? '', service.audiences[0] ?? '', service.answerKind];
  return [sourceKey, title, description, providerName, address, position?.lat ?? '', position?.lon ?? '', ...codes];
}

function recordOf(service: NewService): object {
  const id = uuidV5(willNamespace, `bench ${service.sourceKey}`);
  const provider = service.providerName ?? '';
  return {
    id,
    name: service.title,
    description: service.description,
    status: 'active',
    organization: { id: uuidV5(willNamespace, `bench ${provider}`), name: provider, description: '' },
    service_at_locations: [
      {
        id: uuidV5(id, 'place'),
        location: {
          id: uuidV5(id, 'location'),
          location_type: 'physical',
          latitude: service.position?.lat,
          longitude: service.position?.lon,
          addresses: [
            {
              id: uuidV5(id, 'address'),
              address_1: service.address,
              city: 'Monza',
              state_province: 'MB',
              postal_code: '20900',
              country: 'IT',
              address_type: 'physical',
            },
          ],
        },
      },
    ],
    phones: [{ id: uuidV5(id, 'phone'), number: '039 000 0000' }],
    will_answer_kind: service.answerKind,
    will_kinds_of_help: service.kindsOfHelp,
    will_audiences: service.audiences,
    will_made_up: true,
  };
}
