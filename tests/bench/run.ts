import { writeFileSync } from 'node:fs';
import { catalogue } from './catalogue/suite.ts';
import { holds, line, type Measure, type Suite } from './figure.ts';
import { importing } from './import/suite.ts';
import { lab } from './lab/suite.ts';
import { pages } from './pages/suite.ts';
import { pool } from './pool/suite.ts';
import { requests } from './requests/suite.ts';
import { readParameters } from './read-parameters.ts';

const suites: Readonly<Record<string, Suite>> = { pages, catalogue, import: importing, lab, pool, requests };

/**
 * `npm run bench [-- NAME …] [--json FILE] [--seeds 7,8] [--quick]`: 0 when every limit holds, 1 when one does not, 64 for
 * a suite or an option that is not there.
 */
async function main(parameters: readonly string[]): Promise<number> {
  const asked = readParameters(parameters, Object.keys(suites));
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
      const { group } = measure;
      if (group !== undefined && group !== measures.at(-1)?.group) console.log(`\n${group}`);
      measures.push(measure);
      console.log(line(measure));
    }, options);
  }
  if (jsonFile !== undefined) writeFileSync(jsonFile, inJson(measures));
  const limited = measures.filter(({ limit }) => limit !== undefined);
  const short = limited.filter((measure) => !holds(measure));
  console.log(`\n${verdict(limited.length, short.length)}`);
  return short.length === 0 ? 0 : 1;
}

function inJson(measures: readonly Measure[]): string {
  const judged = measures.map((measure) => ({ ...measure, holds: holds(measure) }));
  return JSON.stringify(judged, null, 2);
}

function verdict(limits: number, short: number): string {
  if (limits === 0) return 'No limit was measured.';
  return short === 0 ? 'Every limit holds.' : `${short} of ${limits} limits fall short.`;
}

process.exitCode = await main(process.argv.slice(2));
