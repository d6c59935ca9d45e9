import { madeUpMeetings } from '../../../demo/meetings.ts';
import { knownModules, madeUpAnswers, madeUpModules } from '../../../demo/training.ts';
import { daysOf, halfYearBefore, halfYearOf } from '../../domain/change/half-year.ts';
import { todayAt } from '../../domain/schedule/today.ts';
import type { Ctx } from '../../features/context.ts';
import {
  addMaterial,
  addModule,
  answerAssessment,
  moveAssessment,
  openAssessment,
  sayAttendance,
  tellAssessment,
  type ModuleText,
} from '../../features/learning/public.ts';
import { uuidV5 } from '../../integrations/hsds/public.ts';

const blank = {
  state: 'published',
  shownTo: 'everyone',
  ownTime: false,
  meetingId: null,
  day: null,
  fromMinutes: null,
  toMinutes: null,
  place: null,
  joinUrl: null,
  minutes: null,
  skills: [],
  source: null,
} satisfies Partial<ModuleText>;

/** What is known of WILL's training, and a made-up programme that Monza attended. Loaded again, it stays as it is. */
export async function loadTraining(lab: Ctx, monza: Ctx): Promise<void> {
  const idOf = (kind: string, key: string) => uuidV5(lab.municipality.tenantId, `demo:${kind}:${key}`);
  for (const { key, ...known } of knownModules)
    await addModule(lab, { ...blank, ...known, position: 10 }, { id: idOf('module', key) });
  const { past, betweenRounds, ownTime, coming } = madeUpModules;
  const { key, daysAgo, attendance, ...held } = past;
  const id = idOf('module', key);
  const day = todayAt(lab.now) - daysAgo;
  await addModule(lab, { ...blank, ...held, day, position: 20 }, { id, madeUp: true });
  await addBetweenRounds(lab, monza, idOf('module', betweenRounds.key));
  const { key: ownKey, material, ...own } = ownTime;
  const ownId = idOf('module', ownKey);
  await addModule(lab, { ...blank, ...own, ownTime: true, position: 30 }, { id: ownId, madeUp: true });
  const { key: paper, ...paperText } = material;
  await addMaterial(lab, ownId, { ...paperText, source: null, file: undefined }, idOf('material', paper));
  const { key: nextKey, ...next } = coming;
  const meetingId = idOf('meeting', madeUpMeetings.plenary.key);
  await addModule(lab, { ...blank, ...next, meetingId, position: 40 }, { id: idOf('module', nextKey), madeUp: true });
  await sayAttendance(monza, id, { city: undefined, people: attendance });
  await assessMadeUp(monza, id, idOf('assessment', key), past.skills);
}

/** A module of the half year before this one, on a day between its round on change and the one before that. */
async function addBetweenRounds(lab: Ctx, monza: Ctx, id: string): Promise<void> {
  const { key: _key, daysIntoLastHalf, attendance, ...held } = madeUpModules.betweenRounds;
  const day = daysOf(halfYearBefore(halfYearOf(todayAt(lab.now)))).from + daysIntoLastHalf;
  await addModule(lab, { ...blank, ...held, day, position: 15 }, { id, madeUp: true });
  await sayAttendance(monza, id, { city: undefined, people: attendance });
}

/** A self-assessment that is over and told to everybody, of people who do not exist. */
async function assessMadeUp(monza: Ctx, moduleId: string, id: string, skills: readonly string[]): Promise<void> {
  const opened = await openAssessment(monza, moduleId, { id, madeUp: true });
  if (opened.kind !== 'opened') return;
  for (const side of ['before', 'after'] as const) {
    if (side === 'after') await moveAssessment(monza, id, 'after');
    for (const [person, answers] of madeUpAnswers.entries()) {
      const points = Object.fromEntries(skills.map((skill, at) => [skill, answers[side][at] ?? 1]));
      const words = `parole di prova ${person}`;
      await answerAssessment(monza, opened.token, { side, points, words, formKey: `${side} ${person}` });
    }
  }
  await moveAssessment(monza, id, 'closed');
  const told = await tellAssessment(monza, id);
  if (told !== 'told') throw new Error(`the demo's self-assessment: ${told}`);
}
