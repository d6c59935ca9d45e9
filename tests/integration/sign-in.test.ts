import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { read, type Ctx } from '../../src/features/context.ts';
import { closeAccount, makeAccount, resetAccount } from '../../src/features/people/keep-accounts.ts';
import { actorByToken, finishSignIn, signOut, startSignIn } from '../../src/features/people/sign-in.ts';
import { totpCode } from '../../src/platform/auth/totp.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const [monza, como] = [await registered(database), await registered(database)];
const system: Ctx = aContext(database.app, monza, { actor: { kind: 'system' } });
const visitor = aContext(database.app, monza);
const later = (ctx: Ctx, minutes: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) });

async function anAccount(email: string): Promise<string> {
  const made = await makeAccount(system, {
    email,
    name: 'Ada Prova',
    role: 'desk-operator',
    password: 'a long password',
  });
  if (made.kind !== 'made') throw new Error(made.kind);
  return made.totpSecret;
}

async function signedIn(email: string, secret: string): Promise<string> {
  const started = await startSignIn(visitor, email, 'a long password');
  if (started.kind !== 'code-needed') throw new Error(started.kind);
  const finished = await finishSignIn(visitor, started.token, totpCode(secret, visitor.now));
  if (finished.kind !== 'signed-in') throw new Error(finished.kind);
  expect(await actorByToken(visitor, started.token)).toBeUndefined();
  return finished.token;
}

it('needs both factors, and a code works once', async () => {
  const secret = await anAccount('both@example.org');
  const started = await startSignIn(visitor, 'both@example.org', 'a long password');
  if (started.kind !== 'code-needed') throw new Error(started.kind);
  expect(await actorByToken(visitor, started.token)).toBeUndefined();
  const code = totpCode(secret, visitor.now);
  expect((await finishSignIn(visitor, started.token, code)).kind).toBe('signed-in');
  const again = await startSignIn(visitor, 'both@example.org', 'a long password');
  if (again.kind !== 'code-needed') throw new Error(again.kind);
  expect((await finishSignIn(visitor, again.token, code)).kind).toBe('refused');
});

it('ends a session when idle, at the end of the day, and on signing out', async () => {
  const secret = await anAccount('ends@example.org');
  const token = await signedIn('ends@example.org', secret);
  expect(await actorByToken(later(visitor, 59), token)).toMatchObject({
    kind: 'staff',
    role: 'desk-operator',
    name: 'Ada Prova',
  });
  expect(await actorByToken(later(visitor, 59 + 61), token)).toBeUndefined();
  for (let minutes = 59; minutes < 600; minutes += 50) await actorByToken(later(visitor, minutes), token);
  expect(await actorByToken(later(visitor, 601), token)).toBeUndefined();
  await signOut(visitor, token);
  expect(await actorByToken(visitor, token)).toBeUndefined();
});

it('says nothing to another municipality', async () => {
  const secret = await anAccount('apart@example.org');
  const token = await signedIn('apart@example.org', secret);
  expect(await actorByToken(aContext(database.app, como), token)).toBeUndefined();
  expect((await startSignIn(aContext(database.app, como), 'apart@example.org', 'a long password')).kind).toBe(
    'refused',
  );
});

it('closes the door for a quarter of an hour after five failures', async () => {
  await anAccount('locked@example.org');
  const attempt = (ctx: Ctx, password: string) =>
    startSignIn(ctx, 'locked@example.org', password).then(({ kind }) => kind);
  for (let n = 0; n < 4; n++) expect(await attempt(visitor, 'guess')).toBe('refused');
  expect(await attempt(visitor, 'guess')).toBe('locked');
  expect(await attempt(visitor, 'a long password')).toBe('locked');
  expect(await attempt(later(visitor, 16), 'a long password')).toBe('code-needed');
});

it('refuses unknown addresses, closed accounts and old passwords alike', async () => {
  await anAccount('old@example.org');
  expect((await startSignIn(visitor, 'nobody@example.org', 'a long password')).kind).toBe('refused');
  expect((await resetAccount(system, 'old@example.org', 'another password')).kind).toBe('changed');
  expect((await startSignIn(visitor, 'old@example.org', 'a long password')).kind).toBe('refused');
  expect(await closeAccount(system, 'old@example.org')).toBe('closed');
  expect((await startSignIn(visitor, 'old@example.org', 'another password')).kind).toBe('refused');
});

it('lets nobody but administrators and the command line make accounts, and records it', async () => {
  const form = { email: 'x@example.org', name: 'X', role: 'administrator', password: 'a long password' } as const;
  expect((await makeAccount(visitor, form)).kind).toBe('denied');
  const desk = { kind: 'staff', accountId: system.newId(), name: 'Desk', role: 'desk-operator' } as const;
  expect((await makeAccount({ ...visitor, actor: desk }, form)).kind).toBe('denied');
  const { rows } = await read(visitor, (tx) =>
    sql<{ action: string }>`select action from audit_entry where action = 'account-made'`.execute(tx),
  );
  expect(rows.length).toBeGreaterThan(0);
});
