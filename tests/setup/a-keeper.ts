import { claimEntry } from '../../src/features/catalogue/keeping/open-key.ts';
import { insertLink } from '../../src/features/catalogue/keeping/link-store.ts';
import { draftProposal, sendProposal } from '../../src/features/catalogue/keeping/propose.ts';
import { openKeeper, openKept } from '../../src/features/catalogue/keeping/read-keeper.ts';
import { setTrust } from '../../src/features/catalogue/keeping/review-proposal.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { hashToken } from '../../src/platform/auth/token.ts';

export interface MadeKeeper {
  /** Of the address that opens a keeper's own page. */
  readonly key: string;
  /** Of a link to claim an entry that nobody has used. */
  readonly claim: string;
  readonly draft: string;
  readonly waiting: string;
}

/** Somebody who reads the mailbox of the city's entries: one proposal waits, one was published at once, one is a draft. */
export async function aKeeper(
  system: Ctx,
  desk: StaffActor,
  { mailbox, serviceId, marker }: KeeperOf,
): Promise<MadeKeeper> {
  const visitor: Ctx = { ...system, actor: { kind: 'public' } };
  const [used, claim] = [system.newToken(), system.newToken()];
  const expiresAt = new Date(system.now.getTime() + 86_400_000);
  await transact(system, async (tx) => {
    for (const token of [used, claim])
      await insertLink(tx, {
        tokenHash: hashToken(token),
        kind: 'claim',
        serviceId,
        mailbox,
        madeAt: system.now,
        expiresAt,
      });
  });
  const key = (await claimEntry(visitor, used))?.keyToken ?? '';
  const waiting = await drafted(visitor, key, serviceId, `Come fare ${marker}`);
  await sendProposal(visitor, key, waiting);
  await setTrust({ ...system, actor: desk }, waiting, { trusted: true, reason: `Fiducia ${marker}` });
  await sendProposal(visitor, key, await drafted(visitor, key, serviceId, `Come si fa ${marker}`));
  const draft = await drafted(visitor, key, serviceId, `Ancora altro ${marker}`);
  const sent = (await openKeeper(visitor, key))?.proposals.map(({ state }) => state).sort();
  if (sent?.join() !== 'published,waiting') throw new Error(`the keeper has ${sent?.join()}`);
  return { key, claim, draft, waiting };
}

interface KeeperOf {
  readonly mailbox: string;
  readonly serviceId: string;
  readonly marker: string;
}

async function drafted(visitor: Ctx, key: string, serviceId: string, howTo: string): Promise<string> {
  const seen = (await openKept(visitor, key, serviceId))?.entry.version ?? 0;
  const outcome = await draftProposal(visitor, key, serviceId, {
    seen,
    values: new Map([['sections.howTo', howTo]]),
    isAsked: () => true,
  });
  if (outcome.kind !== 'drafted') throw new Error(outcome.kind);
  return outcome.id;
}
