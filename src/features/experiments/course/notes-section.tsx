import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { DateField, Form, Section, Select, SubmitButton, TextArea } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { noteKinds, type Note, type WholeExperiment } from '../model.ts';
import { sayDay } from '../plan/list-page.tsx';
import { baseOf } from '../plan/part-page.tsx';

export interface NotesProps {
  readonly ctx: Ctx;
  readonly whole: WholeExperiment;
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** Diary, what was learned, results achieved and not achieved, prospects; and the form to add to them. */
export function NotesSection({ ctx, whole, errors, values }: NotesProps) {
  const t = messages(ctx.language).experiments;
  return (
    <Section id="note" title={t.notesTitle}>
      {whole.notes.length === 0 && <p>{t.noNotes}</p>}
      {noteKinds.map((kind) => (
        <NoteList ctx={ctx} title={t.noteGroups[kind]} notes={whole.notes.filter((note) => note.kind === kind)} />
      ))}
      <h3>{t.addNote}</h3>
      <Form action={`${baseOf(ctx, whole.experiment)}/note`} label={t.addNote} submissionKey={ctx.newId()}>
        <Select
          name="tipo"
          label={t.noteKind}
          options={noteKinds.map((value) => ({ value, label: t.noteKinds[value] }))}
          value={values['tipo'] ?? 'diary'}
          error={errors['tipo']}
          width="full"
        />
        <TextArea
          name="nota"
          label={t.noteText}
          hint={t.noteHint}
          rows={4}
          maxlength={4000}
          value={values['nota']}
          error={errors['nota']}
        />
        <DateField
          name="giorno"
          label={t.noteDay}
          value={values['giorno'] ?? dateAt(ctx.now)}
          error={errors['giorno']}
        />
        <SubmitButton tone="secondary">{t.saveNote}</SubmitButton>
      </Form>
    </Section>
  );
}

function NoteList({
  ctx,
  title,
  notes,
}: {
  readonly ctx: Ctx;
  readonly title: string;
  readonly notes: readonly Note[];
}) {
  if (notes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {notes.map(({ text, notedOn }) => (
          <li>
            <strong>{sayDay(ctx, notedOn)}</strong>: {text}
          </li>
        ))}
      </ul>
    </>
  );
}
