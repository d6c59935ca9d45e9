import type { Ctx } from '../../src/features/context.ts';
import { commentOnSection } from '../../src/features/reporting/edit/comment-on-section.ts';
import {
  askTheLab,
  handOn,
  publishReport,
  readFigures,
  saveSection,
  sendContribution,
} from '../../src/features/reporting/public.ts';

/** What a city wrote for the lab's report, by its id. */
export async function aContribution(system: Ctx, marker: string): Promise<string> {
  const id = system.newId();
  const text = { title: `Anno ${marker}`, body: `Abbiamo provato ${marker}.`, author: `Ada ${marker}` };
  const outcome = await sendContribution(system, { id, chapter: 2, language: 'it', ...text, authorNamed: true });
  if (outcome !== 'sent') throw new Error(outcome);
  return id;
}

/** A lab with a published report about one city, begun from a contribution if one is given, a section that is being written, a remark, and a body that asks. */
export async function aReport(lab: Ctx, slug: string, marker: string, contribution?: string): Promise<void> {
  const figures = await readFigures(lab);
  const text = {
    chapter: 2,
    position: 1,
    city: slug,
    title: { it: `Prova ${marker}`, en: '' },
    body: { it: `Sono {{figure ${slug}/families}} famiglie, ${marker}.`, en: '' },
    author: `Ada ${marker}`,
    authorNamed: true,
  } as const;
  const [published, begun] = [lab.newId(), lab.newId()];
  await saveSection(lab, { id: published, revision: 0 }, text, figures, contribution);
  await saveSection(lab, { id: begun, revision: 0 }, text, figures);
  await handOn(lab, { id: published, revision: 1 }, 'approved');
  const outcome = await publishReport(lab);
  if (outcome.kind !== 'published') throw new Error(outcome.kind);
  await commentOnSection(lab, { id: lab.newId(), sectionId: begun, text: `Osservazione ${marker}` });
  const asked = { body: marker, place: marker, name: marker, email: `ente@${marker}.example`, message: marker };
  await askTheLab(lab, { id: lab.newId(), ...asked, language: 'it' });
}
