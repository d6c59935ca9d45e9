// `npm run bench [-- NAME …] [--json FILE]`.
import { ensureInstalled } from './install.mjs';
import { runProject } from './run-project.mjs';

ensureInstalled({ withTests: true });
await runProject('tests/bench/run.ts', process.argv.slice(2));
