/** A month that cities told, and how many of them did. */
export interface ToldMonth {
  /** First day of the month. */
  readonly month: string;
  readonly cities: number;
}

/** The months that cities told, the newest first, from those of each city. */
export function countByMonth(told: readonly (readonly string[])[]): ToldMonth[] {
  return [...Map.groupBy(told.flat(), (month) => month)]
    .map(([month, cities]) => ({ month, cities: cities.length }))
    .sort((one, other) => (one.month < other.month ? 1 : -1));
}

/**
 * The newest month that more than half of the cities that ever told anything told; where there is none, the month that most of
 * them told, the newest of those. One city that is a month ahead does not put all the others apart.
 */
export function monthOfMost(told: readonly (readonly string[])[]): string | undefined {
  const months = countByMonth(told);
  const tellers = told.filter((own) => own.length > 0).length;
  const [most] = [...months].sort((one, other) => other.cities - one.cities);
  return (months.find(({ cities }) => cities * 2 > tellers) ?? most)?.month;
}
