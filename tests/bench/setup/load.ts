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
}

/** Asks for `urls` in turn on `connections` connections: a while to warm up, then `seconds` that count. */
export async function loadPages(
  origin: string,
  paths: readonly string[],
  { connections = 10, seconds = 8, headers = {} }: LoadOptions = {},
): Promise<Load> {
  await hammer(origin, paths, headers, connections, 2);
  return hammer(origin, paths, headers, connections, seconds);
}

async function hammer(
  origin: string,
  paths: readonly string[],
  given: Readonly<Record<string, string>>,
  connections: number,
  seconds: number,
): Promise<Load> {
  const headers = { 'accept-encoding': 'gzip', ...given };
  const times: number[] = [];
  let failures = 0;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: origin,
        connections,
        duration: seconds,
        requests: paths.map((path) => ({ path, headers })),
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
