interface Specification {
  readonly dayOfWeek?: readonly string[];
  readonly opens?: string;
  readonly closes?: string;
  readonly validFrom?: string;
  readonly validThrough?: string;
}

const msPerDay = 86_400_000;
const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Whether something is open on a day (`2027-03-01`) at a time (`09:30`) of its clock, for whoever knows of it only what schema.org's opening hours
 * say: those of the date in place of those of the weekday, closed without `opens`, into the next day where `closes` is not later.
 */
export function isOpenByLinkedHours(usual: readonly object[], special: readonly object[], day: string, time: string) {
  const before = new Date(Date.parse(day) - msPerDay).toISOString().slice(0, 10);
  const own = holdingOn(usual, special, day).some(
    ({ opens, closes }) => time >= opens && (closes <= opens || time < closes || isWholeDay(opens, closes)),
  );
  const night = holdingOn(usual, special, before).some(({ opens, closes }) => closes < opens && time < closes);
  return own || night;
}

/** From midnight to the last minute is a whole day, by everybody's habit. */
function isWholeDay(opens: string, closes: string): boolean {
  return opens === '00:00' && closes === '23:59';
}

function holdingOn(usual: readonly object[], special: readonly object[], day: string) {
  const weekday = names[new Date(day).getUTCDay()] ?? '';
  const covers = ({ validFrom = '', validThrough = '9' }: Specification) => validFrom <= day && day <= validThrough;
  const ofDay = (special as readonly Specification[]).filter(covers);
  const holding =
    ofDay.length > 0
      ? ofDay
      : (usual as readonly Specification[]).filter((one) => covers(one) && one.dayOfWeek?.includes(weekday) === true);
  return holding.flatMap(({ opens, closes }) =>
    opens === undefined || closes === undefined ? [] : [{ opens, closes }],
  );
}
