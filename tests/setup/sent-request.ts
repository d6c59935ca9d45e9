import { steps } from '../../src/features/requests/ask/journey.ts';
import type { Actor } from '../../src/features/people/public.ts';
import type { StepId } from '../../src/features/requests/ask/journey.ts';
import { requestForm } from './a-request-form.ts';
import { locationOf, type Site } from './a-visitor.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Address of a draft that has just begun: `/monza/chiedi/<token>`. */
export async function aDraft(site: Site, home: string): Promise<string> {
  const begun = await site.post(`${home}/chiedi`, {});
  return locationOf(begun).replace(/\/aiuto$/, '');
}

/** Answers every step that is asked, with some answers of one's own. */
export async function answerAll(
  site: Site,
  draft: string,
  own: Partial<Record<StepId, Fields>> = {},
  actor?: Actor,
): Promise<void> {
  for (const step of steps) {
    const answer = await site.post(`${draft}/${step.slug}`, { ...requestForm[step.id], ...own[step.id] }, actor);
    if (answer.status !== 303) throw new Error(`${step.slug} answered ${answer.status}: ${await answer.text()}`);
  }
}

/** Asks for something and returns the page of the request: `/monza/r/<token>`. */
export async function aSentRequest(
  site: Site,
  home: string,
  own: Partial<Record<StepId, Fields>> = {},
): Promise<string> {
  const draft = await aDraft(site, home);
  await answerAll(site, draft, own);
  return locationOf(await site.post(`${draft}/riepilogo`, {})).replace(/\/inviata$/, '');
}
