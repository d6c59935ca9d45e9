import type { citySheet as italian } from '../it/city-sheet.ts';

export const citySheet: typeof italian = {
  title: (city) => `${city} on one page`,
  lead: 'What the city tried, how far it came, what did not work. What is not known is said to be so.',
  description: (city) => `Projects, path and figures of ${city}, with their sources.`,
  pathTitle: 'How far it came, on this platform',
  pathNone: (city, notHere) => `${city} has not opened its path here. ${notHere}.`,
  standing: {
    joined: (since) => `It has been in the lab since ${since}.`,
    resumed: (since) => `It came back to the lab on ${since}.`,
    paused: (since) => `Its path has been paused since ${since}.`,
    left: (since) => `It left the lab on ${since}.`,
  },
  stepsCaption: 'The steps of the path',
  step: 'Step',
  state: 'How far it is',
  figuresTitle: 'The figures it publishes',
  indicator: 'What is counted',
  figuresNone: (city) => `${city} does not publish figures from this platform yet.`,
  failedTitle: 'Results, missed ones too',
  failedText: 'What the city told of its experiments, and what is in the report. The rest is not documented here.',
  inReport: (title, version) => `${title}, in the report (version ${version})`,
  stepsDone: (done, of) => `Steps done: ${done} of ${of}.`,
  stepsStuck: (titles) => `Stuck: ${titles.join('; ')}.`,
  more: (left) => (left === 1 ? 'And one more, on its page.' : `And ${left} more, on its page.`),
  reportTells: (sections, version) =>
    sections === 1
      ? `One section of the report tells of it (version ${version}).`
      : `${sections} sections of the report tell of it (version ${version}).`,
  onItsPage: 'All of it, with sources, is on the page of the city',
  cityPage: (city) => `The page of ${city}`,
  open: 'The city on one page, also as PDF',
};
