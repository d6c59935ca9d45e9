import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importServices, openForImport, type FileToOpen } from '../../src/features/catalogue/public.ts';
import { profilePatches } from '../../src/integrations/hsds/public.ts';
import { projectRoot } from '../../src/platform/config/read-config.ts';
import { diskFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { hasSpecification, specification } from '../setup/hsds-files.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const folder = join(projectRoot, '../shared/hsds/examples');

interface Envelope {
  readonly contents: readonly { readonly id: string }[];
}

/** Each way to ask, and the schema of what is told. */
const asked = [
  ['services', 'service'],
  ['services?full=true', 'service'],
  ['services?minimal=true', 'service'],
  ['organizations', 'organization'],
  ['organizations?full=true', 'organization'],
  ['organizations?full_service=true', 'organization'],
  ['service_at_locations', 'service_at_location'],
  ['service_at_locations?full=true', 'service_at_location'],
  ['taxonomies', 'taxonomy'],
  ['taxonomy_terms', 'taxonomy_term'],
] as const;

describe.skipIf(!hasSpecification)('a file of the specification, imported (needs ../shared/hsds)', async () => {
  if (!hasSpecification) return;
  const database = await testDatabase();
  const app = testApp(database, { environment: { API_PER_MINUTE: '1000000' } });
  const [plain, patched] = [specification(), specification(profilePatches())];

  async function exampleOf(name: string): Promise<FileToOpen> {
    const path = join(folder, name);
    if (name.endsWith('.json')) return { kind: 'file', file: await diskFile(path) };
    const open = (file: string) => (existsSync(join(path, file)) ? createReadStream(join(path, file)) : undefined);
    return { kind: 'folder', files: { names: readdirSync(path), open } };
  }

  const slugOf = (name: string) => `da-${name.replace(/\W.*/, '').replaceAll('_', '-')}`;

  /** What came of one example in a city that has nothing else. */
  async function importInto(slug: string, name: string) {
    const ctx = aContext(database.app, await registered(database, { slug }), { actor: { kind: 'system' } });
    const opened = await openForImport(await exampleOf(name));
    if (opened.kind !== 'hsds') throw new Error(`${name} is ${opened.kind}`);
    return importServices(ctx, opened.incoming('esempi'));
  }

  async function get<Body>(path: string): Promise<Body> {
    const response = await app.request(path);
    expect(response.status, path).toBe(200);
    return (await response.json()) as Body;
  }

  // `base.json` is an answer of the interface, `tabular.json` the tables of the folder beside it in one text.
  const files = readdirSync(folder).filter((name) => !['base.json', 'tabular.json'].includes(name));
  // All before the first question: the register of cities is read once in a while.
  const outcomes = new Map<string, Awaited<ReturnType<typeof importInto>>>();
  for (const name of files) outcomes.set(name, await importInto(slugOf(name), name));

  // Rows of its tables that name what none of its files has.
  const ofNothing = ['attributes.csv: link_id', 'metadata.csv: resource_id', 'service_capacity.csv: service_id'];
  const refusedOf: Readonly<Record<string, readonly string[]>> = { csv: [...ofNothing, 'units.csv', 'url.csv'] };

  it.each(files)(
    '%s: only what belongs to nothing is refused, and every answer is what the schemas ask',
    async (name) => {
      const slug = slugOf(name);
      const outcome = outcomes.get(name);
      if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
      expect(outcome.rejected.map(({ field }) => field).toSorted()).toEqual(refusedOf[name] ?? []);
      expect(outcome.rejected.every(({ line, reason }) => line === 2 && reason === 'belongs-to-nothing')).toBe(true);
      let told = 0;
      for (const [list, schema] of asked) {
        const { contents } = await get<Envelope>(`/${slug}/api/hsds/${list}`);
        const [kind = ''] = list.split('?');
        for (const record of contents) {
          const whole = await get<object>(`/${slug}/api/hsds/${kind}/${record.id}`);
          for (const one of [record, whole])
            expect([...plain(schema, one), ...patched(schema, one)], `${list} ${record.id}`).toEqual([]);
          told++;
        }
      }
      // WILL's own taxonomies and terms are told everywhere.
      expect(told).toBeGreaterThan(25);
    },
  );

  it('csv: what its rows say of the service is told around it', async () => {
    const { contents } = await get<Envelope>('/da-csv/api/hsds/services?full=true');
    expect(contents).toMatchObject([
      {
        name: 'Community Counselling',
        organization: { name: 'Example Organization Inc.' },
        program: { name: 'Community Mental Health Support' },
        phones: [{ extension: 100 }],
        schedules: [{ byday: 'TH,FR' }],
        cost_options: [{ amount: 35 }],
        required_documents: [{ document: expect.stringContaining('identification') as string }],
        service_at_locations: [{ location: { addresses: [{ city: 'MyCity' }], accessibility: [{}] } }],
      },
    ]);
  });
});

it.runIf(!hasSpecification)('is held to the specification only where ../shared/hsds is', () => {
  expect(hasSpecification).toBe(false);
});
