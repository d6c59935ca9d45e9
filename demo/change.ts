/**
 * How the change goes in the made-up Monza: two rounds of answers that nobody gave, drawn from the shares below, and said to be made up on every page. Nothing
 * here is a result of WILL; what its cities' offices said of the change is not known here.
 */
export const askedBodies = [
  { side: 'office', name: 'Servizi sociali' },
  { side: 'office', name: 'Ufficio di piano' },
  { side: 'office', name: 'Sportello per le famiglie' },
  { side: 'partner', name: 'Cooperativa di prova' },
  { side: 'partner', name: 'Associazione di prova' },
] as const;

export const rounds = [
  {
    halfYearsAgo: 2,
    roles: { decides: 1, coordinates: 2, 'with-people': 9, administration: 3, partner: 7, watches: 2 },
    /** Of each aspect, the share that says 4 or 5. */
    ready: { will: 0.8, time: 0.2, skills: 0.3, mandate: 0.4, tools: 0.2 },
    picked: {
      opportunities: { 'families-gather': 0.3, 'new-partners': 0.4, 'other-cities': 0.3 },
      obstacles: { 'fragmented-data': 0.9, 'no-time': 0.8, 'critical-mass': 0.4, instruments: 0.4, mandate: 0.4 },
      supports: { meetings: 0.4, 'dedicated-person': 0.3, tutor: 0.3 },
      actors: { 'social-workers': 0.7, 'third-sector': 0.5, managers: 0.4 },
      tools: { diagnosis: 0.5, agreements: 0.3 },
      skills: { 'change-management': 0.6, measuring: 0.6, 'reading-context': 0.5 },
    },
    words: [{ 'obstacle-words': 'Dato di prova: tre archivi, e nessuno che li metta insieme.' }],
  },
  {
    halfYearsAgo: 1,
    roles: { decides: 2, coordinates: 3, 'with-people': 11, administration: 3, partner: 8, watches: 1 },
    ready: { will: 0.85, time: 0.25, skills: 0.6, mandate: 0.6, tools: 0.8 },
    picked: {
      opportunities: { 'families-gather': 0.6, 'new-partners': 0.5, 'other-cities': 0.4 },
      obstacles: { 'fragmented-data': 0.3, 'no-time': 0.8, 'critical-mass': 0.6, instruments: 0.4, coordination: 0.4 },
      supports: { meetings: 0.5, 'dedicated-person': 0.7, platform: 0.5, agreement: 0.3 },
      actors: { 'social-workers': 0.7, 'community-manager': 0.7, families: 0.5, 'third-sector': 0.5 },
      tools: { diagnosis: 0.6, agreements: 0.5, 'shared-services': 0.6 },
      skills: { 'change-management': 0.4, measuring: 0.6, 'community-organizing': 0.3 },
    },
    words: [
      { 'obstacle-words': 'Dato di prova: i gruppi partono se qualcuno li segue ogni settimana.' },
      { 'support-words': 'Dato di prova: due ore fisse a settimana per chi coordina.' },
    ],
  },
] as const;
