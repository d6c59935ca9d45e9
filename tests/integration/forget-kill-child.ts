// A process of its own for pools-forgotten-kill.test.ts, made to be killed: forgets the groups of a city that are over.
import { Register } from '../../src/features/municipalities/public.ts';
import { forgetGroups } from '../../src/features/pools/forget/forget-groups.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { aContext } from '../setup/a-context.ts';

const [url = '', slug = '', now = ''] = process.argv.slice(2);
const db = openDatabase({
  url,
  connections: 2,
  name: 'will test child',
  onIdleError: (error) => process.stderr.write(error.message),
});
const municipality = await new Register(db, Date.now).bySlug(slug);
if (municipality === undefined) throw new Error(`no municipality ${slug}`);
process.stdout.write('go\n');
await forgetGroups(aContext(db, municipality, { actor: { kind: 'system' }, now: new Date(now) }));
await db.destroy();
