// What a process or a thread of the project is started with (`--import`), so that it reads TypeScript.
import 'tsx';
import { registerHooks } from 'node:module';

/**
 * tsx has esbuild give each function its name again by a call, whenever the function is made; names that this project never
 * lets be changed. Where small functions are made by the million, those calls took four tenths of the processor
 * (docs/decisions/0033-functions-keep-their-own-names.md).
 */
const naming =
  'var __defProp=Object.defineProperty;var __name=(target,value)=>__defProp(target,"name",{value,configurable:true});';

/** As long as what it takes the place of: the source map goes on pointing at the right places. */
const asItIs = 'var __name=(target)=>target;'.padEnd(naming.length);

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const { source } = loaded;
    if (typeof source !== 'string' || !source.startsWith(naming)) return loaded;
    return { ...loaded, source: asItIs + source.slice(naming.length) };
  },
});
