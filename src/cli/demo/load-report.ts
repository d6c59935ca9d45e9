import { reportSections } from '../../../demo/report.ts';
import type { Ctx } from '../../features/context.ts';
import {
  handOn,
  nameReport,
  publishReport,
  readFigures,
  referencesInTexts,
  saveSection,
} from '../../features/reporting/public.ts';

/** The demo's report: written, approved and published as its first version, with the figures of this moment. */
export async function loadReport(lab: Ctx): Promise<void> {
  const sections = reportSections();
  const texts = sections.flatMap(({ body }) => [body.it, body.en]);
  const figures = await readFigures(lab, referencesInTexts(texts));
  await nameReport(lab, { it: 'Che cosa si sa di WILL', en: 'What is known of WILL' });
  for (const section of sections) {
    const id = lab.newId();
    const saved = await saveSection(lab, { id, revision: 0 }, { ...section, author: '', authorNamed: false }, figures);
    if (saved.kind !== 'saved') throw new Error(`a section of the demo's report was not written: ${saved.kind}`);
    await handOn(lab, { id, revision: 1 }, 'approved');
  }
  const outcome = await publishReport(lab);
  if (outcome.kind !== 'published') throw new Error(`the demo's report is not out: ${outcome.kind}`);
}
