import { aMailbox } from '../../../setup/a-mailbox.ts';
import { aServedSite } from '../../../setup/a-served-city.ts';
import { testDatabase } from '../../../setup/test-database.ts';
import { aCalendar } from '../calendar.ts';
import type { Backdrop } from './stage.ts';
import { theNight } from './the-night.ts';

/** The product with its worker, a mailbox that its letters reach, and a calendar that can be turned. */
export async function aBackdrop(): Promise<Backdrop> {
  const database = await testDatabase();
  const site = await aServedSite(database);
  const calendar = aCalendar();
  const mailbox = await aMailbox();
  return { database, site, calendar, mailbox, night: await theNight(database, mailbox) };
}
