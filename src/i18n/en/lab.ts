import type { lab as it } from '../it/lab.ts';

export const lab: typeof it = {
  title: 'The lab of the cities',
  lead: 'WILL, the Welfare Innovation Local Lab: cities try, measure, compare and tell. What did not work, too.',
  description: 'The story of WILL in short, with its sources, and the figures that each city publishes.',
  storyTitle: 'WILL in short',
  figuresTitle: 'The cities’ figures',
  figuresText:
    'Each city publishes its own, all counted in the same way. They come from this platform: they are not the results of the programme of 2019-2024. Cities are in alphabetical order, because this is no ranking.',
  tableCaption: 'The latest figures published by each city',
  city: 'City',
  publishedOn: 'Published on',
  notYet: 'not publishing yet',
  cityMadeUp: (city) => `${city} (demo data)`,
  chartTitle: 'Families that share, city by city',
  chartDescription: (shown, missing) => `${shown} ${missing}`.trim(),
  chartShown: (cities) => `The number of families is shown for ${cities}.`,
  chartMissing: (cities) => `Without a bar: ${cities}, because there are fewer than five or none published yet.`,
  emptyTitle: 'No city has published yet',
  emptyWhy: 'A city publishes its figures when it likes, from its own page. Meanwhile you can read the path of each.',
  emptyAction: 'Go to the cities',
  learningTitle: 'Learning together',
  meetingsLink: 'Meetings',
  meetingsAbout: 'When the cities meet; some meetings are open to everyone.',
  compareLink: 'Cities like yours',
  compareAbout: 'The same figure in cities that are alike: it is no ranking.',
  pathsTitle: 'The path of each city',
  pathsText: 'What was done in each of them in the years of WILL: every fact has its source.',
  facts: (count) => {
    if (count === 0) return 'Path still to be told';
    return count === 1 ? '1 fact, with its source' : `${count} facts, each with its source`;
  },
  toolsTitle: 'What there is in the lab',
  toolResults: 'With what did not work.',
  toolModels: 'To start from what another city did.',
  toolIndicators: 'What cities count, and how.',
  takeTitle: 'Take the figures with you',
  csv: 'Download the open data (CSV)',
  csvName: 'lab-figures.csv',
  pdfName: 'lab-figures.pdf',
  sourceTitle: 'Where they come from',
  source: 'From each city’s own publications on this platform: sums only, never anything about a person.',
};
