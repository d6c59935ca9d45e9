import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { explainPlan } from '../domain/pooling/explain/explain-plan.ts';
import { prepareFit } from '../domain/pooling/fit/prepare-fit.ts';
import type { PoolingInstance, PoolingRequest, RequestId } from '../domain/pooling/instance.ts';
import { parseInstance } from '../domain/pooling/parse-instance.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { explanationInALine } from './pooling/explanation-words.ts';
import { fitInWords } from './pooling/fit-words.ts';
import { assertKeepsRules, orFaults, readInstance, readJson, readPlan } from './pool-files.ts';
import { CommandFailure } from './report-failure.ts';

export function addPoolFit(pool: Command): void {
  pool
    .command('fit <instance> <plan> <request>')
    .description('places for one newcomer in a plan that runs: a request of the instance, or a file with one request')
    .option('--json', 'print everything as JSON')
    .action((instanceFile: string, planFile: string, request: string, options: { json?: boolean }) => {
      const instance = readInstance(instanceFile);
      const plan = readPlan(planFile);
      assertKeepsRules(instance, plan, planFile);
      const newcomer = readNewcomer(instance, request);
      const fit = prepareFit(instance, plan);
      const started = performance.now();
      const found = fit(newcomer);
      const milliseconds = performance.now() - started;
      const name = nameOf(newcomer);
      console.log(options.json === true ? JSON.stringify(found, null, 2) : fitInWords(name, found, instance, plan));
      process.stderr.write(`Answered in ${milliseconds.toFixed(1)} ms.\n`);
      // No pool is missed by one thing alone: then what is missing takes a longer look.
      if (options.json !== true && found.outcome === 'no-place' && found.misses.length === 0)
        console.log(explanationInALine(name, explainPlan(withNewcomer(instance, newcomer), plan)(nameOf(newcomer))));
      if (found.outcome === 'no-place') process.exitCode = exitCodes.negative;
    });
}

function nameOf(newcomer: RequestId | PoolingRequest): RequestId {
  return typeof newcomer === 'string' ? newcomer : newcomer.id;
}

/** The city with the newcomer in it as it would ask. */
function withNewcomer(instance: PoolingInstance, newcomer: RequestId | PoolingRequest): PoolingInstance {
  if (typeof newcomer === 'string') return instance;
  return { ...instance, requests: [...instance.requests.filter(({ id }) => id !== newcomer.id), newcomer] };
}

function readNewcomer(instance: PoolingInstance, asked: string): RequestId | PoolingRequest {
  const known = instance.requests.find(({ id }) => id === asked);
  if (known !== undefined) return known.id;
  if (asked !== '-' && !existsSync(asked))
    throw new CommandFailure(exitCodes.inputMissing, `${asked} is neither a request of the instance nor a file.`);
  const alone = { ...instance, requests: [readJson(asked)], venues: [], operators: [] };
  const [newcomer] = orFaults(asked, 'a request', parseInstance(alone)).requests;
  if (newcomer === undefined) throw new CommandFailure(exitCodes.dataInvalid, `${asked} holds no request.`);
  return newcomer;
}
