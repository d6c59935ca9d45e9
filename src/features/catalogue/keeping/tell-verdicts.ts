import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { queueMessage } from '../../people/public.ts';
import { fieldName } from '../entries/field-names.ts';
import type { EntryContent } from '../entries/model.ts';
import type { FieldVerdict, Proposal } from './model.ts';

/** Writes to a keeper, in the language in which they proposed, what became of each field and why. */
export async function tellVerdicts(
  tx: Tx,
  ctx: Ctx,
  proposal: Proposal,
  content: EntryContent,
  verdicts: readonly FieldVerdict[],
): Promise<void> {
  const { keeping } = messages(proposal.language);
  const lines = verdicts.map(({ field, decision, reason }) =>
    keeping.letters.verdict(fieldName(proposal.language, field, content), keeping.decisions[decision], reason),
  );
  if (proposal.redacted) lines.push(keeping.letters.addressTaken);
  const facts = {
    municipality: ctx.municipality.name,
    title: proposal.title,
    lines,
    sheet: ctx.links.absolute(`/servizi/${proposal.serviceId}`),
    again: ctx.links.absolute(`/servizi/${proposal.serviceId}/tieni`),
  };
  await queueMessage(tx, ctx, {
    recipient: proposal.mailbox,
    subject: keeping.letters.decidedSubject(proposal.title),
    body: keeping.letters.decided(facts),
    eventKey: `proposal:${proposal.id}`,
  });
}
