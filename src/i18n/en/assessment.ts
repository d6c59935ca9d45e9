import type { assessment as it } from '../it/assessment.ts';

/** Self-assessments of training: what people say of their own skills, before and after. */
export const assessment: typeof it = {
  listTitle: 'Self-assessments',
  listLead: 'How people feel before and after training, skill by skill. Whoever answers stays anonymous.',
  madeUp: 'Made up for the demo',
  wholeProgramme: 'The whole programme',
  open: 'Open a self-assessment of this module',
  openWhole: 'Open a self-assessment of the whole programme',
  title: (about) => `Self-assessment: ${about}`,
  stages: { before: 'Before the training', after: 'After the training', closed: 'Closed' },
  stageLead: {
    before: 'People answer now, before they begin. The same link serves afterwards too.',
    after: 'People answer again, with the same link.',
    closed: 'Nobody answers any more: here is what can be said.',
  },
  linkTitle: 'The link to give to those who take part',
  linkOnce: 'You see it only this once',
  linkKeep:
    'Copy or print it: it serves before and after. We do not keep it, because it is the key that keeps answers anonymous.',
  linkLabel: 'Link of the self-assessment',
  qr: 'The link as a code to scan',
  lostTitle: 'Lost the link?',
  lostText:
    'You can make another, and the one before stops working. Those who have answered can no longer be paired with their second answer.',
  newLink: 'Make another link',
  next: { after: 'The training is over: answer again', closed: 'Close and read the result' },
  nextText: {
    after: 'From here on answers count as “after”. There is no way back.',
    closed: 'Once it is closed nobody answers any more, and whoever has the link reads the result too.',
  },
  openedOn: 'Opened on',
  closesOn: 'Closes by itself on',
  answersBefore: 'Answers before',
  answersAfter: 'Answers after',
  pairs: 'People who answered twice with their own words',
  skillsTitle: 'The skills asked about',
  answerTitle: { before: 'How do you feel before you begin?', after: 'How do you feel now?' },
  answerLead: 'One answer for each skill. It takes a minute, and nobody will know what you answered.',
  points: {
    1: 'It is new to me',
    2: 'I know something about it',
    3: 'I use it if somebody helps me',
    4: 'I use it on my own',
    5: 'I could explain it to others',
  },
  words: { before: 'Words of your own, for the second time', after: 'The words you chose the first time' },
  wordsHint: {
    before:
      'Two or three words you will remember, such as a fruit and a city. Never your name. They only serve to see what changes.',
    after:
      'The same as before. If you do not remember them or had chosen none, leave it blank: your answer counts all the same.',
  },
  send: 'Send my answer',
  anonymousTitle: 'Why it is anonymous',
  anonymousText:
    'We do not ask who you are. Your answer becomes a number among others at once. If you choose words, the first answer waits for the second under a code that cannot be read without the link, and is then deleted. The result is read only if five people at least answered, before and after; whoever opened it may tell it to the other cities, in the same words.',
  thanksTitle: 'Thank you',
  thanksLead: 'Your answer is counted.',
  thanksKeep: 'Keep the link',
  thanksText: 'With the same link one answers after the training, and reads the result in the end.',
  resultsTitle: 'What has changed',
  bySkill: 'Skill by skill',
  resultsLead:
    'This is what people say of themselves. It is no ranking, and by itself it does not say that the change comes from the training.',
  tooFew: 'Too few answers to say anything: five at least are needed before, and five after.',
  exactly: (yes, of) => `${yes} of ${of}`,
  few: (of) => `4 of ${of} at most`,
  most: (of) => `all ${of}, or all but 4 at most,`,
  up: (share) => `Of the people who answered twice, ${share} feel more able than before.`,
  range: (low, high) => `With so few people, the true part may lie between ${low} and ${high}.`,
  able: (before, after) =>
    `They use it on their own: ${before.replace(/,$/, '')} before, ${after.replace(/,$/, '')} after.`,
  apart: 'Different people may have answered before and after.',
  verdicts: {
    more: 'This is more than chance would do.',
    less: 'People feel less able, more than chance would do: sometimes one finds out how much there is to learn.',
    'could-be-chance': 'It could still be chance.',
    'too-few-to-say': 'Too few to say.',
  },
  tell: 'Tell the other cities',
  tellText:
    'Everybody will be able to read the sentences above, with the name of your city and of the module. It is neither rewritten nor withdrawn.',
  toldOn: (day) => `Told on ${day}.`,
  nothingToTell: 'With so few answers there is nothing to tell the other cities.',
  acrossLink: 'What cities say',
  acrossTitle: 'Skills: what cities say',
  acrossLead:
    'How people feel before and after training, as each city told it. It is no ranking: other people answered in each city.',
  acrossNone: 'No city has told of a self-assessment yet',
  acrossNoneWhy: 'One is told when it is closed, if five people at least answered before and five after.',
  acrossText: (told, cities) =>
    `${told === 1 ? 'One self-assessment' : `${told} self-assessments`} of ${cities === 1 ? 'one city' : `${cities} cities`}, in alphabetical order.`,
  city: 'City',
  about: 'Training',
  whatIsSaid: 'What can be said',
  someModule: 'A module',
  timesInAll: (list) => `Of the self-assessments, ${list}.`,
  timesSaid: {
    more: (times) => `people feel more able in ${times}`,
    less: (times) => `less able in ${times}`,
    'could-be-chance': (times) => `it could be chance in ${times}`,
    'too-few-to-say': (times) => `too few to say in ${times}`,
  },
  problems: {
    missing: 'Choose an answer.',
    'words-too-short': 'Six letters at least are needed, so that you are not taken for somebody else.',
    'words-used': 'There is an answer with these words already: choose others, or leave it blank.',
    'words-unknown': 'There is no first answer with these words: check them, or leave it blank.',
    full: 'There are too many answers here already.',
    moved: 'The training has ended meanwhile: answers now count as “after”. Check yours and send it again.',
  },
};
