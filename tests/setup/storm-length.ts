/** The minute that the promise is made for, where changes land (`CI`) or somebody asks for it by `WILL_STORM_SECONDS`. */
const asked = process.env['WILL_STORM_SECONDS'] ?? (['', 'false'].includes(process.env['CI'] ?? '') ? undefined : '60');

/** Seconds of a storm: a few, where a developer waits for it. */
export const stormSeconds = Number(asked ?? 6);

/** Seconds in which families act on what is killed and started again; none beyond its kills, where a developer waits. */
export const killedStormSeconds = Number(asked ?? 0);

/** How long families act before the next kill, at least: `whole` is a die. */
export function msBeforeKill(whole: (least: number, most: number) => number): number {
  return killedStormSeconds === 0 ? 0 : whole(1000, 10_000);
}
