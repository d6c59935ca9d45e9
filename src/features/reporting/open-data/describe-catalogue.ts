import { theLab } from './datasets-of.ts';
import type { Dataset, Distribution, Holder } from './model.ts';
import { messages } from '../../../i18n/index.ts';

const authority = 'http://publications.europa.eu/resource/authority';

/** CC BY 4.0, in the Italian list of licences. */
const licence = {
  '@id': 'https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40',
  '@type': ['dct:LicenseDocument', 'dcatapit:LicenseDocument'],
  'dct:type': { '@id': 'http://purl.org/adms/licencetype/Attribution' },
  'foaf:name': 'Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)',
  'owl:versionInfo': '4.0',
};

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * The catalogue of open data as DCAT-AP_IT in JSON-LD. Every property that the profile calls mandatory is there: of catalogue,
 * data set, distribution, agent and licence. Source: Linee guida per i cataloghi dati, docs.italia.it;
 * `tests/setup/shapes/dcat-ap-it.ttl` says what they ask.
 * `home` is the page of the data, absolute.
 */
export function describeCatalogue(datasets: readonly Dataset[], home: string, now: Date): unknown {
  const { it, en } = { it: messages('it').labData, en: messages('en').labData };
  const modified = datasets.reduce((last, dataset) => (dataset.modified > last ? dataset.modified : last), new Date(0));
  const holders = new Map([theLab, ...datasets.map(({ holder }) => holder)].map((holder) => [holder.id, holder]));
  return {
    '@context': context,
    '@graph': [
      {
        '@id': `${home}#catalogo`,
        '@type': ['dcat:Catalog', 'dcatapit:Catalog'],
        'dct:title': bilingual({ it: it.title, en: en.title }),
        'dct:description': bilingual({ it: it.lead, en: en.lead }),
        'dct:publisher': { '@id': agentId(home, theLab) },
        'dct:modified': day(datasets.length === 0 ? now : modified),
        'dct:language': ['ITA', 'ENG'].map((code) => ({ '@id': `${authority}/language/${code}` })),
        'dcat:themeTaxonomy': { '@id': `${authority}/data-theme` },
        'foaf:homepage': { '@id': home },
        'dcat:dataset': datasets.map(({ id }) => ({ '@id': datasetId(home, id) })),
      },
      ...datasets.map((dataset) => describeDataset(dataset, home)),
      ...datasets.flatMap((dataset) => describeDistributions(dataset, home)),
      ...[...holders.values()].map((holder) => describeAgent(holder, home)),
      licence,
    ],
  };
}

function describeDataset(
  { id, title, description, modified, frequency, holder, landing, distributions }: Dataset,
  home: string,
) {
  return {
    '@id': datasetId(home, id),
    '@type': ['dcat:Dataset', 'dcatapit:Dataset'],
    'dct:identifier': id,
    'dct:title': bilingual(title),
    'dct:description': bilingual(description),
    'dct:modified': day(modified),
    'dcat:theme': { '@id': `${authority}/data-theme/SOCI` },
    'dct:rightsHolder': { '@id': agentId(home, holder) },
    'dct:publisher': { '@id': agentId(home, theLab) },
    'dct:accrualPeriodicity': { '@id': `${authority}/frequency/${frequency}` },
    'dcat:landingPage': { '@id': landing },
    'dcat:distribution': distributions.map((one) => ({ '@id': distributionId(home, id, one) })),
  };
}

function describeDistributions({ id, title, distributions }: Dataset, home: string) {
  return distributions.map(({ url, fileType }) => ({
    '@id': distributionId(home, id, { fileType }),
    '@type': ['dcat:Distribution', 'dcatapit:Distribution'],
    'dct:title': bilingual(title),
    'dcat:accessURL': { '@id': url },
    'dcat:downloadURL': { '@id': url },
    'dct:format': { '@id': `${authority}/file-type/${fileType}` },
    'dct:license': { '@id': licence['@id'] },
  }));
}

function describeAgent(holder: Holder, home: string) {
  return {
    '@id': agentId(home, holder),
    '@type': ['foaf:Agent', 'dcatapit:Agent'],
    'dct:identifier': holder.id,
    'foaf:name': { '@language': 'it', '@value': holder.name },
  };
}

function datasetId(home: string, id: string): string {
  return `${home}#${id}`;
}

/** What describes a file has an address of its own, other than the file's. */
function distributionId(home: string, id: string, { fileType }: Pick<Distribution, 'fileType'>): string {
  return `${datasetId(home, id)}-${fileType.toLowerCase()}`;
}

function agentId(home: string, { id }: Holder): string {
  return `${home}#ente-${id}`;
}

function bilingual({ it, en }: Dataset['title']) {
  return [
    { '@language': 'it', '@value': it },
    { '@language': 'en', '@value': en },
  ];
}

/** Of Italy. */
function day(at: Date) {
  const written = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' }).format(at);
  return { '@type': 'xsd:date', '@value': written };
}
