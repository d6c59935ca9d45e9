import { RefusedFile } from '../refused-file.ts';

export interface JsonRecord {
  /** The line of the file on which it begins. */
  readonly line: number;
  readonly value: unknown;
  /** The table that it is a row of, where tables are read. */
  readonly table?: string;
}

const longestRecord = 8 * 1024 * 1024;
const mostDepth = 64;

/**
 * The records of a JSON text: one object, a list, the page envelope of an API (`contents`), or one on each line. They are
 * parted while the text comes, so that a file of any size needs the memory of one record. Throws `RefusedFile` at the first
 * thing that is no JSON.
 */
export async function* splitJson(text: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  const splitter = new JsonSplitter();
  for await (const piece of text) yield* splitter.split(piece);
  splitter.end();
}

class JsonSplitter {
  #line = 1;
  #depth = 0;
  /** How deep records stand: 0 in a row, 1 in a list, 2 in the list of an envelope. */
  #base = 0;
  #inString = false;
  #escaped = false;
  /** What has come of the record that is being read. */
  #record: string | undefined;
  #recordLine = 1;
  /** The last text and the sign behind it, of an object at the top: `"contents":` opens the envelope's list. */
  #key = '';
  /** Behind an envelope's list: what follows in the envelope is not looked at. */
  #passing = false;

  *split(piece: string): Generator<JsonRecord> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === 10) this.#line++;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === 92) this.#escaped = true;
        else if (code === 34) this.#inString = false;
        // One letter more than the key that is looked for tells that it is another.
        if (code !== 34 && this.#key.length < 9 && this.#watchesKeys()) this.#key += piece.charAt(at);
        continue;
      }
      // Spaces, commas, colons.
      if (code <= 32 || code === 44 || code === 58) {
        if (code === 44) this.#key = '';
        continue;
      }
      if (code === 34) {
        if (this.#depth === this.#base) this.#refuse();
        this.#inString = true;
        if (this.#watchesKeys()) this.#key = '';
      } else if (code === 123 || code === 91) {
        if (this.#depth === this.#base && this.#record === undefined && !this.#passing) {
          if (code === 91) {
            if (this.#base !== 0) this.#refuse();
            this.#base = 1;
          } else {
            this.#record = '';
            this.#recordLine = this.#line;
            from = at;
          }
        } else if (code === 91 && this.#watchesKeys() && this.#key === 'contents') {
          this.#record = undefined;
          this.#base = 2;
        }
        this.#depth++;
        if (this.#depth > mostDepth) this.#refuse();
      } else if (code === 125 || code === 93) {
        this.#depth--;
        if (this.#depth < 0) this.#refuse();
        if (this.#record !== undefined && this.#depth === this.#base) {
          yield this.#parsed(this.#record + piece.slice(from, at + 1));
          this.#record = undefined;
        } else if (this.#base > 0 && this.#depth < this.#base && !this.#passing) {
          this.#passing = this.#base === 2;
          this.#base = 0;
        } else if (this.#passing && this.#depth === 0) this.#passing = false;
      } else if (this.#depth === this.#base && !this.#passing) this.#refuse();
    }
    if (this.#record !== undefined) this.#record += piece.slice(from);
    if ((this.#record?.length ?? 0) > longestRecord) this.#refuse();
  }

  end(): void {
    if (this.#depth !== 0 || this.#inString) this.#refuse();
  }

  #watchesKeys(): boolean {
    return this.#base === 0 && this.#depth === 1 && this.#record !== undefined;
  }

  #parsed(text: string): JsonRecord {
    try {
      return { line: this.#recordLine, value: JSON.parse(text) as unknown };
    } catch (error) {
      if (error instanceof SyntaxError) throw new RefusedFile({ reason: 'not-json', line: this.#recordLine });
      throw error;
    }
  }

  #refuse(): never {
    throw new RefusedFile({ reason: 'not-json', line: this.#line });
  }
}
