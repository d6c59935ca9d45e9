import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** Texts are written in the code, so there are as many as there are statements in it; more means that one is built from input. */
const mostNames = 5000;
const names = new Map<string, string>();

/** The same text has the same name on every connection. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, name);
  return name;
}

/** One statement, which a name can stand for; BEGIN and its settings are several in one. */
const isOne = (text: string, parameters: readonly unknown[]) =>
  parameters.length > 0 || /^\s*(?:select|with)\b/.test(text);

/**
 * A pool whose statements are named: the server reads and plans each once a connection instead of at every call. What
 * was lent serves until it is given back and no longer: code that goes on behind the back of a transaction that failed
 * would speak within the next one, which is somebody else's.
 */
export function withNamedStatements(pool: Pool): PostgresPool {
  return {
    connect: async () => lend(await pool.connect()),
    end: () => pool.end(),
  };
}

function lend(client: PoolClient): PostgresPoolClient {
  let lent = true;
  const gather = gatherer(client);
  const query = async (text: string, parameters: readonly unknown[]) => {
    if (!lent) throw new Error('a statement came after its transaction was over');
    const name = isOne(text, parameters) ? nameOf(text) : undefined;
    gather();
    return client.query({ text, values: [...parameters], ...(name !== undefined && { name }) });
  };
  const release = () => {
    lent = false;
    client.release();
  };
  // Kysely's type also speaks of cursors, which nothing here uses.
  return { query: query as unknown as PostgresPoolClient['query'], release };
}

/** What is written to, as the driver has it. */
interface Wired {
  readonly connection: { readonly stream: Pick<Writable, 'cork' | 'uncork'> };
}

/**
 * Holds back what is written until whoever asks has nothing more to ask before an answer: BEGIN and the first statements, which are
 * not waited for, leave together. Each packet of its own cost more than reading most of them.
 */
function gatherer(client: PoolClient): () => void {
  const { stream } = (client as unknown as Wired).connection;
  let gathers = false;
  return () => {
    if (gathers) return;
    gathers = true;
    stream.cork();
    process.nextTick(() => {
      gathers = false;
      stream.uncork();
    });
  };
}
