import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { DeskContact, LetterKind, ListedLetter, SettledLetter, WholeLetter } from './model.ts';

/** Hours that a text has to leave before the desk is given the letter. */
const hoursToLeave = 3;

const listed = sql`l.id, l.request_id as "requestId", l.addressee_id as "addresseeId", coalesce(r.code, p.code) as code, l.kind, l.asks, l.until, l.written_at as "writtenAt", m.channel as besides,
  l.only_if_unsent as "onlyIfUnsent"`;
const from = sql`paper_letter l left join request r on r.tenant_id = l.tenant_id and r.id = l.request_id
  left join paper_addressee p on p.tenant_id = l.tenant_id and p.id = l.addressee_id
  left join message m on m.tenant_id = l.tenant_id and m.id = l.message_id`;

/** To be told: its term has not passed, its request is still followed, and no text told it. */
function waits(now: Date): RawBuilder<unknown> {
  const left = new Date(now.getTime() - hoursToLeave * 3_600_000);
  return sql`l.state = 'waiting' and l.until > ${now} and r.status is distinct from 'withdrawn'
    and (not l.only_if_unsent or m.sent_at is null and l.written_at < ${left})`;
}

function ofKinds(kinds: readonly LetterKind[] | undefined): RawBuilder<unknown> {
  return kinds === undefined ? sql`true` : sql`l.kind = any(${[...kinds]}::text[])`;
}

/** How it stands: a term that passed and a request that was withdrawn need nobody who notes it. */
function stateAt(now: Date): RawBuilder<unknown> {
  return sql`case when l.state <> 'waiting' then l.state when r.status = 'withdrawn' then 'withdrawn'
    when l.until <= ${now} then 'late' else 'waiting' end`;
}

export async function countWaitingLetters(tx: Tx, now: Date, kinds?: readonly LetterKind[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${from} where ${waits(now)} and ${ofKinds(kinds)}
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** What waits, whose term is nearest first. */
export async function waitingLetters(
  tx: Tx,
  { now, kinds, limit, offset }: Slice & { readonly kinds?: readonly LetterKind[] | undefined },
): Promise<ListedLetter[]> {
  const { rows } = await sql<ListedLetter>`
    select ${listed} from ${from} where ${waits(now)} and ${ofKinds(kinds)}
    order by l.until, l.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}

interface Slice {
  readonly now: Date;
  readonly limit: number;
  readonly offset: number;
}

/** What left the queue since an instant, the last first. Of what a text told nobody has to hear. */
export async function settledLetters(
  tx: Tx,
  { now, since, most }: { readonly now: Date; readonly since: Date; readonly most: number },
): Promise<SettledLetter[]> {
  const withdrawn = sql`l.state = 'waiting' and r.status = 'withdrawn'`;
  const at = sql`case when ${withdrawn} then r.updated_at else coalesce(l.settled_at, l.until) end`;
  const { rows } = await sql<SettledLetter>`
    select ${listed}, ${stateAt(now)} as state, a.name as by, ${at} as at
    from ${from} left join account a on a.tenant_id = l.tenant_id and a.id = l.settled_by
    where (l.settled_at > ${since} or l.state = 'waiting' and l.until > ${since})
      and (l.state <> 'waiting' or r.status = 'withdrawn' or l.until <= ${now})
      and ${at} > ${since} and (not l.only_if_unsent or m.sent_at is null)
    order by at desc, l.id limit ${most}
  `.execute(tx);
  return rows;
}

/** What waits for one request, whose term is nearest first. */
export async function waitingLettersOf(tx: Tx, requestId: string, now: Date): Promise<ListedLetter[]> {
  const { rows } = await sql<ListedLetter>`
    select ${listed} from ${from} where l.request_id = ${requestId} and ${waits(now)} order by l.until, l.id
  `.execute(tx);
  return rows;
}

const whole = (now: Date) => sql<WholeLetter>`
  select ${listed}, l.language, l.subject, l.body, l.desk_path as "deskPath", coalesce(c.name, p.name) as name,
    coalesce(c.phone, p.phone) as phone, ${stateAt(now)} as state,
    l.settled_at as at, a.name as by
  from ${from} left join request_contact c on c.tenant_id = l.tenant_id and c.request_id = l.request_id
  left join account a on a.tenant_id = l.tenant_id and a.id = l.settled_by`;

/** One letter, with whom to reach. */
export async function letterById(tx: Tx, id: string, now: Date): Promise<WholeLetter | undefined> {
  const { rows } = await sql<WholeLetter>`${whole(now)} where l.id = ${id}`.execute(tx);
  return rows[0];
}

/** The same of a page of the queue. */
export async function wholeLetters(
  tx: Tx,
  { now, kinds, limit, offset }: Slice & { readonly kinds?: readonly LetterKind[] | undefined },
): Promise<WholeLetter[]> {
  const { rows } = await sql<WholeLetter>`
    ${whole(now)} where ${waits(now)} and ${ofKinds(kinds)} order by l.until, l.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}

export async function deskContact(tx: Tx): Promise<DeskContact | undefined> {
  const { rows } = await sql<DeskContact>`select phone, place from desk_contact`.execute(tx);
  return rows[0];
}
