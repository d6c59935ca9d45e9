import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { holds, line, type Measure, type Suite, type SuiteOptions } from './figure.ts';
import { pages } from './pages/suite.ts';
import { pool } from './pool/suite.ts';

const suites: Readonly<Record<string, Suite>> = { pages, pool };

/**
 * `npm run bench [-- NAME …] [--json FILE] [--seeds 7,8] [--quick]`: 0 when every limit holds, 1 when one does not, 64 for
 * a suite or an option that is not there.
 */
async function main(parameters: readonly string[]): Promise<number> {
  const asked = readParameters(parameters);
  if (typeof asked === 'string') {
    console.error(asked);
    return 64;
  }
  const { named, jsonFile, options } = asked;
  const measures: Measure[] = [];
  for (const [name, suite] of Object.entries(suites)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.log(`\n${name}`);
    await suite((measure) => {
      measures.push(measure);
      console.log(line(measure));
    }, options);
  }
  if (jsonFile !== undefined)
    writeFileSync(
      jsonFile,
      JSON.stringify(
        measures.map((measure) => ({ ...measure, holds: holds(measure) })),
        null,
        2,
      ),
    );
  const short = measures.filter((measure) => !holds(measure));
  console.log(
    short.length === 0
      ? '\nEvery limit holds.'
      : `\n${short.length} of ${measures.filter(({ limit }) => limit).length} limits fall short.`,
  );
  return short.length === 0 ? 0 : 1;
}

interface Asked {
  readonly named: readonly string[];
  readonly jsonFile: string | undefined;
  readonly options: SuiteOptions;
}

/** What was asked for, or what is wrong with it. */
function readParameters(parameters: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { json: { type: 'string' }, seeds: { type: 'string' }, quick: { type: 'boolean', default: false } },
    });
    const unknown = positionals.find((name) => !(name in suites));
    if (unknown !== undefined) return `There is no suite ${unknown}: there are ${Object.keys(suites).join(', ')}.`;
    const seeds = (values.seeds ?? '').split(',').filter(Boolean).map(Number);
    if (!seeds.every((seed) => Number.isInteger(seed))) return '--seeds needs whole numbers, such as 7,8,9.';
    return { named: positionals, jsonFile: values.json, options: { seeds, quick: values.quick } };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

process.exitCode = await main(process.argv.slice(2));
