import type { Command } from 'commander';
import type { OperatorId, PoolingInstance, Window } from '../../domain/pooling/instance.ts';
import { mostCentralOperator } from '../../domain/pooling/what-if/most-central-operator.ts';
import { parseSuppositions } from '../../domain/pooling/what-if/parse-suppositions.ts';
import { missingModels } from '../../domain/pooling/what-if/suppose.ts';
import type { Supposition } from '../../domain/pooling/what-if/supposition.ts';
import { exitCodes } from '../../platform/errors/exit-codes.ts';
import { readNumberOption } from '../number-options.ts';
import { orFaults, readJson } from '../pool-files.ts';
import { CommandFailure } from '../report-failure.ts';

export interface SuppositionOptions {
  readonly operators?: string;
  readonly like?: string;
  readonly days?: string;
  readonly from?: string;
  readonly to?: string;
  readonly venue: readonly string[];
  readonly subsidy?: string;
  readonly suppose?: string;
}

/** What is supposed: any of these together. */
export function withSuppositionOptions(command: Command): Command {
  const another = (venue: string, venues: readonly string[]) => [...venues, venue];
  return command
    .option('--operators <number>', 'so many operators more')
    .option(
      '--like <operator>',
      'with base, price, seats and tags of this one; else of the one nearest to most requests',
    )
    .option('--days <days>', 'on these days, such as tue,thu; without, on those of the model')
    .option('--from <time>', 'from this time of the day, such as 14:30')
    .option('--to <time>', 'until this time of the day')
    .option(
      '--venue <place>',
      'a venue: latitude, longitude, seats and tags, such as 45.58,9.27,8,step-free',
      another,
      [],
    )
    .option('--subsidy <percent>', 'so much of its price alone that each household can pay more')
    .option('--suppose <file>', 'a JSON list of suppositions, for whatever the options above do not say');
}

/** Throws a CommandFailure that names the option, where one is wrong or nothing is supposed. */
export function readSuppositions(instance: PoolingInstance, options: SuppositionOptions): readonly Supposition[] {
  const suppositions = [
    ...(options.operators === undefined ? [] : [readOperators(instance, options.operators, options)]),
    ...options.venue.map(readVenue),
    ...(options.subsidy === undefined ? [] : [readSubsidy(options.subsidy)]),
    ...(options.suppose === undefined
      ? []
      : orFaults(options.suppose, 'a list of suppositions', parseSuppositions(readJson(options.suppose)))),
  ];
  if (suppositions.length === 0) throw wrong('Say what to suppose: --operators, --venue, --subsidy or --suppose.');
  const [missing] = missingModels(instance, suppositions);
  if (missing !== undefined) throw new CommandFailure(exitCodes.inputMissing, `There is no operator ${missing}.`);
  return suppositions;
}

function readOperators(instance: PoolingInstance, many: string, options: SuppositionOptions): Supposition {
  const count = readNumberOption('--operators', many, { least: 1, most: 1000, whole: true });
  const like = (options.like as OperatorId | undefined) ?? mostCentralOperator(instance);
  if (like === undefined) throw wrong('The city has no operator to take as a model: describe one with --suppose.');
  const windows = readWindows(options);
  return { kind: 'operators-like', count, like, ...(windows !== undefined && { windows }) };
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function readWindows({ days, from, to }: SuppositionOptions): readonly Window[] | undefined {
  if (days === undefined && from === undefined && to === undefined) return undefined;
  if (days === undefined || from === undefined || to === undefined) throw wrong('--days, --from and --to go together.');
  const hours = { from: readTime('--from', from), to: readTime('--to', to) };
  if (hours.from >= hours.to) throw wrong('--from must be before --to.');
  return days.split(',').map((name) => {
    const day = dayNames.indexOf(name.trim().toLowerCase().slice(0, 3));
    if (day < 0) throw wrong(`--days needs days such as ${dayNames.join(',')}, not ${name}.`);
    return { day, ...hours };
  });
}

/** Half hours of the day: 14:30 is 29. */
function readTime(option: string, text: string): number {
  const [, hours, minutes] = /^(\d{1,2}):([03]0)$/.exec(text) ?? [];
  const slot = 2 * Number(hours) + (minutes === '30' ? 1 : 0);
  if (hours === undefined || slot > 48) throw wrong(`${option} needs a whole or half hour such as 14:30, not ${text}.`);
  return slot;
}

function readVenue(text: string): Supposition {
  const [lat = '', lon = '', seats = '', ...tags] = text.split(',').map((part) => part.trim());
  return {
    kind: 'venue',
    lat: readNumberOption('--venue: the latitude', lat, { least: -90, most: 90 }),
    lon: readNumberOption('--venue: the longitude', lon, { least: -180, most: 180 }),
    seats: readNumberOption('--venue: the seats', seats, { least: 1, most: 10_000, whole: true }),
    tags,
  };
}

function readSubsidy(percent: string): Supposition {
  return { kind: 'subsidy', percent: readNumberOption('--subsidy', percent, { least: 0, most: 100 }) };
}

function wrong(sentence: string): CommandFailure {
  return new CommandFailure(exitCodes.usage, sentence);
}
