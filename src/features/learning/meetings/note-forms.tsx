import { messages } from '../../../i18n/index.ts';
import {
  DateField,
  Form,
  HiddenField,
  NumberField,
  Section,
  Select,
  SubmitButton,
  TextField,
  Why,
} from '../../../ui/index.ts';
import { learningLink } from '../parties.ts';
import type { MeetingPageProps } from './meeting-page.tsx';
import type { NoteKind } from './model.ts';
import { noteField } from './schema.ts';

/** For who keeps the meeting: what it leaves, each kind in a fold of its own; that which came back is open. */
export function NoteForms({ ctx, opened, errors = {}, typed = {} }: MeetingPageProps) {
  const t = messages(ctx.language).meetings;
  const { meeting, parties } = opened;
  const action = learningLink(ctx, `/incontri/${meeting.id}/note`);
  const field = (kind: NoteKind, name: string) => {
    const own = noteField(kind, name);
    return { name: own, value: typed[own], error: errors[own] };
  };
  const owners =
    meeting.withId === null
      ? parties
      : parties.filter(({ tenantId }) => [meeting.hostId, meeting.withId].includes(tenantId));
  return (
    <Section id="aggiungi" title={t.noteTitle}>
      <Why label={t.addNote.commitment} open={typed['cosa'] === 'commitment'}>
        <Form action={action} label={t.addNote.commitment}>
          <HiddenField name="cosa" value="commitment" />
          <TextField label={t.commitmentText} maxlength={1000} {...field('commitment', 'testo')} />
          <Select
            label={t.commitmentWho}
            options={owners.map(({ slug, name }) => ({ value: slug, label: name }))}
            {...field('commitment', 'chi')}
          />
          <TextField
            label={t.commitmentOffice}
            hint={t.commitmentOfficeHint}
            maxlength={120}
            {...field('commitment', 'ufficio')}
          />
          <DateField label={t.commitmentDue} {...field('commitment', 'entro')} />
          <SubmitButton tone="secondary">{t.addNote.commitment}</SubmitButton>
        </Form>
      </Why>
      <Why label={t.addNote.decision} open={typed['cosa'] === 'decision'}>
        <Form action={action} label={t.addNote.decision}>
          <HiddenField name="cosa" value="decision" />
          <TextField label={t.decisionText} maxlength={1000} {...field('decision', 'testo')} />
          <SubmitButton tone="secondary">{t.addNote.decision}</SubmitButton>
        </Form>
      </Why>
      <Why label={t.addNote.attendance} open={typed['cosa'] === 'attendance'}>
        <Form action={action} label={t.addNote.attendance}>
          <HiddenField name="cosa" value="attendance" />
          <TextField label={t.office} hint={t.officeHint} maxlength={1000} {...field('attendance', 'testo')} />
          <NumberField label={t.people} {...field('attendance', 'persone')} />
          <SubmitButton tone="secondary">{t.addNote.attendance}</SubmitButton>
        </Form>
      </Why>
      {(['material', 'slides', 'recording'] as const).map((kind) => (
        <Why label={t.addNote[kind]} open={typed['cosa'] === kind}>
          <Form action={action} label={t.addNote[kind]}>
            <HiddenField name="cosa" value={kind} />
            <TextField label={t.paperTitle} maxlength={200} {...field(kind, 'testo')} />
            <TextField label={t.paperUrl} hint={t.paperUrlHint} maxlength={500} {...field(kind, 'indirizzo')} />
            <SubmitButton tone="secondary">{t.addNote[kind]}</SubmitButton>
          </Form>
        </Why>
      ))}
    </Section>
  );
}
