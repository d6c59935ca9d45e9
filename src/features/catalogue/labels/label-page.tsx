import { messages } from '../../../i18n/index.ts';
import {
  Checkbox,
  Form,
  HiddenField,
  LinkButton,
  Page,
  Section,
  Select,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { ToVersions } from '../word-versions/version-pages.tsx';
import { CodeTag } from './code-tag.tsx';
import { labelName } from './label-name.ts';
import { schemes, type KeptLabel, type Label, type LabelMapping } from './model.ts';
import { longestLabel, type CodeProblems } from './schema.ts';

export type LabelNameProblem = 'missing' | 'too-long' | 'taken';

interface LabelPageProps {
  readonly ctx: Ctx;
  readonly label: Label;
  readonly ownLabels: readonly KeptLabel[];
  readonly codes: readonly LabelMapping[];
  readonly problems?: CodeProblems;
  /** Of the name of one of the city's own. */
  readonly nameProblem?: LabelNameProblem;
  readonly typed?: Readonly<Record<string, string>>;
}

/** One label: its codes, and the form that adds one or says anew what it is. */
export function LabelPage(props: LabelPageProps) {
  const { ctx, label, ownLabels, codes, problems = {}, nameProblem, typed = {} } = props;
  const t = messages(ctx.language).labels;
  const list = ctx.links.to('/servizi/etichette');
  const own = `${list}/${label.kind}/${label.label}`;
  const errors: FieldErrors = {
    ...Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, t.problems[problem]])),
    ...(nameProblem && { etichetta: t.problems[nameProblem] }),
  };
  const name = labelName(ctx, label, ownLabels);
  const kept = label.kind === 'own' ? ownLabels.find(({ id }) => id === label.label) : undefined;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.labelTitle(name)}
      lead={t.labelLead}
      indexed={false}
      backHref={list}
      errors={errors}
    >
      <Section id="codici" title={t.codes}>
        {codes.length === 0 ? <p>{t.none}</p> : codes.map((code) => <OneCode ctx={ctx} code={code} action={own} />)}
      </Section>
      <Section id="aggiungi" title={t.addTitle}>
        <Form action={own} label={t.addTitle}>
          <Select
            name="schema"
            label={t.scheme}
            value={typed['schema']}
            error={errors['schema']}
            options={schemes.map((scheme) => ({ value: scheme, label: t.schemes[scheme] }))}
          />
          <TextField name="codice" label={t.codeLabel} value={typed['codice']} error={errors['codice']} />
          <TextField name="nome" label={t.nameLabel} value={typed['nome']} error={errors['nome']} />
          <TextField
            name="fonte"
            label={t.reference}
            hint={t.referenceHint}
            value={typed['fonte']}
            error={errors['fonte']}
            optional
          />
          <Checkbox name="verificato" label={t.isVerified} checked={typed['verificato'] === 'yes'} optional />
          <SubmitButton>{t.save}</SubmitButton>
        </Form>
      </Section>
      {kept !== undefined && (
        <Section id="nome" title={t.renameTitle}>
          <Form action={`${own}/nome`} label={t.renameTitle}>
            <TextField
              name="etichetta"
              label={t.ownName}
              value={typed['etichetta'] ?? name}
              error={errors['etichetta']}
              maxlength={longestLabel}
              autocomplete="off"
            />
            <SubmitButton tone="secondary">{t.rename}</SubmitButton>
          </Form>
        </Section>
      )}
      <ToVersions ctx={ctx} href={`${own}/versioni`} />
      {kept !== undefined && (
        <Section id="elimina" title={t.removeTitle}>
          <p>{t.removeText(kept.entries)}</p>
          <Form action={`${own}/elimina`} label={t.removeOwn(name)}>
            <SubmitButton tone="danger">{t.removeOwn(name)}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function OneCode({ ctx, code, action }: { readonly ctx: Ctx; readonly code: LabelMapping; readonly action: string }) {
  const t = messages(ctx.language).labels;
  const label = t.removeThis(t.schemes[code.scheme], code.code);
  return (
    <div>
      <p>
        <CodeTag ctx={ctx} code={code} />
      </p>
      {code.reference !== null && <p class="will-muted">{t.readIn(code.reference)}</p>}
      <Form action={`${action}/togli`} label={label} layout="row">
        <HiddenField name="schema" value={code.scheme} />
        <HiddenField name="codice" value={code.code} />
        <LinkButton>{label}</LinkButton>
      </Form>
    </div>
  );
}
