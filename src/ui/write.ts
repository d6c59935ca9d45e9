import { raw } from 'hono/html';

/** What a component gives: a text once it is asked for it. */
interface Written {
  readonly toString: () => string | Promise<string>;
}

/** What an element that waits for nothing writes, to be kept as a text. */
export function write(element: Written): string {
  const text = element.toString();
  if (typeof text !== 'string') throw new TypeError('an element that waits for something is not written once');
  return text;
}

/** A text that was written so, as an element again. */
export const asWritten = raw;
