import { isAmong } from './entity-tag.ts';

/** What an answer is known by. */
export interface Validators {
  readonly tag: string;
  /** When what it says changed last; absent where nobody knows, or where it was just now. */
  readonly lastModified?: Date | undefined;
}

/**
 * Whether somebody has an answer already (RFC 9110, 13.2.2): a tag that they name is what counts, and a date only where
 * they name none; dates are a matter of GET and HEAD.
 */
export function isNotModified(request: Request, { tag, lastModified }: Validators): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const tags = request.headers.get('If-None-Match');
  if (tags !== null) return isAmong(tag, tags);
  const since = readHttpDate(request.headers.get('If-Modified-Since') ?? '');
  return since !== undefined && lastModified !== undefined && wholeSecond(lastModified) <= since.getTime();
}

/** The headers that name an answer; one that says "not modified" bears them too. */
export function validatorHeaders({ tag, lastModified }: Validators): Record<string, string> {
  return {
    ETag: tag,
    ...(lastModified !== undefined && { 'Last-Modified': new Date(wholeSecond(lastModified)).toUTCString() }),
  };
}

const settledMs = 60_000;

/**
 * A change as a date that can be relied on: none within a minute of it. What changed in the same second, or commits a moment
 * late, or stands in some process's memory of the register, would go by the date of what came before it.
 */
export function settled(changedAt: Date, now: Date): Date | undefined {
  return now.getTime() - changedAt.getTime() < settledMs ? undefined : changedAt;
}

/** Dates of HTTP are whole seconds: the one by which it had changed. */
function wholeSecond(at: Date): number {
  return Math.ceil(at.getTime() / 1000) * 1000;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const time = String.raw`(?<time>\d\d:\d\d:\d\d)`;
const month = `(?<month>${months.join('|')})`;
/** The three forms of RFC 9110, 5.6.7: as it is written today, by RFC 850, by the C language. */
const forms = [
  new RegExp(String.raw`^\w{3}, (?<day>\d\d) ${month} (?<year>\d{4}) ${time} GMT$`),
  new RegExp(String.raw`^\w{6,9}, (?<day>\d\d)-${month}-(?<short>\d\d) ${time} GMT$`),
  new RegExp(String.raw`^\w{3} ${month} (?<day>[ \d]\d) ${time} (?<year>\d{4})$`),
];

/** A date of HTTP; undefined for any other text, which asks for nothing. */
export function readHttpDate(text: string, now = new Date()): Date | undefined {
  const groups = forms.map((form) => form.exec(text.trim())?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const { day = '', month: name = '', time: clock = '', year, short } = groups;
  const number = String(months.indexOf(name) + 1).padStart(2, '0');
  const read = new Date(`${year ?? fullYear(Number(short), now)}-${number}-${day.trim().padStart(2, '0')}T${clock}Z`);
  return Number.isNaN(read.getTime()) ? undefined : read;
}

/** Two digits of a year that would be more than fifty years ahead are of the century before (RFC 9110, 5.6.7). */
function fullYear(short: number, now: Date): number {
  const year = now.getUTCFullYear();
  const same = year - (year % 100) + short;
  return same > year + 50 ? same - 100 : same;
}
