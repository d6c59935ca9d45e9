import { withoutAccents } from '../../../domain/search/normalise.ts';
import { tokens } from '../../../domain/search/stem.ts';
import { Numbering } from './numbering.ts';

export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly provider: string | null;
  readonly locality: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly url: string | null;
}

/** An entry as it is compared. What is compared for being the same is a number, worked out once; 0 where it is not known. */
export interface ComparedEntry {
  readonly id: string;
  readonly touched: boolean;
  /** Of the words of the title, ascending. */
  readonly stems: readonly number[];
  readonly title: number;
  readonly provider: number;
  readonly locality: number;
  readonly address: number;
  readonly phone: number;
  readonly link: number;
  readonly lat: number | null;
  readonly lon: number | null;
}

/**
 * The entries of a catalogue as numbers. They come one by one, and their texts go again: those of 100,000 services would
 * take more memory than all of their import.
 */
export class ComparedEntries {
  readonly entries: ComparedEntry[] = [];
  readonly #stems = new Numbering();
  readonly #titles = new Numbering();
  readonly #providers = new Numbering();
  readonly #localities = new Numbering();
  readonly #addresses = new Numbering();
  readonly #phones = new Numbering();
  readonly #links = new Numbering();

  add({ id, title, lat, lon, ...entry }: CatalogueEntry, touched: boolean): void {
    const locality = plain(entry.locality);
    this.entries.push({
      id,
      touched,
      stems: [...new Set(tokens(title))].map((stem) => this.#stems.of(stem)).sort((a, b) => a - b),
      title: this.#titles.of(plain(title)),
      provider: this.#providers.of(plain(entry.provider)),
      locality: this.#localities.of(locality),
      address: this.#addresses.of(doorOf(entry.address, locality)),
      phone: this.#phones.of(phoneOf(entry.phone)),
      link: this.#links.of(entry.url ?? ''),
      lat,
      lon,
    });
  }

  /** How many numbers there are of each, 0 among them. */
  get sizes(): { readonly stems: number; readonly addresses: number; readonly phones: number } {
    return { stems: this.#stems.size, addresses: this.#addresses.size, phones: this.#phones.size };
  }

  /** The entries so that what is most alike stands side by side: by title, provider and locality. The last thing to ask: texts go. */
  inOrder(): ComparedEntry[] {
    const [titles, providers, localities] = [this.#titles.ranks(), this.#providers.ranks(), this.#localities.ranks()];
    for (const texts of [this.#titles, this.#providers, this.#localities, this.#stems]) texts.forget();
    for (const texts of [this.#addresses, this.#phones, this.#links]) texts.forget();
    const rank = (ranks: Int32Array, number: number) => ranks[number] ?? 0;
    return this.entries.toSorted(
      (a, b) =>
        rank(titles, a.title) - rank(titles, b.title) ||
        rank(providers, a.provider) - rank(providers, b.provider) ||
        rank(localities, a.locality) - rank(localities, b.locality),
    );
  }
}

/** `via roma 5 monza`; a street without a number is no door. */
function doorOf(address: string | null, locality: string): string {
  const text = plain(address);
  return /\d/.test(text) ? `${text} ${locality}` : '';
}

/** The digits of a number without the country's: `0391234567`. */
function phoneOf(phone: string | null): string {
  const digits = (phone ?? '').replaceAll(/\D/g, '').replace(/^(?:00)?39(?=\d{8})/, '');
  return digits.length < 6 ? '' : digits;
}

function plain(text: string | null): string {
  return withoutAccents(text ?? '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
