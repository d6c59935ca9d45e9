const msPerDay = 86_400_000;

/**
 * A spreadsheet's date, which counts days, as a text. The count of 1900 takes that year for a leap year, as the first
 * spreadsheets did by mistake: from March on it is right if it begins on 30 December 1899.
 */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return undefined;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(start + Math.round(serial * 86_400) * 1000).toISOString();
  const [day, time] = [at.slice(0, 10), at.slice(11, 19)];
  if (serial < 1) return time;
  return Math.round(serial * 86_400) % (msPerDay / 1000) === 0 ? day : `${day} ${time}`;
}
