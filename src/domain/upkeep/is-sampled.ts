export const usualSampledPercent = 20;

/**
 * Whether something that was published at once is looked at afterwards. By its id alone: nobody can choose, and whoever
 * asks again gets the same answer.
 */
export function isSampled(id: string, percent: number): boolean {
  // FNV-1a: spreads ids that differ in one letter.
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash >>> 8) % 100 < percent;
}
