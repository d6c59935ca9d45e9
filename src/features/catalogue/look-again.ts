import type { Tx } from '../../platform/db/database.ts';
import { analyzeCatalogue } from './write-store.ts';

/** Services from which on a first look is worth its half second; then each time that there are so many times more. */
const first = 2000;
const timesMore = 4;

/**
 * For a large write in one transaction: lets the server look at what was written as it grows. It would go on planning for
 * the city as it was, and read all of a new one's rows for each service; between two looks it reckons with the growth by itself.
 */
export class LookAgain {
  #written = 0;
  #next = first;

  /** After each batch, with how many services it wrote. */
  async after(tx: Tx, written: number): Promise<void> {
    this.#written += written;
    if (this.#written < this.#next) return;
    this.#next = this.#written * timesMore;
    await analyzeCatalogue(tx);
  }
}
