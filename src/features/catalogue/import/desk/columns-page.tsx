import { messages } from '../../../../i18n/index.ts';
import { Actions, Fieldset, Form, Page, Select, SubmitButton, type FieldErrors } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import type { ColumnName } from '../table/limits.ts';
import { importCrumbs } from './crumbs.ts';
import type { ColumnProfile, DeskImport } from './model.ts';

const groups = {
  what: ['title', 'description', 'provider', 'sourceKey', 'url', 'phone', 'email', 'updatedAt', 'status'],
  whom: ['kindsOfHelp', 'audiences', 'answerKind'],
  where: ['address', 'protected', 'locality', 'zone', 'province', 'region', 'lat', 'lon', 'hours'],
  more: ['howTo', 'whatYouNeed', 'whatYouGet', 'cost', 'access', 'terms'],
} as const satisfies Record<string, readonly ColumnName[]>;

export interface ColumnsPageProps {
  readonly ctx: Ctx;
  readonly waiting: DeskImport;
  /** Columns as they were chosen, where they could not be kept. */
  readonly chosen?: { readonly [Name in ColumnName]?: string | undefined } | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** Which column of the file is which part of an entry. */
export function ColumnsPage({ ctx, waiting, chosen = waiting.mapping?.columns ?? {}, errors = {} }: ColumnsPageProps) {
  const t = messages(ctx.language).imports;
  const hints: { readonly [Name in ColumnName]?: string } = {
    sourceKey: t.columns.keyHint,
    protected: t.columns.protectedHint,
  };
  const options = (waiting.profile ?? []).map((column) => ({
    value: column.name,
    label: t.columns.option(column.name, samplesOf(column)),
  }));
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.columns.title}
      lead={t.columns.lead}
      eyebrow={waiting.fileName}
      breadcrumbs={importCrumbs(ctx, waiting.fileName)}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to(`/catalogo/importa/${waiting.id}/colonne`)}>
        {Object.entries(groups).map(([group, fields]) => (
          <Fieldset legend={t.columns.groups[group as keyof typeof groups]} name={group} large>
            {fields.map((field) => (
              <Select
                name={field}
                label={t.columns.fields[field]}
                hint={hints[field]}
                emptyLabel={t.columns.none}
                options={options}
                value={chosen[field] ?? ''}
                error={errors[field]}
                optional={field === 'title' ? false : 'unmarked'}
                width="full"
              />
            ))}
          </Fieldset>
        ))}
        <Actions>
          <SubmitButton>{t.columns.next}</SubmitButton>
        </Actions>
      </Form>
      {waiting.mapping !== null && (
        <p>
          <a href={ctx.links.to(`/catalogo/importa/${waiting.id}/valori`)}>{t.columns.toValues}</a>
        </p>
      )}
    </Page>
  );
}

/** The first values of a column, short enough to stand in a line. */
function samplesOf({ samples }: ColumnProfile): string {
  return samples
    .map((text) => text.replaceAll(/\s+/g, ' '))
    .map((text) => `«${text.length > 30 ? `${text.slice(0, 29).toWellFormed()}…` : text}»`)
    .join(', ');
}
