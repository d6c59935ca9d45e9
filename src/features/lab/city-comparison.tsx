import { indicators } from '../../domain/outcomes/indicators.ts';
import { messages } from '../../i18n/index.ts';
import { BarChart, DataTable, Why } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { Definition, type PublishedCity } from '../publishing/public.ts';
import { cityColumns, cityRow } from './city-rows.ts';
import { familiesChart } from './families-chart.ts';

export interface CityComparisonProps {
  readonly ctx: Ctx;
  readonly cities: readonly PublishedCity[];
}

/** What each city published last: a table, a drawing where there is something to compare, and how all is counted. */
export function CityComparison({ ctx: { language, links }, cities }: CityComparisonProps) {
  const { lab: t, publishing: words } = messages(language);
  const [date = '', ...figures] = cityColumns(language);
  const chart = familiesChart(language, cities);
  const drawn = chart?.bars.filter(({ value }) => value !== undefined).length ?? 0;
  const rows = cities.map((city) => {
    const { slug, label, values } = cityRow(language, city);
    return [<a href={links.site(`/${slug}/numeri`)}>{label}</a>, ...values];
  });
  return (
    <>
      <DataTable
        caption={t.tableCaption}
        columns={[{ label: t.city }, { label: date }, ...figures.map((label) => ({ label, kind: 'figure' as const }))]}
        rows={rows}
      />
      <p>{words.smallNumbers}</p>
      {chart !== undefined && drawn > 1 && (
        <BarChart
          id="famiglie"
          title={t.chartTitle}
          description={chart.description}
          bars={chart.bars}
          barsLabel={t.city}
          valueLabel={words.indicators.families.name}
        />
      )}
      <h3>{words.howTitle}</h3>
      {indicators.map((indicator) => (
        <Why label={words.indicators[indicator.code].name}>
          <Definition indicator={indicator} />
        </Why>
      ))}
    </>
  );
}
