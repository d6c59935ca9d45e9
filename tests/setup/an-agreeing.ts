import { sql } from 'kysely';
import type { Ctx } from '../../src/features/context.ts';
import { transact } from '../../src/features/context.ts';
import {
  answerProposal,
  changeCityRules,
  chooseOffers,
  declineCall,
  endCall,
  groupsToAgree,
  openProposals,
  readCall,
  recordContribution,
  saveOperators,
  sendOffer,
  signAgreement,
  type SeedOperator,
} from '../../src/features/pools/public.ts';
import { defaultCityRules } from '../../src/domain/group-life/city-rules.ts';
import { euroCents } from '../../src/domain/pricing/euro-cents.ts';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';

/** Groups between the yes and the start: each with its requests. */
export interface Agreeing {
  /** Its call is open. */
  readonly calling: string;
  /** Its families choose between two offers. */
  readonly choosing: string;
  /** One of its families has signed, and the city adds something for the other. */
  readonly signing: string;
  /** Of the letter that calls a provider without an account for the first of them. */
  readonly callLink: string;
}

export interface AgreeingFamilies {
  readonly marker: string;
  /** Requests of the families of each of the three groups. */
  readonly calling: readonly string[];
  readonly choosing: readonly string[];
  readonly signing: readonly string[];
  /** An operator like the one who was proposed to them. */
  readonly operator: Omit<SeedOperator, 'providerId'>;
}

/** After the run that proposed them: a rival comes, all three groups say yes, and each goes as far as its name says. */
export async function anAgreeing(system: Ctx, scene: AgreeingFamilies): Promise<Agreeing> {
  await changeCityRules(system, {
    ...defaultCityRules,
    coordinationCents: euroCents(40),
    bands: [{ upToCents: euroCents(1_500_000), percent: 35 }],
    rules: { ...defaultCityRules.rules, more: `Regola ${scene.marker}` },
  });
  const rival = await aRival(system, scene);
  for (const { poolId, requestIds } of await openProposals(system)) {
    if (![...scene.calling, ...scene.choosing, ...scene.signing].some((id) => requestIds.includes(id))) continue;
    for (const requestId of requestIds)
      await answerProposal(as(system, requestId), { poolId, requestId, answer: 'accepted' });
  }
  const found = await groupsToAgree(system);
  const groupOf = ([first = '']: readonly string[]) => {
    const group = found.find(({ requestIds }) => requestIds.includes(first));
    if (group === undefined) throw new Error('the families of a scene were not brought together');
    return group.poolId;
  };
  const [calling, choosing, signing] = [groupOf(scene.calling), groupOf(scene.choosing), groupOf(scene.signing)];
  await offerLess(system, choosing, rival, scene.marker);
  await endCall(system, choosing);
  const offerIds = (await groupsToAgree(system)).find(({ poolId }) => poolId === choosing)?.offerIds ?? [];
  const [chooser = ''] = scene.choosing;
  await chooseOffers(as(system, chooser), { poolId: choosing, requestId: chooser, accepts: offerIds });
  // The only one who is called says no, which ends the call.
  await declineCall(system, signing, rival);
  const [first = '', second = ''] = scene.signing;
  await signAgreement(as(system, first), { poolId: signing, requestId: first, version: 1, answer: 'signed' });
  await recordContribution(system, { poolId: signing, requestId: second, percent: 35 });
  return { calling, choosing, signing, callLink: await callLinkOf(system, calling) };
}

async function callLinkOf(system: Ctx, poolId: string): Promise<string> {
  const { rows } = await transact(system, (tx) =>
    sql<{ body: string }>`select body from message where event_key like ${`pool-called:${poolId}:%`}`.execute(tx),
  );
  const link = /\/raccolte\/([\w-]{43})/.exec(rows[0]?.body ?? '')?.[1];
  if (link === undefined) throw new Error('nobody was called by a link');
  return link;
}

function as(system: Ctx, requestId: string): Ctx {
  return { ...system, actor: { kind: 'resident', requestId } };
}

async function aRival(system: Ctx, { marker, operator }: AgreeingFamilies): Promise<string> {
  const id = system.newId();
  await transact(system, (tx) =>
    sql`insert into provider (tenant_id, id, name, accredited, email, made_up)
      values (${system.municipality.tenantId}, ${id}, ${`Rivale ${marker}`}, true, ${`rivale@${marker}.example`}, true)`.execute(
      tx,
    ),
  );
  await saveOperators(system, [{ ...operator, key: 'rivale', name: `Operatrice ${marker} rivale`, providerId: id }]);
  return id;
}

async function offerLess(system: Ctx, poolId: string, rival: string, marker: string): Promise<void> {
  const call = await readCall(system, poolId, rival);
  const operatorId = call?.operators[0]?.id;
  if (call === undefined || operatorId === undefined) throw new Error('the rival cannot offer');
  const hourlyCents = call.demand.ceilingCents - 50;
  const startsOn = writeDay(todayAt(system.now) + 15);
  const terms = {
    operatorId,
    venueId: call.samePlace.venueId,
    hourlyCents,
    prices: [],
    startsOn,
    note: `Nota ${marker}`,
  };
  const { kind } = await sendOffer(system, poolId, terms, rival);
  if (kind !== 'offered') throw new Error(kind);
}
