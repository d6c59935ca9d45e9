import { nodeKinds, strengths, type TheoryArrow, type TheoryNode } from '../../../domain/outcomes/theory-of-change.ts';
import { messages } from '../../../i18n/index.ts';
import {
  DataTable,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  Section,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { shellFor } from '../../shell.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { baseOf, Seen, type PartProps } from './part-page.tsx';

export interface TheoryPageProps extends PartProps {
  readonly all: readonly IndicatorDefinition[];
}

/** The steps of a theory and the arrows between them: add, change, take away, one at a time. */
export function TheoryPage(props: TheoryPageProps) {
  const { ctx, experiment } = props;
  const t = messages(ctx.language).experiments;
  const { nodes, arrows } = experiment.plan.theory;
  const textOf = (id: string) => nodes.find((node) => node.id === id)?.text ?? id;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.theoryTitle}
      lead={experiment.title}
      width="wide"
      indexed={false}
      backHref={baseOf(ctx, experiment)}
      errors={props.errors}
    >
      {props.meanwhile === true && (
        <Notice tone="warning" live title={t.meanwhile}>
          <p>{t.meanwhileText}</p>
        </Notice>
      )}
      <Section id="passi" title={t.nodesTitle}>
        {nodes.length > 0 && (
          <DataTable
            hideCaption
            caption={t.nodesTitle}
            columns={[{ label: t.node }, { label: t.kind }, { label: t.change }]}
            rows={nodes.map((node) => [
              node.text,
              t.nodeKinds[node.kind],
              <Edit {...props} part="passo" id={node.id} name={node.text} />,
            ])}
          />
        )}
        <NodeForm {...props} />
      </Section>
      <Section id="frecce" title={t.arrowsTitle}>
        {arrows.length > 0 && (
          <DataTable
            hideCaption
            caption={t.arrowsTitle}
            columns={[{ label: t.arrow }, { label: t.assumption }, { label: t.change }]}
            rows={arrows.map((arrow) => {
              const name = t.fromTo(textOf(arrow.from), textOf(arrow.to));
              return [name, arrow.assumption, <Edit {...props} part="freccia" id={arrow.id} name={name} />];
            })}
          />
        )}
        {nodes.length > 1 && <ArrowForm {...props} />}
      </Section>
    </Page>
  );
}

function Edit({
  ctx,
  experiment,
  part,
  id,
  name,
}: TheoryPageProps & { readonly part: 'passo' | 'freccia'; readonly id: string; readonly name: string }) {
  const t = messages(ctx.language).experiments;
  const base = `${baseOf(ctx, experiment)}/teoria`;
  return (
    <>
      <a href={`${base}?${part}=${id}#${part === 'passo' ? 'passi' : 'frecce'}`}>
        {t.change}
        <span class="visually-hidden">{t.removeWhat(name)}</span>
      </a>
      <Form action={`${base}/togli`} label={`${t.remove}${t.removeWhat(name)}`}>
        <Seen experiment={experiment} />
        <HiddenField name={part} value={id} />
        <LinkButton>
          {t.remove}
          <span class="visually-hidden">{t.removeWhat(name)}</span>
        </LinkButton>
      </Form>
    </>
  );
}

function NodeForm({ ctx, experiment, values = {}, errors = {} }: TheoryPageProps) {
  const t = messages(ctx.language).experiments;
  const title = (values['passo'] ?? '') === '' ? t.addNode : t.changeNode;
  return (
    <Form action={`${baseOf(ctx, experiment)}/teoria/passo`} label={title}>
      <h3>{title}</h3>
      <Seen experiment={experiment} />
      <HiddenField name="passo" value={values['passo'] ?? ''} />
      <Select
        name="tipo"
        label={t.kind}
        options={nodeKinds.map((value) => ({ value, label: t.nodeKinds[value] }))}
        value={values['tipo']}
        error={errors['tipo']}
      />
      <TextField name="testo" label={t.nodeText} value={values['testo']} error={errors['testo']} maxlength={200} />
      <SubmitButton tone="secondary">{title}</SubmitButton>
    </Form>
  );
}

function ArrowForm({ ctx, experiment, all, values = {}, errors = {} }: TheoryPageProps) {
  const t = messages(ctx.language).experiments;
  const title = (values['freccia'] ?? '') === '' ? t.addArrow : t.changeArrow;
  const nodes = experiment.plan.theory.nodes.map(({ id, text }) => ({ value: id, label: text }));
  const planned = all.map(({ code, words }) => ({ value: code, label: words[ctx.language].name }));
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  return (
    <Form action={`${baseOf(ctx, experiment)}/teoria/freccia`} label={title}>
      <h3>{title}</h3>
      <Seen experiment={experiment} />
      <HiddenField name="freccia" value={values['freccia'] ?? ''} />
      <Select {...field('da')} label={t.from} options={nodes} width="full" />
      <Select {...field('a')} label={t.to} options={nodes} width="full" />
      <TextArea {...field('perche')} label={t.assumption} rows={2} maxlength={500} />
      <TextArea {...field('prove')} label={t.evidence} hint={t.evidenceHint} rows={2} maxlength={500} optional />
      <Select
        {...field('forza')}
        label={t.strength}
        options={strengths.map((value) => ({ value, label: t.strengths[value] }))}
        width="full"
      />
      <Select
        {...field('indicatore')}
        label={t.indicator}
        options={planned}
        emptyLabel={t.noIndicator}
        width="full"
        optional
      />
      <SubmitButton tone="secondary">{title}</SubmitButton>
    </Form>
  );
}

/** What the form shows of a step that is being changed, or of an arrow. */
export function nodeValues(node: TheoryNode | undefined): Readonly<Record<string, string>> {
  return node === undefined ? {} : { passo: node.id, tipo: node.kind, testo: node.text };
}

export function arrowValues(arrow: TheoryArrow | undefined): Readonly<Record<string, string>> {
  if (arrow === undefined) return {};
  const { id, from, to, assumption, evidence, strength, indicator } = arrow;
  return {
    freccia: id,
    da: from,
    a: to,
    perche: assumption,
    prove: evidence,
    forza: strength,
    indicatore: indicator ?? '',
  };
}
