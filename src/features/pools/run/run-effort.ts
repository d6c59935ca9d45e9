const roundsEach = 100;
const leastRounds = 50_000;

/**
 * A city of two thousand requests takes a minute; this is for the one that would take all night. Where it strikes, the run
 * records it.
 */
const usualSeconds = 600;

export interface RunEffort {
  readonly iterations: number;
  readonly seconds: number;
}

/**
 * How long a run searches: so many rounds for each request, so that it finds the same groups wherever and whenever it is
 * done again. The seconds are its latest end. More rounds gain little: at 2,000 requests twice and a half as many add less
 * than one percent to the score.
 */
export function runEffort(requests: number, seconds = usualSeconds): RunEffort {
  return { iterations: Math.max(leastRounds, roundsEach * requests), seconds };
}
