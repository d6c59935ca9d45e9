// `npm test`: installs what is missing, tests included, then runs everything.
import { ensureInstalled } from './install.mjs';
import { runProject } from './run-project.mjs';

ensureInstalled({ withTests: true });
await runProject('scripts/test.ts', process.argv.slice(2));
