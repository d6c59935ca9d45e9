// What a process or a thread of the project is started with (`--import`), so that it reads TypeScript.
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { tellPlaces } from './typescript/tell-places.mjs';
import { translated } from './typescript/translated.mjs';

registerHooks({
  load(url, context, next) {
    if (!/^file:.*\.tsx?$/.test(url)) return next(url, context);
    return { format: 'module', source: translated(fileURLToPath(url)), shortCircuit: true };
  },
});
tellPlaces();
