const roundsEach = 1500;
const leastRounds = 20_000;

/** A city of four hundred requests takes a minute; this is for the city that would take all night. */
const usualSeconds = 300;

export interface RunEffort {
  readonly iterations: number;
  readonly seconds: number;
}

/**
 * How long a run searches: so many rounds for each request, so that it finds the same groups wherever and whenever it is
 * done again. The seconds are its latest end.
 */
export function runEffort(requests: number, seconds = usualSeconds): RunEffort {
  return { iterations: Math.max(leastRounds, roundsEach * requests), seconds };
}
