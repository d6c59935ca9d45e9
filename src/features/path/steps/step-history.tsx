import { messages, type Language } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { StepChange } from '../model.ts';
import { dayInWords } from '../words.ts';

/** Each change of a step, newest first. */
export function StepHistory({
  language,
  changes,
}: {
  readonly language: Language;
  readonly changes: readonly StepChange[];
}) {
  const { step: t, states } = messages(language).path;
  const { columns } = t;
  return (
    <DataTable
      caption={t.historyTitle}
      hideCaption
      columns={[columns.on, columns.state, columns.due, columns.doer, columns.reason, columns.by].map((label) => ({
        label,
      }))}
      rows={changes.map(({ on, state, due, doer, reason, by }) => [
        dayInWords(language, on),
        states[state],
        due === null ? '–' : dayInWords(language, due),
        doer ?? '–',
        reason ?? '–',
        by ?? t.system,
      ])}
    />
  );
}
