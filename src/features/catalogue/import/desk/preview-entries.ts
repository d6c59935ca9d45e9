import type { Ctx } from '../../../context.ts';
import type { NewService } from '../../model.ts';
import { openAs } from '../open-for-import.ts';
import { openIntake } from '../read-intake.ts';
import { refusalIn } from '../refused-file.ts';
import { keptFile } from './kept-file.ts';
import type { DeskImport } from './model.ts';

const shown = 3;

/** The first services of a table as its mapping reads them; none where it cannot be read so. */
export async function previewEntries(ctx: Ctx, { id, fileSize, format, mapping }: DeskImport): Promise<NewService[]> {
  const opened = await openAs(format, keptFile(ctx, id, fileSize));
  if (opened.kind !== 'table' || mapping === null) return [];
  const services: NewService[] = [];
  try {
    for await (const entry of (await openIntake(opened.incoming(mapping))).entries) {
      if (entry.kind === 'service') services.push(entry.service);
      if (services.length === shown) break;
    }
  } catch (error) {
    if (refusalIn(error) === undefined) throw error;
  }
  return services;
}
