import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach } from 'vitest';
import { importServices, openForImport, type ImportReport } from '../../src/features/catalogue/public.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

/** Records of HSDS that come into a city without an entry, another for each test; called once in each file of tests. */
export async function hsdsImportScene() {
  const database = await testDatabase();
  let ctx: Ctx;

  beforeEach(async () => {
    ctx = aContext(database.app, await registered(database), { actor: { kind: 'system' } });
  });

  async function outcomeOf(content: string | Uint8Array, trial = false) {
    const opened = await openForImport({ kind: 'file', file: bytesAsFile(content) });
    if (opened.kind === 'refused') return { outcome: 'refused', refusal: opened.refusal } as const;
    if (opened.kind === 'table') throw new Error('a table');
    return importServices(ctx, { ...opened.incoming('prova'), trial });
  }

  async function imported(content: unknown): Promise<ImportReport> {
    const text = content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content);
    const outcome = await outcomeOf(text);
    if (outcome.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
    return outcome;
  }

  /** What the preview says. */
  async function tried(content: string | Uint8Array): Promise<ImportReport> {
    const outcome = await outcomeOf(content, true);
    if (outcome.outcome !== 'tried') throw new Error(JSON.stringify(outcome));
    return outcome;
  }

  async function count(table: string): Promise<number> {
    return read(ctx, async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx);
      return rows[0]?.n ?? 0;
    });
  }

  function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
    return read(ctx, async (tx) => (await query.execute(tx)).rows);
  }

  return { ctx: () => ctx, outcomeOf, imported, tried, count, rows };
}

export const service = (given: object = {}) => ({ id: randomUUID(), name: 'Pasti caldi', status: 'active', ...given });
export const organization = { id: randomUUID(), name: 'Associazione Prova', description: 'Di prova' };
