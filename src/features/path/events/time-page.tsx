import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DateField,
  Form,
  Page,
  Radios,
  Section,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { eventKinds } from '../model.ts';
import type { Moment } from './moments.ts';
import { MomentList } from './moment-list.tsx';

interface TimePageProps {
  readonly ctx: Ctx;
  readonly moments: readonly Moment[];
  /** Where its forms go: the city's page or the lab's. */
  readonly base: string;
  readonly back: string;
  readonly keeps: boolean;
  /** The lab writes for all, in both languages. */
  readonly ofLab?: boolean;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** The line of time, drawn and as a list, and a form to add to it. */
export function TimePage({ ctx, moments, base, back, keeps, ofLab = false, form, errors = {} }: TimePageProps) {
  const { path } = messages(ctx.language);
  const t = path.time;
  return (
    <Page
      shell={shellFor(ctx)}
      title={ofLab ? path.lab.eventsLink : t.title}
      lead={ofLab ? undefined : t.lead(ctx.municipality.name)}
      backHref={ctx.links.to(back)}
      errors={errors}
      indexed={false}
    >
      <MomentList ctx={ctx} moments={moments} removeAt={keeps ? base : undefined} />
      {keeps && (
        <Section id="aggiungi" title={ofLab ? t.addTitleLab : t.addTitle}>
          <Form action={ctx.links.to(base)}>
            <Radios
              name="kind"
              label={t.kind}
              options={eventKinds.map((value) => ({ value, label: t.kinds[value] }))}
              value={form?.text('kind')}
              error={errors['kind']}
            />
            <TextField
              name="title"
              label={t.name}
              value={form?.text('title')}
              error={errors['title']}
              maxlength={300}
            />
            {ofLab && (
              <TextField
                name="titleEn"
                label={t.nameEnglish}
                value={form?.text('titleEn')}
                error={errors['titleEn']}
                maxlength={300}
              />
            )}
            <DateField name="from" label={t.from} value={form?.text('from')} error={errors['from']} />
            <DateField name="to" label={t.to} hint={t.toHint} value={form?.text('to')} error={errors['to']} optional />
            <TextField
              name="source"
              label={t.source}
              hint={t.sourceHint}
              value={form?.text('source')}
              error={errors['source']}
              maxlength={1000}
              optional
            />
            <SubmitButton>{t.send}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}
