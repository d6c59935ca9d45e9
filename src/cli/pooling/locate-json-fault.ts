// Where a text stops being JSON. `JSON.parse` names no position for a file that is cut off, and never the record it was in.

export type JsonFault = {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The value being read, as `requests[3].windows[0]`, its first levels; empty for the whole file. */
  readonly path: string;
  /** `cut-off`: all is well up to the end, which comes too soon. */
  readonly code: 'cut-off' | 'unexpected';
};

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';
type Frame = { readonly kind: '{' | '['; key: string; at: number };

// The ranges leave out what JSON does not allow in a text as it is: quotation marks, backslashes, control characters.
const TOKEN =
  /[ \t\n\r]*(?:([{}[\]:,])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const SPACE = /[ \t\n\r]*/y;
/** A file of ours is never deeper, nor its names longer; what is stranger need not fill the screen. */
const DEEPEST = 8;
const LONGEST_PATH = 200;
/** A text, a number or a word that goes on to the end of the file. */
const UNFINISHED = /(?:"[ !#-[\]-\uffff]*(?:\\.[ !#-[\]-\uffff]*)*\\?|[-+.\w]*)$/y;

/** The first place where a text that `JSON.parse` refuses cannot go on. */
export function locateJsonFault(text: string): JsonFault {
  const frames: Frame[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token === null) return fault(text, at, frames);
    const kind = token[1] ?? (token[2] === undefined ? 'plain' : 'text');
    const next: Expected | undefined = step(kind, token[2] ?? '', expected, frames);
    if (next === undefined) return fault(text, at, frames);
    expected = next;
    at = TOKEN.lastIndex;
  }
}

/** What may follow a token where `expected` was; undefined when it may not stand there. */
function step(token: string, text: string, expected: Expected, frames: Frame[]): Expected | undefined {
  const top = frames.at(-1);
  const value = expected === 'value' || expected === 'value or ]';
  if (value && (token === 'plain' || token === 'text')) return afterValue(top);
  if (value && (token === '{' || token === '[')) {
    frames.push({ kind: token, key: '', at: 0 });
    return token === '{' ? 'key or }' : 'value or ]';
  }
  if (token === 'text' && top !== undefined && (expected === 'key' || expected === 'key or }')) {
    top.key = text.slice(1, -1);
    return ':';
  }
  if (token === ':' && expected === ':') return 'value';
  if (token === ',' && expected === ', or end' && top !== undefined) {
    top.at += 1;
    top.key = '';
    return top.kind === '{' ? 'key' : 'value';
  }
  const ends =
    (token === ']' && top?.kind === '[' && (expected === 'value or ]' || expected === ', or end')) ||
    (token === '}' && top?.kind === '{' && (expected === 'key or }' || expected === ', or end'));
  if (!ends) return undefined;
  frames.pop();
  return afterValue(frames.at(-1));
}

function afterValue(top: Frame | undefined): Expected {
  return top === undefined ? 'nothing' : ', or end';
}

function fault(text: string, from: number, frames: readonly Frame[]): JsonFault {
  SPACE.lastIndex = from;
  SPACE.exec(text);
  UNFINISHED.lastIndex = SPACE.lastIndex;
  const cutOff = UNFINISHED.test(text) && (frames.length > 0 || SPACE.lastIndex === text.length);
  const at = cutOff ? text.length : SPACE.lastIndex;
  const before = text.slice(0, at).split('\n');
  const path = frames
    .slice(0, DEEPEST)
    .map((frame) => (frame.kind === '[' ? `[${frame.at}]` : frame.key && `.${frame.key}`))
    .join('');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    path: path.replace(/^\./, '').slice(0, LONGEST_PATH),
    code: cutOff ? 'cut-off' : 'unexpected',
  };
}
