import { readForm } from '../../../../platform/http/form.ts';
import type { PageContext } from '../../../context.ts';
import type { OfferFrom } from '../../policy.ts';
import { readSubstitution } from '../../changes/provider/read-substitution.ts';
import { sayCannot } from '../../changes/provider/say-cannot.ts';
import { SubstitutionPage } from '../../changes/provider/substitution-page.tsx';
import { callAgain, readSentCall, type SentCall } from '../letter/call-again.ts';
import { CallPage, type CallDoor, type CallNews } from './call-page.tsx';
import { declineCall } from './decline-call.ts';
import { OutcomePage } from '../outcome/outcome-page.tsx';
import { readCall } from '../read-offers.ts';
import { readOutcome } from '../outcome/read-outcome.ts';
import { emailField, problemsOf, readOfferForm, type LetterProblem, type OfferProblems } from './schema.ts';
import { sendOffer, withdrawOffer } from './send-offer.ts';

/** A call as somebody came to it: one code for whoever has an account, has a letter, or is at the desk. */
export interface Door extends CallDoor {
  readonly poolId: string;
  /** Whose offer it is, where it is not the actor's own. */
  readonly from?: OfferFrom;
  /** The page after something was done. */
  readonly done: string;
  /** The answer where there is no call for this provider. */
  readonly gone: (c: PageContext) => Response | Promise<Response>;
}

const newsOf: Readonly<Record<string, CallNews>> = { inviata: 'sent', ritirata: 'withdrawn', riscritta: 'written' };

/** The call while it is open; then, for who offered, what became of it. */
export async function showCall(c: PageContext, door: Door): Promise<Response> {
  const { ctx } = c.var;
  const call = await readCall(ctx, door.poolId, door.from);
  if (call?.open === true) {
    const sent = await sentBy(c, door);
    return c.html(<CallPage {...{ ctx, call, door, sent }} news={newsOf[c.req.query('fatto') ?? '']} />);
  }
  const substitution = await readSubstitution(ctx, door.poolId, door.from);
  if (substitution !== undefined) {
    const backHref = door.back === undefined ? undefined : ctx.links.to(door.back);
    const action = ctx.links.to(`${door.base}/non-puo`);
    return c.html(<SubstitutionPage {...{ ctx, substitution, action, backHref }} />);
  }
  // Sealed for the desk as long as it is for the families; afterwards it has the group's own page.
  const outcome = door.byDesk === true ? undefined : await readOutcome(ctx, door.poolId, door.from);
  if (outcome !== undefined) {
    const backHref = door.back === undefined ? undefined : ctx.links.to(door.back);
    return c.html(<OutcomePage {...{ ctx, outcome, backHref }} />);
  }
  // What was needed is told to who works here or signs in; a link says no more once there is nothing to offer for.
  if (call === undefined || typeof door.from === 'object') return door.gone(c);
  return c.html(<CallPage {...{ ctx, call, door }} />);
}

export async function postOffer(c: PageContext, door: Door): Promise<Response> {
  const { ctx } = c.var;
  const call = await readCall(ctx, door.poolId, door.from);
  if (call === undefined) return door.gone(c);
  const form = await readForm(c);
  const read = readOfferForm(form, { seats: call.demand.seats, placeOfProposal: call.samePlace.venueId });
  const typed = form.values;
  const refuse = async (problems: OfferProblems) =>
    c.html(<CallPage {...{ ctx, call, door, typed, problems, sent: await sentBy(c, door) }} />, 422);
  if ('problems' in read) return refuse(read.problems);
  const outcome = await sendOffer(ctx, door.poolId, read.terms, door.from);
  switch (outcome.kind) {
    case 'denied':
      return door.gone(c);
    case 'faulty':
      return refuse(problemsOf(outcome.faults));
    case 'call-over':
      return backTo(c, door);
    case 'offered':
      return backTo(c, door, 'inviata');
  }
}

export async function postWithdrawal(c: PageContext, door: Door): Promise<Response> {
  const outcome = await withdrawOffer(c.var.ctx, door.poolId, door.from);
  if (outcome === 'denied') return door.gone(c);
  return outcome === 'withdrawn' ? backTo(c, door, 'ritirata') : backTo(c, door);
}

/** A professional whom families are asked about does not come. */
export async function postCannot(c: PageContext, door: Door): Promise<Response> {
  const outcome = await sayCannot(c.var.ctx, door.poolId, door.from);
  return outcome === 'denied' ? door.gone(c) : backTo(c, door);
}

export async function postDecline(c: PageContext, door: Door): Promise<Response> {
  const outcome = await declineCall(c.var.ctx, door.poolId, door.from);
  return outcome === 'denied' ? door.gone(c) : backTo(c, door);
}

/** Sends the letter again, from the desk's page of a call. */
export async function postLetterAgain(c: PageContext, door: Door): Promise<Response> {
  const { ctx } = c.var;
  const { poolId, from: providerId } = door;
  if (typeof providerId !== 'string') return c.notFound();
  const casella = (await readForm(c)).text('casella').trim();
  const email = emailField.safeParse(casella);
  if (!email.success) return refuseLetter(c, door, casella, 'mailbox-wrong');
  const outcome = await callAgain(ctx, { poolId, providerId, email: email.data });
  switch (outcome) {
    case 'denied':
      return c.notFound();
    case 'call-over':
      return backTo(c, door);
    case 'sent':
      return c.redirect(`${ctx.links.to(door.base)}?fatto=riscritta`, 303);
    case 'too-soon':
    case 'too-many':
      return refuseLetter(c, door, casella, outcome);
  }
}

async function refuseLetter(c: PageContext, door: Door, casella: string, letter: LetterProblem): Promise<Response> {
  const { ctx } = c.var;
  const [call, sent] = [await readCall(ctx, door.poolId, door.from), await sentBy(c, door)];
  if (call === undefined || sent === undefined) return backTo(c, door);
  return c.html(<CallPage {...{ ctx, call, door, sent, refused: { casella, problem: letter } }} />, 422);
}

/** How the provider was called, where the desk is the door. */
async function sentBy(c: PageContext, { poolId, from, byDesk }: Door): Promise<SentCall | undefined> {
  return byDesk === true && typeof from === 'string' ? readSentCall(c.var.ctx, poolId, from) : undefined;
}

function backTo(c: PageContext, { done }: Door, news?: keyof typeof newsOf): Response {
  return c.redirect(`${c.var.ctx.links.to(done)}${news === undefined ? '' : `?fatto=${news}`}`, 303);
}
