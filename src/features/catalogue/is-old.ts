const twelveMonths = 366 * 24 * 60 * 60 * 1000;

/** Whether what a source said, on a date like `2020-05-03`, may have changed since: more than a year has gone by. */
export function isOld(updatedOn: string | null, now: Date): boolean {
  return updatedOn !== null && now.getTime() - Date.parse(updatedOn) > twelveMonths;
}
