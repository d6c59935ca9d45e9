export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const mostLines = 20;

/** The sign that parts a table's columns: that which gives its first lines most columns, and all of them as many. */
export function detectDelimiter(start: string): Delimiter {
  const scores = delimiters.map((delimiter) => [delimiter, score(start, delimiter)] as const);
  return scores.reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}

function score(start: string, delimiter: Delimiter): number {
  const counts = columnCounts(start, delimiter);
  const [header = 1] = counts;
  if (header === 1) return 0;
  return header * (counts.filter((count) => count === header).length / counts.length);
}

/** How many columns the first records have. A sign within quotes parts nothing, nor does an end of line there. */
function columnCounts(start: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let columns = 1;
  let quoted = false;
  let blank = true;
  for (const sign of start) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === delimiter) columns++;
    else if (sign === '\n' || sign === '\r') {
      if (!blank) counts.push(columns);
      if (counts.length === mostLines) return counts;
      columns = 1;
      blank = true;
      continue;
    }
    blank = false;
  }
  // The last line is cut off where the sample ends, unless it is the only one.
  return counts.length === 0 ? [columns] : counts;
}
