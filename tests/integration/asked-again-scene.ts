import type { Ctx } from '../../src/features/context.ts';
import { Client } from 'pg';
import { saveServices, savePlaces } from '../../src/features/catalogue/public.ts';
import type { Router } from '../../src/platform/http/router.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testApp } from '../setup/test-app.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { services } from './catalogue-scene.ts';

export interface AskedAgainScene {
  readonly ctx: Ctx;
  readonly app: Router<Ctx>;
  /** The text of each statement that answering a request takes, its transactions' own apart. */
  readonly statementsOf: (path: string, headers?: Record<string, string>) => Promise<readonly string[]>;
  /** As the database's owner, whom no policy and no trigger stops. */
  readonly asOwner: (statements: string) => Promise<void>;
  /** All that was done until now was done two days ago. */
  readonly letTwoDaysPass: () => Promise<void>;
}

/** A city with a catalogue, and an application whose statements are counted. */
export async function askedAgainScene(database: TestDatabase): Promise<AskedAgainScene> {
  const ctx = aContext(database.app, await registered(database, { slug: 'monza' }), { actor: { kind: 'system' } });
  await saveServices(ctx, services);
  await savePlaces(ctx, [{ kind: 'quarter', name: 'Centro', quarter: 'Centro', lat: 45.58, lon: 9.27 }]);
  let texts: string[] = [];
  const watching = database.app.withPlugin({
    transformQuery: ({ node }) => {
      texts.push(JSON.stringify(node));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  const app = testApp({ ...database, app: watching }, { environment: { API_PER_MINUTE: '1000000' } });
  const asOwner = async (statements: string) => {
    const client = new Client({ connectionString: database.urls.owner });
    await client.connect();
    try {
      await client.query(statements);
    } finally {
      await client.end();
    }
  };
  return {
    ctx,
    app,
    asOwner,
    statementsOf: async (path, headers = {}) => {
      // Whoever asks first pays for the register of municipalities.
      await app.request('/monza/api/hsds/taxonomies?search=nulla');
      texts = [];
      await (await app.request(path, { headers })).arrayBuffer();
      return texts.filter((text) => !/"raw[^}]*"(begin|commit|rollback)/.test(text));
    },
    letTwoDaysPass: () =>
      asOwner(`
        alter table municipality disable trigger dated;
        alter table catalogue_change no force row level security;
        alter table catalogue_change_before no force row level security;
        update catalogue_change set noted_at = noted_at - interval '2 days';
        update catalogue_change_before set noted_at = noted_at - interval '2 days';
        update municipality set changed_at = changed_at - interval '2 days';
        alter table catalogue_change force row level security;
        alter table catalogue_change_before force row level security;
        alter table municipality enable trigger dated;
      `),
  };
}
