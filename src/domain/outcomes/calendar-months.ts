/** The first day of the month so many months on: `2026-12-01` and one is `2027-01-01`. */
export function monthsOn(month: string, more: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const all = year * 12 + number - 1 + more;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}-01`;
}
