import { withServices, cityOf } from './tests/bench/requests/fill-cities.ts';
import { transact } from './src/features/context.ts';
import { sql } from 'kysely';
await withServices('/tmp/wt/rdata', async (s)=>{ const c = await cityOf(s,0); await transact(c, async tx => { for (const q of process.argv.slice(2)) console.log(JSON.stringify((await sql.raw(q).execute(tx)).rows).slice(0,800)); }); });
