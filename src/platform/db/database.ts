import { CompiledQuery, Kysely, PostgresDialect, type DatabaseConnection } from 'kysely';
import { Pool, types } from 'pg';
import { connectionName } from './connection-name.ts';
import { withNamedStatements } from './named-statements.ts';

// Counts and sums come back as numbers: every one of ours is far below 2^53.
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.NUMERIC, Number);

/** A connection pool for one login role. Nobody takes it raw: statements run inside `inTenant` or `outsideTenants`. */
export type Database = Kysely<unknown>;

/** A transaction with its tenant set; the only thing that a store accepts. */
export type Tx = Kysely<unknown> & { readonly __tenantTransaction: true };

/** Whose rows a transaction may see. */
export interface TenantScope {
  readonly tenantId: string;
}

export interface OpenOptions {
  readonly url: string;
  readonly connections: number;
  /** What for, as the server's list of connections shows it: `serve`. */
  readonly name: string;
  readonly onIdleError: (error: Error) => void;
}

export function openDatabase(options: OpenOptions): Database {
  const pool = new Pool({
    connectionString: options.url,
    max: options.connections,
    application_name: connectionName(options.name),
    connectionTimeoutMillis: 10_000,
    // Statements are sent as they come, without waiting for the answer to the one before.
    pipeline: true,
  });
  // A connection that breaks while idle (the server restarts) is replaced at the next query; unheard it would end the process.
  pool.on('error', options.onIdleError);
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) }) });
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function uuidLiteral(id: string): string {
  if (!uuidPattern.test(id)) throw new TypeError('the id of a tenant is not a uuid');
  return `'${id}'`;
}

export interface TransactionOptions {
  readonly readOnly?: boolean;
  readonly timeoutMs?: number;
  /**
   * Answers before the commit is on disk. For transactions whose only writing is the note that something was read: a
   * power cut may lose the notes of its last half second, and never anything that somebody sent.
   */
  readonly notesOnly?: boolean;
  /**
   * Plans each statement once for all values. For long statements that are right for any of them: planning one anew for
   * every call can take as long as running it.
   */
  readonly genericPlans?: boolean;
  /**
   * The commit is sent with the statements: for work that sends all of its own before it waits for the first answer. One that
   * comes later is refused, for its transaction is over.
   */
  readonly atOnce?: boolean;
}

/**
 * Runs `work` in one transaction that sees only `scope`'s tenant: commits its result, rolls back its exception. Tenant
 * and time limit are set for the transaction alone, in the same message as BEGIN. A deadlock or a serialization failure
 * is tried again, so `work` must do nothing outside the database.
 */
export async function inTenant<T>(
  database: Database,
  scope: TenantScope,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const begin = [
    options.readOnly === true ? 'begin read only' : 'begin',
    `set local app.tenant_id = ${uuidLiteral(scope.tenantId)}`,
    `set local statement_timeout = ${Math.round(options.timeoutMs ?? 15_000)}`,
    ...(options.genericPlans === true ? ['set local plan_cache_mode = force_generic_plan'] : []),
    ...(options.notesOnly === true ? ['set local synchronous_commit = off'] : []),
  ].join('; ');
  return runTransaction(database, begin, work as (connection: Kysely<unknown>) => Promise<T>, options.atOnce);
}

/**
 * For the few tables that belong to no tenant (the register of municipalities) and for the machinery's own: no tenant is
 * set, so a statement on a business table fails loudly.
 */
export async function outsideTenants<T>(
  database: Database,
  work: (connection: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  return runTransaction(database, 'begin', work);
}

/** One question to the database: throws what keeps it from answering. */
export async function ask(database: Database): Promise<void> {
  await database.connection().execute((connection) => connection.executeQuery(CompiledQuery.raw('select 1')));
}

async function runTransaction<T>(
  database: Database,
  begin: string,
  work: (connection: Kysely<unknown>) => Promise<T>,
  atOnce = false,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.getExecutor().provideConnection(async (lent) => {
        let committed: Promise<unknown> | undefined;
        const ends = onOneConnection(database, lent, () => true);
        const connection = onOneConnection(database, lent, () => committed === undefined);
        const send = (text: string) => {
          const sent = ends.executeQuery(CompiledQuery.raw(text));
          // Heard below, or told by the statements that fail with it.
          sent.catch(() => undefined);
          return sent;
        };
        // Not waited for: the first statement follows it on the wire. Should it fail, no tenant is set, and every
        // statement on a business table fails with it.
        const begun = send(begin);
        let result: T;
        try {
          const working = work(connection);
          if (atOnce) committed = send('commit');
          result = await working;
          await begun;
          await heardOf(connection);
        } catch (error) {
          const first = await heardOf(connection).then(
            () => error,
            (earlier: unknown) => earlier,
          );
          await (committed ?? ends.executeQuery(CompiledQuery.raw('rollback')));
          throw first;
        }
        await (committed ?? ends.executeQuery(CompiledQuery.raw('commit')));
        return result;
      });
    } catch (error) {
      if (attempt >= 4 || !isTransient(error)) throw error;
    }
  }
}

const besides = new WeakMap<object, Promise<unknown>[]>();

/**
 * Lets a statement, whose answer nobody needs, go beside the next: they leave together, and the transaction ends when both have their
 * answers. Should it fail, the transaction fails with what it says.
 */
export function goBeside(tx: Tx, statement: Promise<unknown>): void {
  statement.catch(() => undefined);
  const known = besides.get(tx);
  if (known === undefined) besides.set(tx, [statement]);
  else known.push(statement);
}

/** What went beside has its answers; throws the first that is a refusal. */
async function heardOf(connection: object): Promise<void> {
  for (const statement of besides.get(connection) ?? []) await statement;
}

const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('a transaction has its connection')) });
const notAsked = { config: { dialect }, dialect, driver: dialect.createDriver() };

/**
 * Statements on a connection that is lent, sent as they are asked for: the query builder's own `connection()` would hold each
 * back until the one before has its answer. Refused once the transaction is no longer open: on a table that everybody may read
 * a statement would go through with no tenant, no limit of time and another moment's rows.
 */
function onOneConnection(database: Database, lent: DatabaseConnection, isOpen: () => boolean): Kysely<unknown> {
  const provider = {
    provideConnection: async <T>(ask: (connection: DatabaseConnection) => Promise<T>) => {
      if (!isOpen()) throw new Error('a statement came after its transaction had sent its COMMIT');
      return ask(lent);
    },
  };
  return new Kysely({ ...notAsked, executor: database.getExecutor().withConnectionProvider(provider) });
}

/** Deadlock or serialization failure: the transaction did nothing and may run again. */
function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '40P01' || code === '40001';
}

/** Whether `error` is PostgreSQL's refusal of a duplicate under the named constraint or unique index. */
export function violates(error: unknown, constraint: string): boolean {
  const { code, constraint: name } = error as { code?: unknown; constraint?: unknown };
  return (code === '23505' || code === '23P01' || code === '23514') && name === constraint;
}
