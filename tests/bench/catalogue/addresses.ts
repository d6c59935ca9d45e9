import type { PageGroup } from '../pages/pages-to-ask.ts';

const cities = ['/monza', ...Array.from({ length: 19 }, (_, index) => `/prova-${index + 1}`)];
const words = [
  'anziani',
  'doposcuola',
  'badante',
  'trasporto ospedale',
  'spesa',
  'corso italiano',
  'pasti',
  'ascolto',
  'bonus affitto',
  'aiuto compiti',
];
const choices = [
  'tipo=free&per=older-people',
  'tipo=public&aiuto=meals',
  'per=families&tipo=market',
  'aiuto=transport&tipo=accredited',
  'prezzo=free&per=children',
];
const near = ['qui=45.585,9.274', 'qui=45.58,9.28'];
const beginnings = ['do', 'dopos', 'assi', 'corso ita', 'tras', 'bad', 'an', 'spesa a'];
/** The first pages, the middle and the last ones of 5,000 services. */
const apiPages = [1, 2, 60, 100, 150, 199, 200];

/** The same of all municipalities together: 100,000 services, twenty cities to count in. */
const apiPagesOfAll = [1, 2, 500, 1000, 2000, 3000, 3999, 4000];

/** What the issue sets limits for, in all twenty cities. */
export async function addresses(origin: string): Promise<PageGroup[]> {
  const search = cities.flatMap((city, index) =>
    [0, 3].map((step) => {
      const at = index + step;
      const text = encodeURIComponent(words[at % words.length] ?? '');
      return `${city}/servizi?parole=${text}&${choices[at % choices.length]}&${near[at % near.length]}&entro=5000`;
    }),
  );
  const sheets = await Promise.all(cities.map((city) => sheetsOf(origin, city)));
  return [
    { name: 'search with words, distance and two choices', paths: search, p95Limit: 40 },
    { name: 'sheet', paths: sheets.flat(), p95Limit: 15 },
    // With a query, an answer given before is of no use: what a sheet costs that nobody asked for lately.
    { name: 'sheet, made anew', paths: sheets.flat().map((path) => `${path}?nuova=1`) },
    {
      name: 'suggestions',
      paths: cities.flatMap((city) =>
        beginnings.map((text) => `${city}/servizi/suggerimenti?q=${encodeURIComponent(text)}`),
      ),
      p95Limit: 15,
    },
    { name: 'points of one city', paths: cities.map((city) => `${city}/servizi/punti`), p95Limit: 50 },
    {
      name: 'API: a page of services',
      paths: cities.flatMap((city) => apiPages.map((page) => `${city}/api/hsds/services?page=${page}&per_page=25`)),
      p95Limit: 30,
    },
    {
      name: 'API: a page of services of all cities',
      paths: apiPagesOfAll.map((page) => `/api/hsds/services?page=${page}&per_page=25`),
      p95Limit: 30,
    },
    // A parameter that the interface does not know makes it another question: what a page costs that nobody asked for lately.
    {
      name: 'API: a page of services, made anew',
      paths: cities.flatMap((city) =>
        apiPages.map((page) => `${city}/api/hsds/services?page=${page}&per_page=25&nuova=1`),
      ),
    },
  ];
}

async function sheetsOf(origin: string, city: string): Promise<string[]> {
  const page = await (await fetch(`${origin}${city}/servizi?parole=anziani`)).text();
  const links = page.match(new RegExp(`${city}/servizi/[0-9a-f]{8}-[0-9a-f-]{27}`, 'g')) ?? [];
  if (links.length === 0) throw new Error(`no sheet to ask for in ${city}`);
  return [...new Set(links)].slice(0, 5);
}
