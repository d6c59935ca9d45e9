import { randomBytes } from 'node:crypto';

const instance = randomBytes(4).toString('hex');

/**
 * How a connection of this process is shown in the server's list: `will serve 1f2e3d4c`. The last part tells processes
 * apart: whoever leaves the embedded database must know whether another one is still there.
 */
export function connectionName(purpose: string): string {
  return `will ${purpose} ${instance}`;
}

/** SQL patterns: connections of any WILL process, and of this one. */
export const anyProcess = 'will %';
export const thisProcess = `will % ${instance}`;
