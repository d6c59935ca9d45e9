import { beforeEach, describe, expect, it } from 'vitest';
import { editEntry } from '../../src/features/catalogue/entries/edit-entry.ts';
import type { EntryField } from '../../src/features/catalogue/entries/fields.ts';
import { readHistory, restoreVersion } from '../../src/features/catalogue/entries/restore-version.ts';
import { insertLink } from '../../src/features/catalogue/keeping/link-store.ts';
import { claimEntry } from '../../src/features/catalogue/keeping/open-key.ts';
import { decideProposal, listForReview } from '../../src/features/catalogue/keeping/review-proposal.ts';
import { sendProposal } from '../../src/features/catalogue/keeping/propose.ts';
import { aCatalogue, idOf } from '../../src/features/catalogue/testing/open-page.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { hashToken } from '../../src/platform/auth/token.ts';
import { aKeeper } from '../setup/a-keeper.ts';
import { anAccount } from '../setup/an-account.ts';
import { testDatabase } from '../setup/test-database.ts';

let ctx: Ctx;
let desk: Ctx;
let id: string;
beforeEach(async () => {
  const database = await testDatabase();
  ctx = await aCatalogue(database);
  desk = { ...ctx, actor: await anAccount(database, ctx.municipality) };
  id = await idOf(ctx, 'doposcuola');
});

const mailbox = 'merenda@example.org';
const say = (field: EntryField, words: string, seen = 1) =>
  editEntry(desk, id, { seen, values: new Map([[field, words]]), reason: undefined });
const now = async () => {
  const history = await readHistory(desk, id);
  if (history === undefined) throw new Error('the entry is gone');
  return {
    content: history.entry.content,
    versions: [history.entry.version, ...history.versions.map((one) => one.version)],
  };
};

describe('at the same instant', () => {
  it('one of two who save is asked, whatever they changed: no version is lost', async () => {
    const outcomes = await Promise.all([say('title', 'Prima'), say('sections.cost', 'Gratis')]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'meanwhile']);
    const { content, versions } = await now();
    expect(versions).toEqual([2, 1]);
    expect([content.title === 'Prima', content.sections.cost === 'Gratis'].filter(Boolean)).toHaveLength(1);
  });

  it('of ten who save the same version one is written, and of two who restore one', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => say('title', `Titolo ${n}`)));
    expect(outcomes.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    const restored = await Promise.all([1, 2].map(() => restoreVersion(desk, id, { number: 1, seen: 2 })));
    expect(restored.map(({ kind }) => kind).sort()).toEqual(['changed', 'unchanged']);
    const { content, versions } = await now();
    expect([content.title, versions]).toEqual(['Doposcuola del Centro', [3, 2, 1]]);
  });

  it('a link opens one key, however often it is used', async () => {
    const token = ctx.newToken();
    const expiresAt = new Date(ctx.now.getTime() + 3_600_000);
    await transact(ctx, (tx) =>
      insertLink(tx, {
        tokenHash: hashToken(token),
        kind: 'claim',
        serviceId: id,
        mailbox,
        madeAt: ctx.now,
        expiresAt,
      }),
    );
    const opened = await Promise.all(Array.from({ length: 5 }, () => claimEntry(ctx, token)));
    expect(opened.filter((claimed) => claimed !== undefined)).toHaveLength(1);
  });

  it('two at the desk decide a proposal once, and one who sends it twice sends it once', async () => {
    const keeper = await aKeeper(ctx, anActor(), { mailbox, serviceId: id, marker: 'prova' });
    expect(await Promise.all([1, 2].map(() => sendProposal(ctx, keeper.key, keeper.draft)))).toEqual(['sent', 'sent']);
    const seen = (await now()).versions[0] ?? 0;
    const verdicts = [{ field: 'sections.howTo', decision: 'accepted', reason: undefined }] as const;
    const decided = await Promise.all([1, 2].map(() => decideProposal(desk, keeper.waiting, { seen, verdicts })));
    expect(decided.map(({ kind }) => kind).sort()).toEqual(['decided', 'meanwhile']);
    expect((await listForReview(desk))?.waiting).toEqual([]);
    expect((await now()).content.sections.howTo).toBe('Come fare prova');
  });
});

function anActor() {
  if (desk.actor.kind !== 'staff') throw new Error('nobody is at the desk');
  return desk.actor;
}
