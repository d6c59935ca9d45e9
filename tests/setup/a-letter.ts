import { sql } from 'kysely';
import { transact, type Ctx } from '../../src/features/context.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { sayDeskContact } from '../../src/features/requests/letters/settle-letter.ts';
import { writeToHousehold } from '../../src/features/requests/public.ts';
import { aPaperSide } from './a-paper-side.ts';

/** A household asked for paper, and a letter waits for it at the desk; letters say how to reach that. Returns the letter's id. */
export async function aLetter(system: Ctx, desk: StaffActor, requestId: string, marker: string): Promise<string> {
  await sayDeskContact({ ...system, actor: desk }, { phone: '039 000 0009', place: `Via ${marker} 1` });
  return transact(system, async (tx) => {
    await sql`update request_contact set on_paper = true where request_id = ${requestId}`.execute(tx);
    await writeToHousehold(tx, system, requestId, {
      subject: `Una lettera ${marker}`,
      body: (link) => link,
      eventKey: `a-letter:${requestId}`,
      paper: aPaperSide({ about: 'pause', words: () => `Una notizia ${marker}.` }),
    });
    const { rows } = await sql<{ id: string }>`
      select id from paper_letter where event_key = ${`a-letter:${requestId}`}
    `.execute(tx);
    return rows[0]?.id ?? '';
  });
}
