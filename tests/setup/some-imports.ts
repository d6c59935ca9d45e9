import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cautious } from '../../src/features/catalogue/import/model.ts';
import { receiveFile } from '../../src/features/catalogue/import/desk/receive-file.ts';
import { checkImport, writeImport } from '../../src/features/catalogue/import/desk/run-import.ts';
import { confirmImport, tryImport } from '../../src/features/catalogue/import/desk/steps.ts';
import { importServices, mappingSchema, openForImport } from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';

/** A city's imports at the desk: one that waits for its columns, one for somebody's yes, one that was done. */
export async function importSome(system: Ctx, marker: string): Promise<void> {
  const table = (title: string) =>
    `id,titolo,ente,telefono,indirizzo\n1,${title} ${marker},Ente ${marker},039 000001,Via ${marker} 1\n`;
  const wait = await receivedFile(system, table('Pasti caldi'), `Attesa ${marker}`);
  if (wait === '') throw new Error('no import waits');
  const done = await receivedFile(system, table('Pasti caldi'), `Fatta ${marker}`);
  await tryImport(system, done);
  await checkImport(system, done);
  await confirmImport(system, done, cautious);
  await writeImport(system, done);
  await decide(system, marker);
  await importRecords(system, marker);
  const asked = await receivedFile(system, table('Pasti caldi'), `Da decidere ${marker}`);
  await tryImport(system, asked);
  await checkImport(system, asked);
}

async function receivedFile(system: Ctx, content: string, source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'will-test-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, content);
    const received = await receiveFile(system, { path, name: 'servizi.csv', source });
    if (received.kind !== 'received') throw new Error(received.kind);
    return received.id;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Two more sources with the same service: one is told to be the same, one to be another. */
async function decide(system: Ctx, marker: string): Promise<void> {
  const mapping = { format: 'will-mapping/1', columns: { sourceKey: 'id', title: 'titolo', address: 'via' } } as const;
  for (const duplicates of ['sure', 'different'] as const) {
    const opened = await openForImport({
      kind: 'file',
      file: bytesAsFile(`id,titolo,via\n7,Pasti caldi ${marker},Via ${marker} 1\n`),
    });
    if (opened.kind !== 'table') throw new Error(opened.kind);
    const incoming = opened.incoming(mappingSchema.parse({ ...mapping, source: `${duplicates} ${marker}` }));
    await importServices(system, { ...incoming, choices: { ...cautious, duplicates } });
  }
}

/** Records of HSDS that came twice, changed: with an organisation, a place, a term of a taxonomy. */
async function importRecords(system: Ctx, marker: string): Promise<void> {
  const [taxonomy, term] = [randomUUID(), randomUUID()];
  const attribute = {
    id: randomUUID(),
    taxonomy_term: {
      id: term,
      code: '1',
      name: `Termine ${marker}`,
      description: '',
      taxonomy_detail: { id: taxonomy, name: `Tassonomia ${marker}`, description: '' },
    },
  };
  const location = (protects: boolean) => ({
    id: randomUUID(),
    location_type: 'physical',
    name: `Luogo ${marker}`,
    will_protected: protects,
    latitude: 45.5,
    longitude: 9.2,
    addresses: [
      {
        id: randomUUID(),
        address_1: `Via ${marker} 9`,
        city: 'Prova',
        state_province: 'MB',
        postal_code: '20900',
        country: 'IT',
        address_type: 'physical',
      },
    ],
  });
  const service = {
    id: randomUUID(),
    name: `Centro ${marker}`,
    status: 'active',
    organization: { id: randomUUID(), name: `Organizzazione ${marker}`, description: '' },
    service_at_locations: [false, true].map((protects) => ({ id: randomUUID(), location: location(protects) })),
    attributes: [attribute],
  };
  for (const description of ['Prima', 'Dopo']) {
    const text = JSON.stringify({ ...service, description: `${description} ${marker}` });
    const opened = await openForImport({ kind: 'file', file: bytesAsFile(text) });
    if (opened.kind !== 'hsds') throw new Error(opened.kind);
    await importServices(system, opened.incoming(`hsds ${marker}`));
  }
}
