import { CsvError, parse, type Parser } from 'csv-parse';
import { RefusedFile } from '../refused-file.ts';

export interface CsvRecord {
  /** The line of the file on which the record begins; records may span several. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record longer than this is a quote that was never closed. */
const longestRecord = 1_000_000;

/** The records of a CSV text, blank lines left out. Throws `RefusedFile` where its quotes make no sense. */
export async function* readCsv(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  // The parser runs ahead of who reads: where each record that waits begins, and where the next one does.
  const begins: number[] = [];
  let line = 1;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: longestRecord,
    raw: true,
    // The parser's own count of lines takes a \r\n inside quotes for two.
    on_record: (record, { raw = '' }) => {
      begins.push(line);
      line += raw.match(/\r\n|\r|\n/g)?.length ?? 1;
      return record;
    },
  });
  const fed = feed(parser, text);
  try {
    for await (const { record } of parser as AsyncIterable<{ readonly record: readonly string[] }>) {
      const begin = begins.shift() ?? line;
      if (record.length > 1 || record[0]?.trim() !== '') yield { line: begin, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new RefusedFile({ reason: 'malformed', line });
    throw error;
  } finally {
    parser.destroy();
    await fed;
  }
}

async function feed(parser: Parser, text: AsyncIterable<string>): Promise<void> {
  try {
    for await (const piece of text) {
      if (parser.destroyed) return;
      if (!parser.write(piece)) await drained(parser);
    }
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error('the file could not be read'));
  }
}

function drained(parser: Parser): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      parser.off('drain', done);
      parser.off('close', done);
      resolve();
    };
    parser.once('drain', done);
    parser.once('close', done);
  });
}
