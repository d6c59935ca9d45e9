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
  return calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const event = new ICAL.Event(component);
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
