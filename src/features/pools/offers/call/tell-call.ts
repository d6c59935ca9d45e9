import { formats, messages } from '../../../../i18n/index.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import { writeToHousehold } from '../../../requests/public.ts';
import type { PoolRecord } from '../../pool-record.ts';
import type { PoolPermit } from '../../policy.ts';
import { whenInWords } from '../../words.ts';
import type { CallFacts } from './call-facts.ts';
import type { CalledProvider } from './call-store.ts';
import { discloseDemand } from './disclose-call.ts';
import { demandInWords } from './demand-in-words.ts';
import { putCallLetter } from '../letter/letter-store.ts';
import type { Offer } from '../model.ts';
import { writeToProvider } from '../letter/write-to-provider.ts';

/** Tells each family that all have said yes, and what happens until when. */
export async function tellCallOpened(tx: Tx, ctx: Ctx, pool: PoolRecord, until: Date): Promise<void> {
  for (const { requestId } of pool.members) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolLifeLetters.callOpenedSubject,
      body: (link, language) =>
        messages(language).poolLifeLetters.callOpened({
          kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          until: formats(language).dateTime(until),
          link: `${link}/offerte`,
        }),
      eventKey: `pool-call-opened:${pool.id}:${requestId}`,
      paper: {
        kind: 'call-opened',
        about: 'group',
        asks: 'nothing',
        until,
        deskPath: `/gruppi/${pool.id}`,
        words: (language) =>
          messages(language).paperLetters.callOpened({
            kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
            until: formats(language).dateTime(until),
          }),
      },
    });
  }
}

/** Writes to each provider that is called. */
export async function tellCalled(
  permit: PoolPermit<'answer'>,
  tx: Tx,
  ctx: Ctx,
  facts: CallFacts,
  called: readonly CalledProvider[],
  until: Date,
): Promise<void> {
  for (const { id: providerId } of called)
    await tellOneCalled(permit, tx, ctx, { facts, providerId, until, number: 1 });
}

interface CallLetter {
  readonly facts: CallFacts;
  readonly providerId: string;
  readonly until: Date;
  /** Of the letters of this call to this provider. */
  readonly number: number;
  /** Who had it sent again. */
  readonly askedBy?: string;
}

/**
 * Writes what is needed, never by whom. The provider offers, or says no, from its account or by the link of the letter. Providers
 * are written to in Italian. False where there is no mailbox to write to.
 */
export async function tellOneCalled(
  permit: PoolPermit<'answer' | 'write-again'>,
  tx: Tx,
  ctx: Ctx,
  { facts, providerId, until, number, askedBy }: CallLetter,
): Promise<boolean> {
  const t = messages('it').poolLifeLetters;
  const told = {
    ...demandInWords('it', discloseDemand(facts)),
    families: facts.members.length,
    ceiling: formats('it').money(facts.hourlyCents),
    until: formats('it').dateTime(until),
  };
  const event = `pool-called:${facts.id}:${providerId}`;
  const whose = { poolId: facts.id, providerId };
  const written = await writeToProvider(permit, tx, ctx, whose, {
    subject: t.calledSubject,
    body: (link, byAccount) => t.called({ ...told, link, byAccount }),
    accountPage: `/ente/offerte/${facts.id}`,
    eventKey: askedBy === undefined ? event : `${event}:${number}`,
  });
  if (written === undefined) return false;
  await putCallLetter(permit, tx, { ...whose, ...written, number, writtenAt: ctx.now, askedBy: askedBy ?? null });
  return true;
}

/** Tells providers what became of their offers. */
export async function tellOffers(
  permit: PoolPermit<'answer' | 'call'>,
  tx: Tx,
  ctx: Ctx,
  facts: CallFacts,
  offers: readonly Offer[],
  taken: string,
): Promise<void> {
  const t = messages('it').poolLifeLetters;
  const told = {
    kind: messages('it').vocabulary.kindsOfHelp[facts.kindOfHelp],
    when: whenInWords('it', facts),
  };
  for (const { id, providerId } of offers) {
    const [subject, say] =
      id === taken ? [t.offerTakenSubject, t.offerTaken] : [t.offerNotTakenSubject, t.offerNotTaken];
    await writeToProvider(
      permit,
      tx,
      ctx,
      { poolId: facts.id, providerId },
      {
        subject,
        body: (link, byAccount) => say({ ...told, link, byAccount }),
        accountPage: '/ente',
        eventKey: `pool-offer:${facts.id}:${providerId}`,
      },
    );
  }
}
