import { criteria } from '../../src/domain/choice/criteria.ts';
import type { Ctx } from '../../src/features/context.ts';
import { beginFromChoice } from '../../src/features/experiments/public.ts';
import { equalWeights } from '../../src/features/path/choice/model.ts';
import {
  addAgreement,
  addDissent,
  addOption,
  askMass,
  beginChoice,
  checkAgreement,
  decideChoice,
  openChoice,
  scoreOption,
  setWeights,
} from '../../src/features/path/public.ts';

export interface MadeChoice {
  readonly open: string;
  readonly openOption: string;
  readonly decided: string;
  readonly agreement: string;
}

/** An agreement that was checked, a choice that is open with an estimate asked for, and one that is decided with dissent. */
export async function aChoice(system: Ctx, marker: string): Promise<MadeChoice> {
  const agreement = await addAgreement(system, {
    direction: 'horizontal',
    body: `Parrocchia ${marker}`,
    bodyKind: 'parish',
    commitment: `Una sala ${marker}`,
    cents: 150_000,
    hours: 40,
    resource: `Sala ${marker}`,
    from: '2026-01-01',
    ends: '2030-01-01',
  });
  if (agreement.kind !== 'added') throw new Error(agreement.kind);
  await checkAgreement(system, agreement.id, {
    outcome: 'partly',
    reason: `Solo al mattino ${marker}`,
    on: '2026-02-01',
  });
  const open = await aBegunChoice(system, `Aperta ${marker}`, marker);
  const decided = await aBegunChoice(system, `Decisa ${marker}`, marker);
  const [first] = (await openChoice(system, decided))?.options ?? [];
  const [openFirst] = (await openChoice(system, open))?.options ?? [];
  const dissent = { body: `Ufficio ${marker}`, text: `Troppo presto ${marker}` };
  const decision = { optionId: first?.id ?? '', reasons: `Copre di più ${marker}`, on: '2026-03-01', dissent };
  const outcome = await decideChoice(system, decided, decision);
  if (outcome !== 'done') throw new Error(outcome);
  await addDissent(system, decided, { body: `Consulta ${marker}`, text: `Altro ${marker}` });
  const begun = await beginFromChoice(system, decided, { cluster: 'minors' });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  return { open, openOption: openFirst?.id ?? '', decided, agreement: agreement.id };
}

async function aBegunChoice(system: Ctx, title: string, marker: string): Promise<string> {
  const begun = await beginChoice(system, title);
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  for (const name of ['Doposcuola', 'Compagnia'])
    await addOption(system, begun.id, { title: `${name} ${marker}`, description: `In che cosa consiste ${marker}` });
  const options = (await openChoice(system, begun.id))?.options ?? [];
  for (const [at, { id }] of options.entries()) {
    const scores = criteria.map((criterion, place) => ({
      criterion,
      score: (at + place) % 5,
      reason: `Perché ${marker}`,
    }));
    await scoreOption(system, begun.id, id, scores);
  }
  await setWeights(system, begun.id, { ...equalWeights, cost: 3 }, `Deciso dal tavolo ${marker}`);
  const where = { choiceId: begun.id, optionId: options[0]?.id ?? '' };
  const asked = await askMass(system, where, { familiesNeeded: 12, operators: 2, kindOfHelp: 'childcare' });
  if (asked !== 'done') throw new Error(asked);
  return begun.id;
}
