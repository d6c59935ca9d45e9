import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Hono } from 'hono';
import { isNotModified } from './not-modified.ts';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
};

interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly compressed?: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly tag: string;
}

export interface AssetFolder {
  /** Address that the files are under, such as `/assets/fonts`. */
  readonly prefix: string;
  readonly folder: string;
  /** File name endings that are served; the rest of the folder is not public. */
  readonly endings: readonly string[];
}

/** Serves files from memory, compressed once, with a validator. */
// The routes carry no context of their own, so any router will do.
// oxlint-disable-next-line typescript/no-explicit-any
export function serveAssets(app: Hono<any>, folders: readonly AssetFolder[]): void {
  for (const { prefix, folder, endings } of folders) {
    for (const [name, asset] of readFolder(folder, endings)) {
      app.get(`${prefix}/${name}`, (c) => {
        c.header('ETag', asset.tag);
        // Fonts never change under their name; the style sheet and the script may, and cost a question each ten minutes.
        c.header(
          'Cache-Control',
          asset.type.startsWith('font/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
        );
        c.header('Vary', 'Accept-Encoding');
        if (isNotModified(c.req.raw, asset)) return c.body(null, 304);
        c.header('Content-Type', asset.type);
        if (!asset.compressed || !/\bbr\b/.test(c.req.header('Accept-Encoding') ?? '')) return c.body(asset.body);
        c.header('Content-Encoding', 'br');
        return c.body(asset.compressed);
      });
    }
  }
}

function readFolder(folder: string, endings: readonly string[]): [string, Asset][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const ending = entry.name.split('.').at(-1) ?? '';
      const type = types[ending];
      if (type === undefined || !endings.includes(ending)) return [];
      const body = new Uint8Array(readFileSync(path));
      // One tag for the file as it is and packed, so a weak one.
      const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      const compressed =
        type.startsWith('text/') || type.endsWith('xml') ? new Uint8Array(brotliCompressSync(body)) : undefined;
      return [[name, { body, type, tag, ...(compressed && { compressed }) }] as [string, Asset]];
    });
}
