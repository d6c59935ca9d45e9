import { spawnSync } from 'node:child_process';
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

/** One program of the check; its exit status is one test. */
function check(name: string, command: string, ...parameters: string[]): void {
  const started = performance.now();
  const { status } = spawnSync(command, parameters, { cwd: projectRoot, stdio: 'inherit', env: environment });
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

function tests(project: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'will-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('vitest', ['run', '--project', project, ...reporters], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: environment,
  });
  count(project, status, report);
  rmSync(folder, { recursive: true, force: true });
}

function count(project: string, status: number | null, report: string): void {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    total.passed += result.numPassedTests;
    total.skipped += result.numPendingTests;
    // A file that breaks before its first test fails no test by itself.
    const broken = status !== 0 || !result.success;
    total.failed += result.numFailedTests === 0 && broken ? 1 : result.numFailedTests;
    const named = result.testResults.flatMap(failuresOf);
    if (broken) failures.push(...(named.length > 0 ? named : [`${project}: ended with ${String(status)}`]));
  } catch (error) {
    console.error(`The tests of ${project} left no report: ${error instanceof Error ? error.message : 'unknown'}`);
    failed(`${project}: left no report`);
  }
}

function failed(name: string): void {
  total.failed++;
  failures.push(name);
}

function main(): void {
  const only = process.argv.slice(2);
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  if (wanted('types')) check('types', 'tsc');
  if (wanted('lint')) check('lint', 'oxlint', '--type-aware', '--deny-warnings');
  if (wanted('format')) check('format', 'prettier', '--check', '--log-level=warn', '.');
  if (wanted('styles')) check('styles', 'node', 'bin/run.mjs', 'scripts/build-css.ts', '--check');
  for (const project of ['unit', 'architecture', 'page', 'integration', 'properties'])
    if (wanted(project)) tests(project);
  if (wanted('e2e')) {
    try {
      environment['CHROMIUM'] = findOrInstallChromium();
      tests('e2e');
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      failed('e2e: no browser');
    }
  }
  for (const failure of failures) console.log(`FAILED ${failure}`);
  // Alone on its line: what runs the tests reads it.
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

main();
