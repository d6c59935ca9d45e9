import { messages } from '../../../../i18n/index.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import type { LockedPool } from '../../answer/answer-store.ts';
import { readPool } from '../../pool-record-store.ts';
import { whenInWords } from '../../words.ts';
import type { TellingPermit } from '../letter/link-store.ts';
import { offersOf } from '../offer-store.ts';
import { writeToProvider } from '../letter/write-to-provider.ts';

/**
 * Before a group ends that never began: tells the providers that hold an operator free for it, those who offered and the one that was
 * chosen. Never which family it was.
 */
export async function tellNotStarted(
  permit: TellingPermit,
  tx: Tx,
  ctx: Ctx,
  { id, status }: LockedPool,
): Promise<void> {
  if (status !== 'offers' && status !== 'agreed') return;
  const [pool, offers] = [await readPool(tx, id), await offersOf(tx, id)];
  if (pool === undefined) return;
  const t = messages('it').poolLifeLetters;
  const told = { kind: messages('it').vocabulary.kindsOfHelp[pool.kindOfHelp], when: whenInWords('it', pool) };
  const waiting = offers.filter(
    (offer) => offer.status === 'taken' || (offer.status === 'open' && offer.origin === 'call'),
  );
  for (const { providerId } of waiting) {
    await writeToProvider(
      permit,
      tx,
      ctx,
      { poolId: id, providerId },
      {
        subject: t.notStartedSubject,
        body: (link, byAccount) => t.notStarted({ ...told, link, byAccount }),
        accountPage: '/ente',
        eventKey: `pool-not-started:${id}:${providerId}`,
      },
    );
  }
}
