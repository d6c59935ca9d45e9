import type { PublishedSection } from '../model.ts';
import type { TextReading } from './reading.ts';

/** The figures that a text may use, by reference. */
export type Readings = PublishedSection['readings'];

/** A text's reading of a reference. A saved text has one for each: its form refuses a reference that is not there. */
export function readingOf(readings: Readings, reference: string): TextReading {
  const found = readings[reference];
  if (found === undefined) throw new Error('a section of the report refers to a figure that it never read');
  return found;
}
