import type { AskedBody, Mode } from './model.ts';

/** Who was asked last, and what was promised. */
export interface LastAsked {
  readonly mode: Mode;
  readonly openedOn: string;
  readonly bodies: readonly AskedBody[];
}

/** A body of a network agreement, and since when it holds. */
export interface AgreedPartner {
  readonly name: string;
  readonly since: string;
}

/** What the form of a new round begins with. Texts hold one body a line, its mailbox after a comma. */
export interface Proposed {
  readonly mode: Mode | undefined;
  readonly offices: string;
  readonly otherPartners: string;
  /** Partners of agreements to tick, without those that stand in the text. */
  readonly partners: readonly string[];
  readonly ticked: readonly string[];
}

/**
 * Begins with those that the last round asked, so that the same are asked again: whoever opens it adds, takes out and corrects. A partner of an agreement is ticked
 * if it was asked then, or if its agreement is newer; one that was left out stays out. In the first round all of them are ticked.
 */
export function proposeAsked(last: LastAsked | undefined, agreed: readonly AgreedPartner[]): Proposed {
  const asked = last?.bodies ?? [];
  const askedPartners = asked.filter(({ side }) => side === 'partner');
  const names = new Set(agreed.map(({ name }) => name));
  // A mailbox can be seen and corrected in the text alone.
  const typed = askedPartners.filter(({ name, email }) => email !== undefined || !names.has(name));
  const partners = agreed.filter(({ name }) => !typed.some((body) => body.name === name));
  const wasAsked = (name: string) => askedPartners.some((body) => body.name === name);
  return {
    mode: last?.mode,
    offices: linesOf(asked.filter(({ side }) => side === 'office')),
    otherPartners: linesOf(typed),
    partners: partners.map(({ name }) => name),
    ticked: partners
      .filter(({ name, since }) => last === undefined || wasAsked(name) || since >= last.openedOn)
      .map(({ name }) => name),
  };
}

function linesOf(bodies: readonly AskedBody[]): string {
  return bodies.map(({ name, email }) => (email === undefined ? name : `${name}, ${email}`)).join('\n');
}
