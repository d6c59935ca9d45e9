import type { Language } from '../../../i18n/index.ts';
import type { SummaryRow } from '../../../ui/index.ts';
import { answersOf } from '../ask/complete-answers.ts';
import type { Contact, RequestView } from '../model.ts';
import { summaryRows } from './summary-rows.tsx';

/** What a request asks, as rows; with `changeHref`, each with the way to change it. Contacts are a row of their own. */
export function requestSummary(
  language: Language,
  request: RequestView,
  contact: Contact,
  changeHref?: (slug: string) => string,
): SummaryRow[] {
  return summaryRows(language, answersOf(request, contact), changeHref && ((step) => changeHref(step.slug)));
}
