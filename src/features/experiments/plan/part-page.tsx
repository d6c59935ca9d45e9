import type { Child } from 'hono/jsx';
import { messages } from '../../../i18n/index.ts';
import { Form, HiddenField, Notice, Page, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Experiment } from '../model.ts';

/** What every page that changes a part of a plan gets. */
export interface PartProps {
  readonly ctx: Ctx;
  readonly experiment: Experiment;
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** Somebody changed the plan since the form was opened. */
  readonly meanwhile?: boolean | undefined;
}

export function baseOf(ctx: Ctx, experiment: Pick<Experiment, 'id'>): string {
  return ctx.links.to(`/laboratorio/sperimentazioni/${experiment.id}`);
}

/** The field that says which state of the plan a form was filled in on. */
export function Seen({ experiment }: { readonly experiment: Experiment }) {
  return <HiddenField name="letta" value={String(experiment.edits)} />;
}

/** A page with one form that changes one part of a plan. */
export function PartPage({
  part,
  title,
  children,
  aside,
  ...props
}: PartProps & { readonly part: string; readonly title: string; readonly children: Child; readonly aside?: Child }) {
  const { experiments: t, common } = messages(props.ctx.language);
  const base = baseOf(props.ctx, props.experiment);
  return (
    <Page
      shell={shellFor(props.ctx)}
      title={title}
      lead={props.experiment.title}
      indexed={false}
      backHref={base}
      errors={props.errors}
    >
      {props.meanwhile === true && (
        <Notice tone="warning" live title={t.meanwhile}>
          <p>{t.meanwhileText}</p>
        </Notice>
      )}
      {aside}
      <Form action={`${base}/${part}`} label={title}>
        <Seen experiment={props.experiment} />
        {children}
        <SubmitButton>{common.save}</SubmitButton>
      </Form>
    </Page>
  );
}
