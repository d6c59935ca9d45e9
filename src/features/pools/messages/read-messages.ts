import type { Tx } from '../../../platform/db/database.ts';
import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { contactsOf } from '../../requests/public.ts';
import { consentsOf } from '../consent/consent-store.ts';
import { discloseGroup } from '../disclose/disclose-group.ts';
import { mayReadMembers } from '../policy.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import { mayModerate, mayWrite } from '../running-policy.ts';
import { messagesOf } from './message-store.ts';
import type { HideReason, Message } from './model.ts';
import { whoIsIn } from './write-message.ts';

const mostShown = 100;

/** Who wrote, as far as the reader may know: a first name only where both families show theirs. */
export type SeenAuthor =
  | { readonly kind: 'own' | 'municipality' | 'other-family' | 'former-family' }
  | { readonly kind: 'family' | 'provider' | 'code'; readonly name: string };

export interface SeenMessage {
  readonly id: string;
  readonly author: SeenAuthor;
  /** Absent where it was hidden. */
  readonly text: string | undefined;
  readonly sentAt: Date;
  readonly hideReason: HideReason | null;
  /** For those who moderate. */
  readonly reports: number;
}

export interface GroupMessages {
  readonly pool: PoolRecord;
  readonly messages: readonly SeenMessage[];
  readonly mayWrite: boolean;
  readonly mayModerate: boolean;
  /** Those in whose name the desk may hand a message in; empty for all who are not of the desk. */
  readonly families: readonly { readonly requestId: string; readonly code: string }[];
}

/** The messages of a group for a family that is in it, for its provider, for the desk; undefined for anybody else. */
export async function readMessages(ctx: Ctx, poolId: string): Promise<GroupMessages | undefined> {
  return readRecord(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    if (pool === undefined || mayWrite(ctx.actor, whoIsIn(pool)) === undefined) return undefined;
    const moderates = mayModerate(ctx.actor) !== undefined;
    const nameOf = ctx.actor.kind === 'resident' ? await namesFor(tx, pool, ctx.actor.requestId) : codesFor(ctx, pool);
    await recordAudit(tx, ctx, 'pool-read', 'pool', poolId);
    const found = await messagesOf(tx, poolId, mostShown);
    return {
      pool,
      messages: found.map((message) => ({
        id: message.id,
        author: nameOf(message),
        text: message.hideReason === null || moderates ? (message.text ?? undefined) : undefined,
        sentAt: message.sentAt,
        hideReason: message.hideReason,
        reports: moderates ? message.reports : 0,
      })),
      mayWrite: pool.status === 'running',
      mayModerate: moderates,
      families: mayReadMembers(ctx.actor) ? pool.members.filter(({ live }) => live) : [],
    };
  });
}

async function namesFor(tx: Tx, pool: PoolRecord, requestId: string): Promise<(message: Message) => SeenAuthor> {
  const contacts = await contactsOf(tx, whoIsIn(pool).requestIds);
  const others = discloseGroup(pool, contacts, await consentsOf(tx, pool.id), requestId)?.others ?? [];
  return (message) => {
    if (message.author === 'municipality') return { kind: 'municipality' };
    if (message.author === 'provider') return { kind: 'provider', name: pool.provider.name };
    if (message.requestId === requestId) return { kind: 'own' };
    const other = others.find((each) => each.requestId === message.requestId);
    if (other === undefined) return { kind: 'former-family' };
    return other.firstName === undefined ? { kind: 'other-family' } : { kind: 'family', name: other.firstName };
  };
}

/** The desk knows families by the codes of their requests; the provider needs no name to read what they write. */
function codesFor({ actor }: Ctx, pool: PoolRecord): (message: Message) => SeenAuthor {
  const isProvider = actor.kind === 'staff' && actor.role === 'provider';
  return (message) => {
    if (message.author === 'municipality') return { kind: 'municipality' };
    if (message.author === 'provider')
      return isProvider ? { kind: 'own' } : { kind: 'provider', name: pool.provider.name };
    const member = pool.members.find(({ requestId }) => requestId === message.requestId);
    if (member === undefined) return { kind: 'former-family' };
    return isProvider ? { kind: 'other-family' } : { kind: 'code', name: member.code };
  };
}
