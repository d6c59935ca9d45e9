import { createHash } from 'node:crypto';
import type { NewService } from './model.ts';
import { termsVersion } from './terms.ts';

/** Tells whether what a source says of a service has changed since the last time, or the way it is indexed has. */
export function digestOf(service: NewService): string {
  const { organization: _, ...own } = service;
  const text = JSON.stringify(Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${termsVersion}:${createHash('sha256').update(text).digest('base64url')}`;
}

/** Whether the source says the same, and only the index is old. */
export function saysTheSame(one: string, other: string): boolean {
  return one.slice(one.indexOf(':')) === other.slice(other.indexOf(':'));
}
