import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { projectRoot } from '../src/platform/config/read-config.ts';
import { findOrInstallChromium } from './find-chromium.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
/** What failed, each by its name: said again at the end, where whoever reads only that finds it. */
const failures: string[] = [];
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${join(projectRoot, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
};

/** One program of the check, its output told when it has ended; its exit status is one test. */
async function check(name: string, command: string, ...parameters: string[]): Promise<void> {
  const started = performance.now();
  const child = spawn(command, parameters, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
  const status = await once(child, 'close').then(
    ([code]: (number | null)[]) => code,
    (error: unknown) => void said.push(Buffer.from(`${String(error)}\n`)),
  );
  process.stdout.write(Buffer.concat(said));
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  total[status === 0 ? 'passed' : 'failed']++;
  if (status !== 0) failures.push(name);
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
}

/** A line for each test that failed, and for each file that broke before its first. */
function failuresOf(file: FileReport): string[] {
  const path = relative(projectRoot, file.name);
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return file.status === 'failed' ? [`${path}: ${firstLine(file.message)}`] : [];
  return failed.map((test) => `${path} > ${test.fullName}: ${firstLine(test.failureMessages[0] ?? '')}`);
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';

/** All kinds in one run: a worker that has nothing left of one goes on with the next. */
function tests(kinds: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'will-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('vitest', ['run', ...reporters], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...environment, WILL_TEST_KINDS: kinds.join() },
  });
  count(status, report);
  rmSync(folder, { recursive: true, force: true });
}

function count(status: number | null, report: string): void {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    total.passed += result.numPassedTests;
    total.skipped += result.numPendingTests;
    // A file that breaks before its first test fails no test by itself.
    const broken = status !== 0 || !result.success;
    total.failed += result.numFailedTests === 0 && broken ? 1 : result.numFailedTests;
    const named = result.testResults.flatMap(failuresOf);
    if (broken) failures.push(...(named.length > 0 ? named : [`vitest: ended with ${String(status)}`]));
  } catch (error) {
    console.error(`The tests left no report: ${error instanceof Error ? error.message : 'unknown'}`);
    failed('vitest: left no report');
  }
}

function failed(name: string): void {
  total.failed++;
  failures.push(name);
}

/** Whether there is a browser for the tests that need one; it is looked for, or installed, before anything is timed. */
function hasBrowser(): boolean {
  try {
    environment['CHROMIUM'] = findOrInstallChromium();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed('e2e: no browser');
    return false;
  }
}

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  const checks = async (...programs: readonly (readonly [string, string, ...string[]])[]) => {
    for (const program of programs) if (wanted(program[0])) await check(...program);
  };
  // Prettier works alone on one processor for as long as the others together.
  await Promise.all([
    checks(['format', 'prettier', '--check', '--log-level=warn', '.']),
    checks(
      ['types', 'tsc'],
      ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
      ['styles', 'node', 'bin/run.mjs', 'scripts/build-css.ts', '--check'],
    ),
  ]);
  const kinds = ['unit', 'architecture', 'page', 'integration', 'properties', 'e2e'].filter(wanted);
  const able = kinds.filter((kind) => kind !== 'e2e' || hasBrowser());
  if (able.length > 0) tests(able);
  for (const failure of failures) console.log(`FAILED ${failure}`);
  // Alone on its line: what runs the tests reads it.
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

await main();
