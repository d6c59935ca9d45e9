import { StartupError } from '../errors/startup-error.ts';

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOENT',
  '57P03',
  '53300',
]);
const refused = new Set(['28P01', '28000', '3D000']);

/** One sentence for a database that does not answer or does not let us in. The address's password is never repeated. */
export function connectionFailure(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== undefined && refused.has(code)) {
    return new StartupError(
      'DATABASE_UNREACHABLE',
      `The database refuses the connection: ${message}. Check DATABASE_URL.`,
      error,
    );
  }
  if (code === '42501') {
    return new StartupError(
      'DATABASE_NO_RIGHTS',
      `The database lets us in, but not do our work (${message}): see docs/operations/install.md.`,
      error,
    );
  }
  if (
    (code !== undefined && unreachable.has(code)) ||
    /timeout|terminated|AggregateError/i.test(`${message} ${String(error)}`)
  ) {
    return new StartupError(
      'DATABASE_UNREACHABLE',
      `The database does not answer (${code ?? message}): check that it runs and that DATABASE_URL is right.`,
      error,
    );
  }
  return error;
}
