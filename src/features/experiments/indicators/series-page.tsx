import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Form, Page, Section, SubmitButton, TextField } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { IndicatorDefinition, Measurement } from './model.ts';
import { sayMeasured, sayMonth, sayRange } from './say-value.ts';

export interface SeriesPageProps {
  readonly ctx: Ctx;
  readonly definition: IndicatorDefinition;
  readonly series: readonly Measurement[];
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
}

/** An indicator of the city, month by month, the newest first; by hand, the form to enter one. */
export function SeriesPage({ ctx, definition, series, values = {}, errors = {} }: SeriesPageProps) {
  const t = messages(ctx.language).indicators;
  const f = formats(ctx.language);
  const words = definition.words[ctx.language];
  const newest = [...series].sort((one, other) => (one.month < other.month ? 1 : one.month > other.month ? -1 : 0));
  return (
    <Page
      shell={shellFor(ctx)}
      title={words.name}
      lead={words.definition}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/laboratorio/misure')}
      errors={errors}
    >
      <p>
        <a href={ctx.links.site(`/laboratorio/indicatori/${definition.code}`)}>{t.openDefinition}</a>. {t.rangeHint}
      </p>
      {series.length === 0 ? (
        <p>{t.notMeasured}</p>
      ) : (
        <DataTable
          caption={t.seriesCaption(words.name)}
          columns={[
            { label: t.month },
            { label: t.territory },
            { label: t.value },
            { label: t.range },
            { label: t.measuredAt },
            { label: t.revisionLabel },
            { label: t.figureSource },
          ]}
          rows={newest.map((one) => [
            sayMonth(ctx.language, one.month),
            one.territory === '' ? t.wholeCity : one.territory,
            sayMeasured(ctx.language, definition, one),
            sayRange(ctx.language, definition, one) ?? '–',
            f.dateShort(one.measuredAt),
            t.revision(one.revision),
            one.source === 'query' ? t.byQuery : one.source,
          ])}
        />
      )}
      {!definition.live && <EnterValue ctx={ctx} definition={definition} values={values} errors={errors} />}
    </Page>
  );
}

function EnterValue({ ctx, definition, values, errors }: Required<Omit<SeriesPageProps, 'series'>>) {
  const t = messages(ctx.language).indicators;
  const words = definition.words[ctx.language];
  const field = (name: string) => ({ name, value: values?.[name], error: errors?.[name] });
  return (
    <Section id="inserisci" title={t.enterTitle}>
      <p>{t.enterText}</p>
      <Form action={ctx.links.to(`/laboratorio/misure/${definition.code}`)} label={t.enterTitle}>
        <TextField {...field('mese')} label={t.monthLabel} hint={t.monthHint} width="short" maxlength={7} />
        <TextField
          {...field('quartiere')}
          label={t.territoryLabel}
          hint={t.territoryHint}
          optional
          width="medium"
          maxlength={120}
        />
        <TextField {...field('sopra')} label={t.numeratorLabel} hint={words.numerator} width="short" maxlength={20} />
        {words.denominator !== undefined && (
          <TextField
            {...field('sotto')}
            label={t.denominatorLabel}
            hint={words.denominator}
            width="short"
            maxlength={20}
          />
        )}
        <TextField {...field('fonte')} label={t.sourceLabel} hint={t.sourceHint} maxlength={500} />
        <SubmitButton>{t.enter}</SubmitButton>
      </Form>
    </Section>
  );
}
