import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTenant } from '../../src/platform/db/database.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { browserOf } from '../setup/a-walk.ts';
import { staffOf } from '../setup/a-whole-city.ts';
import { tellsWhatIsPublished } from '../setup/calls-of-experiments.ts';
import { callsIn, offered, withoutRows } from '../setup/every-call.ts';
import {
  computedColumns,
  digestOfTenant,
  insertOf,
  openTables,
  rowsOfTenant,
  sharedByLab,
} from '../setup/rows-of-tenant.ts';
import { twoCities } from './isolation-scene.ts';

const { database, own, other, app, lab, tables, codes, publishedIds, tracesIn } = await twoCities();
const computed = await computedColumns(database);

describe('what belongs to another city', () => {
  const strangers = other.households.map(({ requestId }) => requestId);
  const addresses = [
    ...other.households.flatMap(({ token }) =>
      ['', '/inviata', '/proposta', '/gruppo', '/cambia/orari', '/ritira', '/pausa', '/mandato'].map(
        (page) => `/r/${token}${page}`,
      ),
    ),
    ...other.households.flatMap(({ token }) =>
      ['/gruppi', `/gruppi/${other.forming.group}`, `/gruppi/invito/${other.forming.invite}`].map(
        (page) => `/r/${token}${page}`,
      ),
    ),
    `/gruppi-in-partenza/${other.forming.group}`,
    `/gruppi-in-partenza/invito/${other.forming.invite}`,
    `/gruppi-in-partenza/avvisi/${other.forming.watch}`,
    ...strangers.flatMap((id) =>
      ['', '/cambia/orari', '/ritira', '/gruppi'].map((page) => `/sportello/richieste/${id}${page}`),
    ),
    ...other.pools.flatMap(({ id }) => [`/gruppi/${id}`, `/gruppi/${id}/risposta`]),
    `/gruppi/esecuzioni/${other.ids.run}`,
    `/laboratorio/diagnosi/${other.diagnosis.cluster}`,
    `/laboratorio/diagnosi/${other.diagnosis.cluster}/piattaforma`,
    `/laboratorio/diagnosi/${other.diagnosis.cluster}/rifai/${other.diagnosis.askedFigure}`,
    `/laboratorio/diagnosi/${own.diagnosis.cluster}/rifai/${other.diagnosis.askedFigure}`,
    `/laboratorio/accordi/${other.choice.agreement}`,
    ...[
      '',
      '/pesi',
      '/decisione',
      '/dissenso',
      '/opzioni',
      `/opzioni/${other.choice.openOption}`,
      `/opzioni/${other.choice.openOption}/stima`,
    ].map((page) => `/laboratorio/scelta/${other.choice.open}${page}`),
    `/laboratorio/passi/1.1/prove/${other.path.evidence}`,
    `/laboratorio/tempo/${other.path.event}/togli`,
    ...['', '/cambia', '/iscritti', '/note', '/iscrizione'].map(
      (page) => `/laboratorio/incontri/${other.learning.own.meeting}${page}`,
    ),
    ...['', '/materiali', '/presenze'].map((page) => `/laboratorio/formazione/${other.learning.own.module}${page}`),
    ...['', '/passo', '/link'].map(
      (page) => `/laboratorio/formazione/autovalutazioni/${other.learning.own.assessment}${page}`,
    ),
    ...['', '/grazie'].map((page) => `/laboratorio/formazione/mi-valuto/${other.learning.own.assessmentLink}${page}`),
    `/laboratorio/incontri/iscrizione/${other.learning.own.signUp}`,
    `/laboratorio/incontri/calendario/${other.learning.own.feed}`,
    `/laboratorio/incontri/impegni/${other.learning.own.commitment}`,
    ...['', '/risposta', '/esito'].map(
      (page) => `/laboratorio/confronto/domande/${other.learning.own.question}${page}`,
    ),
    `/laboratorio/cambiamento/rispondi/${other.learning.own.change}`,
    ...['', '/piano', '/teoria', '/indicatori', '/disegno', '/valore', '/modello', '/dati.jsonld'].map(
      (page) => `/laboratorio/sperimentazioni/${other.experiments.draft}${page}`,
    ),
    `/servizi/${other.ids.service}`,
    `/servizi/${other.ids.service}/segnala`,
    `/sportello/verifiche/${other.ids.service}`,
    `/confermo/${other.confirm}`,
    `/servizi/${other.ids.service}/tieni`,
    ...['', '/versioni', '/versioni/1'].map((page) => `/sportello/catalogo/${other.ids.service}${page}`),
    ...['', '/versioni', '/versioni/1'].map((page) => `/sportello/enti/${other.ids.provider}${page}`),
    `/sportello/proposte/${other.keeper.waiting}`,
    `/tengo/${other.keeper.key}`,
    `/tengo/${other.keeper.key}/schede/${other.ids.service}`,
    `/tengo/${other.keeper.key}/proposte/${other.keeper.draft}`,
    `/tengo/${own.keeper.key}/schede/${other.ids.service}`,
    `/tengo/${own.keeper.key}/proposte/${other.keeper.draft}`,
    `/tengo/apri/${other.keeper.claim}`,
    `/chiedi/${other.draft}/aiuto`,
    `/chiedi/${other.draft}/riepilogo`,
    `/ritrova/${other.oneTime}`,
    ...['', '/grande', '/lista.pdf'].map((page) => `/liste/${other.takenAway.list}${page}`),
    ...['', `/${other.ids.service}`].map((page) => `/posti/${other.takenAway.room}${page}`),
    `/sportello/posti/servizi/${other.ids.service}`,
    ...['', '/lettera.pdf'].map((page) => `/sportello/lettere/${other.letter}${page}`),
    ...['', '/requisiti/assicurazione', '/rinnovo'].map(
      (page) => `/accreditamento/domanda/${other.accreditation.token}${page}`,
    ),
    ...['', '/requisiti/assicurazione', '/decisione', `/documenti/${other.accreditation.evidenceId}`].map(
      (page) => `/sportello/accreditamento/${other.accreditation.fileId}${page}`,
    ),
    `/ente/accreditamento/${other.accreditation.fileId}`,
    `/accreditamento/avvisi/${other.accreditation.noticeId}/domanda`,
    ...['', '/rifai', '/bozza', '/bozza/condizione', '/bozza/importo', '/bozza/fonte', '/bozza/esempi/1'].map(
      (page) => `/sportello/regole/${other.rule}${page}`,
    ),
  ];

  /** What a visitor may not open, whatever is there. */
  const closedTo = {
    public: /^\/(sportello|laboratorio|gruppi\/esecuzioni)/,
    'community-manager': /^\/sportello\/regole/,
    administrator: /^$/,
  } as const;

  it('is not found under its addresses, whoever asks and whatever is sent', async () => {
    const before = await digestOfTenant(database, other.municipality.tenantId);
    const wrong: string[] = [];
    for (const visitor of ['public', 'administrator', 'community-manager'] as const) {
      const browser = browserOf(app, own, visitor);
      for (const address of addresses) {
        const gone = /^\/(chiedi|ritrova|confermo|unisci|moduli\/scrivi|tengo\/(apri\/)?[\w-]+$)/.test(address)
          ? 410
          : closedTo[visitor].test(address)
            ? 403
            : 404;
        const form = {
          request: strangers[0] ?? '',
          pool: other.pools[0]?.id ?? '',
          answer: 'declined',
          kind: 'childcare',
          version: '1',
        };
        const answers = [await browser.get(`/alfonia${address}`), await browser.post(`/alfonia${address}`, form)];
        // Some are pages without a form: sending one is not found either.
        // What is typed into a draft that is not there begins one of the own city.
        const lawful = /^\/chiedi\/[\w-]+\/aiuto$/.test(address) ? [gone, 303] : [gone, 404];
        for (const { status } of answers) if (!lawful.includes(status)) wrong.push(`${visitor} ${address}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await digestOfTenant(database, other.municipality.tenantId)).toEqual(before);
  });

  it('cannot be answered for from a page of one’s own', async () => {
    const proposal = own.pools.find(({ status }) => status === 'proposed');
    const carla = own.households.find(({ requestId }) => requestId === proposal?.requests[0]);
    const [foreign] = other.pools.filter(({ status }) => status === 'proposed');
    const desk = browserOf(app, own, 'desk-operator');
    const form = { answer: 'declined', pool: foreign?.id ?? '', request: foreign?.requests[0] ?? '' };
    expect((await aBrowser(app).post(`/alfonia/r/${carla?.token}/proposta`, form)).status).toBe(404);
    expect((await desk.post(`/alfonia/gruppi/${proposal?.id}/risposta`, form)).status).toBe(404);
    const searched = await desk.get(`/alfonia/sportello?codice=${codes[0]}`);
    expect(searched.status).toBe(200);
    expect(await searched.text()).not.toContain(strangers[0]);
  });

  it('signs nobody in: a session of one city is nothing in another', async () => {
    const work = ['/sportello', '/gruppi', '/ente', '/registro'];
    for (const { session } of other.staff.values()) {
      for (const slug of ['alfonia', 'bilonia']) {
        for (const page of work)
          expect((await aBrowser(app, { slug, token: session }).get(`/alfonia${page}`)).status).toBe(403);
      }
    }
    const administrator = aBrowser(app, { slug: 'alfonia', token: staffOf(own, 'administrator').session });
    expect((await administrator.get('/alfonia/sportello')).status).toBe(200);
  });
});

describe('what features do in one city', () => {
  const calls = callsIn(own, other);

  it('is all listed here', () => {
    expect([...Object.keys(calls), ...withoutRows].sort()).toEqual([...offered].sort());
  });

  /** Each call begins where the one before it left the other city: only calls write here. */
  let before: Record<string, string> | undefined;

  it.each(Object.keys(calls))('tells and changes nothing of another: %s', async (name) => {
    const found = before ?? (await digestOfTenant(database, other.municipality.tenantId));
    const result = await calls[name]?.();
    before = await digestOfTenant(database, other.municipality.tenantId);
    expect(before).toEqual(found);
    // What a city publishes is everybody's: its name and figures, not the rows behind them.
    const told = tellsWhatIsPublished.includes(name) ? [...publishedIds] : [];
    const lawful = name.startsWith('publishing.latestFigures') ? [other.ids.publication] : told;
    expect(tracesIn(JSON.stringify(result) ?? '').filter((trace) => !lawful.includes(trace))).toEqual([]);
  });
});

describe.each(['app', 'worker'] as const)('the database, as role %s', (role) => {
  const [here, there] = [own.municipality.tenantId, other.municipality.tenantId];
  const tenantsIn = (table: string) =>
    inTenant(database[role], { tenantId: here }, async (tx) =>
      (await sql<{ id: string }>`select distinct tenant_id as id from ${sql.table(table)}`.execute(tx)).rows.map(
        ({ id }) => id,
      ),
    );

  const mayInsert = (table: string) =>
    inTenant(database[role], { tenantId: here }, async (tx) => {
      const { rows: granted } = await sql<{
        may: boolean;
      }>`select has_table_privilege(${table}, 'insert') as may`.execute(tx);
      return granted[0]?.may === true;
    });

  it.each(tables)('keeps the rows of %s apart', async (table) => {
    const [row] = await rowsOfTenant(database, there, table);
    expect(row, 'the other city has rows').toBeDefined();
    const open = openTables.includes(table);
    const lawful = sharedByLab.includes(table) ? [lab.system.municipality.tenantId, here] : [here];
    expect((await tenantsIn(table)).sort()).toEqual(open ? expect.arrayContaining([here, there]) : lawful.sort());
    const copy = (changes: object) =>
      inTenant(database[role], { tenantId: here }, (tx) =>
        insertOf(table, { ...row, ...changes }, computed).execute(tx),
      );
    // Where a role may not write at all, the grant refuses before the policy does.
    const refusal = (await mayInsert(table)) ? /row-level security/ : /permission denied for table/;
    await expect(copy({})).rejects.toThrow(refusal);
    const touch = (statement: ReturnType<typeof sql>) =>
      inTenant(database[role], { tenantId: here }, (tx) => statement.execute(tx)).then(
        ({ numAffectedRows }) => Number(numAffectedRows ?? 0),
        (error: unknown) => String(error),
      );
    const where = sql`where tenant_id = ${there}`;
    for (const done of [
      await touch(sql`update ${sql.table(table)} set tenant_id = ${here} ${where}`),
      await touch(sql`delete from ${sql.table(table)} ${where}`),
    ]) {
      expect(done === 0 || /permission denied/.test(String(done)), `${done}`).toBe(true);
    }
  });

  it('lets no row of one city point at a row of another', async () => {
    const before = await digestOfTenant(database, there);
    for (const table of [
      'account',
      'request_contact',
      'request_link',
      'request_avoid',
      'pool',
      'pool_member',
      'pool_session',
      'operator',
      'session',
      'accreditation_evidence',
      'accreditation_check',
      'accreditation_decision',
      'pool_stop',
      'operator_stop',
      'keeper_link',
      'entry_proposal',
      'entry_proposal_field',
      'entry_check',
      'entry_reach',
      'entry_report',
    ]) {
      const foreign = (await rowsOfTenant(database, there, table)).map((row) => ({
        ...row,
        tenant_id: here,
        ...(table === 'account' && { role: 'provider', provider_id: other.ids.provider }),
      }));
      const insert = insertOf(table, foreign[0] ?? {}, computed);
      await expect(
        inTenant(database[role], { tenantId: here }, (tx) => insert.execute(tx)),
        table,
      ).rejects.toThrow(/foreign key/);
    }
    expect(await digestOfTenant(database, there)).toEqual(before);
  });
});
