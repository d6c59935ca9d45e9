import { todayAt } from '../../../domain/schedule/today.ts';
import type { Shown } from '../../../domain/outcomes/withhold.ts';
import { read, type Ctx } from '../../context.ts';
import { readMeetings } from '../meetings/meeting-store.ts';
import type { Meeting } from '../meetings/model.ts';
import type { Party } from '../parties.ts';
import { readParties } from '../party-store.ts';
import { mayKeepTraining, mayReadLearning, mayTellAttendance } from '../policy.ts';
import { readAttendance, readToldAttended } from './attendance-store.ts';
import { readMaterials } from './material-store.ts';
import type { AttendanceByOffice, Material, Module, NamedSkill } from './model.ts';
import { readModule, readModules, type ModuleAudience } from './module-store.ts';
import { nameSkills } from './name-skills.ts';
import { readAddedSkills } from './skill-store.ts';

/** Whoever writes the programme reads its drafts, staff of the lab's cities what is published, everybody else what is open. */
export function moduleAudience(ctx: Ctx): ModuleAudience {
  if (mayKeepTraining(ctx) !== undefined) return 'writer';
  return mayReadLearning(ctx) ? 'staff' : 'everyone';
}

export interface Programme {
  readonly upcoming: readonly Module[];
  readonly ownTime: readonly Module[];
  readonly past: readonly Module[];
  readonly dayUnknown: readonly Module[];
  /** Drafts and what was withdrawn, for whoever writes. */
  readonly unpublished: readonly Module[];
  readonly audience: ModuleAudience;
}

export async function listModules(ctx: Ctx, audience: ModuleAudience = moduleAudience(ctx)): Promise<Programme> {
  const all = await read(ctx, (tx) => readModules(tx, audience));
  const today = todayAt(ctx.now);
  const published = all.filter(({ state }) => state === 'published');
  const onDays = published.filter(({ day }) => day !== null);
  return {
    upcoming: onDays.filter(({ day }) => (day ?? 0) >= today),
    past: onDays.filter(({ day }) => (day ?? 0) < today),
    ownTime: published.filter(({ ownTime }) => ownTime),
    dayUnknown: published.filter(({ ownTime, day }) => !ownTime && day === null),
    unpublished: all.filter(({ state }) => state !== 'published'),
    audience,
  };
}

export interface OpenModule {
  readonly module: Module;
  readonly skills: readonly NamedSkill[];
  readonly materials: readonly Material[];
  readonly audience: ModuleAudience;
  /** What this city said of itself; nothing for the lab, which says it city by city. */
  readonly own: AttendanceByOffice;
  /** What everybody is told, city by city. */
  readonly cities: readonly { readonly name: string; readonly people: Shown }[];
  readonly mayTell: boolean;
  /** Cities that the lab may write for. */
  readonly parties: readonly Party[];
}

/** A module as the actor may see it; undefined where it may not know that it is there. */
export async function openModule(ctx: Ctx, id: string): Promise<OpenModule | undefined> {
  const audience = moduleAudience(ctx);
  return read(ctx, async (tx) => {
    const module = await readModule(tx, id, audience);
    if (module === undefined) return undefined;
    const staff = audience !== 'everyone';
    const lab = ctx.municipality.kind === 'lab';
    const mayTell = mayTellAttendance(ctx) !== undefined && module.state === 'published';
    const cityId = ctx.municipality.tenantId;
    return {
      module: staff ? module : { ...module, joinUrl: null },
      skills: nameSkills(ctx.language, await readAddedSkills(tx)),
      materials: await readMaterials(tx, id),
      audience,
      own: staff && !lab ? await readAttendance(tx, { cityId, moduleId: id }) : {},
      cities: staff
        ? (await readToldAttended(tx, id)).map(({ city, people }) => ({ name: city, people: people ?? 'withheld' }))
        : [],
      mayTell,
      parties: lab && mayTell ? (await readParties(tx)).filter(({ kind }) => kind === 'municipality') : [],
    };
  });
}

export function listSkills(ctx: Ctx): Promise<NamedSkill[]> {
  return read(ctx, async (tx) => nameSkills(ctx.language, await readAddedSkills(tx)));
}

/** What a module is written from: skills, and meetings of the lab that it may have been held at. */
export interface ModuleChoices {
  readonly skills: readonly NamedSkill[];
  readonly meetings: readonly Meeting[];
}

export async function moduleChoices(ctx: Ctx): Promise<ModuleChoices | undefined> {
  if (mayKeepTraining(ctx) === undefined) return undefined;
  return read(ctx, async (tx) => ({
    skills: nameSkills(ctx.language, await readAddedSkills(tx)),
    meetings: (await readMeetings(tx, { audience: 'staff', today: todayAt(ctx.now), most: 100 })).filter(
      ({ hostId }) => hostId === ctx.municipality.tenantId,
    ),
  }));
}
