import { createHash } from 'node:crypto';
import type { NewService } from '../../model.ts';
import { classifier } from './classify.ts';
import { cleanCell, cleanLine } from './clean-cell.ts';
import { given } from './given.ts';
import { longest, type ColumnName } from './limits.ts';
import { localityReader } from './locality.ts';
import type { Mapping } from './mapping.ts';
import { plain } from './match-words.ts';
import type { ImportWarning, Rejection, WarningReason } from '../model.ts';
import type { CsvRecord } from './read-csv.ts';
import { dateReader } from './read-date.ts';
import { readLink } from './read-link.ts';
import { isProtected, maySpeakOfShelter } from './read-protected.ts';
import { readPosition } from './read-position.ts';
import { sectionsOf } from './sections.ts';

export type MappedRecord =
  | { readonly kind: 'service'; readonly service: NewService; readonly warnings: readonly ImportWarning[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly sourceKey?: string };

export type TextOf = (name: ColumnName) => string;

const onOneLine: ReadonlySet<ColumnName> = new Set([
  'title',
  'provider',
  'address',
  'locality',
  'province',
  'region',
  'phone',
  'email',
  'sourceKey',
]);

/** Reads records of a file with this header as services, by its mapping. */
export function recordMapper(mapping: Mapping, header: readonly string[]): (record: CsvRecord) => MappedRecord {
  const places = Object.entries(mapping.columns).map(
    ([name, column]) => [name as ColumnName, header.indexOf(column ?? '')] as const,
  );
  const classify = classifier(mapping);
  const readLocality = localityReader(mapping.values.nationwide);
  const readDate = dateReader(mapping.dates.updatedAt ?? 'yyyy-MM-dd');

  return ({ line, cells }) => {
    let key = '';
    const reject = (reason: Rejection['reason'], field: string, length: number): MappedRecord => ({
      kind: 'rejected',
      rejection: { line, reason, field, length },
      ...given('sourceKey', key),
    });
    if (cells.length !== header.length) return reject('column-count', '', cells.length);
    const texts = new Map(
      places.map(([name, place]) => [name, (onOneLine.has(name) ? cleanLine : cleanCell)(cells[place] ?? '')]),
    );
    const text: TextOf = (name) => texts.get(name) ?? '';
    key = mapping.columns.sourceKey === undefined ? keyOf(text) : text('sourceKey');
    for (const [name, value] of texts) if (value.length > longest[name]) return reject('too-long', name, value.length);
    if (key === '') return reject('missing', 'sourceKey', 0);
    if (text('title') === '') return reject('missing', 'title', 0);
    const codes = classify(text);
    if (codes.unknown !== undefined) return reject('unknown-value', codes.unknown, text(codes.unknown).length);

    const place = readLocality(text);
    const position = readPosition(text('lat'), text('lon'), mapping.bounds);
    const link = readLink(text('url'));
    const updatedOn = text('updatedAt') === '' ? undefined : readDate(text('updatedAt'));
    const redacted = mapping.redacted !== undefined && text('address').includes(mapping.redacted);
    const protectedPlace = isProtected(text('protected'));
    const tellsWhere = text('address') !== '' || position.position !== undefined;
    const mayBeShelter =
      !protectedPlace && tellsWhere && maySpeakOfShelter(text('title'), text('provider'), text('description'));
    const warnings: readonly (readonly [WarningReason | undefined | false, string])[] = [
      [position.warning, 'lat'],
      [link.warning, 'url'],
      [redacted && 'address-redacted', 'address'],
      [mayBeShelter && 'may-be-shelter', 'address'],
      [text('updatedAt') !== '' && updatedOn === undefined && 'date-unreadable', 'updatedAt'],
    ];
    return {
      kind: 'service',
      service: {
        source: mapping.source,
        sourceKey: key,
        title: text('title'),
        description: text('description'),
        language: mapping.language,
        answerKind: codes.answerKind,
        kindsOfHelp: codes.kindsOfHelp,
        audiences: codes.audiences,
        sections: sectionsOf(text, { place, licence: mapping.licence, answerKind: codes.answerKind }),
        status: codes.status,
        madeUp: mapping.madeUp,
        ...given('providerName', text('provider')),
        ...given('address', redacted ? '' : text('address')),
        ...given('locality', place.locality),
        ...(position.position && { position: position.position }),
        ...(protectedPlace && { protectedPlace }),
        ...given('url', link.url),
        ...given('updatedOn', updatedOn),
      },
      warnings: warnings.flatMap(([reason, field]) => (reason ? [{ line, reason, field }] : [])),
    };
  };
}

/** For a source that numbers nothing: the same title by the same provider at the same address is the same service. */
function keyOf(text: TextOf): string {
  return createHash('sha256')
    .update(['title', 'provider', 'address', 'locality'].map((name) => plain(text(name as ColumnName))).join('\n'))
    .digest('hex')
    .slice(0, 32);
}
