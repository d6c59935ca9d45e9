import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../src/platform/config/read-config.ts';
import { findOrInstallChromium } from './find-chromium.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
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
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

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
    total.failed += result.numFailedTests === 0 && (status !== 0 || !result.success) ? 1 : result.numFailedTests;
  } catch (error) {
    console.error(`The tests of ${project} left no report: ${error instanceof Error ? error.message : 'unknown'}`);
    total.failed++;
  }
}

function main(): void {
  const only = process.argv.slice(2);
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  if (wanted('types')) check('types', 'tsc');
  if (wanted('lint')) check('lint', 'oxlint', '--type-aware', '--deny-warnings');
  if (wanted('format')) check('format', 'prettier', '--check', '--log-level=warn', '.');
  if (wanted('styles')) check('styles', 'tsx', 'scripts/build-css.ts', '--check');
  for (const project of ['unit', 'architecture', 'page', 'integration', 'properties'])
    if (wanted(project)) tests(project);
  if (wanted('e2e')) {
    try {
      environment['CHROMIUM'] = findOrInstallChromium();
      tests('e2e');
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      total.failed++;
    }
  }
  // Alone on its line: what runs the tests reads it.
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

main();
