import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FieldValues } from '../../src/features/catalogue/entries/fields.ts';
import { cleanKeeping } from '../../src/features/catalogue/keeping/clean-keeping.ts';
import { draftProposal, sendProposal } from '../../src/features/catalogue/keeping/propose.ts';
import { openOwnProposal } from '../../src/features/catalogue/keeping/read-keeper.ts';
import {
  decideProposal,
  listForReview,
  openReview,
  setTrust,
} from '../../src/features/catalogue/keeping/review-proposal.ts';
import { placeField } from '../../src/features/catalogue/entries/places/place-fields.ts';
import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { aKeeper, type MadeKeeper } from '../setup/a-keeper.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { testDatabase } from '../setup/test-database.ts';
import { entryOf, ids, importTold } from './places-scene.ts';

const database = await testDatabase();
let system: Ctx;
let desk: Ctx;
let visitor: Ctx;
let keeper: MadeKeeper;

const mailbox = 'chi@example.org';

beforeEach(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  const account = await anAccount(database, city);
  desk = { ...system, actor: account };
  visitor = { ...system, actor: { kind: 'public' } };
  await importTold(system);
  await transact(system, (tx) =>
    sql`update service set sections = jsonb_build_object('contacts', jsonb_build_object('email', ${mailbox}::text))`.execute(
      tx,
    ),
  );
  keeper = await aKeeper(system, account, { mailbox, serviceId: ids.desk, marker: 'prova' });
});

const atLibrary = (part: string) => placeField(ids.deskAtLibrary, part);
const street = /padre reginaldo|45\.58/i;

/** What a keeper of the desk writes while the library is still open to all. */
async function drafted(values: FieldValues): Promise<string> {
  const { version } = await entryOf(desk, ids.desk);
  const outcome = await draftProposal(visitor, keeper.key, ids.desk, { seen: version, values, isAsked: () => true });
  if (outcome.kind !== 'drafted') throw new Error(outcome.kind);
  return outcome.id;
}

async function telling(): Promise<FieldValues> {
  const { content } = await entryOf(desk, ids.desk);
  const addresses = (content.places?.[ids.deskAtLibrary]?.location.addresses ?? []).map((one) => ({
    ...one,
    address_1: 'Via Padre Reginaldo 5',
  }));
  return new Map<`places.${string}` | 'sections.howTo' | 'sections.cost', unknown>([
    ['sections.howTo', 'Suona in via Padre Reginaldo 3, chiedi di Ada.'],
    ['sections.cost', 'Gratis'],
    [atLibrary('location.addresses'), addresses],
  ]);
}

const kept = () =>
  read(system, async (tx) => {
    const { rows } = await sql<{ text: string }>`
      select concat(f.field, f.before, f.proposed, f.edited, f.reason) as text from entry_proposal_field f order by 1`.execute(
      tx,
    );
    return rows.map(({ text }) => text).join('\n');
  });

describe('a proposal that says where a place is', () => {
  test('is told and kept without it once the place is protected, by whatever service that is given there', async () => {
    const id = await drafted(await telling());
    const sent = await drafted(await telling());
    expect(sent).not.toBe(id);
    // Trusted before: it would have been published at once.
    await setTrust(desk, keeper.waiting, { trusted: false, reason: 'Prima si guarda' });
    expect(await sendProposal(visitor, keeper.key, sent)).toBe('sent');
    expect(await kept()).toMatch(street);

    expect(await protectEntry(desk, ids.reading)).toBe('protected');
    expect(await kept()).not.toMatch(street);
    const review = await openReview(desk, sent);
    const own = await openOwnProposal(visitor, keeper.key, sent);
    for (const proposal of [review?.proposal, own?.proposal]) {
      expect(JSON.stringify(proposal)).not.toMatch(street);
      expect(proposal?.redacted).toBe(true);
      expect(proposal?.fields.map(({ field, proposed }) => [field, proposed])).toEqual([
        ['sections.howTo', 'Suona in …, chiedi di Ada.'],
        ['sections.cost', 'Gratis'],
      ]);
    }
    const { version } = await entryOf(desk, ids.desk);
    const verdicts = [
      { field: 'sections.howTo', decision: 'refused', reason: 'Non dice dove.' },
      { field: 'sections.cost', decision: 'accepted', reason: undefined },
      // Of the page as it was before.
      { field: atLibrary('location.addresses'), decision: 'accepted', reason: undefined },
    ] as const;
    expect(await decideProposal(desk, sent, { seen: version, verdicts })).toEqual({ kind: 'decided' });
    expect((await entryOf(desk, ids.desk)).content.sections.cost).toBe('Gratis');
    const letters = await read(system, async (tx) => {
      const { rows } = await sql<{ body: string }>`select body from message where recipient = ${mailbox}`.execute(tx);
      return rows.map(({ body }) => body).join();
    });
    expect(letters).toContain('Una parte non c’è più');
    expect(letters).not.toMatch(street);
  });

  test('that is trusted goes to the desk once something was taken out of it', async () => {
    const id = await drafted(await telling());
    await protectEntry(desk, ids.reading);
    expect(await sendProposal(visitor, keeper.key, id)).toBe('sent');
    expect((await openReview(desk, id))?.proposal).toMatchObject({ state: 'waiting', redacted: true });
  });

  test('that a source protects is told without it at once, and kept without it within the hour', async () => {
    const id = await drafted(await telling());
    await transact(system, async (tx) => {
      await sql`update location set protected_place = true, lat = null, lon = null, hsds = '{}' where id = ${ids.library}`.execute(
        tx,
      );
      await sql`insert into protected_address (tenant_id, entry_kind, entry_id, address, lat, lon, hsds)
        values (current_setting('app.tenant_id')::uuid, 'location', ${ids.library}, 'Via Padre Reginaldo 3', 45.58, 9.27, '{}')`.execute(
        tx,
      );
    });
    expect(JSON.stringify((await openOwnProposal(visitor, keeper.key, id))?.proposal)).not.toMatch(street);
    expect(await kept()).toMatch(street);
    await cleanKeeping(system);
    expect(await kept()).not.toMatch(street);
  });

  test('and nothing else is a draft no more, and nothing for the desk to decide', async () => {
    const only = new Map([...(await telling())].filter(([field]) => field.startsWith('places.')));
    const waiting = await drafted(only);
    await setTrust(desk, keeper.waiting, { trusted: false, reason: 'Prima si guarda' });
    await sendProposal(visitor, keeper.key, waiting);
    const id = await drafted(only);
    await protectEntry(desk, ids.desk);
    expect(await openOwnProposal(visitor, keeper.key, id)).toBeUndefined();
    const listed = (await listForReview(desk))?.waiting.find((one) => one.id === waiting);
    expect(listed).toMatchObject({ fields: [], redacted: true });
    const { version } = await entryOf(desk, ids.desk);
    expect(await decideProposal(desk, waiting, { seen: version, verdicts: [] })).toEqual({ kind: 'decided' });
  });

  test('about other things stays as it is', async () => {
    const id = await drafted(new Map([['sections.cost', 'Gratis']]));
    await protectEntry(desk, ids.desk);
    const own = await openOwnProposal(visitor, keeper.key, id);
    expect(own?.proposal).toMatchObject({ redacted: false, fields: [{ field: 'sections.cost', proposed: 'Gratis' }] });
  });
});
