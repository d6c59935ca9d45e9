import { formats, messages } from '../../../../i18n/index.ts';
import {
  DataTable,
  EmptyState,
  FileField,
  Form,
  Page,
  Section,
  Select,
  SubmitButton,
  Tag,
  TextField,
  type FieldErrors,
} from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { largestMegabytes, type ListedImport } from './model.ts';

export interface ImportListProps {
  readonly ctx: Ctx;
  readonly imports: readonly ListedImport[];
  readonly sources: readonly string[];
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** Where a file comes in, and what came in before. */
export function ImportListPage({ ctx, imports, sources, values = {}, errors = {} }: ImportListProps) {
  const t = messages(ctx.language).imports;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[
        { label: ctx.municipality.name, href: ctx.links.to('') },
        { label: messages(ctx.language).municipalities.navServices, href: ctx.links.to('/servizi') },
        { label: t.crumb },
      ]}
      width="wide"
      errors={errors}
      indexed={false}
    >
      <Section id="carica" title={t.upload.title}>
        <Form action={ctx.links.to('/catalogo/importa')} multipart label={t.upload.title}>
          {sources.length > 0 && (
            <Select
              name="known"
              label={t.upload.known}
              hint={t.upload.knownHint}
              emptyLabel={t.upload.knownEmpty}
              options={sources.map((source) => ({ value: source, label: source }))}
              value={values['known']}
              error={errors['known']}
              optional="unmarked"
            />
          )}
          <TextField
            name="source"
            label={t.upload.source}
            hint={t.upload.sourceHint}
            value={values['source']}
            error={errors['source']}
            maxlength={120}
            optional="unmarked"
          />
          <FileField
            name="file"
            label={t.upload.file}
            hint={t.upload.fileHint(largestMegabytes)}
            error={errors['file']}
            accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,.zip"
          />
          <SubmitButton>{t.upload.submit}</SubmitButton>
        </Form>
      </Section>
      <Section id="prima" title={t.list.title}>
        {imports.length === 0 ? (
          <EmptyState title={t.list.emptyTitle} why={t.list.emptyWhy} level={3} />
        ) : (
          <DataTable
            caption={t.list.caption}
            columns={[
              { label: t.list.columns.file },
              { label: t.list.columns.source },
              { label: t.list.columns.state },
              { label: t.list.columns.when },
              { label: t.list.columns.by },
            ]}
            rows={imports.map((one) => cellsOf(ctx, one))}
          />
        )}
      </Section>
    </Page>
  );
}

function cellsOf(ctx: Ctx, { id, state, fileName, source, createdAt, doneAt, by }: ListedImport) {
  const t = messages(ctx.language).imports;
  const tone = state === 'done' ? 'good' : state === 'refused' ? 'bad' : 'care';
  return [
    <a href={importHref(ctx, id, state)}>{fileName}</a>,
    source,
    <Tag tone={tone}>{t.states[state]}</Tag>,
    formats(ctx.language).dateTime(doneAt ?? createdAt),
    by ?? '–',
  ];
}

/** Where a file is gone on with. */
export function importHref(ctx: Ctx, id: string, state: ListedImport['state']): string {
  return ctx.links.to(`/catalogo/importa/${id}${state === 'received' ? '/colonne' : ''}`);
}
