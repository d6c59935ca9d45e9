import { Client } from 'pg';
import { afterAll, vi } from 'vitest';
import type { TestDatabase } from './test-database.ts';

/**
 * Counts what is really sent to this test's database, by whichever connection: each statement, and not the beginning and end of
 * transactions. Other test files share the process, and have databases of their own.
 */
export function statementsOn(database: TestDatabase): (work: () => Promise<unknown>) => Promise<string[]> {
  const name = new URL(database.urls.app).pathname.slice(1);
  let sent: string[] | undefined;
  const original = Reflect.get(Client.prototype, 'query') as (this: Client, ...given: unknown[]) => unknown;
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [query] = given;
    const text = typeof query === 'string' ? query : ((query as { text?: string }).text ?? '');
    if (this.database === name && !/^\s*(begin|commit|rollback)/i.test(text)) sent?.push(text);
    return original.apply(this, given);
  });
  afterAll(() => spy.mockRestore());
  return async (work) => {
    const mine: string[] = [];
    sent = mine;
    try {
      await work();
    } finally {
      sent = undefined;
    }
    return mine;
  };
}
