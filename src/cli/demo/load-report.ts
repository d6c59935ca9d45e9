import { madeUpContribution, madeUpReview, reportSections } from '../../../demo/report.ts';
import type { Ctx } from '../../features/context.ts';
import { toldResultsOf } from '../../features/experiments/public.ts';
import {
  handOn,
  nameReport,
  publishReport,
  readFigures,
  referencesInTexts,
  saveSection,
  sendContribution,
} from '../../features/reporting/public.ts';

/**
 * The demo's report: written, approved and published as its first version, with the figures of this moment; and what somebody of the made-up Monza sent, in
 * review.
 */
export async function loadReport(lab: Ctx, monza: Ctx): Promise<void> {
  const [told] = await toldResultsOf(monza, monza.municipality.slug);
  const sections = reportSections(told && { experiment: told.experimentId });
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
  await loadReview(lab, monza);
}

/** A contribution that the lab took up and changed: its author is told, and finds it on the city's page. */
async function loadReview(lab: Ctx, monza: Ctx): Promise<void> {
  const [sent, id] = [monza.newId(), lab.newId()];
  await sendContribution(monza, { id: sent, ...madeUpContribution });
  const text = { ...madeUpReview, position: 2, author: madeUpContribution.author, authorNamed: false };
  const figures = await readFigures(lab, referencesInTexts([text.body.it, text.body.en]));
  const saved = await saveSection(lab, { id, revision: 0 }, text, figures, sent);
  if (saved.kind !== 'saved') throw new Error(`the section in review was not written: ${saved.kind}`);
  await handOn(lab, { id, revision: 1 }, 'review');
}
