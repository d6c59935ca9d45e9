import { sql } from 'kysely';
import { changeRules } from '../../src/features/catalogue/freshness/keep-rules.ts';
import { reportEntry } from '../../src/features/catalogue/freshness/report-entry.ts';
import { insertLink } from '../../src/features/catalogue/keeping/link-store.ts';
import { ReachCounter, refreshFreshness } from '../../src/features/catalogue/public.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { hashToken } from '../../src/platform/auth/token.ts';

const dayMs = 86_400_000;

/**
 * How the city's entries stand, by rules of its own; one was read, and found wrong; another's keeper was asked. Returns the
 * token of that link.
 */
export async function aCheckedCatalogue(system: Ctx, manager: StaffActor, marker: string): Promise<string> {
  const months = { public: 12, accredited: 12, market: 6, free: 6, mutual: 5 };
  const byManager: Ctx = { ...system, actor: manager };
  if (!(await changeRules(byManager, { months, graceDays: 30, sampledPercent: 25 }))) throw new Error('denied');
  const services = await read(
    system,
    async (tx) =>
      (
        await sql<{ id: string; mailbox: string | null }>`
          select s.id, coalesce(s.contact_email, lower(p.email)) as mailbox from service s left join provider p on p.id = s.provider_id
          where s.status = 'active' order by s.id
        `.execute(tx)
      ).rows,
  );
  const id = services[0]?.id ?? '';
  await new ReachCounter(0).count({ ...system, actor: { kind: 'public' } }, id);
  await reportEntry({ ...system, actor: { kind: 'public' } }, id, { wrong: ['other'], words: `Parole ${marker}` });
  await refreshFreshness(system);
  const asked = services.find(({ mailbox }) => mailbox !== null);
  if (asked === undefined || asked.mailbox === null) throw new Error('no service of the city names a mailbox');
  const { id: serviceId, mailbox } = asked;
  const token = system.newToken();
  const expiresAt = new Date(system.now.getTime() + 30 * dayMs);
  await transact(system, (tx) =>
    insertLink(tx, { tokenHash: hashToken(token), kind: 'confirm', serviceId, mailbox, madeAt: system.now, expiresAt }),
  );
  return token;
}
