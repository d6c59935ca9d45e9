import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/config/read-config.ts';
import { atMost, type Report, type SuiteOptions } from '../figure.ts';
import { watchMemory } from '../pool/watch-memory.ts';
import { writeFiles } from './write-files.ts';
import { scratchFolder } from '../../setup/scratch-folder.ts';

const services = 100_000;

/**
 * `bin/will import services` with 100,000 services on the embedded database, as a person waits for it: a table, the same
 * table again, a trial of it, and HSDS with an organisation and a place for each. Memory is that of the command's own process.
 */
export async function importing(report: Report, { quick }: SuiteOptions): Promise<void> {
  const folder = scratchFolder('bench');
  const will = commandIn(join(folder, 'data'));
  try {
    const files = await writeFiles(folder, services);
    await will(['demo']);
    const table = ['import', 'services', files.csv, '--mapping', files.mapping, '--municipality', 'monza'];
    const tell = (name: string, { seconds, megabytes }: Run) => {
      report({ group: name, name: 'time', value: seconds, unit: 's', limit: atMost(120) });
      if (megabytes !== undefined)
        report({ group: name, name: 'peak memory', value: megabytes, unit: 'MB', limit: atMost(500) });
    };
    tell('100,000 services of a CSV', await will(table));
    tell('the same CSV again', await will(table));
    if (quick) return;
    tell('a trial of the same CSV', await will([...table, '--dry-run']));
    tell('100,000 services of HSDS', await will(['import', 'services', files.hsds, '--municipality', 'novara']));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number | undefined;
}

function commandIn(data: string): (parameters: readonly string[]) => Promise<Run> {
  const env: NodeJS.ProcessEnv = { ...process.env, WILL_DATA: data, DATABASE_URL: undefined };
  return async (parameters) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [join(projectRoot, 'bin/will'), ...parameters], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const memory = watchMemory(child.pid);
    const [status] = (await once(child, 'close')) as [number | null];
    const megabytes = memory.end();
    if (status !== 0) throw new Error(`will ${parameters[0] ?? ''} ended with ${status}`);
    return { seconds: (performance.now() - begun) / 1000, megabytes };
  };
}
