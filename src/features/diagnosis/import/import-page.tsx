import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  Actions,
  FileField,
  Form,
  Notice,
  Page,
  Radios,
  Section,
  SubmitButton,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { importKinds, type ImportOutcome } from './import-rows.ts';
import { contextColumns, figureColumns } from './read-rows.ts';

interface ImportPageProps {
  readonly ctx: Ctx;
  readonly text?: string;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
  readonly seen?: Extract<ImportOutcome, { kind: 'seen' }>;
}

/** A table to bring in: what a trial found stays on the page with the rows, so that they can be written next. */
export function ImportPage({ ctx, text = '', form, errors = {}, seen }: ImportPageProps) {
  const t = messages(ctx.language).diagnosis.import;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      backHref={ctx.links.to('/laboratorio/diagnosi')}
      errors={errors}
      indexed={false}
    >
      {seen !== undefined && <Seen ctx={ctx} seen={seen} />}
      <Form action={ctx.links.to('/laboratorio/diagnosi/importa')} multipart>
        <Radios
          name="what"
          label={t.what}
          options={importKinds.map((value) => ({ value, label: t.kinds[value] }))}
          value={form?.text('what')}
          error={errors['what']}
        />
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          value={text}
          error={errors['text']}
          rows={8}
          optional="unmarked"
        />
        <FileField name="file" label={t.file} accept=".csv,text/csv" optional="unmarked" />
        <Actions>
          <SubmitButton name="action" value="try">
            {t.trial}
          </SubmitButton>
          <SubmitButton tone="secondary" name="action" value="write">
            {t.send}
          </SubmitButton>
        </Actions>
      </Form>
      <Section id="colonne" title={t.columnsOf.figures}>
        <p>
          <code>{figureColumns.join(',')}</code>
        </p>
        <p>{t.values}</p>
      </Section>
      <Section id="colonne-contesto" title={t.columnsOf.context}>
        <p>
          <code>{contextColumns.join(',')}</code>
        </p>
      </Section>
    </Page>
  );
}

function Seen({ ctx, seen }: { readonly ctx: Ctx; readonly seen: Extract<ImportOutcome, { kind: 'seen' }> }) {
  const t = messages(ctx.language).diagnosis.import;
  const { read, written } = seen;
  if (read.kind !== 'read') return null;
  return (
    <>
      <Notice tone={written > 0 ? 'success' : 'info'} title={written > 0 ? t.written(written) : t.nothingWritten} live>
        <p>{t.seen(read.rows.length)}</p>
      </Notice>
      {read.wrong.length > 0 && (
        <Section id="sbagliate" title={t.wrongTitle}>
          <ul>
            {read.wrong.slice(0, 100).map(({ line, columns }) => (
              <li>{t.wrong(line, columns.join(', '))}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
