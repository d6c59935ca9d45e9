import { read, type Ctx } from '../../context.ts';
import { mayChangeEntries } from '../policy.ts';
import type { OrganizationInBrief } from './model.ts';
import { readOrganizations } from './organization-store.ts';

const onPage = 50;

export interface OrganizationList {
  readonly words: string;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly organizations: readonly OrganizationInBrief[];
}

/** A page of the organisations that the catalogue knows; undefined for who does not keep entries. */
export async function listOrganizations(
  ctx: Ctx,
  { words, page }: { readonly words: string; readonly page: number },
): Promise<OrganizationList | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  const range = { words, limit: onPage, offset: (page - 1) * onPage };
  const { total, organizations } = await read(ctx, (tx) => readOrganizations(tx, range));
  return { words, page, pages: Math.ceil(total / onPage), total, organizations };
}
