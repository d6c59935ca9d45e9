import type { Ctx } from '../../src/features/context.ts';
import { sendContribution } from '../../src/features/reporting/public.ts';

/** What a city wrote for the lab's report, by its id. */
export async function aContribution(system: Ctx, marker: string): Promise<string> {
  const id = system.newId();
  const text = { title: `Anno ${marker}`, body: `Abbiamo provato ${marker}.`, author: `Ada ${marker}` };
  const outcome = await sendContribution(system, { id, chapter: 2, language: 'it', ...text, authorNamed: true });
  if (outcome !== 'sent') throw new Error(outcome);
  return id;
}
