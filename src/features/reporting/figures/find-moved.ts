import type { Section } from '../model.ts';
import { saysTheSame, type Reading } from './reading.ts';

/** A figure of a section that says something else now than when its sentence was written, and nobody has decided yet. */
export interface MovedFigure {
  readonly reference: string;
  readonly was: Reading;
  readonly now: Reading;
}

/** Every figure that sections have read. */
export function referencesOf(sections: readonly Pick<Section, 'readings'>[]): string[] {
  return sections.flatMap(({ readings }) => Object.keys(readings));
}

/** What has moved under a section. A figure kept on purpose comes back only when it moves again. */
export function findMoved(
  { readings }: Pick<Section, 'readings'>,
  current: ReadonlyMap<string, Reading>,
): MovedFigure[] {
  return Object.entries(readings).flatMap(([reference, { reading, keptAgainst }]) => {
    const now = current.get(reference);
    if (now === undefined || saysTheSame(reading, now)) return [];
    if (keptAgainst !== null && saysTheSame(keptAgainst, now)) return [];
    return [{ reference, was: reading, now }];
  });
}
