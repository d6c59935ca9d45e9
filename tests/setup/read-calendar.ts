import ICAL from 'ical.js';

export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  readonly where: string;
}

/** What a calendar program finds in a calendar until an instant: read by somebody else's code. */
export function readCalendar(text: string, until: number): Occurrence[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const components = calendar.getAllSubcomponents('vevent');
  const uidOf = (component: ICAL.Component) => component.getFirstPropertyValue('uid');
  const [events, instead] = [false, true].map((isException) =>
    components.filter((component) => component.hasProperty('recurrence-id') === isException),
  );
  return (events ?? []).flatMap((component) => {
    const exceptions = (instead ?? []).filter((other) => uidOf(other) === uidOf(component));
    const event = new ICAL.Event(component, { strictExceptions: true, exceptions });
    const occurrences: Occurrence[] = [];
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      const start = startDate.toUnixTime() * 1000;
      if (start > until) break;
      occurrences.push({ start, end: endDate.toUnixTime() * 1000, summary: event.summary, where: event.location });
    }
    return occurrences;
  });
}
