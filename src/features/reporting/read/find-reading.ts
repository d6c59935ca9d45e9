import type { ReportContent } from '../model.ts';
import type { Reading } from '../figures/reading.ts';

/** A figure as a published section has it; the figures of a comparison are found in it too. */
export function findReading(content: ReportContent, sectionId: string, reference: string): Reading | undefined {
  const readings = content.sections.find(({ id }) => id === sectionId)?.readings ?? {};
  const own = readings[reference]?.reading;
  if (own !== undefined) return own;
  return Object.values(readings)
    .flatMap(({ reading }) => (reading.kind === 'chart' ? reading.figures : []))
    .find((figure) => figure.reference === reference);
}
