import type { Municipality } from '../municipalities/public.ts';
import { hasRole, type Actor } from '../people/public.ts';

declare const permitBrand: unique symbol;
type Act = 'write' | 'contribute' | 'ask' | 'clean';
/** Proof that a policy was asked for this kind of act; the stores that write require it. */
export type ReportPermit<One extends Act = Act> = { readonly [permitBrand]: One };

interface Who {
  readonly actor: Actor;
  readonly municipality: Pick<Municipality, 'kind'>;
}

function permit<One extends Act>(allowed: boolean): ReportPermit<One> | undefined {
  return allowed ? ({} as ReportPermit<One>) : undefined;
}

/** The report is written, reviewed and published by the lab's coordinators; the system loads the demo's. */
export function mayWriteReport({ actor, municipality }: Who): ReportPermit<'write'> | undefined {
  return permit(
    municipality.kind === 'lab' && (actor.kind === 'system' || hasRole(actor, 'lab-coordinator', 'administrator')),
  );
}

/** A city tells its own experience: whoever leads it or works with its groups. */
export function mayContribute({ actor, municipality }: Who): ReportPermit<'contribute'> | undefined {
  return permit(
    municipality.kind !== 'lab' &&
      (actor.kind === 'system' || hasRole(actor, 'city-manager', 'community-manager', 'lab-coordinator')),
  );
}

/** Anybody may ask the lab to be accompanied. */
export function mayAskTheLab({ municipality }: Pick<Who, 'municipality'>): ReportPermit<'ask'> | undefined {
  return permit(municipality.kind === 'lab');
}

/** What is over is removed by the clock, whoever is there. */
export function mayCleanQuestions(): ReportPermit<'clean'> {
  return {} as ReportPermit<'clean'>;
}
