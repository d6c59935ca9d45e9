import { read, type Ctx } from '../context.ts';
import { readAgreements } from './agreements/agreement-store.ts';
import type { Agreement } from './agreements/model.ts';
import { readEvidence } from './evidence/evidence-store.ts';
import { momentsOf, type Moment } from './events/moments.ts';
import { readEvents } from './events/event-store.ts';
import { readMemberships } from './join/membership-store.ts';
import type { Municipality } from '../municipalities/public.ts';
import { programmeNow } from './lab/programme.ts';
import type { Evidence, Membership, PathStep, ProgrammePhase, Standing, StepChange } from './model.ts';
import { mayReadCities, mayReadPath } from './policy.ts';
import { readSharedPaths, type CityPathState } from './share-store.ts';
import { readChanges, readStateChanges, readSteps } from './steps/step-store.ts';

export interface PathView {
  readonly memberships: readonly Membership[];
  readonly steps: readonly PathStep[];
  /** The phases of the lab's programme, for their names. */
  readonly phases: readonly ProgrammePhase[];
  readonly agreements: readonly Agreement[];
}

/** The city's path for its own staff; undefined for whoever may not read it. */
export async function readPath(ctx: Ctx): Promise<PathView | undefined> {
  if (!mayReadPath(ctx.actor, ctx.municipality)) return undefined;
  return read(ctx, async (tx) => ({
    memberships: await readMemberships(tx),
    steps: await readSteps(tx),
    phases: (await programmeNow(tx)).phases,
    agreements: await readAgreements(tx),
  }));
}

/** Whether the city joined, paused, came back or left last; undefined where it never joined, and for whoever may not read the path. */
export async function standingOf(ctx: Ctx): Promise<Standing | undefined> {
  if (!mayReadPath(ctx.actor, ctx.municipality)) return undefined;
  return read(ctx, async (tx) => (await readMemberships(tx)).at(-1)?.kind);
}

export interface StepView {
  readonly step: PathStep;
  readonly changes: readonly StepChange[];
  readonly evidence: readonly Evidence[];
  readonly standing: Standing | undefined;
}

export type StepAnswer = { readonly kind: 'read'; readonly view: StepView } | { readonly kind: 'denied' | 'unknown' };

export async function readStep(ctx: Ctx, code: string): Promise<StepAnswer> {
  if (!mayReadPath(ctx.actor, ctx.municipality)) return { kind: 'denied' };
  return read(ctx, async (tx) => {
    const step = (await readSteps(tx)).find((one) => one.code === code);
    if (step === undefined) return { kind: 'unknown' };
    const view = {
      step,
      changes: await readChanges(tx, step.id),
      evidence: await readEvidence(tx, step.id),
      standing: (await readMemberships(tx)).at(-1)?.kind,
    };
    return { kind: 'read', view };
  });
}

/** The whole line of time, for the city's staff. */
export async function readTime(ctx: Ctx): Promise<readonly Moment[] | undefined> {
  if (!mayReadPath(ctx.actor, ctx.municipality)) return undefined;
  return read(ctx, async (tx) =>
    momentsOf(ctx.language, {
      facts: ctx.municipality.facts,
      events: await readEvents(tx, ctx.municipality.tenantId),
      memberships: await readMemberships(tx),
      steps: await readSteps(tx),
      changes: await readStateChanges(tx),
    }),
  );
}

/** The line of time for everybody: facts with their sources, and what the lab wrote of those years. */
export function readStory(ctx: Ctx): Promise<readonly Moment[]> {
  return read(ctx, async (tx) =>
    momentsOf(ctx.language, {
      facts: ctx.municipality.facts,
      events: (await readEvents(tx, ctx.municipality.tenantId)).filter(({ ofLab }) => ofLab),
    }),
  );
}

/** The same line of a city, for the lab: what it wrote of that city it may remove. */
export function readCityStory(ctx: Ctx, city: Municipality): Promise<readonly Moment[]> {
  return read(ctx, async (tx) =>
    momentsOf(ctx.language, { forLab: true, facts: city.facts, events: await readEvents(tx, city.tenantId) }),
  );
}

/** Where every city is, for the lab's staff. */
export async function readCities(
  ctx: Ctx,
): Promise<{ readonly cities: readonly CityPathState[]; readonly phases: readonly ProgrammePhase[] } | undefined> {
  if (!mayReadCities(ctx.actor, ctx.municipality)) return undefined;
  return read(ctx, async (tx) => ({ cities: await readSharedPaths(tx), phases: (await programmeNow(tx)).phases }));
}

/** The lab's events, for its own page. */
export async function readLabEvents(ctx: Ctx): Promise<readonly Moment[] | undefined> {
  if (!mayReadCities(ctx.actor, ctx.municipality)) return undefined;
  const events = await read(ctx, (tx) => readEvents(tx, ctx.municipality.tenantId));
  return events.flatMap((event) =>
    momentsOf(ctx.language, { facts: [], events: [event] }).map((moment) => ({ ...moment, eventId: event.id })),
  );
}
