import { messages } from '../../../i18n/index.ts';
import { Checkboxes, Radios, Select, TextField } from '../../../ui/index.ts';
import { mayShare } from '../ask/asks.ts';
import { homeTags, needTags, refusedTags } from '../model.ts';
import { distanceChoices, hostChoices } from '../steps/terms.ts';
import type { StepFieldsProps } from './step-fields.tsx';

export function PlaceFields({ language, form, errors, answers, quarters }: StepFieldsProps) {
  const t = messages(language).requestSteps.place;
  return (
    <>
      <TextField
        name="place"
        label={t.place}
        hint={t.placeHint}
        value={form.text('place')}
        error={errors['place']}
        autocomplete={answers.channel === undefined ? 'address-line1' : 'off'}
        maxlength={200}
        optional="unmarked"
      />
      <Select
        name="quarter"
        label={t.quarter}
        emptyLabel={t.quarterEmpty}
        options={quarters.map((name) => ({ value: name, label: name }))}
        value={form.text('quarter')}
        optional="unmarked"
      />
      {mayShare(answers) && (
        <Radios
          name="distance"
          label={t.distance}
          options={distanceChoices.map((metres) => ({ value: String(metres), label: t.distances[metres] ?? '' }))}
          value={form.text('distance')}
          error={errors['distance']}
        />
      )}
    </>
  );
}

export function SharingFields({ language, form, errors, answers }: StepFieldsProps) {
  const t = messages(language).requestSteps.sharing;
  const hosts = hostChoices.filter((n) => n > (answers.seats ?? 1));
  const tags = (names: readonly string[], labels: Readonly<Record<string, string>>) =>
    names.map((name) => ({ value: name, label: labels[name] ?? name }));
  return (
    <>
      <Radios
        name="share"
        label={t.share}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
        value={form.text('share')}
        error={errors['share']}
      />
      <Select
        name="host"
        label={t.host}
        hint={t.hostHint}
        options={[{ value: '0', label: t.hostNo }, ...hosts.map((n) => ({ value: String(n), label: t.hostSeats(n) }))]}
        value={form.text('host') || '0'}
        error={errors['host']}
      />
      <Checkboxes
        name="home-tags"
        label={t.home}
        options={tags(homeTags, t.homeTags)}
        values={form.all('home-tags')}
        error={errors['home-tags']}
        optional
      />
      <Checkboxes
        name="needs"
        label={t.needs}
        options={tags(needTags, t.needTags)}
        values={form.all('needs')}
        error={errors['needs']}
        optional
      />
      <Checkboxes
        name="refuses"
        label={t.refuses}
        options={tags(refusedTags, t.refusedTags)}
        values={form.all('refuses')}
        error={errors['refuses']}
        optional
      />
    </>
  );
}
