import { describe, expect, it } from 'vitest';
import { refreshFreshness } from '../../src/features/catalogue/freshness/refresh-freshness.ts';
import { exportServices, saveServices, type ExportFormat } from '../../src/features/catalogue/public.ts';
import type { HsdsService } from '../../src/integrations/hsds/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService } from './catalogue-scene.ts';

const database = await testDatabase();
const city = await registered(database, { slug: 'vecchia' });
const system = aContext(database.app, city, { actor: { kind: 'system' } });
const day = 86_400_000;

async function exported(format: ExportFormat): Promise<string> {
  let text = '';
  for await (const piece of exportServices(system, format)) text += Buffer.from(piece).toString();
  return text;
}

describe('an entry that nobody has checked for long', () => {
  it('says so, and when it last was, wherever it is told', async () => {
    const id = system.newId();
    await saveServices(system, [aService({ id, title: 'Vecchio servizio', updatedOn: '2020-01-01' })]);
    // It is stale at the first night, and hidden two months later.
    for (const now of [system.now, new Date(system.now.getTime() + 61 * day)])
      await refreshFreshness({ ...system, now });
    const app = testApp(database);
    const record = (await (await app.request(`/vecchia/api/hsds/services/${id}`)).json()) as HsdsService;
    expect(record).toMatchObject({ will_checked_on: '2020-01-01', will_check_state: 'hidden' });
    const list = (await (await app.request('/vecchia/api/hsds/services')).json()) as { contents: object[] };
    expect(list.contents[0]).toMatchObject({ will_checked_on: '2020-01-01', will_check_state: 'hidden' });
    expect(await exported('geojson')).toContain('"checkedOn":"2020-01-01","checkState":"hidden"');
    expect(await exported('csv')).toMatch(/,2020-01-01,hidden/);
    expect(await exported('cpsv-ap')).toContain('Fuori dalla ricerca (2020-01-01)');
  });
});
