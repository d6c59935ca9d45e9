import type { StaffRole } from '../../domain/staff-roles.ts';

/** Who acts. Residents have no account: their request's secret link is who they are. */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'resident'; readonly requestId: string }
  | {
      readonly kind: 'staff';
      readonly accountId: string;
      readonly name: string;
      readonly role: StaffRole;
      readonly providerId?: string;
    }
  | { readonly kind: 'system' };

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** Whether the actor is staff in one of `roles`. */
export function hasRole(actor: Actor, ...roles: readonly StaffRole[]): actor is StaffActor {
  return actor.kind === 'staff' && roles.includes(actor.role);
}

/** Id for the audit rows; the public and the system have none. */
export function actorId(actor: Actor): string | undefined {
  if (actor.kind === 'staff') return actor.accountId;
  return actor.kind === 'resident' ? actor.requestId : undefined;
}
