/** What a process that a test starts is given by `--import`, so that it reads TypeScript as the product does. */
export const readTypeScript = new URL('../../bin/read-typescript.mjs', import.meta.url).href;
