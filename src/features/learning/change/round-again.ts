import { sumUp } from '../../../domain/change/sum-up.ts';
import { tellAgain, type RoundAgain as Compared } from '../../../domain/change/tell-again.ts';
import type { ToldBeside } from '../../../domain/change/tied-across.ts';
import { sameFigures } from '../../../domain/statistics/same-figures.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import { countModules, countStuckSteps, modulesQuery, stuckQuery } from './between-store.ts';
import type { ToldRound } from './model.ts';
import { readRounds } from './round-store.ts';
import { readPublished } from './told-store.ts';
import { readUrns, urnQuery } from './urn-store.ts';

export interface RoundAgain {
  readonly told: ToldRound;
  readonly again: Again;
  /** Of each count that was told; none once the answers are forgotten. */
  readonly counts: Compared['counts'];
  /** Of what lay between it and the round before, asked of the path and of the training as they are told now; undefined where nothing was told of it. */
  readonly beside: BesideAgain | undefined;
  readonly query: string;
}

export interface BesideAgain {
  readonly steps: 'same' | 'moved';
  readonly modules: 'same' | 'moved';
  readonly queries: readonly string[];
}

/**
 * Sums the answers of a round up again, and compares them with what the context's city told of it: never tells them. Once they are forgotten, as was promised to
 * whoever answered, what was told is a photograph.
 */
export async function roundAgain(ctx: Ctx, halfYear: string, edition: number): Promise<RoundAgain | undefined> {
  return read(ctx, async (tx) => {
    const published = (await readPublished(tx, { ofOwn: true, edition })).find((one) => one.halfYear === halfYear);
    const round = (await readRounds(tx)).find((one) => one.halfYear === halfYear);
    if (published === undefined || round === undefined) return undefined;
    const { words: _words, ...told } = published;
    const beside = told.beside === null ? undefined : await besideAgain(tx, told.beside);
    if (round.forgottenOn !== null) return { told, again: 'photograph', counts: new Map(), beside, query: urnQuery };
    const answers = (await readUrns(tx, round.id)).flatMap((urn) => urn.answers);
    return { told, beside, query: urnQuery, ...tellAgain(told, sumUp(answers)) };
  });
}

async function besideAgain(tx: Tx, told: ToldBeside): Promise<BesideAgain> {
  const { stuckThen, wentOn, stuckNow, modules, bySkill } = told;
  const steps = sameFigures({ stuckThen, wentOn, stuckNow }, await countStuckSteps(tx, told));
  const trained = sameFigures({ modules, bySkill }, await countModules(tx, told));
  const queries = [stuckQuery, modulesQuery];
  return { steps: steps ? 'same' : 'moved', modules: trained ? 'same' : 'moved', queries };
}
