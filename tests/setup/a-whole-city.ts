import { sql } from 'kysely';
import { inTenant } from '../../src/platform/db/database.ts';
import { hashToken } from '../../src/platform/auth/token.ts';
import { totpCode } from '../../src/platform/auth/totp.ts';
import type { Mapping } from '../../src/features/catalogue/public.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { makeAccount } from '../../src/features/people/keep-accounts.ts';
import { staffRoles, type StaffActor, type StaffRole } from '../../src/features/people/public.ts';
import { finishSignIn, startSignIn } from '../../src/features/people/sign-in.ts';
import {
  answerProposal,
  answerWhatIf,
  askWhatIf,
  openProposals,
  runPoolingNow,
  saveOperators,
  saveVenues,
} from '../../src/features/pools/public.ts';
import { publishFigures } from '../../src/features/publishing/public.ts';
import { startDraft } from '../../src/features/requests/ask/drafts.ts';
import { insertOneTimeLink, insertSecretLink } from '../../src/features/requests/follow/link-store.ts';
import { saveRequests } from '../../src/features/requests/public.ts';
import { aContext } from './a-context.ts';
import { registered } from './a-municipality.ts';
import { mapping, saveCatalogue } from './a-whole-catalogue.ts';
import { everybodyShows, everybodySigns } from './a-signed-group.ts';
import { aContribution, aReport } from './a-report.ts';
import { anAgreeing, type Agreeing } from './an-agreeing.ts';
import { aGroupLife, type LivedGroup } from './a-group-life.ts';
import { anAsking } from './an-asking.ts';
import { aKeeper, type MadeKeeper } from './a-keeper.ts';
import type { TestDatabase } from './test-database.ts';
import { accredited, applied, handedIn, openedNotice, type MadeFile } from './an-accreditation.ts';
import { aCheckedCatalogue } from './a-checked-catalogue.ts';
import { aSearchHistory } from './a-search-history.ts';
import { aRuleInForce } from './some-rules.ts';
import { aChoice, type MadeChoice } from './a-choice.ts';
import { aDiagnosis } from './a-diagnosis.ts';
import { aPath, type MadePath } from './a-path.ts';
import { aLearning, type MadeLearning } from './a-learning.ts';
import { aDeskWatch } from './a-desk-watch.ts';
import { aLetter } from './a-letter.ts';
import { someExperiments, type MadeExperiments } from './an-experiment.ts';
import { aForming, type Forming } from './a-forming.ts';
import { aTakeAway, type TakenAway } from './a-take-away.ts';
import { cityTexts, type CityTexts } from './whole-city-texts.ts';

export interface Household {
  /** `anna`: which of the city's households it is. */
  readonly who: string;
  readonly requestId: string;
  /** Of the secret link that opens its request. */
  readonly token: string;
}

/** A member of the staff, with the token of its session. */
export interface SignedIn {
  readonly actor: StaffActor;
  readonly session: string;
}

/** A city with something in every table, and a word in all its texts that no other city has. */
export interface WholeCity {
  readonly municipality: Municipality;
  readonly system: Ctx;
  readonly texts: CityTexts;
  /** Of the file that part of its catalogue came from. */
  readonly mapping: Mapping;
  readonly staff: ReadonlyMap<StaffRole, SignedIn>;
  readonly households: readonly Household[];
  readonly pools: readonly { readonly id: string; readonly status: string; readonly requests: readonly string[] }[];
  readonly ids: Readonly<
    Record<'service' | 'place' | 'run' | 'whatIf' | 'message' | 'import' | 'publication' | 'provider', string>
  >;
  /** Of an organisation that has applied and handed in a document that nobody has looked at. */
  readonly accreditation: MadeFile & { readonly evidenceId: string; readonly taxCode: string };
  readonly takenAway: TakenAway;
  readonly forming: Forming;
  readonly agreeing: Agreeing;
  readonly draft: string;
  readonly oneTime: string;
  /** Of the letter that asks whether two requests are one person's. */
  readonly merge: string;
  /** Somebody without a mailbox whom the desk tells of groups. */
  readonly addressee: string;
  /** Of a letter that waits on paper. */
  readonly letter: string;
  /** Of the link that asks a keeper whether an entry is right. */
  readonly confirm: string;
  readonly keeper: MadeKeeper;
  /** The rule of an entry, with a version in force and a draft of the next. */
  readonly rule: string;
  /** What it wrote for the lab's report. */
  readonly contribution: string;
  /** The group of Anna and Bruno has run for a while. */
  readonly lived: LivedGroup;
  readonly path: MadePath;
  readonly learning: MadeLearning;
  readonly choice: MadeChoice;
  readonly diagnosis: { readonly cluster: string; readonly askedFigure: string };
  readonly experiments: MadeExperiments;
}

/** Anna and Bruno run a group at Anna's home, Carla and Dino have a proposal to meet at Carla's, Gina said no to Ivo, three pairs are on their way from the yes to the start, Elsa and Fabio are alone. */
export async function aWholeCity(database: TestDatabase, name: string, marker: string): Promise<WholeCity> {
  const texts = cityTexts(marker);
  const municipality = await registered(database, {
    slug: name.toLowerCase(),
    name,
    outline: texts.outline,
    facts: texts.facts,
  });
  const now = new Date();
  const system = aContext(database.app, municipality, { actor: { kind: 'system' }, now });
  const provider = await saveCatalogue(system, texts);
  await saveOperators(
    system,
    texts.operators.map((operator) => ({ ...operator, providerId: provider })),
  );
  await saveVenues(system, texts.venues);
  await saveRequests(system, texts.households);
  const accreditation = await accreditSome(system, texts);
  const staff = await makeStaff(system, texts, provider);
  const households = await givenLinks(system, texts);
  await runPoolingNow(system, { secondsToSolve: 60 });
  await answerSome(system, households);
  const requestsOf = (...all: string[]) => all.map((who) => requestOf(households, who));
  const [, , , operator] = texts.operators;
  if (operator === undefined) throw new Error('nobody is there in the morning');
  const agreeing = await anAgreeing(system, {
    marker: texts.marker,
    operator,
    calling: requestsOf('lia', 'moro'),
    choosing: requestsOf('nora', 'otto'),
    signing: requestsOf('rita', 'sara'),
  });
  const forming = await aForming(system, {
    opens: requestOf(households, 'gina'),
    joins: requestOf(households, 'ivo'),
    marker: texts.marker,
    quarter: `Quartiere ${texts.marker}`,
  });
  await askWhatMore(system);
  await aSearchHistory(system, texts.marker);
  const manager = staffOf({ staff }, 'city-manager').actor;
  const desk = staffOf({ staff }, 'desk-operator').actor;
  const confirm = await aCheckedCatalogue(system, manager, texts.marker);
  const [kept] = await rows<{ serviceId: string; mailbox: string }>(
    system,
    sql`select id as "serviceId", contact_email as mailbox from service where contact_email is not null order by title limit 1`,
  );
  if (kept === undefined) throw new Error('no entry names a mailbox');
  const keeper = await aKeeper(system, desk, { ...kept, marker: texts.marker });
  const [, , , , elsa, fabio] = households;
  const merge = await anAsking(system, desk, texts.marker, [elsa?.requestId ?? '', fabio?.requestId ?? '']);
  const letter = await aLetter(system, desk, elsa?.requestId ?? '', texts.marker);
  const addressee = await aDeskWatch(system, desk, texts.marker);
  const rule = await aRuleInForce(system, { serviceId: kept.serviceId, marker: texts.marker });
  const takenAway = await aTakeAway(system, { ...kept, providerId: provider, marker: texts.marker });
  const path = await aPath(system, texts.marker);
  const learning = await aLearning(system, manager, texts.marker);
  const diagnosis = await aDiagnosis(system, texts.marker);
  const choice = await aChoice(system, texts.marker);
  const experiments = await someExperiments(system, texts.marker);
  await publishFigures(system);
  const contribution = await aContribution(system, texts.marker);
  // Tables of the lab have rows of a city too, so that what keeps them apart is tried on each.
  await aReport(
    { ...system, municipality: { ...municipality, kind: 'lab' } },
    municipality.slug,
    texts.marker,
    contribution,
  );
  const answers = { kindOfHelp: 'childcare' } as const;
  const draft = (await startDraft({ ...system, actor: { kind: 'public' } }, { channel: 'web', answers })) ?? '';
  const oneTime = system.newToken();
  const later = new Date(now.getTime() + 1_800_000);
  const [anna, bruno] = households;
  await transact(system, async (tx) => {
    await insertOneTimeLink(tx, hashToken(oneTime), anna?.requestId ?? '', now, later);
    await sql`insert into request_avoid (tenant_id, request_id, other_id)
      values (${municipality.tenantId}, ${anna?.requestId}, ${bruno?.requestId})`.execute(tx);
  });
  await transact(system, (tx) =>
    // Changes of the catalogue that are not kept one by one any more.
    sql`insert into catalogue_change_before (tenant_id, published, changes, last_transaction, digest, noted_at)
      values (${municipality.tenantId}, true, 1, pg_current_xact_id(), 0, ${now})`.execute(tx),
  );
  await transact(system, (tx) =>
    // A group that stood still for a while.
    sql`insert into pool_stop (tenant_id, pool_id, since, cause, ended_at)
      select tenant_id, id, agreed_at, 'decision', agreed_at from pool where status = 'running'`.execute(tx),
  );
  await transact(system, (tx) =>
    // And its professional, who could not come once.
    sql`insert into operator_stop (tenant_id, operator_id, said_at, from_day, ended_at)
      select tenant_id, operator_id, agreed_at, agreed_at::date, agreed_at from pool where status = 'running' limit 1`.execute(
      tx,
    ),
  );
  const lived = await aGroupLife(system, staffOf({ staff }, 'provider').actor);
  await forgetSome(database, municipality.tenantId, lived.ended);
  const pools = await rows<WholeCity['pools'][number]>(
    system,
    sql`
    select p.id, p.status, array_agg(m.request_id)::text[] as requests from pool p join pool_member m on m.pool_id = p.id group by p.id, p.status`,
  );
  const [ids] = await rows<WholeCity['ids']>(
    system,
    sql`
    select (select id from service limit 1) as service, (select own_place_id from service s where address is not null
        and not exists (select from service_at_location a where a.service_id = s.id) limit 1) as place, (select id from pooling_run limit 1) as run,
      (select id from pooling_what_if limit 1) as "whatIf",
      (select id from message limit 1) as message, (select id from provider limit 1) as provider,
      (select id from catalogue_import where state = 'checked' limit 1) as import,
      (select id from publication where tenant_id = ${municipality.tenantId}) as publication`,
  );
  if (ids === undefined) throw new Error('the city is empty');
  return {
    municipality,
    system,
    texts,
    mapping,
    staff,
    households,
    pools,
    ids,
    accreditation,
    takenAway,
    forming,
    agreeing,
    draft,
    oneTime,
    merge,
    letter,
    addressee,
    confirm,
    keeper,
    rule,
    contribution,
    lived,
    path,
    learning,
    diagnosis,
    choice,
    experiments,
  };
}

/** Of a group that has ended the words are gone, and counts are left of another whose days are. Time alone writes them. */
async function forgetSome(database: TestDatabase, tenantId: string, ended: string): Promise<void> {
  await inTenant(database.worker, { tenantId }, async (tx) => {
    await sql`insert into pool_forgotten (tenant_id, pool_id, stage, at)
      select tenant_id, id, 'words', ended_at + interval '90 days' from pool where id = ${ended}`.execute(tx);
    await sql`insert into pool_attendance_month (tenant_id, pool_id, month, request_id, present, marks)
      select tenant_id, pool_id, '2020-01-01', request_id, 3, 4 from pool_member where pool_id = ${ended} limit 1`.execute(
      tx,
    );
    await sql`insert into pool_feedback_count (tenant_id, month, quarter, helped, again, met, answers)
      values (${tenantId}, '2020-01-01', 'Centro', 'yes', 'yes', 'families', 2)`.execute(tx);
  });
}

/** The city's provider is accredited; another organisation has applied. */
async function accreditSome(system: Ctx, { marker, providers }: CityTexts): Promise<WholeCity['accreditation']> {
  const inAYear = new Date(system.now.getTime() + 365 * 86_400_000).toISOString().slice(0, 10);
  const email = `ente@${marker}.example`;
  await accredited(system, {
    through: inAYear,
    notice: { title: `Avviso ${marker}`, text: `Testo ${marker}` },
    application: { organisation: providers[0]?.name ?? '', contactName: `Elena ${marker}`, email },
  });
  const noticeId = await openedNotice(system, { title: `Altro avviso ${marker}`, kindsOfHelp: ['meals'] });
  const taxCode = 'RSSMRA85T10A562S';
  const file = await applied(system, noticeId, {
    organisation: `Associazione ${marker}`,
    contactName: `Mario ${marker}`,
    taxCode,
    kindsOfHelp: ['meals'],
    email,
  });
  return { ...file, taxCode, evidenceId: await handedIn(system, file, inAYear) };
}

/** What if, of the one run there was, with its answer. */
async function askWhatMore(system: Ctx): Promise<void> {
  const [run] = await rows<{ id: string }>(system, sql`select id from pooling_run`);
  const asked = await askWhatIf(system, { runId: run?.id ?? '', question: { subsidyPercent: 10 } });
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  await answerWhatIf(system, asked.id);
}

/** Who signed in for that role. */
export function staffOf({ staff }: Pick<WholeCity, 'staff'>, role: StaffRole): SignedIn {
  const signedIn = staff.get(role);
  if (signedIn === undefined) throw new Error(`no ${role} signed in`);
  return signedIn;
}

export function rows<Row>(ctx: Ctx, query: ReturnType<typeof sql>): Promise<Row[]> {
  return read(ctx, async (tx) => (await query.execute(tx)).rows as Row[]);
}

async function makeStaff(system: Ctx, { marker }: CityTexts, providerId: string): Promise<WholeCity['staff']> {
  const visitor: Ctx = { ...system, actor: { kind: 'public' } };
  const password = `${marker} long password`;
  const signedIn = await Promise.all(
    staffRoles.map(async (role) => {
      const account = { email: `${role}@${marker}.example`, name: `Staff ${marker} ${role}`, role, password };
      const made = await makeAccount(system, { ...account, ...(role === 'provider' && { providerId }) });
      const started = await startSignIn(visitor, account.email, password);
      if (made.kind !== 'made' || started.kind !== 'code-needed') throw new Error(`${made.kind} ${started.kind}`);
      const finished = await finishSignIn(visitor, started.token, totpCode(made.totpSecret, system.now));
      if (finished.kind !== 'signed-in') throw new Error(finished.kind);
      return [role, { actor: finished.actor, session: finished.token }] as const;
    }),
  );
  return new Map(signedIn);
}

async function givenLinks(system: Ctx, { households }: CityTexts): Promise<Household[]> {
  const contacts = await rows<{ id: string; name: string }>(
    system,
    sql`select request_id as id, name from request_contact`,
  );
  return transact(system, async (tx) => {
    const given: Household[] = [];
    for (const { who, contact } of households) {
      const requestId = contacts.find(({ name }) => name === contact.name)?.id;
      if (requestId === undefined) throw new Error(`${who} has no request`);
      const token = system.newToken();
      await insertSecretLink(tx, hashToken(token), requestId, system.now);
      given.push({ who, requestId, token });
    }
    return given;
  });
}

function requestOf(households: readonly Household[], who: string): string {
  const requestId = households.find((household) => household.who === who)?.requestId;
  if (requestId === undefined) throw new Error(`no ${who}`);
  return requestId;
}

async function answerSome(system: Ctx, households: readonly Household[]): Promise<void> {
  const nameOf = new Map(households.map(({ requestId, who }) => [requestId, who]));
  const answers: Readonly<Record<string, 'accepted' | 'declined'>> = {
    anna: 'accepted',
    bruno: 'accepted',
    gina: 'declined',
  };
  const proposals = await openProposals(system);
  for (const { poolId, requestIds } of proposals) {
    for (const requestId of requestIds) {
      const answer = answers[nameOf.get(requestId) ?? ''];
      if (answer === undefined) continue;
      await answerProposal({ ...system, actor: { kind: 'resident', requestId } }, { poolId, requestId, answer });
    }
  }
  const anna = households.find(({ who }) => who === 'anna')?.requestId ?? '';
  const shared = proposals.find(({ requestIds }) => requestIds.includes(anna));
  if (shared === undefined) throw new Error('nobody shares with Anna');
  await everybodySigns(system, shared.poolId);
  await everybodyShows(system, shared.poolId, shared.requestIds, ['first-name', 'contact', 'address']);
}
