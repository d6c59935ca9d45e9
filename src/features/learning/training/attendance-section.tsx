import { messages } from '../../../i18n/index.ts';
import { DataTable, Form, NumberField, Section, Select, SubmitButton, SummaryList } from '../../../ui/index.ts';
import { learningLink } from '../parties.ts';
import { attendingOffices } from './model.ts';
import type { ModulePageProps } from './module-page.tsx';

/** Who attended: a city its own by office, and of every city what all are told. */
export function Attendance(props: ModulePageProps) {
  const { ctx, opened } = props;
  const t = messages(ctx.language).training.attendance;
  const { own, cities, mayTell } = opened;
  const said = attendingOffices.filter((office) => own[office] !== undefined);
  return (
    <Section id="presenze" title={t.title}>
      {!mayTell && said.length > 0 && (
        <SummaryList rows={said.map((office) => ({ label: t.offices[office], value: t.people(own[office] ?? 0) }))} />
      )}
      {cities.length === 0 ? (
        <p>{t.noneYet}</p>
      ) : (
        <DataTable
          caption={t.citiesTitle}
          columns={[{ label: t.cityColumn }, { label: t.peopleColumn, kind: 'figure' }]}
          rows={cities.map(({ name, people }) => [name, people === 'withheld' ? t.withheld : String(people)])}
        />
      )}
      {mayTell && <AttendanceForm {...props} />}
    </Section>
  );
}

function AttendanceForm({ ctx, opened, typed = {}, errors = {} }: ModulePageProps) {
  const t = messages(ctx.language).training.attendance;
  const { module, own, parties } = opened;
  const lab = ctx.municipality.kind === 'lab';
  return (
    <Form action={learningLink(ctx, `/formazione/${module.id}/presenze`)} label={lab ? t.sayFor : t.title}>
      <p>
        {t.lead} {t.public}
      </p>
      {lab && (
        <Select
          name="citta"
          label={t.city}
          hint={t.sayForHint}
          options={parties.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={typed['citta']}
          error={errors['citta']}
        />
      )}
      {attendingOffices.map((office) => (
        <NumberField
          name={office}
          label={t.offices[office]}
          optional="unmarked"
          value={typed[office] ?? own[office]?.toString()}
          error={errors[office]}
        />
      ))}
      <SubmitButton tone={lab ? 'secondary' : 'primary'}>{lab ? t.sayFor : t.say}</SubmitButton>
    </Form>
  );
}
