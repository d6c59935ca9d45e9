// `node bin/run.mjs FILE [ARGUMENTS]`: a script of the project, on its own Node.
import { ensureInstalled } from './install.mjs';
import { runProject } from './run-project.mjs';

const [file, ...args] = process.argv.slice(2);
ensureInstalled({ withTests: true });
await runProject(file, args);
