import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { goBeside, inTenant, openDatabase, type Tx } from '../../src/platform/db/database.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const { tenantId } = await registered(database);

/** What goes over the wire: "›" a packet of ours, "‹" an answer. */
let wire: { from: '›' | '‹'; text: string }[] = [];
const proxy = createServer((ours) => {
  const { port } = new URL(database.urls.app);
  const theirs = connect(Number(port), '127.0.0.1');
  ours.on('data', (bytes: Buffer) => {
    wire.push({ from: '›', text: bytes.toString('latin1') });
    theirs.write(bytes);
  });
  theirs.on('data', (bytes: Buffer) => {
    wire.push({ from: '‹', text: bytes.toString('latin1') });
    ours.write(bytes);
  });
  ours.on('close', () => theirs.destroy());
  theirs.on('close', () => ours.destroy());
});
proxy.listen(0, '127.0.0.1');
await once(proxy, 'listening');
const url = Object.assign(new URL(database.urls.app), {
  hostname: '127.0.0.1',
  port: String((proxy.address() as AddressInfo).port),
});
const throughProxy = openDatabase({ url: url.href, connections: 1, name: 'test', onIdleError: () => undefined });

afterAll(async () => {
  await throughProxy.destroy();
  proxy.close();
});

const one = (tx: Tx) => sql<{ n: number }>`select 1 as n where ${tenantId} <> ''`.execute(tx);
const run = (atOnce: boolean, work = one) => inTenant(throughProxy, { tenantId }, work, { readOnly: true, atOnce });

/** What was sent before the first answer came. */
function sentFirst(): string {
  const answer = wire.findIndex(({ from }) => from === '‹');
  return wire
    .slice(0, answer)
    .map(({ text }) => text)
    .join('');
}

beforeEach(async () => {
  await run(false);
  wire = [];
});

test('a transaction begins with its first statements, all that are asked for before an answer', async () => {
  await run(false, async (tx) => (await Promise.all([one(tx), one(tx)]))[1]);
  expect(sentFirst()).toMatch(/^Q.{4}begin read only/s);
  // Each statement ends with a message of its own.
  expect(sentFirst().split(tenantId)).toHaveLength(4);
  expect(sentFirst()).not.toContain('commit');
});

test('and ends with them, where nothing follows, in one packet', async () => {
  await run(true);
  expect(wire[0]?.text).toMatch(/begin read only.*commit/s);
  expect(wire.filter(({ from }) => from === '›')).toHaveLength(1);
});

test('what comes after all was sent is refused, on a table that everybody may read too', async () => {
  const late = run(true, async (tx) => {
    await one(tx);
    return sql<{ n: number }>`select 1 as n from municipality`.execute(tx);
  });
  await expect(late).rejects.toThrow('after its transaction had sent its COMMIT');
});

test('a statement that fails is told, and the connection serves the next', async () => {
  for (const atOnce of [true, false])
    await expect(run(atOnce, (tx) => sql<{ n: number }>`select 1 / 0 as n`.execute(tx))).rejects.toThrow(
      'division by zero',
    );
  expect((await run(true)).rows).toEqual([{ n: 1 }]);
});

test('a statement that goes beside the next leaves with it, and the transaction fails with what it says', async () => {
  const sent = async (tx: Tx) => {
    goBeside(tx, one(tx));
    return one(tx);
  };
  await run(false, sent);
  expect(sentFirst().split(tenantId)).toHaveLength(4);
  const refused = async (tx: Tx) => {
    goBeside(tx, sql`select 1 / (length(${tenantId}) - 36)`.execute(tx));
    return one(tx);
  };
  await expect(run(false, refused)).rejects.toMatchObject({ code: '22012' });
  // Where nothing else is asked, the end of the transaction hears of it.
  const alone = (tx: Tx) => {
    goBeside(tx, sql`select 1 / (length(${tenantId}) - 36)`.execute(tx));
    return Promise.resolve(1);
  };
  await expect(inTenant(throughProxy, { tenantId }, alone)).rejects.toMatchObject({ code: '22012' });
  expect((await run(false)).rows[0]?.n).toBe(1);
});
