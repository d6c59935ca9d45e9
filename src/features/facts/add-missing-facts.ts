import { transact, type Ctx } from '../context.ts';
import { recordAudit } from '../people/public.ts';
import { insertFact, readEverTold, readSubjects } from './fact-store.ts';
import type { FactText } from './model.ts';
import { mayKeepFacts } from './policy.ts';

export interface AboutCity {
  readonly slug: string;
  readonly told: FactText;
}

/** Tells what was never told before: what the staff has corrected or withdrawn since stays as it left it. */
export async function addMissingFacts(ctx: Ctx, facts: readonly AboutCity[]): Promise<number | 'denied'> {
  const permit = mayKeepFacts(ctx);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const subjects = new Map((await readSubjects(tx)).map(({ slug, tenantId }) => [slug, tenantId]));
    const ever = new Set((await readEverTold(tx)).map(({ slug, text }) => `${slug} ${text}`));
    const missing = facts.filter(({ slug, told }) => !ever.has(`${slug} ${told.text.it}`));
    for (const { slug, told } of missing) {
      const aboutId = subjects.get(slug);
      if (aboutId === undefined) throw new Error(`no city is called ${slug}`);
      const id = ctx.newId();
      await insertFact(permit, tx, { id, aboutId, told, at: ctx.now, by: undefined });
      await recordAudit(tx, ctx, 'fact-told', 'fact', id);
    }
    return missing.length;
  });
}
