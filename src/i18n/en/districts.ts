import type { districts as italian } from '../it/districts.ts';

export const districts: typeof italian = {
  title: 'Social districts',
  lead: 'Which municipalities run social services together, and where it is written.',
  none: 'No district so far',
  noneWhy:
    'Whoever works in the lab enters them, from a source that can be opened. What is not documented stays blank.',
  name: 'District',
  code: 'Code',
  members: 'Municipalities',
  source: 'Source',
  sourceOf: (name) => `Source: ${name}`,
  importTitle: 'Enter districts',
  lines: 'Lines to enter',
  linesHint:
    'A line for each municipality: code of the district; name of the district; municipality; ISTAT code (6 digits); address of the source. A district that is there already is replaced.',
  submit: 'Enter',
  kept: (districts) => (districts === 1 ? 'One district entered.' : `${districts} districts entered.`),
  taken: (names) => `These have another code already: ${names}.`,
  line: (line, problem) => `Line ${line}: ${problem}`,
  problems: {
    'not-a-table': 'it is no table with semicolons.',
    nothing: 'there is nothing to enter.',
    'too-many': 'there are too many lines: 12,000 at most at a time.',
    'no-code': 'the code of the district is missing (letters, digits, dot, hyphen).',
    'no-name': 'the name of the district is missing.',
    'no-municipality': 'the municipality is missing.',
    'no-istat': 'an ISTAT code has six digits.',
    'no-source': 'the source is an address that begins with https://.',
    'two-names': 'one district has two names or two sources, or one name has two codes.',
    twice: 'this municipality is in the district already.',
  },
  made: (members) => `It associates ${members}.`,
  notKnown: 'Which municipalities it associates is not in the registry of districts.',
  registry: 'The social districts',
  registryAbout: 'Which municipalities run social services together',
};
