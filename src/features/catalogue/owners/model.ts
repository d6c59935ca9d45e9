/** Whom a rule of the city gives entries to: those in a quarter, those of a kind of help, or all others. */
export type RuledBy = 'quarter' | 'help' | 'rest';

/** Somebody of the desk, who may see to entries. */
export interface DeskPerson {
  readonly id: string;
  readonly name: string;
}

/** Who at the desk sees to an entry, and whether that was chosen for it or follows from a rule. */
export interface EntryOwner extends DeskPerson {
  readonly by: 'choice' | 'rule';
}

export interface OwnerRule {
  readonly ruledBy: RuledBy;
  /** The quarter, or the code of the kind of help; empty for all others. */
  readonly value: string;
  readonly accountId: string;
  readonly name: string;
}
