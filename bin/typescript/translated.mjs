// A file of the project as Node runs it, translated once for each change of it.
import { hash, randomUUID } from 'node:crypto';
import { accessSync, constants, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { manner, translateAll } from './translate.mjs';

/** npm empties it with the packages; a file of the project has one file here, whatever becomes of it. */
const kept = join(root, 'node_modules/.cache/will-typescript');
const product = ['src', 'demo'];
const everything = [...product, 'scripts', 'tests'];

/** Translations of this process that are not read yet. */
const waiting = new Map();

/** The code of a file, after a line that says what it was made of. */
export function translated(path) {
  const source = readFileSync(path, 'utf8');
  const known = keptOf(path, source) ?? waiting.get(path);
  if (known !== undefined) {
    waiting.delete(path);
    return known;
  }
  // Whatever changed is translated with it: a first start then asks esbuild once instead of two thousand times.
  const stale = globSync(`{${foldersWith(path).join()}}/**/*.{ts,tsx}`, { cwd: root })
    .map((name) => join(root, name))
    .filter(
      (other) => other !== path && !waiting.has(other) && keptOf(other, readFileSync(other, 'utf8')) === undefined,
    );
  const code = withOthers(path, stale);
  prepareToKeep();
  for (const [other, text] of code) {
    const whole = markOf(readFileSync(other, 'utf8')) + text;
    if (!keep(other, whole) || other === path) waiting.set(other, whole);
  }
  return take(path);
}

/** Who starts the product has no use for its tests. */
function foldersWith(path) {
  return product.some((folder) => path.startsWith(join(root, folder))) ? product : everything;
}

function take(path) {
  const code = waiting.get(path);
  waiting.delete(path);
  return code;
}

/** A mistake in a file that nobody asked for does not hold up the one that was. */
function withOthers(path, others) {
  try {
    return translateAll([path, ...others]);
  } catch (error) {
    const wrong = new Set((error.errors ?? []).map(({ location }) => location && join(root, location.file)));
    const sound = others.filter((other) => !wrong.has(other));
    if (sound.length === others.length) throw error;
    return withOthers(path, sound);
  }
}

const markOf = (source) => `//${hash('sha1', manner + source)}\n`;
const placeOf = (path) => join(kept, `${hash('sha1', path)}.mjs`);

function keptOf(path, source) {
  try {
    const code = readFileSync(placeOf(path), 'utf8');
    return code.startsWith(markOf(source)) ? code : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

let mayKeep = true;

/** Where nothing may be written, each start translates anew. */
function prepareToKeep() {
  try {
    mkdirSync(kept, { recursive: true });
    accessSync(kept, constants.W_OK);
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
    mayKeep = false;
  }
}

/** Several processes and threads may do this at once: each file appears whole. */
function keep(path, code) {
  if (!mayKeep) return false;
  const own = `${placeOf(path)}.${randomUUID()}`;
  writeFileSync(own, code);
  renameSync(own, placeOf(path));
  return true;
}
