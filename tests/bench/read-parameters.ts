import { parseArgs } from 'node:util';
import type { SuiteOptions } from './figure.ts';

export interface Asked {
  /** Suites to run; none is all of them. */
  readonly named: readonly string[];
  readonly jsonFile: string | undefined;
  readonly options: SuiteOptions;
}

/** What was asked for with `[NAME …] [--json FILE] [--seeds 7,8] [--quick]`, or in words what is wrong with it. */
export function readParameters(parameters: readonly string[], suites: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { json: { type: 'string' }, seeds: { type: 'string' }, quick: { type: 'boolean', default: false } },
    });
    const unknown = positionals.find((name) => !suites.includes(name));
    if (unknown !== undefined) return `There is no suite ${unknown}: there are ${suites.join(', ')}.`;
    const seeds = readSeeds(values.seeds);
    if (seeds === undefined) return '--seeds needs whole numbers from 0 on, such as 7,8,9.';
    return { named: positionals, jsonFile: values.json, options: { seeds, quick: values.quick } };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Each seed once, in the order given; undefined when one is not a seed of the generator (32 bits). */
function readSeeds(list: string | undefined): number[] | undefined {
  if (list === undefined) return [];
  const parts = list.split(',').map((part) => part.trim());
  if (!parts.every((part) => /^\d{1,10}$/.test(part) && Number(part) < 2 ** 32)) return undefined;
  return [...new Set(parts.map(Number))];
}
