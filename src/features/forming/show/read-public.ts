import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import { read, type Ctx } from '../../context.ts';
import { listGroups, readListedGroup } from '../group-store.ts';
import type { FormingGroup } from '../model.ts';

const pageSize = 12;

export interface PublicFilter {
  readonly kindOfHelp?: PoolableHelp | undefined;
  readonly quarter?: string | undefined;
}

export interface PublicGroups {
  readonly groups: readonly FormingGroup[];
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  readonly filter: PublicFilter;
}

/** A page of the groups that everybody may see, the nearest to their start first. */
export async function publicGroups(ctx: Ctx, filter: PublicFilter, page = 1): Promise<PublicGroups> {
  const { groups, all } = await read(ctx, (tx) => listGroups(tx, filter, pageSize, (page - 1) * pageSize));
  return { groups, all, page, pages: Math.max(1, Math.ceil(all / pageSize)), filter };
}

/** One of them; undefined for a group that is over, or that only those who could join may see. */
export function publicGroup(ctx: Ctx, id: string): Promise<FormingGroup | undefined> {
  return read(ctx, (tx) => readListedGroup(tx, id));
}
