import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { clockOf } from '../../../domain/schedule/rome-time.ts';
import { messages } from '../../../i18n/index.ts';
import {
  DateField,
  Form,
  HiddenField,
  NumberField,
  Page,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink, type Party } from '../parties.ts';
import { meetingKinds, meetingStates, shownTo, type Meeting } from './model.ts';

interface EditPageProps {
  readonly ctx: Ctx;
  /** The meeting that is changed; undefined for a new one. */
  readonly meeting?: Meeting | undefined;
  readonly parties: readonly Party[];
  readonly typed: Readonly<Record<string, string>>;
  readonly errors?: FieldErrors | undefined;
  readonly submissionKey: string;
}

/** A meeting as fields; kind, parties and who sees it are chosen once. */
export function EditMeetingPage({ ctx, meeting, parties, typed, errors = {}, submissionKey }: EditPageProps) {
  const t = messages(ctx.language).meetings;
  const field = (name: string) => ({ name, value: typed[name], error: errors[name] });
  const own = meeting === undefined ? '/incontri' : `/incontri/${meeting.id}`;
  return (
    <Page
      shell={shellFor(ctx)}
      title={meeting === undefined ? t.addTitle : t.changeTitle}
      lead={t.editLead}
      backHref={learningLink(ctx, own)}
      indexed={false}
      errors={errors}
    >
      <Form
        action={learningLink(ctx, meeting === undefined ? '/incontri' : `${own}/cambia`)}
        submissionKey={submissionKey}
      >
        {meeting === undefined ? (
          <>
            <Select
              {...field('tipo')}
              label={t.kind}
              options={meetingKinds.map((value) => ({ value, label: t.kinds[value] }))}
            />
            <Select
              {...field('con')}
              label={t.with}
              hint={t.withHint}
              optional="unmarked"
              emptyLabel={t.withNobody}
              options={parties
                .filter(({ tenantId }) => tenantId !== ctx.municipality.tenantId)
                .map(({ slug, name }) => ({ value: slug, label: name }))}
            />
            <Radios
              {...field('visto')}
              label={t.shown}
              hint={t.shownHint}
              optional="unmarked"
              options={shownTo.map((value) => ({ value, label: t.shownTo[value] }))}
            />
          </>
        ) : (
          <>
            <HiddenField name="versione" value={typed['versione'] ?? String(meeting.version)} />
            <Select
              {...field('stato')}
              label={t.state}
              options={meetingStates.map((value) => ({ value, label: t.states[value] }))}
            />
          </>
        )}
        <TextField {...field('titolo')} label={t.titleField} maxlength={160} />
        <DateField {...field('giorno')} label={t.day} />
        <TextField {...field('dalle')} label={t.fromField} hint={t.hourHint} width="short" optional />
        <TextField {...field('alle')} label={t.toField} width="short" optional />
        <TextField {...field('luogo')} label={t.place} maxlength={200} optional />
        <TextField {...field('collegamento')} label={t.join} hint={t.joinHint} maxlength={500} optional />
        <TextArea {...field('ordine')} label={t.agendaTitle} hint={t.agendaHint} maxlength={4000} optional />
        <NumberField {...field('posti')} label={t.seats} hint={t.seatsHint} optional />
        <TextField {...field('fonte')} label={t.source} hint={t.sourceHint} maxlength={500} optional />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </Page>
  );
}

/** A meeting as the fields of its form. */
export function typedOf(m: Meeting): Record<string, string> {
  const clock = (minutes: number | null) => (minutes === null ? '' : clockOf(minutes));
  return {
    tipo: m.kind,
    visto: m.shownTo,
    stato: m.state,
    titolo: m.title,
    giorno: writeDay(m.day),
    dalle: clock(m.fromMinutes),
    alle: clock(m.toMinutes),
    luogo: m.place ?? '',
    collegamento: m.joinUrl ?? '',
    ordine: m.agenda ?? '',
    posti: m.seats === null ? '' : String(m.seats),
    fonte: m.source ?? '',
    versione: String(m.version),
  };
}
