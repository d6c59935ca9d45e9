/** A year of 52 weeks in 12 months: the month that prices are told in. */
const weeksPerMonth = 52 / 12;

/** What `hourlyCents` comes to in a typical month of `slotsPerWeek` half hours a week, to the cent. */
export function monthlyCents(hourlyCents: number, slotsPerWeek: number): number {
  return Math.round((hourlyCents * slotsPerWeek * weeksPerMonth) / 2);
}

/** Hours of a typical month, to the tenth: what the arithmetic shows beside the price. */
export function monthlyHours(slotsPerWeek: number): number {
  return Math.round((slotsPerWeek * weeksPerMonth * 10) / 2) / 10;
}
