import { checkHeader } from './check-header.ts';
import type { Intake } from '../intake.ts';
import { recordMapper } from './map-record.ts';
import type { Mapping } from './mapping.ts';
import type { Table } from './read-table.ts';
import { RefusedFile } from '../refused-file.ts';

/** The rows of a table as its mapping reads them. */
export async function* readMapped(table: Table, mapping: Mapping): AsyncGenerator<Intake> {
  let mapRecord: ReturnType<typeof recordMapper> | undefined;
  for await (const record of table.rows()) {
    if (mapRecord === undefined) {
      mapRecord = recordMapper(mapping, checkHeader(record.cells, { ...mapping, delimiter: table.delimiter }));
      continue;
    }
    const mapped = mapRecord(record);
    yield mapped.kind === 'rejected' ? mapped : { ...mapped, line: record.line };
  }
  if (mapRecord === undefined) throw new RefusedFile({ reason: 'empty' });
}
