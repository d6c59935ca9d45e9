import type { Ctx } from '../context.ts';
import { hasRole } from '../people/public.ts';

declare const permitBrand: unique symbol;
export type LearningAct =
  'meet' | 'sign-up' | 'clean' | 'feed' | 'context' | 'ask' | 'train' | 'attend' | 'assess' | 'change' | 'answer';
/** Proof that a policy was asked; the stores that write require it. */
export type LearningPermit<Act extends LearningAct> = { readonly [permitBrand]: Act };

function permit<Act extends LearningAct>(): LearningPermit<Act> {
  return {} as LearningPermit<Act>;
}

type Who = Pick<Ctx, 'actor' | 'municipality'>;

/** The lab's coordinators in the lab, in a city who answers for it or brings its groups about: they meet, ask and tell for it. */
function speaksFor({ actor, municipality }: Who): boolean {
  if (actor.kind === 'system') return true;
  return municipality.kind === 'lab'
    ? hasRole(actor, 'lab-coordinator')
    : hasRole(actor, 'city-manager', 'community-manager');
}

/** Everybody who works for a tenant reads what the lab learns together; providers, who are guests of a city, do not. */
export function mayReadLearning({ actor }: Who): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && actor.role !== 'provider');
}

export function mayKeepMeetings(who: Who): LearningPermit<'meet'> | undefined {
  return speaksFor(who) ? permit() : undefined;
}

/** Anybody, for oneself. */
export function maySignUp(): LearningPermit<'sign-up'> {
  return permit();
}

export function mayHaveFeed(who: Who): LearningPermit<'feed'> | undefined {
  return who.actor.kind === 'staff' && mayReadLearning(who) ? permit() : undefined;
}

/** By the clock alone. */
export function mayCleanLearning({ actor }: Who): LearningPermit<'clean'> | undefined {
  return actor.kind === 'system' ? permit() : undefined;
}

/** What makes cities alike is imported by the lab. */
export function mayKeepContext(who: Who): LearningPermit<'context'> | undefined {
  return who.municipality.kind === 'lab' && speaksFor(who) ? permit() : undefined;
}

/** A city asks another one, and answers. */
export function mayAsk(who: Who): LearningPermit<'ask'> | undefined {
  return who.municipality.kind === 'municipality' && speaksFor(who) ? permit() : undefined;
}

/** The lab's coordinators write its programme of training. */
export function mayKeepTraining(who: Who): LearningPermit<'train'> | undefined {
  return who.municipality.kind === 'lab' && speaksFor(who) ? permit() : undefined;
}

/** A city says who of it attended, by office; the lab may for it. */
export function mayTellAttendance(who: Who): LearningPermit<'attend'> | undefined {
  return speaksFor(who) ? permit() : undefined;
}

/** Whoever speaks for a tenant opens self-assessments and moves them on. */
export function mayOpenAssessment(who: Who): LearningPermit<'assess'> | undefined {
  return speaksFor(who) ? permit() : undefined;
}

/** Anybody who has the link, for oneself. */
export function mayAnswerAssessment(): LearningPermit<'assess'> {
  return permit();
}

/** A city asks its offices and partners how the change goes, closes the round and tells of it. */
export function mayKeepChange(who: Who): LearningPermit<'change'> | undefined {
  return who.municipality.kind === 'municipality' && speaksFor(who) ? permit() : undefined;
}

/** Whoever has the link: it asks for nothing else, and nobody could tell who it was. */
export function mayAnswerChange(): LearningPermit<'answer'> {
  return permit();
}
