// How long one search may take: a number of steps, and the caller's deadline.

export type Budget = { left: number; readonly deadline: () => boolean };

/** The clock is asked once in so many steps: asking costs more than a step. */
const STEPS_BETWEEN_LOOKS = 64;

export function budgetOf(steps: number, deadline: () => boolean): Budget {
  return { left: deadline() ? 0 : steps, deadline };
}

/** Takes a step, or several for what costs as much; false when there is none left. */
export function spend(budget: Budget, steps = 1): boolean {
  if (budget.left <= 0) return false;
  budget.left -= steps;
  if ((budget.left % STEPS_BETWEEN_LOOKS === 0 || steps > 1) && budget.deadline()) budget.left = 0;
  return budget.left > 0;
}

/** A search that spent everything may have missed something. */
export function isSpent(budget: Budget): boolean {
  return budget.left <= 0;
}
