import { indicatorCodes } from '../../../src/domain/outcomes/indicators.ts';
import type { FigureReading, TextReading } from '../../../src/features/reporting/figures/reading.ts';
import type { PublishedSection, ReportVersion } from '../../../src/features/reporting/model.ts';

const cities = ['Bergamo', 'Como', 'Monza', 'Novara', 'Padova', 'Parma', 'Reggio Emilia', 'Rovigo'];

/** Words enough for a chapter: a page and a half. */
const paragraph =
  'Le famiglie del quartiere hanno provato a dividere un pomeriggio di cura, con una persona che già conoscevano e in un luogo vicino. '.repeat(
    4,
  );

const slugOf = (city: string) => city.toLowerCase().replaceAll(' ', '-');

function reading(city: string, code: FigureReading['code']): FigureReading {
  const slug = slugOf(city);
  return {
    kind: 'figure',
    reference: `${slug}/${code}`,
    city: slug,
    cityName: city,
    madeUp: true,
    code,
    shown: city.length * 7,
    fewFamilies: false,
    publicationId: '00000000-0000-4000-8000-000000000009',
    dataAt: '2026-11-20T10:00:00.000Z',
    definitionsVersion: 1,
  };
}

/** A report as the issue measures it: eight chapters of cities and sixty figures, every kind of block. */
export function aLargeReport(): { readonly version: ReportVersion; readonly figures: number } {
  const charts = indicatorCodes.map((code) => `chart/${code}`);
  const sections = cities.map((city, index): PublishedSection => {
    const own = indicatorCodes.map((code) => reading(city, code));
    const chart = charts[index % charts.length] ?? '';
    const chartCode = indicatorCodes[index % indicatorCodes.length] ?? 'families';
    const readings: Record<string, TextReading> = Object.fromEntries(
      own.map((one) => [one.reference, { reading: one, kept: false }]),
    );
    readings[chart] = {
      reading: {
        kind: 'chart',
        reference: chart,
        code: chartCode,
        figures: cities.map((one) => reading(one, chartCode)),
      },
      kept: false,
    };
    const [first, second, ...alone] = own.map(({ reference }) => reference);
    const body = [
      `## Che cosa si è provato\n\n${paragraph}`,
      `${paragraph} Sono {{figure ${first ?? ''}}} gruppi e {{figure ${second ?? ''}}} famiglie.`,
      ...alone.map((reference) => `{{figure ${reference}}}\n\n${paragraph}`),
      `{{chart ${chartCode}}}`,
      `| Che cosa | Quanto |\n| Gruppi | {{figure ${first ?? ''}}} |\n| Famiglie | {{figure ${second ?? ''}}} |`,
      `## Che cosa non ha funzionato\n\n> ${paragraph}\n\n- ${paragraph}\n- ${paragraph}`,
    ].join('\n\n');
    return {
      id: `00000000-0000-4000-8000-00000000000${index}`,
      chapter: 2,
      city: slugOf(city),
      title: { it: city, en: city },
      body: { it: body, en: body },
      author: null,
      readings,
    };
  });
  // Five of each city alone or in a sentence, two in its table, one comparison: eight a chapter.
  const figures = sections.length * (indicatorCodes.length + 3);
  return {
    version: {
      number: 1,
      publishedAt: new Date('2026-11-28T10:00:00Z'),
      content: { title: { it: 'Rapporto', en: 'Report' }, sections },
    },
    figures,
  };
}
