/** What families of a group may tell one another, one step after the other. Only who hosts has an address to tell. */
export const disclosureSteps = ['first-name', 'contact', 'address'] as const;
export type DisclosureStep = (typeof disclosureSteps)[number];

/** The steps that a family said yes to and has not taken back. */
export interface Consent {
  readonly member: string;
  readonly steps: ReadonlySet<DisclosureStep>;
}

/** The next step that a family can be asked for; undefined when it has taken all that are its own. */
export function nextStep(given: ReadonlySet<DisclosureStep>, hosts: boolean): DisclosureStep | undefined {
  return disclosureSteps.find((step) => !given.has(step) && (step !== 'address' || hosts));
}

/** Whether a family may take a step now: none is skipped, and an address is for who hosts. */
export function mayTake(step: DisclosureStep, given: ReadonlySet<DisclosureStep>, hosts: boolean): boolean {
  return nextStep(given, hosts) === step;
}

/**
 * What one family sees of another. By mutual consent: a name for a name, a contact for a contact; the host's address for a
 * contact, since who opens the door must be able to reach who comes.
 */
export function seenOf(other: Consent, viewer: Consent): ReadonlySet<DisclosureStep> {
  const price = { 'first-name': 'first-name', contact: 'contact', address: 'contact' } as const;
  return new Set(disclosureSteps.filter((step) => reached(other.steps, step) && reached(viewer.steps, price[step])));
}

/** A step counts with all before it: who takes back a name takes back what followed. */
function reached(steps: ReadonlySet<DisclosureStep>, step: DisclosureStep): boolean {
  return disclosureSteps.slice(0, disclosureSteps.indexOf(step) + 1).every((each) => steps.has(each));
}
