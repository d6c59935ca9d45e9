// A process of its own for pools-kill.test.ts, made to be killed: looks for groups in each city and says yes for everybody.
import { Register } from '../../src/features/municipalities/public.ts';
import { answerProposal, openProposals, runPoolingNow } from '../../src/features/pools/public.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { aContext } from '../setup/a-context.ts';

const [url = '', ...slugs] = process.argv.slice(2);
const db = openDatabase({
  url,
  connections: 4,
  name: 'will test child',
  onIdleError: (error) => process.stderr.write(error.message),
});
const register = new Register(db, Date.now);
process.stdout.write('go\n');
for (const slug of slugs) {
  const municipality = await register.bySlug(slug);
  if (municipality === undefined) throw new Error(`no municipality ${slug}`);
  const system = aContext(db, municipality, { actor: { kind: 'system' } });
  if ((await openProposals(system)).length === 0) await runPoolingNow(system, { secondsToSolve: 60 });
  for (const { poolId, requestIds } of await openProposals(system)) {
    const yes = (requestId: string) =>
      answerProposal({ ...system, actor: { kind: 'resident', requestId } }, { poolId, requestId, answer: 'accepted' });
    await Promise.all(requestIds.map(yes));
  }
}
await db.destroy();
process.stdout.write('done\n');
