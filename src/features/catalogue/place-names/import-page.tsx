import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  FileField,
  Form,
  HiddenField,
  Page,
  Section,
  SubmitButton,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { PlaceImportOutcome } from './model.ts';
import { PlanReport } from './plan-report.tsx';
import { placeColumns } from './read-place-lines.ts';

export type SeenPlan = Extract<PlaceImportOutcome, { readonly outcome: 'imported' | 'tried' }>;

interface ImportPageProps {
  readonly ctx: Ctx;
  readonly text?: string | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly seen?: SeenPlan | undefined;
  /** Names the text that was tried: only that one can be brought in. */
  readonly tried?: string | undefined;
}

/** A table of quarters and streets: first what it would change, then, once somebody has looked, the change. */
export function ImportPage({ ctx, text = '', errors = {}, seen, tried }: ImportPageProps) {
  const t = messages(ctx.language).places.import;
  const some = seen?.outcome === 'tried' ? seen.added.length + seen.changed.length : 0;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      backHref={ctx.links.to('/quartieri')}
      errors={errors}
      indexed={false}
    >
      {seen !== undefined && <PlanReport language={ctx.language} plan={seen} />}
      <Form action={ctx.links.to('/quartieri/importa')} label={t.title} multipart>
        {tried !== undefined && <HiddenField name="provato" value={tried} />}
        <FileField name="file" label={t.file} accept=".csv,.tsv,.txt,text/csv" optional="unmarked" />
        <TextArea
          name="testo"
          label={t.text}
          hint={t.textHint}
          value={text}
          error={errors['testo']}
          rows={8}
          optional="unmarked"
        />
        <Actions>
          {some > 0 && (
            <SubmitButton name="azione" value="scrivi">
              {t.write(some)}
            </SubmitButton>
          )}
          <SubmitButton tone={some > 0 ? 'secondary' : 'primary'} name="azione" value="prova">
            {t.trial}
          </SubmitButton>
        </Actions>
      </Form>
      <Section id="colonne" title={t.columnsTitle}>
        <p>
          <code>
            {Object.values(placeColumns)
              .map(([name]) => name)
              .join(';')}
          </code>
        </p>
        <p>{t.columns}</p>
      </Section>
    </Page>
  );
}
