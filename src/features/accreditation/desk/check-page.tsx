import { countsThrough } from '../../../domain/accreditation/count-through.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DateField,
  Form,
  Page,
  Radios,
  Section,
  SubmitButton,
  SummaryList,
  TextArea,
  type FieldErrors,
  type SummaryRow,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { dayIn } from '../facts-of.ts';
import { checkOutcomes, type AccreditationFile, type Evidence } from '../model.ts';
import type { Progress } from '../progress-of.ts';
import { dayInWords, validityInWords } from '../words.ts';

interface CheckPageProps {
  readonly ctx: Ctx;
  readonly file: AccreditationFile;
  readonly progress: Progress;
  readonly mayCheck: boolean;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** One requirement at the desk: what was given, and how it is. */
export function CheckPage({ ctx, file, progress, mayCheck, form, errors = {} }: CheckPageProps) {
  const t = messages(ctx.language).accreditation;
  const { requirement, given } = progress;
  const [last, ...older] = given;
  const base = ctx.links.to(`/sportello/accreditamento/${file.id}`);
  return (
    <Page
      shell={shellFor(ctx)}
      title={requirement.title}
      eyebrow={file.organisation}
      lead={`${t.notice.kinds[requirement.kind]}. ${t.notice.validity}: ${validityInWords(ctx.language, requirement.validity)}`}
      backHref={base}
      errors={errors}
      indexed={false}
    >
      {last === undefined ? (
        <p>{t.check.none}</p>
      ) : (
        <>
          <SummaryList rows={rowsOf(ctx, base, last)} />
          {mayCheck && last.erasedAt === null && (
            <CheckForm {...{ ctx, progress, last, form, errors }} action={`${base}/requisiti/${requirement.key}`} />
          )}
        </>
      )}
      {older.length > 0 && (
        <Section id="prima" title={t.check.older}>
          {older.map((evidence) => (
            <SummaryList rows={rowsOf(ctx, base, evidence)} />
          ))}
        </Section>
      )}
    </Page>
  );
}

interface CheckFormProps {
  readonly ctx: Ctx;
  readonly progress: Progress;
  readonly last: Evidence;
  readonly action: string;
  readonly form: FormFields | undefined;
  readonly errors: FieldErrors;
}

function CheckForm({ ctx, progress, last, action, form, errors }: CheckFormProps) {
  const t = messages(ctx.language).accreditation.check;
  const through = countsThrough(progress.requirement.validity, {
    on: dayIn(last.givenOn),
    expires: last.expiresOn === null ? undefined : dayIn(last.expiresOn),
  });
  const proposed = typeof through === 'number' ? writeDay(through) : '';
  return (
    <Form action={`${action}?consegna=${last.id}`}>
      <Radios
        name="outcome"
        label={t.outcome}
        value={form?.text('outcome') ?? ''}
        error={errors['outcome']}
        options={checkOutcomes.map((value) => ({ value, label: t.outcomes[value] }))}
      />
      <DateField
        name="through"
        label={t.through}
        hint={t.throughHint}
        value={form?.text('through') ?? proposed}
        error={errors['through']}
        optional="unmarked"
      />
      <TextArea
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        value={form?.text('reason') ?? ''}
        error={errors['reason']}
        rows={3}
        maxlength={1000}
        optional="unmarked"
      />
      <SubmitButton>{t.send}</SubmitButton>
    </Form>
  );
}

function rowsOf(ctx: Ctx, base: string, evidence: Evidence): SummaryRow[] {
  const { accreditation } = messages(ctx.language);
  const t = accreditation.check;
  const day = (date: string) => dayInWords(ctx.language, date);
  const { fileName, declaredBy, digest, check, expiresOn, givenOn } = evidence;
  return [
    {
      label: accreditation.notice.kinds[fileName === null ? 'declaration' : 'document'],
      value: declaredBy === null ? t.given(day(givenOn)) : t.declared(declaredBy, day(givenOn)),
    },
    ...(fileName === null
      ? []
      : [
          {
            label: fileName,
            value:
              evidence.erasedAt === null ? (
                <a href={`${base}/documenti/${evidence.id}`} download>
                  {t.download}
                </a>
              ) : (
                t.erased
              ),
          },
          { label: t.digest, value: <code>{digest}</code> },
        ]),
    ...(expiresOn === null ? [] : [{ label: accreditation.give.expires, value: t.saysExpires(day(expiresOn)) }]),
    ...(check === null
      ? []
      : [
          {
            label: t.lastCheck,
            value: [
              t.outcomes[check.outcome],
              check.validThrough === null ? [] : accreditation.file.through(day(check.validThrough)),
              check.reason ?? [],
            ]
              .flat()
              .join(', '),
          },
        ]),
  ];
}
