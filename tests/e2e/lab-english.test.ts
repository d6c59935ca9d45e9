import { describe } from 'vitest';
import { aServedSite } from '../setup/a-served-city.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aLabLife } from './setup/a-lab-life.ts';
import { aCalendar } from './setup/calendar.ts';

const database = await testDatabase();
const site = await aServedSite(database);
const calendar = aCalendar();

describe.each([
  { told: 'in English', script: true },
  { told: 'in English, without script', script: false },
])('a city in the lab, $told', ({ script }) => {
  aLabLife({ database, site, calendar }, { language: 'en', script });
});
