import { outsideTenants, type Database } from '../../platform/db/database.ts';
import type { Municipality } from './model.ts';
import { readMunicipalities } from './store.ts';

const maxAgeMs = 30_000;
/** Between two looks for slugs that are not found: whoever asks for many that do not exist costs one a second. */
const betweenMissesMs = 1000;

/**
 * The register of municipalities, kept in memory: every request starts from it and it changes a few times a year. A slug
 * that is not found is looked up again, so a new city is there at once.
 */
export class Register {
  readonly #database: Database;
  readonly #clock: () => number;
  #bySlug: ReadonlyMap<string, Municipality> = new Map();
  #readAt = -Infinity;
  #missedAt = -Infinity;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  async bySlug(slug: string): Promise<Municipality | undefined> {
    if (this.#clock() - this.#readAt > maxAgeMs) await this.#read();
    const found = this.#bySlug.get(slug);
    if (found || this.#clock() - this.#missedAt < betweenMissesMs) return found;
    this.#missedAt = this.#clock();
    await this.#read();
    return this.#bySlug.get(slug);
  }

  /** Every tenant, the lab's own among them. */
  async all(): Promise<Municipality[]> {
    if (this.#clock() - this.#readAt > maxAgeMs) await this.#read();
    return [...this.#bySlug.values()];
  }

  /** The municipalities, by name, without the lab's own tenant. */
  async municipalities(): Promise<Municipality[]> {
    return (await this.all()).filter(({ kind }) => kind === 'municipality');
  }

  /** What changes the register says so, and the next look is a fresh one. */
  forget(): void {
    this.#readAt = -Infinity;
  }

  async #read(): Promise<void> {
    const all = await outsideTenants(this.#database, readMunicipalities);
    this.#bySlug = new Map(all.map((municipality) => [municipality.slug, municipality]));
    this.#readAt = this.#clock();
  }
}
