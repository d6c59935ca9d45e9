import { messages } from '../../../i18n/index.ts';
import type { CityOfMonths } from '../../experiments/public.ts';
import type { ToldRound } from '../../learning/public.ts';
import type { Municipality } from '../../municipalities/public.ts';
import type { PublishedCity } from '../../publishing/public.ts';
import type { VersionLine } from '../model.ts';
import type { Dataset, FileType, Holder } from './model.ts';

export interface OpenDataFacts {
  readonly municipalities: readonly Municipality[];
  readonly published: readonly PublishedCity[];
  /** Who published months of the indicators. */
  readonly months: readonly CityOfMonths[];
  readonly versions: readonly VersionLine[];
  /** What cities told of how the change goes. */
  readonly change: readonly ToldRound[];
  readonly now: Date;
  /** Absolute address of a page of the site. */
  readonly absolute: (path: string) => string;
}

/** Files that a city's catalogue leaves as, with their place in the European list. */
const catalogueFiles: Readonly<Record<string, FileType>> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  hsds: 'JSON',
  'cpsv-ap': 'JSON_LD',
  geojson: 'GEOJSON',
};

/** Everything of this installation that is open: each city's figures, months, catalogue and rounds on change, the figures of each report. */
export function datasetsOf(facts: OpenDataFacts): Dataset[] {
  return [
    ...figuresOfCities(facts),
    ...monthsOfCities(facts),
    ...catalogues(facts),
    ...changeOfCities(facts),
    ...figuresOfReports(facts),
  ];
}

const words = { it: messages('it').labData, en: messages('en').labData };

function inBoth(say: (t: typeof words.it) => string) {
  return { it: say(words.it), en: say(words.en) };
}

function figuresOfCities({ published, absolute }: OpenDataFacts): Dataset[] {
  return published.flatMap((city) => {
    const { slug, name, publication } = city;
    if (publication === undefined) return [];
    const base = `/laboratorio/dati/citta/${slug}`;
    return [
      {
        id: `numeri-${slug}`,
        title: inBoth((t) => t.figuresTitle(name)),
        description: inBoth((t) => (city.madeUpData ? `${t.figuresAbout(name)} ${t.madeUp}` : t.figuresAbout(name))),
        modified: publication.publishedAt,
        frequency: 'IRREG',
        holder: holderOf(city),
        landing: absolute(`/${slug}/numeri`),
        distributions: [
          { url: absolute(`${base}/numeri.csv`), fileType: 'CSV' },
          { url: absolute(`${base}/numeri.jsonld`), fileType: 'JSON_LD' },
        ],
      },
    ];
  });
}

function monthsOfCities({ months, absolute }: OpenDataFacts): Dataset[] {
  return months.map((city) => {
    const base = `/laboratorio/dati/citta/${city.slug}`;
    return {
      id: `mesi-${city.slug}`,
      title: inBoth((t) => t.monthsTitle(city.name)),
      description: inBoth((t) => (city.madeUp ? `${t.monthsAbout(city.name)} ${t.madeUp}` : t.monthsAbout(city.name))),
      modified: city.publishedAt,
      frequency: 'IRREG',
      holder: holderOf(city),
      landing: absolute(`/${city.slug}/numeri`),
      distributions: [
        { url: absolute(`${base}/mesi.csv`), fileType: 'CSV' },
        { url: absolute(`${base}/mesi.jsonld`), fileType: 'JSON_LD' },
      ],
    };
  });
}

function catalogues({ municipalities, now, absolute }: OpenDataFacts): Dataset[] {
  return municipalities
    .filter(({ open }) => open)
    .map((city) => ({
      id: `servizi-${city.slug}`,
      title: inBoth((t) => t.catalogueTitle(city.name)),
      description: inBoth((t) =>
        city.madeUpData ? `${t.catalogueAbout(city.name)} ${t.madeUp}` : t.catalogueAbout(city.name),
      ),
      // Its files are written when they are asked for.
      modified: now,
      frequency: 'UPDATE_CONT',
      holder: holderOf(city),
      landing: absolute(`/${city.slug}/servizi/dati`),
      distributions: Object.entries(catalogueFiles).map(([format, fileType]) => ({
        url: absolute(`/${city.slug}/servizi/dati/${format}`),
        fileType,
      })),
    }));
}

function changeOfCities({ change, published, absolute }: OpenDataFacts): Dataset[] {
  return [...new Set(change.map(({ slug }) => slug))].flatMap((slug) => {
    const city = published.find((one) => one.slug === slug);
    if (city === undefined) return [];
    const rounds = change.filter((round) => round.slug === slug);
    const base = `/laboratorio/dati/citta/${slug}`;
    const made = rounds.some(({ madeUp }) => madeUp);
    return [
      {
        id: `cambiamento-${slug}`,
        title: inBoth((t) => t.changeTitle(city.name)),
        description: inBoth((t) => (made ? `${t.changeAbout(city.name)} ${t.madeUp}` : t.changeAbout(city.name))),
        modified: rounds.reduce((last, { publishedAt }) => (publishedAt > last ? publishedAt : last), new Date(0)),
        frequency: 'ANNUAL_2',
        holder: holderOf(city),
        landing: absolute('/laboratorio/cambiamento'),
        distributions: [
          { url: absolute(`${base}/cambiamento.csv`), fileType: 'CSV' },
          { url: absolute(`${base}/cambiamento.jsonld`), fileType: 'JSON_LD' },
        ],
      },
    ];
  });
}

function figuresOfReports({ versions, absolute }: OpenDataFacts): Dataset[] {
  return versions.map(({ number, publishedAt }) => ({
    id: `rapporto-${number}`,
    title: inBoth((t) => t.reportTitle(number)),
    description: inBoth((t) => t.reportAbout(number)),
    modified: publishedAt,
    frequency: 'IRREG',
    holder: theLab,
    landing: absolute(`/laboratorio/rapporto/versioni/${number}`),
    distributions: [
      { url: absolute(`/laboratorio/dati/rapporto/${number}/cifre.csv`), fileType: 'CSV' },
      { url: absolute(`/laboratorio/dati/rapporto/${number}/cifre.jsonld`), fileType: 'JSON_LD' },
    ],
  }));
}

export const theLab: Holder = { id: 'will-laboratorio', name: 'WILL – Welfare Innovation Local Lab' };

/** A city goes by its ISTAT code: its code in the index of administrations is not known here. */
function holderOf({
  slug,
  name,
  istat,
}: {
  readonly slug: string;
  readonly name: string;
  readonly istat: string | null;
}): Holder {
  return { id: istat ?? slug, name: messages('it').municipalities.siteName(name) };
}
