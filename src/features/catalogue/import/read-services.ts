import type { NewService } from '../model.ts';
import { checkHeader } from './check-header.ts';
import { recordMapper } from './map-record.ts';
import type { Mapping } from './mapping.ts';
import type { FileRefusal, ImportWarning, Rejection } from './model.ts';
import { readCsv } from './read-csv.ts';
import { readText, RefusedFile, type FileContent } from './read-text.ts';

export interface ReadServices {
  readonly kind: 'read';
  /** Records of the file, its header and blank lines aside. */
  readonly read: number;
  readonly services: readonly NewService[];
  readonly rejected: readonly Rejection[];
  readonly warnings: readonly ImportWarning[];
}

/** Reads a whole file before anything is written: it is either fit to import, or refused with a reason. */
export async function readServices(
  content: FileContent,
  mapping: Mapping,
  onRecord: (read: number) => void,
): Promise<ReadServices | { readonly kind: 'refused'; readonly refusal: FileRefusal }> {
  const services: NewService[] = [];
  const rejected: Rejection[] = [];
  const warnings: ImportWarning[] = [];
  const keys = new Set<string>();
  let read = -1;
  let mapRecord: ReturnType<typeof recordMapper> | undefined;
  try {
    for await (const record of readCsv(readText(content), mapping.delimiter)) {
      read++;
      if (mapRecord === undefined) {
        mapRecord = recordMapper(mapping, checkHeader(record.cells, mapping));
        continue;
      }
      onRecord(read);
      const mapped = mapRecord(record);
      if (mapped.kind === 'rejected') {
        rejected.push(mapped.rejection);
      } else if (keys.has(mapped.service.sourceKey)) {
        rejected.push({
          line: record.line,
          reason: 'repeated-key',
          field: 'sourceKey',
          length: mapped.service.sourceKey.length,
        });
      } else {
        keys.add(mapped.service.sourceKey);
        services.push(mapped.service);
        warnings.push(...mapped.warnings);
      }
    }
  } catch (error) {
    if (error instanceof RefusedFile) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
  return read < 0
    ? { kind: 'refused', refusal: { reason: 'empty' } }
    : { kind: 'read', read, services, rejected, warnings };
}
