import autocannon from 'autocannon';

export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Answers other than 200, and connections that broke. */
  readonly failures: number;
}

export interface LoadOptions {
  readonly connections?: number;
  readonly seconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent to each address, as a browser sends a form; absent: they are only read. */
  readonly form?: URLSearchParams;
}

/**
 * So many people send forms: a site counts how many come from one address, and refuses more. It must believe what a proxy says of
 * who sends them (`TRUST_PROXY`).
 */
const senders = 1000;

/** Asks for `urls` in turn on `connections` connections: each once and a while to warm up, then `seconds` that count. */
export async function loadPages(
  origin: string,
  paths: readonly string[],
  { connections = 10, seconds = 8, headers = {}, form }: LoadOptions = {},
): Promise<Load> {
  const requests = form === undefined ? paths.map((path) => ({ path, headers })) : forms(origin, paths, headers, form);
  if (form === undefined) for (const path of paths) await (await fetch(origin + path, { headers })).arrayBuffer();
  await hammer(origin, requests, connections, 2);
  return hammer(origin, requests, connections, seconds);
}

function forms(
  origin: string,
  paths: readonly string[],
  headers: Readonly<Record<string, string>>,
  form: URLSearchParams,
): autocannon.Request[] {
  const body = form.toString();
  return Array.from({ length: senders }, (_, sender) => ({
    path: paths[sender % paths.length] ?? '/',
    method: 'POST' as const,
    body,
    headers: {
      ...headers,
      Origin: origin,
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Forwarded-For': `10.0.${Math.floor(sender / 250)}.${1 + (sender % 250)}`,
    },
  }));
}

async function hammer(
  origin: string,
  requests: readonly autocannon.Request[],
  connections: number,
  seconds: number,
): Promise<Load> {
  const times: number[] = [];
  let failures = 0;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: origin,
        connections,
        duration: seconds,
        requests: requests.map((request) => ({
          ...request,
          headers: { 'accept-encoding': 'gzip', ...request.headers },
        })),
      },
      (error, ended) => (error === null || error === undefined ? resolve(ended) : reject(error as Error)),
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      if (status !== 200) failures++;
    });
  });
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Infinity;
  return {
    requestsPerSecond: times.length / result.duration,
    p50: at(0.5),
    p95: at(0.95),
    failures: failures + result.errors + result.timeouts,
  };
}
