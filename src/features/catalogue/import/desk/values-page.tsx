import { messages, type Language } from '../../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  EmptyState,
  Fieldset,
  Form,
  Page,
  Section,
  Select,
  SubmitButton,
  SummaryList,
  type Option,
} from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import type { NewService } from '../../model.ts';
import type { Mapping } from '../table/mapping.ts';
import { importCrumbs } from './crumbs.ts';
import type { DeskImport } from './model.ts';
import { codedColumns, codesOf, type CodedColumn, type CodedField } from './values-of-mapping.ts';

export interface ValuesPageProps {
  readonly ctx: Ctx;
  readonly waiting: DeskImport & { readonly mapping: Mapping };
  readonly preview: readonly NewService[];
}

/** What the source's words mean in ours, with the first entries as they will be. */
export function ValuesPage({ ctx, waiting, preview }: ValuesPageProps) {
  const t = messages(ctx.language).imports;
  const { defaults } = waiting.mapping;
  const base = `/catalogo/importa/${waiting.id}`;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.values.title}
      lead={t.values.lead}
      eyebrow={waiting.fileName}
      breadcrumbs={importCrumbs(ctx, waiting.fileName)}
      indexed={false}
    >
      <Form action={ctx.links.to(`${base}/valori`)}>
        {codedColumns(waiting.mapping, waiting.profile ?? []).map((column) => (
          <CodedValues language={ctx.language} column={column} />
        ))}
        <Fieldset legend={t.values.defaults} name="defaults" large>
          {(['kindsOfHelp', 'audiences', 'answerKind'] as const).map((field) => (
            <Select
              name={`default-${field}`}
              label={t.values[field]}
              options={optionsOf(ctx.language, field)}
              value={field === 'answerKind' ? defaults.answerKind : defaults[field][0]}
              optional="unmarked"
            />
          ))}
        </Fieldset>
        <Actions>
          <SubmitButton name="next" value="check">
            {t.values.check}
          </SubmitButton>
          <SubmitButton name="next" value="preview" tone="secondary">
            {t.values.refresh}
          </SubmitButton>
          <ButtonLink href={ctx.links.to(`${base}/colonne`)} tone="secondary">
            {t.values.back}
          </ButtonLink>
        </Actions>
      </Form>
      <Section id="anteprima" title={t.values.preview}>
        {preview.length === 0 ? (
          <EmptyState title={t.values.preview} why={t.values.previewEmpty} level={3} />
        ) : (
          preview.map((service) => <SummaryList rows={rowsOf(ctx.language, service)} />)
        )}
      </Section>
    </Page>
  );
}

function CodedValues({ language, column }: { readonly language: Language; readonly column: CodedColumn }) {
  const t = messages(language).imports.values;
  const { field, values } = column;
  const byWords = field === 'kindsOfHelp' || field === 'audiences';
  return (
    <Fieldset legend={t[field]} name={field} large hint={values === undefined ? t.tooMany(column.column) : undefined}>
      {(values ?? []).map(({ name, text, code }) => (
        <Select
          name={name}
          label={text}
          options={optionsOf(language, field)}
          emptyLabel={byWords ? t.byWords : t.asDefault}
          value={code}
          optional="unmarked"
        />
      ))}
    </Fieldset>
  );
}

function optionsOf(language: Language, field: CodedField): Option[] {
  const { vocabulary, imports } = messages(language);
  const labels: Readonly<Record<string, string>> = {
    ...vocabulary.kindsOfHelp,
    ...vocabulary.audiences,
    ...vocabulary.answerKinds,
    active: imports.values.active,
    closed: imports.values.closed,
  };
  return codesOf[field].map((code) => ({ value: code, label: labels[code] ?? code }));
}

function rowsOf(language: Language, service: NewService) {
  const { imports: t, vocabulary } = messages(language);
  const { fields } = t.columns;
  const rows = [
    [fields.title, service.title],
    [fields.description, shortened(service.description)],
    [fields.provider, service.providerName],
    [t.values.kindsOfHelp, service.kindsOfHelp.map((code) => vocabulary.kindsOfHelp[code]).join(', ')],
    [t.values.audiences, service.audiences.map((code) => vocabulary.audiences[code]).join(', ')],
    [t.values.answerKind, vocabulary.answerKinds[service.answerKind]],
    [t.values.status, service.status === 'active' ? t.values.active : t.values.closed],
    [fields.address, [service.address, service.locality].filter((part) => part !== undefined).join(', ')],
    [fields.protected, service.protectedPlace === true ? t.values.protected : undefined],
    [fields.phone, service.sections.contacts?.phone],
    [fields.email, service.sections.contacts?.email],
    [fields.url, service.url],
  ] as const;
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199).toWellFormed()}…` : text;
}
