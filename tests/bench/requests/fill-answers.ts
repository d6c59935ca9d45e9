import { sql } from 'kysely';
import { saveServices } from '../../../src/features/catalogue/public.ts';
import { read, transact, type Ctx } from '../../../src/features/context.ts';
import type { Answers } from '../../../src/features/requests/answers.ts';
import { insertDraft } from '../../../src/features/requests/ask/draft-store.ts';
import { journeyVersion } from '../../../src/features/requests/ask/journey.ts';
import { hashToken } from '../../../src/platform/auth/token.ts';
import { aRuleInForce } from '../../setup/some-rules.ts';
import { generateServices } from '../pages/generate-services.ts';

const services = 500;
const rules = 24;
const centre = { lat: 45.58, lon: 9.26 };

/** Entries of the catalogue and rules of who has a right to them: what orientation looks through in each city. */
export async function fillEntries(ctx: Ctx, city: number): Promise<void> {
  await saveServices(ctx, generateServices(services, city + 1, centre));
  const { rows } = await read(ctx, (tx) =>
    sql<{ id: string }>`
      select id from service where kinds_of_help && array['home-care', 'elder-company', 'meals', 'shopping-errands']
      order by id limit ${rules}
    `.execute(tx),
  );
  if (rows.length < rules) throw new Error('the city has too few entries to have rules for');
  for (const [at, { id }] of rows.entries()) await aRuleInForce(ctx, { serviceId: id, marker: `${city}-${at}` });
}

/** Requests that somebody is in the middle of: all is answered, and the summary shows what exists already. */
export async function fillDrafts(ctx: Ctx, numbers: readonly number[], tokenOf: (n: number) => string): Promise<void> {
  await transact(ctx, async (tx) => {
    for (const n of numbers)
      await insertDraft(
        tx,
        hashToken(tokenOf(n)),
        { journeyVersion, answers: someAnswers(n), operatorId: null },
        ctx.now,
      );
  });
}

/** Two afternoons of care, each somewhere else in the city: like those that groups already meet for. */
function someAnswers(n: number): Answers {
  const days = n % 2 === 0 ? [1, 3] : [0, 2, 4];
  return {
    kindOfHelp: 'childcare',
    details: { childcare: {} },
    seats: 1,
    ages: [4 + (n % 5)],
    intensity: 'light',
    days: 1 + (n % 2),
    slots: 4,
    windows: days.map((day) => ({ day, from: 30, to: 38 })),
    place: {
      label: `Via di prova ${n}`,
      quarter: `Quartiere ${n % 10}`,
      lat: 45.55 + 0.006 * (n % 10),
      lon: 9.22 + 0.008 * (n % 10),
    },
    maxMetres: 2000,
    soloCents: 1100,
    budget: { kind: 'cheapest' },
    willingToShare: true,
    hostSeats: 4,
    homeTags: [],
    needs: [],
    refuses: [],
    contact: { name: 'Famiglia di prova', phone: '039 000 0000' },
    forWhom: { kind: 'self' },
    firstContact: true,
    privacyRead: true,
  };
}
