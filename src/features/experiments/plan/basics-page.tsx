import { dimensions, directions, planClusters } from '../../../domain/outcomes/plan.ts';
import { messages } from '../../../i18n/index.ts';
import { Checkboxes, Radios, TextArea, TextField } from '../../../ui/index.ts';
import { PartPage, type PartProps } from './part-page.tsx';

/** Hypothesis, for whom, where, direction, dimensions, steps. */
export function BasicsPage(props: PartProps & { readonly chosen: readonly string[] }) {
  const t = messages(props.ctx.language).experiments;
  const { values = {}, errors = {} } = props;
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  return (
    <PartPage {...props} part="piano" title={t.planChange}>
      <TextField {...field('titolo')} label={t.titleLabel} maxlength={160} />
      <TextArea {...field('ipotesi')} label={t.hypothesis} hint={t.hypothesisHint} rows={4} maxlength={2000} optional />
      <Radios
        {...field('cluster')}
        label={t.cluster}
        options={planClusters.map((value) => ({ value, label: t.clusters[value] }))}
        optional
      />
      <TextField {...field('altro')} label={t.ownCluster} optional maxlength={200} />
      <TextArea
        {...field('quartieri')}
        label={t.territories}
        hint={t.territoriesHint}
        rows={4}
        maxlength={2000}
        optional
      />
      <Radios
        {...field('direzione')}
        label={t.direction}
        options={directions.map((value) => ({ value, label: t.directions[value] }))}
        optional
      />
      <Checkboxes
        name="dimensioni"
        label={t.dimensions}
        options={dimensions.map((value) => ({ value, label: t.dimensionNames[value] }))}
        values={props.chosen}
        optional
      />
      <TextArea {...field('passi')} label={t.steps} hint={t.stepsHint} rows={6} maxlength={4000} optional />
    </PartPage>
  );
}
