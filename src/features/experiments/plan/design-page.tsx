import { messages } from '../../../i18n/index.ts';
import { DateField, Fieldset, NumberField, Radios, Select, TextArea, TextField } from '../../../ui/index.ts';
import { definitionOf } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { PartPage, type PartProps } from './part-page.tsx';

/** When it starts, how an effect is told, when one stops. */
export function DesignPage(props: PartProps & { readonly all: readonly IndicatorDefinition[] }) {
  const { ctx, experiment, all, values = {}, errors = {} } = props;
  const t = messages(ctx.language).experiments;
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  const planned = experiment.plan.indicators.map(({ code }) => ({
    value: code,
    label: definitionOf(all, code)?.words[ctx.language].name ?? code,
  }));
  return (
    <PartPage {...props} part="disegno" title={t.designTitle}>
      <DateField {...field('inizio')} label={t.startsOn} hint={t.startsOnHint} />
      <Radios
        {...field('disegno')}
        label={t.designLabel}
        options={[
          { value: 'before-and-after', label: t.beforeAndAfter, hint: t.beforeAndAfterHint },
          { value: 'staged-start', label: t.staged, hint: t.stagedHint },
        ]}
      />
      <TextField {...field('da')} label={t.fromMonth} width="short" maxlength={7} />
      <TextArea
        {...field('scaglioni')}
        label={t.stagedStarts}
        hint={t.stagedStartsHint}
        rows={5}
        maxlength={3000}
        optional
      />
      <TextArea {...field('stop')} label={t.stopText} rows={3} maxlength={1000} />
      <Fieldset legend={t.stopLimit} name="limite" optional>
        <p>{t.shareHint}</p>
        <Select
          {...field('stop-indicatore')}
          label={t.stopIndicator}
          options={planned}
          emptyLabel={t.noIndicator}
          width="full"
          optional="unmarked"
        />
        <Select
          {...field('stop-lato')}
          label={t.stopSide}
          options={[
            { value: 'below', label: t.below },
            { value: 'above', label: t.above },
          ]}
          optional="unmarked"
        />
        <TextField {...field('stop-valore')} label={t.stopValue} width="short" maxlength={14} optional="unmarked" />
        <NumberField {...field('stop-mesi')} label={t.stopMonths} maxlength={2} optional="unmarked" />
      </Fieldset>
    </PartPage>
  );
}
