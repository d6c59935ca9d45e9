import { sql } from 'kysely';
import { read, type Ctx } from '../../../src/features/context.ts';

/** Keys of a city's services by their ids, as their source gives them. */
export async function readSourceKeys(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const rows = await read(ctx, async (tx) => {
    const result = await sql<{ id: string; key: string }>`select id, source_key as key from service`.execute(tx);
    return result.rows;
  });
  return new Map(rows.map(({ id, key }) => [id, key]));
}
