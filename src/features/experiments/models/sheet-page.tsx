import { sheetParts } from '../../../domain/outcomes/model-sheet.ts';
import { messages } from '../../../i18n/index.ts';
import { Actions, Form, Notice, Page, SubmitButton, TextArea } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { WholeExperiment } from '../model.ts';
import { baseOf } from '../plan/part-page.tsx';
import { mayRegister } from '../policy.ts';
import { AttachSection } from './forms/attach-section.tsx';
import type { FormFile } from './forms/model.ts';

export interface SheetPageProps {
  readonly ctx: Ctx;
  readonly whole: WholeExperiment;
  readonly values: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  readonly done?: string | undefined;
  readonly forms: readonly FormFile[];
  /** As it was typed for a file that is being attached. */
  readonly formTitle?: string | undefined;
  /** Where everybody reads it, once it is published. */
  readonly publicHref: string;
}

/** Writing the sheet of a model, part by part, on one page; then the files that go with it. */
export function SheetPage(props: SheetPageProps) {
  const { ctx, whole, values, errors = {}, done, forms, formTitle, publicHref } = props;
  const t = messages(ctx.language).experiments;
  const base = baseOf(ctx, whole.experiment);
  const registered = whole.registrations.length > 0;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.sheetTitle}
      lead={whole.experiment.title}
      indexed={false}
      backHref={base}
      errors={errors}
    >
      {done !== undefined && (
        <Notice tone="success" live title={done}>
          <p>
            <a href={publicHref}>{t.seeModel}</a>
          </p>
        </Notice>
      )}
      <p>{t.sheetText}</p>
      {!registered && <Notice title={t.sheetNeedsRegistration} />}
      <Form action={`${base}/modello`} label={t.sheetTitle}>
        {sheetParts.map((part) => (
          <TextArea
            name={part}
            label={t.sheetParts[part]}
            value={values[part]}
            error={errors[part]}
            rows={4}
            maxlength={4000}
            optional="unmarked"
          />
        ))}
        <Actions>
          {registered && mayRegister(ctx.actor) !== undefined && (
            <SubmitButton name="azione" value="pubblica">
              {t.sheetPublish}
            </SubmitButton>
          )}
          <SubmitButton tone="secondary" name="azione" value="salva">
            {t.sheetSave}
          </SubmitButton>
        </Actions>
      </Form>
      <AttachSection ctx={ctx} forms={forms} base={`${base}/modello/moduli`} title={formTitle} errors={errors} />
    </Page>
  );
}
