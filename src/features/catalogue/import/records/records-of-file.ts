import type { HsdsProgram } from '../../../../integrations/hsds/public.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { sameValue } from '../../entries/fields.ts';
import { termsBorneBy, type TaxonomyFromHsds, type TermFromHsds } from '../../hsds/from-taxonomies.ts';
import { isOwnId } from '../../hsds/own-terms.ts';
import type { LocationRow } from '../../location-store.ts';
import type { NewService } from '../../model.ts';
import { recordKinds, type RecordCount, type RecordKind } from '../model.ts';
import {
  compareLocations,
  compareTaxonomies,
  compareTerms,
  readIdsOf,
  readKnownIds,
  readNamesOf,
  readProgramsOf,
} from './record-store.ts';
import { RecordTally, type RecordState } from './record-tally.ts';

/** A batch of a file, as far as it is not services. */
export interface RecordsToCount {
  readonly organizations: readonly { readonly id: string; readonly state: RecordState; readonly hsds: Told }[];
  /** As everybody may see them. */
  readonly locations: readonly LocationRow[];
  readonly taxonomies: readonly TaxonomyFromHsds[];
  readonly terms: readonly TermFromHsds[];
  readonly services: readonly NewService[];
  /** Ids that records name which were rejected. */
  readonly mentioned: readonly string[];
}

interface Told {
  readonly programs?: readonly HsdsProgram[] | undefined;
}

const mostNamed = 1000;

/** What a file brings beside services: organisations, places, programmes, taxonomies and their terms, beside what stands. */
export class RecordsOfFile {
  readonly #source: string;
  readonly #tallies: Readonly<Record<RecordKind, RecordTally>>;
  readonly #programs: ReadonlyMap<string, HsdsProgram>;

  private constructor(
    source: string,
    tallies: Readonly<Record<RecordKind, RecordTally>>,
    programs: ReadonlyMap<string, HsdsProgram>,
  ) {
    this.#source = source;
    this.#tallies = tallies;
    this.#programs = programs;
  }

  static async begin(tx: Tx, source: string, { trial }: { readonly trial: boolean }): Promise<RecordsOfFile> {
    const isWritten = !trial;
    const tallyOf = async (kind: Exclude<RecordKind, 'program'>) =>
      new RecordTally(await readIdsOf(tx, source, kind), { isWritten });
    const programs = new Map((await readProgramsOf(tx, source)).map((program) => [program.id, program]));
    return new RecordsOfFile(
      source,
      {
        organization: await tallyOf('organization'),
        location: await tallyOf('location'),
        program: new RecordTally(programs.keys(), { isWritten: false }),
        taxonomy: await tallyOf('taxonomy'),
        term: await tallyOf('term'),
      },
      programs,
    );
  }

  /** Counts a batch, before any of it is written. */
  async count(tx: Tx, batch: RecordsToCount): Promise<void> {
    for (const { id, state } of batch.organizations) this.#tallies.organization.see(id, state);
    await this.#countLocations(tx, batch.locations);
    await this.#countTerms(tx, batch);
    this.#countPrograms(batch);
    const named = batch.services.flatMap(({ organizationId, hsds }) => [organizationId ?? [], hsds?.program_id ?? []]);
    for (const id of [...batch.mentioned, ...named.flat()])
      for (const kind of recordKinds) this.#tallies[kind].mention(id);
  }

  async #countLocations(tx: Tx, rows: readonly LocationRow[]): Promise<void> {
    const tally = this.#tallies.location;
    const once = [...new Map(rows.map((row) => [row.location.id, row])).values()];
    const [asked, others] = [
      once.filter(({ location }) => tally.asks(location.id)),
      once.filter(({ location }) => !tally.asks(location.id)).map(({ location }) => location.id),
    ];
    for (const { id, state } of await compareLocations(tx, asked)) tally.see(id, state);
    const known = await readKnownIds(tx, 'location', others);
    for (const id of others) if (!known.has(id)) tally.see(id, 'new');
  }

  async #countTerms(tx: Tx, batch: RecordsToCount): Promise<void> {
    const documents = [
      ...batch.organizations.map(({ hsds }) => hsds),
      ...batch.locations.map(({ location }) => location.hsds),
      ...batch.services.flatMap(({ hsds = {}, places = [] }) => [hsds, ...places.map((place) => place.hsds)]),
    ];
    const borne = documents.map(termsBorneBy);
    const taxonomies = byId([...borne.flatMap((one) => one.taxonomies), ...batch.taxonomies]);
    const terms = byId([...borne.flatMap((one) => one.terms), ...batch.terms]);
    for (const { id, state } of await compareTaxonomies(tx, this.#source, taxonomies))
      this.#tallies.taxonomy.see(id, state);
    for (const { id, state } of await compareTerms(tx, this.#source, terms)) this.#tallies.term.see(id, state);
    for (const { termIds } of borne) for (const id of termIds) this.#tallies.term.mention(id);
  }

  #countPrograms({ organizations, services }: RecordsToCount): void {
    const told = [
      ...organizations.flatMap(({ hsds }) => hsds.programs ?? []),
      ...services.flatMap(({ hsds }) => hsds?.program ?? []),
    ];
    for (const program of told) {
      const before = this.#programs.get(program.id);
      const state = before === undefined ? 'new' : sameValue(before, program) ? 'unchanged' : 'changed';
      this.#tallies.program.see(program.id, state);
    }
  }

  /** What it came to, once the whole file was seen. */
  async report(tx: Tx): Promise<Readonly<Record<RecordKind, RecordCount>>> {
    const counts = {} as Record<RecordKind, RecordCount>;
    for (const kind of recordKinds) {
      const { new: added, changed, unchanged, gone } = this.#tallies[kind];
      const some = gone.slice(0, mostNamed);
      const names =
        kind === 'program'
          ? some.map((id) => this.#programs.get(id)?.name ?? '').toSorted((a, b) => a.localeCompare(b, 'it'))
          : await readNamesOf(tx, kind, some);
      counts[kind] = { new: added, changed, unchanged, goneCount: gone.length, gone: names };
    }
    return counts;
  }
}

/** Each once, the last that came; our own taxonomies come from nowhere. */
function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()].filter(({ id }) => !isOwnId(id));
}
