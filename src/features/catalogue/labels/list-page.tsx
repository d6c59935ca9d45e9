import { messages } from '../../../i18n/index.ts';
import { DataTable, Form, Notice, Page, Section, SubmitButton, TextField } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { CodeTag } from './code-tag.tsx';
import { labelName } from './label-name.ts';
import { commonLabels, type Label, type LabelMapping, type LabelsOfCity, type OwnLabel } from './model.ts';
import type { LabelNameProblem } from './label-page.tsx';
import { longestLabel } from './schema.ts';

interface LabelListProps {
  readonly ctx: Ctx;
  readonly labels: LabelsOfCity;
  /** Of the city's own, taken away. */
  readonly removed?: readonly OwnLabel[];
  readonly saved?: boolean;
  /** Of a new label of the city's own, as it was typed. */
  readonly problem?: LabelNameProblem;
  readonly typed?: string;
}

/** Every label of the city with its codes in the national classifications. */
export function LabelList({
  ctx,
  labels: { own, mappings },
  removed = [],
  saved = false,
  problem,
  typed,
}: LabelListProps) {
  const { labels: t, wordVersions: words } = messages(ctx.language);
  const base = ctx.links.to('/servizi/etichette');
  const codesOf = ({ kind, label }: Label) => mappings.filter((one) => one.kind === kind && one.label === label);
  const error = problem && t.problems[problem];
  const every: readonly Label[] = [...own.map(({ id }): Label => ({ kind: 'own', label: id })), ...commonLabels];
  const table = (kind: Label['kind']) => (
    <DataTable
      caption={t.kinds[kind]}
      hideCaption
      columns={[{ label: t.label }, { label: t.codes }]}
      rows={every
        .filter((label) => label.kind === kind)
        .map((label) => [
          <a href={`${base}/${label.kind}/${label.label}`}>{labelName(ctx, label, own)}</a>,
          <Codes ctx={ctx} codes={codesOf(label)} />,
        ])}
    />
  );
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/servizi')}
      errors={error === undefined ? {} : { etichetta: error }}
    >
      {saved && <Notice tone="success" title={t.saved} live />}
      <p>{t.never}</p>
      <p>{t.unverified(mappings.filter(({ verified }) => !verified).length)}</p>
      <Section id="della-citta" title={t.kinds.own}>
        <p>{t.ownText}</p>
        {own.length > 0 && table('own')}
        <Form action={`${base}/nuova`} label={t.addOwn}>
          <TextField
            name="etichetta"
            label={t.ownName}
            hint={t.ownHint}
            value={typed}
            error={error}
            maxlength={longestLabel}
            autocomplete="off"
          />
          <SubmitButton>{t.addOwn}</SubmitButton>
        </Form>
      </Section>
      {removed.length > 0 && (
        <Section id="tolte" title={words.removed}>
          <p>{words.removedText}</p>
          <ul>
            {removed.map(({ id, name }) => (
              <li>
                <a href={`${base}/own/${id}/versioni`}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="aiuti" title={t.kinds.help}>
        {table('help')}
      </Section>
      <Section id="per-chi" title={t.kinds.audience}>
        {table('audience')}
      </Section>
      <Section id="codici-di-partenza" title={t.firstTitle}>
        <p>{t.firstText}</p>
        <Form action={`${base}/iniziali`} label={t.first}>
          <SubmitButton tone="secondary">{t.first}</SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}

function Codes({ ctx, codes }: { readonly ctx: Ctx; readonly codes: readonly LabelMapping[] }) {
  if (codes.length === 0) return <>{messages(ctx.language).labels.none}</>;
  return (
    <ul>
      {codes.map((code) => (
        <li>
          <CodeTag ctx={ctx} code={code} />
        </li>
      ))}
    </ul>
  );
}
