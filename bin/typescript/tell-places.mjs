// Errors tell where they happened in the TypeScript that people read. The map of a file is made when an error first needs it:
// those of two thousand files would otherwise stay in memory for errors that never come.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { mapOf } from './translate.mjs';

const maps = new Map();

export function tellPlaces() {
  Error.prepareStackTrace = (error, sites) =>
    [
      headOf(error),
      ...sites.map((site) => `    at ${String(site).replace(/(file:[^:()]*\.tsx?):(\d+):(\d+)/, told)}`),
    ].join('\n');
}

function headOf(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    // Its name or message cannot be read: that there was an error is all that can be told.
    return 'Error';
  }
}

function told(_, url, line, column) {
  // A kept translation begins with a line of its own.
  const { originalLine, originalColumn } = mapFor(url).findEntry(Number(line) - 2, Number(column) - 1);
  return originalLine === undefined ? `${url}:${line}:${column}` : `${url}:${originalLine + 1}:${originalColumn + 1}`;
}

function mapFor(url) {
  let map = maps.get(url);
  if (map === undefined) {
    const path = fileURLToPath(url);
    map = new SourceMap(JSON.parse(mapOf(path, readFileSync(path, 'utf8'))));
    maps.set(url, map);
  }
  return map;
}
