import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { clockOf } from '../../../domain/schedule/rome-time.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Checkboxes,
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
import { dateInWords } from '../meetings/when-in-words.ts';
import { learningLink } from '../parties.ts';
import { moduleReaders, moduleStates, type Module } from './model.ts';
import type { ModuleChoices } from './read-training.ts';
import { whens } from './schema.ts';

/** A module as the fields of its form. */
export interface TypedModule {
  readonly values: Readonly<Record<string, string>>;
  readonly skills: readonly string[];
}

interface EditPageProps {
  readonly ctx: Ctx;
  /** The module that is changed; undefined for a new one. */
  readonly module?: Module | undefined;
  readonly choices: ModuleChoices;
  readonly typed: TypedModule;
  readonly errors?: FieldErrors | undefined;
  readonly submissionKey: string;
}

export function EditModulePage({ ctx, module, choices, typed, errors = {}, submissionKey }: EditPageProps) {
  const t = messages(ctx.language).training;
  const f = t.form;
  const field = (name: string) => ({ name, value: typed.values[name], error: errors[name] });
  const own = module === undefined ? '/formazione' : `/formazione/${module.id}`;
  return (
    <Page
      shell={shellFor(ctx)}
      title={module === undefined ? t.addTitle : t.changeTitle}
      lead={t.editLead}
      backHref={learningLink(ctx, own)}
      indexed={false}
      errors={errors}
    >
      <Form
        action={learningLink(ctx, module === undefined ? own : `${own}/cambia`)}
        submissionKey={module === undefined ? submissionKey : undefined}
      >
        {module !== undefined && (
          <HiddenField name="versione" value={typed.values['versione'] ?? String(module.version)} />
        )}
        <TextField {...field('titolo')} label={f.title} maxlength={160} />
        <TextArea {...field('scopo')} label={f.aim} maxlength={2000} optional />
        <Select
          {...field('stato')}
          label={f.state}
          hint={f.stateHint}
          options={moduleStates.map((value) => ({ value, label: t.states[value] }))}
        />
        <Radios
          {...field('visto')}
          label={f.readers}
          options={moduleReaders.map((value) => ({ value, label: t.shownTo[value] }))}
        />
        <NumberField {...field('posto')} label={f.position} hint={f.positionHint} optional />
        <Radios
          {...field('quando')}
          label={f.when}
          options={whens.map((value) => ({ value, label: f.whens[value] }))}
        />
        <Select
          {...field('incontro')}
          label={f.meeting}
          hint={f.meetingHint}
          optional="unmarked"
          emptyLabel={f.meetingNone}
          options={choices.meetings.map(({ id, title, day }) => ({
            value: id,
            label: `${title}, ${dateInWords(ctx.language, day)}`,
          }))}
        />
        <DateField {...field('giorno')} label={f.day} optional />
        <TextField {...field('dalle')} label={f.from} hint={f.hourHint} width="short" optional />
        <TextField {...field('alle')} label={f.to} width="short" optional />
        <TextField {...field('luogo')} label={f.place} maxlength={200} optional />
        <TextField {...field('collegamento')} label={f.join} hint={f.joinHint} maxlength={500} optional />
        <NumberField {...field('durata')} label={f.minutes} optional />
        <Checkboxes
          name="competenze"
          label={f.skills}
          hint={f.skillsHint}
          optional="unmarked"
          error={errors['competenze']}
          values={typed.skills}
          options={choices.skills
            .filter(({ code, retired }) => !retired || typed.skills.includes(code))
            .map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextField {...field('fonte')} label={f.source} hint={f.sourceHint} maxlength={500} optional />
        <SubmitButton>{f.save}</SubmitButton>
      </Form>
    </Page>
  );
}

export const newModule: TypedModule = {
  values: { stato: 'draft', visto: 'lab', quando: 'day' },
  skills: [],
};

export function typedOf(m: Module): TypedModule {
  const held = m.meetingId !== null;
  const clock = (minutes: number | null) => (minutes === null || held ? '' : clockOf(minutes));
  return {
    values: {
      titolo: m.title,
      scopo: m.aim ?? '',
      stato: m.state,
      visto: m.shownTo,
      posto: String(m.position),
      quando: held ? 'meeting' : m.ownTime ? 'own' : 'day',
      incontro: m.meetingId ?? '',
      giorno: m.day === null || held ? '' : writeDay(m.day),
      dalle: clock(m.fromMinutes),
      alle: clock(m.toMinutes),
      luogo: held ? '' : (m.place ?? ''),
      collegamento: held ? '' : (m.joinUrl ?? ''),
      durata: m.minutes === null ? '' : String(m.minutes),
      fonte: m.source ?? '',
      versione: String(m.version),
    },
    skills: m.skills,
  };
}
