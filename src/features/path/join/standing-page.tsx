import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DataTable,
  DateField,
  Form,
  Page,
  Radios,
  Section,
  SubmitButton,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Membership } from '../model.ts';
import { mayKeepPath } from '../policy.ts';
import { dayInWords } from '../words.ts';
import { possibleStandings } from './possible-standings.ts';

interface StandingPageProps {
  readonly ctx: Ctx;
  readonly memberships: readonly Membership[];
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** Joining, pausing, coming back, leaving: what is possible now, and what has happened. */
export function StandingPage({ ctx, memberships, form, errors = {} }: StandingPageProps) {
  const { language, links } = ctx;
  const { standing: t, standings } = messages(language).path;
  const possible = possibleStandings(memberships.at(-1)?.kind);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      backHref={links.to('/laboratorio')}
      errors={errors}
      indexed={false}
    >
      {mayKeepPath(ctx.actor, ctx.municipality) !== undefined && (
        <Form action={links.to('/laboratorio/adesione')}>
          <Radios
            name="kind"
            label={t.what}
            options={possible.map((value) => ({ value, label: t.actions[value] }))}
            value={form?.text('kind') ?? (possible.length === 1 ? possible[0] : undefined)}
            error={errors['kind']}
          />
          <DateField name="on" label={t.on} value={form?.text('on') ?? dateAt(ctx.now)} error={errors['on']} />
          <TextArea
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            value={form?.text('reason') ?? ''}
            error={errors['reason']}
            rows={3}
            maxlength={1000}
          />
          <SubmitButton>{t.send}</SubmitButton>
        </Form>
      )}
      <Section id="finora" title={t.history}>
        {memberships.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <DataTable
            caption={t.history}
            hideCaption
            columns={[{ label: t.columns.on }, { label: t.columns.what }, { label: t.columns.reason }]}
            rows={memberships.map(({ on, kind, reason }) => [dayInWords(language, on), standings[kind], reason])}
          />
        )}
      </Section>
    </Page>
  );
}
