import { read, transact, type Ctx } from '../../context.ts';
import { lockFile, readLiveFiles } from '../file-store.ts';
import { maySettle } from '../policy.ts';
import { readDossier } from '../read-dossiers.ts';
import { remind } from './remind.ts';
import { settle } from './settle.ts';

/**
 * What the calendar did: draws the consequences for every live file, each in its own transaction, and reminds of what ends
 * soon. Says how many changed.
 */
export async function settleAll(ctx: Ctx): Promise<number> {
  if (maySettle(ctx.actor) === undefined) return 0;
  let changed = 0;
  for (const { id } of await read(ctx, (tx) => readLiveFiles(tx))) {
    const became = await transact(ctx, async (tx) => {
      const file = await lockFile(tx, id);
      if (file === undefined) return false;
      const dossier = await readDossier(tx, file);
      const state = await settle(tx, ctx, dossier, 'facts');
      await remind(tx, ctx, dossier);
      return state !== file.state;
    });
    if (became) changed += 1;
  }
  return changed;
}
