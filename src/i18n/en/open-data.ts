import type { openData as it } from '../it/open-data.ts';

export const openData: typeof it = {
  title: 'Open data',
  lead: (city) => `The catalogue of services of ${city} belongs to everybody: take it, use it, make something of it.`,
  sheetName: 'Services',
  files: 'Download the catalogue',
  filesText: 'Each file holds the whole catalogue as it is now. No registration.',
  fileColumn: 'File',
  aboutColumn: 'What it is for',
  formats: {
    csv: { name: 'Table (CSV)', about: 'A service a row, in the words of the pages. Any program opens it.' },
    xlsx: { name: 'Spreadsheet (XLSX)', about: 'The same table for Excel or LibreOffice.' },
    hsds: {
      name: 'HSDS 3.1 (JSON)',
      about:
        'The international standard for social services: services, organisations, places, hours, prices, one inside the other.',
    },
    'hsds-tabular': {
      name: 'HSDS 3.1 as tables (ZIP)',
      about: 'The same as linked tables, with what describes them (data package).',
    },
    'cpsv-ap': { name: 'CPSV-AP_IT (JSON-LD)', about: 'Linked data in the Italian vocabulary of public services.' },
    geojson: { name: 'Map (GeoJSON)', about: 'Where the services are, for maps.' },
    ics: { name: 'Calendar (iCalendar)', about: 'The opening hours, for calendars.' },
  },
  interface: 'Interface for programs',
  interfaceText:
    'The same data, always up to date, with the searches and filters of HSDS 3.1. Open to everybody, without keys.',
  interfaceLink: 'Address of the HSDS interface',
  contractLink: 'What describes it (OpenAPI)',
  terms: 'How to use them',
  licence:
    'They are the city’s data under Creative Commons Attribution 4.0: name it. A service that comes from others carries the licence of its source.',
  protectedPlaces: 'Protected addresses (shelters, homes) are not in it: only their quarter is.',
  hoursTerms:
    'In calendars, holidays and closures are marked for little more than a year: download the file again now and then.',
  again:
    'A program that comes back for them sends the ETag or the date that it was given: while nothing has changed, the answer is a 304, and the file is not downloaded again.',
  formulas: 'In tables, a text that begins with =, +, - or @ has an apostrophe before it, so that no program runs it.',
  madeUp: 'The data of this city are made up, for trying.',
  footer: 'Open data',
};
