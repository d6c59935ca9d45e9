import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { Page, Section, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { EventForm } from './event-form.tsx';
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
          <EventForm ctx={ctx} action={base} inBoth={ofLab} form={form} errors={errors} />
        </Section>
      )}
    </Page>
  );
}
