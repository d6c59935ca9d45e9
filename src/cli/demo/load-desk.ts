import { saveOwnerRule } from '../../features/catalogue/owners/choose-owner.ts';
import type { Ctx } from '../../features/context.ts';
import { accountsOf } from '../../features/people/keep-accounts.ts';
import { sayDeskContact } from '../../features/requests/public.ts';

/**
 * The number and the place of the demo's desk, as its letters say them: made up, like all numbers that begin with 039 000. And who of
 * the desk sees to which entries, as its administrator would say it: each has somebody.
 */
export async function loadDesk(ctx: Ctx): Promise<void> {
  const said = await sayDeskContact(ctx, { phone: '039 000 0000', place: 'Sportello sociale (dati di prova)' });
  if (said !== 'said') throw new Error(`the contact of the demo's desk is ${said}`);
  const accounts = await accountsOf(ctx);
  const personOf = (wanted: string) => {
    const account = accounts.find(({ role }) => role === wanted);
    if (account === undefined) throw new Error(`the demo has nobody who is ${wanted}`);
    return account;
  };
  const { id, name } = personOf('administrator');
  const administrator: Ctx = { ...ctx, actor: { kind: 'staff', accountId: id, name, role: 'administrator' } };
  for (const rule of [
    { ruledBy: 'help', value: 'volunteering', accountId: personOf('community-manager').id },
    { ruledBy: 'rest', value: '', accountId: personOf('desk-operator').id },
  ] as const) {
    const saved = await saveOwnerRule(administrator, rule);
    if (saved !== 'saved') throw new Error(`who sees to entries of the demo is ${saved}`);
  }
}
