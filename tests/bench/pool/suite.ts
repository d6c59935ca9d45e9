import { existsSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseInstance } from '../../../src/domain/pooling/parse-instance.ts';
import { referee } from '../../../src/domain/pooling/testing/referee.ts';
import { projectRoot } from '../../../src/platform/config/read-config.ts';
import type { Report, SuiteOptions } from '../figure.ts';
import { measureRow } from './measure-row.ts';
import { nameOf, rowsFor, type Row } from './rows.ts';
import { scratchFolder } from '../../setup/scratch-folder.ts';

interface Generator {
  readonly generate: (city: Pick<Row, 'requests' | 'operators' | 'venues' | 'seed' | 'kind'>) => unknown;
}

/** Load of the last minute beyond which other programs take the time that the engine is given. */
const busy = 0.5;

/** The engine on the public instances, by the command as people call it, beside first come and the whole model in HiGHS. */
export async function pool(report: Report, { seeds, quick }: SuiteOptions): Promise<void> {
  const generator = join(projectRoot, '../shared/pooling/generate.mjs');
  if (!existsSync(generator) || referee === undefined) {
    console.log('The generator and the referee of the instances are not beside the project: nothing is measured.');
    return;
  }
  const [load = 0] = loadavg();
  if (load > busy) console.log(`This machine is busy (load ${load.toFixed(1)}): what has a time limit will do worse.`);
  const { generate } = (await import(pathToFileURL(generator).href)) as Generator;
  const folder = scratchFolder('bench');
  try {
    for (const row of rowsFor(seeds, quick)) {
      const { requests, operators, venues, seed, kind } = row;
      const parsed = parseInstance(generate({ requests, operators, venues, seed, kind }));
      if (!parsed.ok) throw new Error(`the generator made no instance of ${nameOf(row)}`);
      await measureRow(row, parsed.value, { check: referee.check, folder, whole: !quick }, report);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
