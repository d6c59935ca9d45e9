import { messages } from '../../../i18n/index.ts';
import { DataTable, DateField, Form, HiddenField, LinkButton, Select, TextField } from '../../../ui/index.ts';
import { definitionOf } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { sayNumber } from '../indicators/say-value.ts';
import { sayDay } from './list-page.tsx';
import { baseOf, PartPage, Seen, type PartProps } from './part-page.tsx';

export interface PlannedPageProps extends PartProps {
  readonly all: readonly IndicatorDefinition[];
}

/** The indicators of a plan, each with its starting point, its target and its day. */
export function PlannedPage(props: PlannedPageProps) {
  const { ctx, experiment, all, values = {}, errors = {} } = props;
  const t = messages(ctx.language).experiments;
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  const planned = experiment.plan.indicators;
  return (
    <PartPage
      {...props}
      part="indicatori"
      title={t.indicatorsTitle}
      aside={planned.length > 0 && <PlannedTable {...props} />}
    >
      <h2>{t.addIndicator}</h2>
      <Select
        {...field('indicatore')}
        label={messages(ctx.language).indicators.indicator}
        options={all.map(({ code, words }) => ({ value: code, label: words[ctx.language].name }))}
        width="full"
      />
      <p>{t.shareHint}</p>
      <TextField
        {...field('partenza')}
        label={t.baseline}
        hint={t.baselineHint}
        width="short"
        maxlength={14}
        optional
      />
      <TextField {...field('fonte')} label={t.baselineSource} maxlength={300} optional />
      <TextField {...field('obiettivo')} label={t.target} width="short" maxlength={14} />
      <DateField {...field('entro')} label={t.by} />
    </PartPage>
  );
}

function PlannedTable({ ctx, experiment, all }: PlannedPageProps) {
  const t = messages(ctx.language).experiments;
  return (
    <DataTable
      caption={t.indicatorsCaption}
      columns={[
        { label: messages(ctx.language).indicators.indicator },
        { label: t.baseline },
        { label: t.target },
        { label: t.by },
        { label: t.change },
      ]}
      rows={experiment.plan.indicators.map(({ code, baseline, target, by }) => {
        const definition = definitionOf(all, code);
        const name = definition?.words[ctx.language].name ?? code;
        const say = (value: number) =>
          definition === undefined ? String(value) : sayNumber(ctx.language, definition, value);
        return [
          name,
          baseline === undefined ? t.baselineUnknown : say(baseline),
          say(target),
          by === '' ? '–' : sayDay(ctx, by),
          <Form action={`${baseOf(ctx, experiment)}/indicatori/togli`} label={`${t.remove}${t.removeWhat(name)}`}>
            <Seen experiment={experiment} />
            <HiddenField name="indicatore" value={code} />
            <LinkButton>
              {t.remove}
              <span class="visually-hidden">{t.removeWhat(name)}</span>
            </LinkButton>
          </Form>,
        ];
      })}
    />
  );
}
