import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFonts } from './fonts.ts';

export type Compilation = { readonly pdf: Uint8Array } | { readonly problem: string };

const workspace = fileURLToPath(new URL('.', import.meta.url));
const templates = { document: readTemplate('document.typ'), probe: readTemplate('probe.typ') };

let shared: NodeCompiler | undefined;

/** Data goes in as a virtual JSON file, never as source: no text can become markup or code. */
export function compile(template: keyof typeof templates, json: string, date: Date): Compilation {
  shared ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
  const compiler = shared;
  compiler.mapShadow(`${workspace}data.json`, Buffer.from(json));
  try {
    const compiled = compiler.compile({ mainFileContent: templates[template], resetRead: true });
    const document = compiled.result;
    if (!document) return { problem: describeFailure(compiler, compiled.takeError()) };
    const creationTimestamp = Math.floor(date.getTime() / 1000);
    return { pdf: new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp })) };
  } catch (error) {
    return { problem: String(error) };
  } finally {
    // What no document has used for ten turns is forgotten, or memory would grow with every document.
    compiler.evictCache(10);
  }
}

function describeFailure(
  compiler: NodeCompiler,
  error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null,
): string {
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no reason given';
}

function readTemplate(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
