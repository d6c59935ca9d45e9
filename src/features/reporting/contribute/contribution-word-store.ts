import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant } from '../../municipalities/public.ts';
import type { ReportPermit } from '../policy.ts';

/** What the lab did with a contribution. */
export const contributionWords = ['taken', 'changed', 'returned', 'approved', 'published', 'removed'] as const;
export type ContributionWord = (typeof contributionWords)[number];

export interface SaidOfContribution {
  readonly id: string;
  readonly contributionId: string;
  readonly word: ContributionWord;
  /** Of the report that it came out in; null for any other word. */
  readonly version: number | null;
  /** The text as it was then, in the language that it was sent in. */
  readonly title: string;
  readonly body: string;
  readonly saidAt: Date;
}

export async function insertWord(
  tx: Tx,
  permit: ReportPermit<'write'>,
  { id, cityId, contributionId, word, version, title, body, saidAt }: SaidOfContribution & { readonly cityId: string },
): Promise<void> {
  void permit;
  await sql`
    insert into contribution_word (tenant_id, id, city_id, contribution_id, word, version, title, body, said_at)
    values (current_setting('app.tenant_id')::uuid, ${id}, ${cityId}, ${contributionId}, ${word}, ${version}, ${title}, ${body}, ${saidAt})
  `.execute(tx);
}

// A city reads what was said of its own, the lab what it said itself: the policies say so.
const words = sql`
  select id, contribution_id as "contributionId", word, version, title, body, said_at as "saidAt" from contribution_word where tenant_id = ${labTenant}`;

/** All that was said of a contribution, the first first. */
export async function readWordsOf(tx: Tx, contributionId: string): Promise<SaidOfContribution[]> {
  const { rows } = await sql<SaidOfContribution>`
    ${words} and contribution_id = ${contributionId} order by place
  `.execute(tx);
  return rows;
}

/** The last word on each contribution that may be read; of which nothing was said it is not in it. */
export async function readLastWords(tx: Tx): Promise<ReadonlyMap<string, ContributionWord>> {
  const { rows } = await sql<Pick<SaidOfContribution, 'contributionId' | 'word'>>`
    select distinct on (contribution_id) contribution_id as "contributionId", word from contribution_word where tenant_id = ${labTenant}
    order by contribution_id, place desc
  `.execute(tx);
  return new Map(rows.map(({ contributionId, word }) => [contributionId, word]));
}
