import { writeFileSync } from 'node:fs';
import { holds, line, type Measure, type Suite } from './figure.ts';
import { pages } from './pages/suite.ts';

const suites: Readonly<Record<string, Suite>> = { pages };

/** `npm run bench [-- NAME …] [--json FILE]`: 0 when every limit holds, 1 when one does not, 64 for a suite that is not there. */
async function main(parameters: readonly string[]): Promise<number> {
  const jsonAt = parameters.indexOf('--json');
  const jsonFile = jsonAt === -1 ? undefined : parameters[jsonAt + 1];
  const named = parameters.filter((_, index) => jsonAt === -1 || (index !== jsonAt && index !== jsonAt + 1));
  const unknown = named.find((name) => !(name in suites));
  if (unknown !== undefined || (jsonAt !== -1 && jsonFile === undefined)) {
    console.error(
      unknown === undefined
        ? '--json needs a file name.'
        : `There is no suite ${unknown}: there are ${Object.keys(suites).join(', ')}.`,
    );
    return 64;
  }
  const measures: Measure[] = [];
  for (const [name, suite] of Object.entries(suites)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.log(`\n${name}`);
    await suite((measure) => {
      measures.push(measure);
      console.log(line(measure));
    });
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

process.exitCode = await main(process.argv.slice(2));
