// A process of its own for forming-kill.test.ts, made to be killed: families that act at random, four at a time, until the end.
import { chanceFrom } from '../../demo/seeded-random.ts';
import { Register } from '../../src/features/municipalities/public.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { aContext } from '../setup/a-context.ts';
import { actOnce } from './forming-storm.ts';

const [url = '', slug = '', seed = '1'] = process.argv.slice(2);
const db = openDatabase({
  url,
  connections: 8,
  name: 'will test child',
  onIdleError: (error) => process.stderr.write(error.message),
});
const municipality = await new Register(db, Date.now).bySlug(slug);
if (municipality === undefined) throw new Error(`no municipality ${slug}`);
const system = aContext(db, municipality, { actor: { kind: 'system' } });
process.stdout.write('go\n');
const play = async (player: number) => {
  const chance = chanceFrom(Number(seed) * 100 + player);
  for (;;) {
    const what = await actOnce(system, (most) => chance.whole(0, Math.max(0, most - 1)));
    process.stdout.write(`${what}\n`);
  }
};
await Promise.all(Array.from({ length: 8 }, (_, player) => play(player)));
