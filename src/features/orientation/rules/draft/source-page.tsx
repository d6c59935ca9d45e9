import { messages } from '../../../../i18n/index.ts';
import { DateField, Form, HiddenField, Page, SubmitButton, TextField } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import type { ReadSource } from './read-source.ts';

export interface SourcePageProps {
  readonly ctx: Ctx;
  readonly base: string;
  readonly edits: number;
  readonly values: Readonly<Record<string, string>>;
  readonly wrong?: Extract<ReadSource, { kind: 'wrong' }> | undefined;
}

/** The law or resolution that a rule comes from. */
export function SourcePage({ ctx, base, edits, values, wrong }: SourcePageProps) {
  const { rules: t, common } = messages(ctx.language);
  const words = { nome: t.sourceNameNeeded, data: t.sourceDateNeeded, indirizzo: t.sourceLinkWrong };
  const errors = Object.fromEntries((wrong?.fields ?? []).map((field) => [field, words[field]]));
  const field = (name: keyof typeof words) => ({ name, value: values[name], error: errors[name] });
  return (
    <Page shell={shellFor(ctx)} title={t.sourceTitle} indexed={false} backHref={base} errors={errors}>
      <Form action={`${base}/fonte`} label={t.sourceTitle}>
        <HiddenField name="letta" value={String(edits)} />
        <TextField {...field('nome')} label={t.sourceName} hint={t.sourceNameHint} maxlength={200} />
        <DateField {...field('data')} label={t.sourceDate} />
        <TextField {...field('indirizzo')} label={t.sourceLink} optional maxlength={500} />
        <SubmitButton>{common.save}</SubmitButton>
      </Form>
    </Page>
  );
}
