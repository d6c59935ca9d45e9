/** Roles in which somebody asks for somebody else: said, and believed. */
export const informalRoles = ['partner', 'child', 'relative', 'neighbour', 'volunteer', 'carer'] as const;
/** Roles that a document proves: a proxy, a support administrator (art. 404 of the civil code), a guardian (art. 343 and 414). */
export const formalRoles = ['proxy', 'support-administrator', 'guardian'] as const;
export const roles = [...informalRoles, ...formalRoles] as const;
export type Role = (typeof roles)[number];

export function isFormal(role: Role): boolean {
  return formalRoles.some((formal) => formal === role);
}

/** Days to bring the document of a formal role; until then it is believed. */
export const daysToShow = 30;

/** What is known of somebody's mandate. Days are counted as in `CalendarDay`. */
export interface MandateFacts {
  readonly role: Role;
  readonly declaredOn: number;
  readonly document?: {
    /** The last day on which it holds. */
    readonly expiresOn: number;
    /** What the desk said of it, once it looked. */
    readonly checked?: 'holds' | 'refused';
  };
  readonly revoked: boolean;
}

export type MandateStanding =
  | { readonly kind: 'declared' }
  | { readonly kind: 'to-show'; readonly by: number }
  | { readonly kind: 'to-check'; readonly through: number }
  | { readonly kind: 'holds'; readonly through: number }
  | { readonly kind: 'over'; readonly why: 'not-shown' | 'refused' | 'expired' | 'revoked' };

/** How a mandate stands on a day. An informal role needs no document; one that is given counts for it, too. */
export function standingOf({ role, declaredOn, document, revoked }: MandateFacts, today: number): MandateStanding {
  if (revoked) return { kind: 'over', why: 'revoked' };
  if (document === undefined) {
    if (!isFormal(role)) return { kind: 'declared' };
    const by = declaredOn + daysToShow;
    return today <= by ? { kind: 'to-show', by } : { kind: 'over', why: 'not-shown' };
  }
  const { expiresOn: through, checked } = document;
  if (checked === 'refused') return { kind: 'over', why: 'refused' };
  if (today > through) return { kind: 'over', why: 'expired' };
  return checked === 'holds' ? { kind: 'holds', through } : { kind: 'to-check', through };
}

/** Whether who has such a mandate may read the request and act on it. */
export function mayAct(standing: MandateStanding): boolean {
  return standing.kind !== 'over';
}
