import { formats, messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { queueMessage } from '../../people/public.ts';
import { writeToHousehold } from '../../requests/public.ts';
import type { PoolRecord } from '../pool-record.ts';
import { whenInWords } from '../words.ts';
import type { CallFacts } from './call-facts.ts';
import { discloseDemand } from './disclose-call.ts';
import { demandInWords } from './demand-in-words.ts';
import type { Offer } from './model.ts';
import { providerEmails } from './provider-store.ts';

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
    });
  }
}

/** Writes to each provider that is called: what is needed, never by whom. Providers are written to in Italian. */
export async function tellCalled(
  tx: Tx,
  ctx: Ctx,
  facts: CallFacts,
  called: readonly { readonly id: string; readonly email: string | null }[],
  until: Date,
): Promise<void> {
  const t = messages('it').poolLifeLetters;
  const demand = demandInWords('it', discloseDemand(facts));
  const body = t.called({
    ...demand,
    families: facts.members.length,
    seats: facts.seats,
    ceiling: formats('it').money(facts.hourlyCents),
    until: formats('it').dateTime(until),
    link: ctx.links.absolute(`/ente/offerte/${facts.id}`),
  });
  for (const { id, email } of called) {
    if (email === null) continue;
    await queueMessage(tx, ctx, {
      recipient: email,
      subject: t.calledSubject,
      body,
      eventKey: `pool-called:${facts.id}:${id}`,
    });
  }
}

/** Tells providers what became of their offers. */
export async function tellOffers(
  tx: Tx,
  ctx: Ctx,
  facts: CallFacts,
  offers: readonly Offer[],
  taken: string,
): Promise<void> {
  const t = messages('it').poolLifeLetters;
  const emails = await providerEmails(
    tx,
    offers.map(({ providerId }) => providerId),
  );
  const told = {
    kind: messages('it').vocabulary.kindsOfHelp[facts.kindOfHelp],
    when: whenInWords('it', facts),
    link: ctx.links.absolute('/ente'),
  };
  for (const { id, providerId } of offers) {
    const recipient = emails.get(providerId);
    if (recipient === undefined) continue;
    const [subject, body] =
      id === taken ? [t.offerTakenSubject, t.offerTaken(told)] : [t.offerNotTakenSubject, t.offerNotTaken(told)];
    await queueMessage(tx, ctx, { recipient, subject, body, eventKey: `pool-offer:${facts.id}:${providerId}` });
  }
}
