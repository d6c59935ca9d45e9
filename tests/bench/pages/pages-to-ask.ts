/** Pages of one kind, asked for in turn. */
export interface PageGroup {
  readonly name: string;
  readonly paths: readonly string[];
  /** Sent with each: who asks. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The form that each is sent; absent for pages that are only read. */
  readonly form?: URLSearchParams;
  /** Milliseconds, from the issue; absent where it sets none. */
  readonly p95Limit?: number;
}

const searches = [
  'anziani',
  'doposcuola',
  'badante',
  'trasporto ospedale',
  'compagnia anziani',
  'spesa',
  'corso italiano',
  'pasti',
  'ascolto',
  'aiuto compiti',
];

/** The pages of the thread with real addresses: services as the search finds them, requests and groups as the mail links them. */
export async function pagesToAsk(origin: string): Promise<PageGroup[]> {
  const cities = ['/monza', ...Array.from({ length: 9 }, (_, index) => `/prova-${index + 1}`)];
  const search = [
    ...searches.flatMap((words, index) => [
      `${cities[index]}/servizi?parole=${encodeURIComponent(words)}`,
      `/monza/servizi?parole=${encodeURIComponent(words)}`,
    ]),
    '/monza/servizi?parole=anziani&vicino=San+Biagio&entro=2000',
    '/monza/servizi?aiuto=meals',
    '/monza/servizi',
  ];
  const services = await links(`${origin}/monza/servizi?parole=anziani`, /href="(\/monza\/servizi\/[0-9a-f-]{36})"/g);
  const outbox = `${origin}/monza/posta`;
  const requests = await links(outbox, /(\/monza\/r\/[\w-]{43})(?=["/\s<])/g);
  if (services.length === 0 || requests.length === 0)
    throw new Error('the demo lab has no service or no request to ask for');
  const groups: string[] = [];
  for (const request of requests.slice(0, 40)) {
    const answer = await fetch(`${origin}${request}/gruppo`);
    if (answer.status === 200) groups.push(`${request}/gruppo`);
  }
  if (groups.length === 0) throw new Error('the demo lab has no running group');
  return [
    { name: 'home', paths: ['/', ...cities], p95Limit: 25 },
    { name: 'search', paths: search, p95Limit: 60 },
    { name: 'service', paths: services.slice(0, 20), p95Limit: 25 },
    { name: 'request', paths: requests.slice(0, 20), p95Limit: 25 },
    { name: 'group', paths: groups.slice(0, 20), p95Limit: 25 },
  ];
}

async function links(page: string, pattern: RegExp): Promise<string[]> {
  const text = await (await fetch(page)).text();
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
