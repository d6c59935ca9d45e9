import {
  missingFor,
  possibleDecisions,
  rulesFor,
  termFrom,
  type DecisionKind,
} from '../../../domain/accreditation/possible-decisions.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { Form, Page, Radios, SubmitButton, TextArea, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { factsOf } from '../facts-of.ts';
import type { Dossier } from '../model.ts';
import { dayInWords } from '../words.ts';

interface DecidePageProps {
  readonly ctx: Ctx;
  readonly dossier: Dossier;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** What can be decided of a file now, each with what it brings about. */
export function DecidePage({ ctx, dossier, form, errors = {} }: DecidePageProps) {
  const t = messages(ctx.language).accreditation;
  const { file } = dossier;
  const base = ctx.links.to(`/sportello/accreditamento/${file.id}`);
  const kinds = possibleDecisions(factsOf(dossier), todayAt(ctx.now));
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.decide.title}
      eyebrow={file.organisation}
      backHref={base}
      errors={errors}
      indexed={false}
    >
      {kinds.length === 0 ? (
        <p>{t.decide.none}</p>
      ) : (
        <Form action={`${base}/decisione`}>
          <Radios
            name="kind"
            label={t.decide.what}
            value={form?.text('kind') ?? ''}
            error={errors['kind']}
            options={kinds.map((value) => ({
              value,
              label: t.decide.options[value],
              hint: hintOf(ctx, dossier, value),
            }))}
          />
          <TextArea
            name="reason"
            label={t.decide.reason}
            hint={t.decide.reasonHint}
            value={form?.text('reason') ?? ''}
            error={errors['reason']}
            rows={4}
            maxlength={1000}
          />
          <SubmitButton>{t.decide.send}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}

/** What a decision brings about; where it cannot be taken yet, what is missing. */
function hintOf(ctx: Ctx, dossier: Dossier, kind: DecisionKind): string {
  const t = messages(ctx.language).accreditation.decide;
  if (kind !== 'granted' && kind !== 'renewed') return t.hints[kind];
  const facts = factsOf(dossier);
  const on = todayAt(ctx.now);
  const missing = missingFor(kind, facts, on);
  if (missing.length > 0) return t.missing(formats(ctx.language).list(missing.map(({ title }) => title)));
  const { version } = rulesFor(kind, facts, on);
  const months = dossier.versions.find((each) => each.version === version)?.termMonths ?? 0;
  return t.hints[kind](dayInWords(ctx.language, writeDay(termFrom(facts, on, months))));
}
