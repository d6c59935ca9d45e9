import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * The process's logger: JSON lines on stderr, so that a command's answer on stdout stays clean.
 * What is logged never names a person: callers pass ids, counts and route patterns, never paths or forms.
 */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
