import { messages, type Language } from '../../../i18n/index.ts';
import type { Figure } from '../model.ts';

/** Where a figure comes from, its note, and the door to the question behind one that the platform counted. */
export function FigureSource({
  language,
  base,
  figure: { id, source, note, asked },
}: {
  readonly language: Language;
  readonly base: string;
  readonly figure: Figure;
}) {
  const { view: t } = messages(language).diagnosis;
  return (
    <>
      {source}
      {note !== null && <p class="text-secondary">{t.note(note)}</p>}
      {asked !== null && (
        <p>
          <a href={`${base}/rifai/${id}`}>{t.again}</a>
        </p>
      )}
    </>
  );
}
