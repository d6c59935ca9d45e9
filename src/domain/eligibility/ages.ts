import type { NumberCondition } from './condition.ts';

/** For which ages an entry of the catalogue says that it is, in whole years, both included. */
export interface Ages {
  readonly least: number | null;
  readonly most: number | null;
}

/** Ages as the condition that they are: whoever's age is not known may be among them. */
export function ageCondition({ least, most }: Ages): NumberCondition {
  return { kind: 'number', fact: 'age', ...(least !== null && { least }), ...(most !== null && { most }) };
}
