import type { Command } from 'commander';
import { checkPlan } from '../domain/pooling/check-plan.ts';
import { explainPlan } from '../domain/pooling/explain/explain-plan.ts';
import type { Explanation } from '../domain/pooling/explain/explanation.ts';
import type { PoolingInstance, PoolingRequest, RequestId } from '../domain/pooling/instance.ts';
import type { PoolingPlan } from '../domain/pooling/plan.ts';
import { progressBar } from '../platform/cli/progress-bar.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { readInstance, readPlan } from './pool-files.ts';
import { explanationInALine, explanationInWords } from './pooling/explanation-words.ts';
import { summaryInWords } from './pooling/summary-words.ts';
import { CommandFailure } from './report-failure.ts';

export function addPoolExplain(pool: Command): void {
  pool
    .command('explain <instance> <plan> [request]')
    .description('why a request is in its pool, or in none, and the least that would change it; or a summary of all')
    .option('--json', 'print everything as JSON')
    .action((instanceFile: string, planFile: string, asked: string | undefined, options: { json?: boolean }) => {
      const instance = readInstance(instanceFile);
      const plan = readPlan(planFile);
      assertKeepsRules(instance, plan, planFile);
      const explain = explainPlan(instance, plan);
      const json = options.json === true;
      if (asked === undefined) return tellAll(instance, explain, json);
      const request = findRequest(instance, asked, instanceFile);
      const told = explain(request.id);
      console.log(json ? JSON.stringify(told, null, 2) : explanationInWords(asked, told, request.slots, plan));
    });
}

function assertKeepsRules(instance: PoolingInstance, { format, pools }: PoolingPlan, file: string): void {
  if (checkPlan(instance, { format, pools }).broken.length === 0) return;
  throw new CommandFailure(exitCodes.dataInvalid, `${file} breaks the rules: will pool check says which.`);
}

function findRequest({ requests }: PoolingInstance, asked: string, file: string): PoolingRequest {
  const request = requests.find(({ id }) => id === asked);
  if (request !== undefined) return request;
  throw new CommandFailure(exitCodes.inputMissing, `There is no request ${asked} in ${file}.`);
}

/** One after the other onto standard output: all the explanations of a city at once would be too much to hold. */
function tellAll({ requests }: PoolingInstance, explain: (id: RequestId) => Explanation, json: boolean): void {
  const bar = progressBar('requests');
  const counts = new Map<string, number>();
  const lines: string[] = [];
  if (json) process.stdout.write('{ "requests": [');
  for (const [at, { id }] of requests.entries()) {
    const told = explain(id);
    const key = told.outcome === 'not-placed' ? told.reason : told.outcome;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (json) process.stdout.write(`${at === 0 ? '' : ','}\n${JSON.stringify({ request: id, ...told })}`);
    else lines.push(explanationInALine(id, told));
    bar.show(at + 1, requests.length);
  }
  bar.end();
  if (json) process.stdout.write(`\n], "counts": ${JSON.stringify(Object.fromEntries(counts))} }\n`);
  else console.log([...summaryInWords(counts), '', ...lines].join('\n'));
}
