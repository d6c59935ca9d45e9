import { formats, messages } from '../../../i18n/index.ts';
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
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { whenInWords } from '../words.ts';
import { dayInWords } from './day-words.ts';
import type { Announced } from './read-announced.ts';

export interface AnnouncedPageProps {
  readonly ctx: Ctx;
  readonly announced: Announced;
  readonly news?: 'said' | 'taken-back' | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly typed?: Readonly<Partial<Record<'family' | 'day', string>>> | undefined;
}

/** For families that call: who will not come to which session, said as early as the group's rule asks or not, and taken back. */
export function AnnouncedPage(props: AnnouncedPageProps) {
  const { ctx, announced, news, errors } = props;
  const all = messages(ctx.language);
  const t = all.poolAnnounced;
  const here = ctx.links.to(`/gruppi/${announced.pool.id}`);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={whenInWords(ctx.language, announced.pool)}
      breadcrumbs={[{ href: here, label: all.pools.staff.group }, { label: t.title }]}
      indexed={false}
      {...(errors && { errors })}
    >
      {news !== undefined && <Notice tone="success" live title={t.news[news]} />}
      <Section id="segna" title={t.sayTitle}>
        <p>{t.sayText}</p>
        {announced.days.length === 0 ? <p>{t.noSession}</p> : <Say {...props} action={`${here}/assenze`} />}
      </Section>
      <Section id="dette" title={t.saidTitle}>
        {announced.absences.length === 0 ? <p>{t.saidNone}</p> : <Said {...props} action={`${here}/assenze`} />}
      </Section>
    </Page>
  );
}

type WithAction = AnnouncedPageProps & { readonly action: string };

function Say({ ctx, announced, errors, typed, action }: WithAction) {
  const t = messages(ctx.language).poolAnnounced;
  return (
    <Form action={action} label={t.sayTitle}>
      <Select
        name="family"
        label={t.family}
        options={announced.families.map(({ requestId, code }) => ({ value: requestId, label: code }))}
        value={typed?.family}
        error={errors?.['family']}
      />
      <Select
        name="day"
        label={t.day}
        options={announced.days.map((day) => ({ value: String(day), label: dayInWords(ctx.language, day) }))}
        value={typed?.day}
        error={errors?.['day']}
      />
      <SubmitButton name="says" value="absent">
        {t.say}
      </SubmitButton>
    </Form>
  );
}

function Said({ ctx, announced, action }: WithAction) {
  const t = messages(ctx.language).poolAnnounced;
  const f = formats(ctx.language);
  return (
    <DataTable
      caption={t.saidTitle}
      hideCaption
      columns={[{ label: t.family }, { label: t.day }, { label: t.saidAt }, { label: t.pays }, { label: t.takeBack }]}
      rows={announced.absences.map(({ requestId, code, day, saidAt, isFree }) => {
        const label = t.coming(code, dayInWords(ctx.language, day));
        return [
          code,
          dayInWords(ctx.language, day),
          f.dateTime(saidAt),
          isFree ? t.free : t.paid,
          <Form action={action} label={label}>
            <HiddenField name="family" value={requestId} />
            <HiddenField name="day" value={String(day)} />
            <LinkButton name="says" value="coming">
              {label}
            </LinkButton>
          </Form>,
        ];
      })}
    />
  );
}
