export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly at: readonly string[];
}

/**
 * An error as the log may keep it. PostgreSQL's messages can quote a row: for those the code, table and constraint are
 * told, which is enough to find the cause, and the stack without its first line, which repeats the message.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error))
    return { name: typeof error, message: 'something that is not an Error was thrown', at: [] };
  const { code, constraint, table } = error as { code?: unknown; constraint?: string; table?: string };
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  return {
    name: error.name,
    message: fromDatabase ? ['database', code, table, constraint].filter(Boolean).join(' ') : error.message,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}
