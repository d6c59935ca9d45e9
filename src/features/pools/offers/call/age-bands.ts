/** Ages as a provider may know them before it is chosen: never one by one. */
export const ageBands = ['0-2', '3-5', '6-10', '11-13', '14-17', '18-64', '65-74', '75-84', '85+'] as const;
export type AgeBand = (typeof ageBands)[number];

const firstAge: Readonly<Record<AgeBand, number>> = {
  '0-2': 0,
  '3-5': 3,
  '6-10': 6,
  '11-13': 11,
  '14-17': 14,
  '18-64': 18,
  '65-74': 65,
  '75-84': 75,
  '85+': 85,
};

/** The bands that some age falls in, the youngest first, without how many. */
export function bandsOf(ages: readonly number[]): AgeBand[] {
  return ageBands.filter((band, at) => {
    const next = ageBands[at + 1];
    const end = next === undefined ? Number.POSITIVE_INFINITY : firstAge[next];
    return ages.some((age) => age >= firstAge[band] && age < end);
  });
}
