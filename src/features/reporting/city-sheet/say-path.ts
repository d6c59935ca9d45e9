import { formats, messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import type { CitySheet } from './open-sheet.ts';

/** Where the path of a city is, in a few words: since when it is in the lab, how many steps are done, which are stuck. */
export function sayPath({ language }: Pick<Ctx, 'language'>, { path, city }: CitySheet): string {
  const { citySheet: t, reporting } = messages(language);
  if (path?.standing === undefined || path.since === undefined) return t.pathNone(city.name, reporting.notHere);
  const standing = t.standing[path.standing](formats(language).date(new Date(`${path.since}T12:00:00Z`)));
  const steps = path.steps ?? [];
  if (steps.length === 0) return standing;
  const done = steps.filter(({ state }) => state === 'done').length;
  const stuck = steps.filter(({ state }) => state === 'stuck').map(({ title }) => title[language]);
  return [standing, t.stepsDone(done, steps.length), ...(stuck.length === 0 ? [] : [t.stepsStuck(stuck)])].join(' ');
}
