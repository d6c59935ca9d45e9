import { removeOwnLabel, saveOwnLabel } from '../../src/features/catalogue/labels/keep-labels.ts';
import { saveSynonyms, synonymsOf } from '../../src/features/catalogue/synonyms/keep-synonyms.ts';
import type { Ctx } from '../../src/features/context.ts';

/** Words and labels of the city's own, each with what it said before; one label was taken away. */
export async function someWords(system: Ctx, marker: string): Promise<void> {
  const words = (...all: string[]) => ({ words: [marker, ...all], help: [], active: true });
  expectSaved(await saveSynonyms(system, undefined, words('ripetizioni')));
  const group = (await synonymsOf(system))?.find((one) => one.words.includes(marker));
  if (group === undefined) throw new Error('the city has no words of its own');
  expectSaved(await saveSynonyms(system, group.code, words('doposcuola')));
  const [kept, gone] = [system.newId(), system.newId()];
  for (const name of ['di prima', 'di adesso'])
    expectSaved(await saveOwnLabel(system, { id: kept, name: `${marker} ${name}` }));
  expectSaved(await saveOwnLabel(system, { id: gone, name: `${marker} di una volta` }));
  expectSaved(await removeOwnLabel(system, gone));
}

function expectSaved(outcome: string): void {
  if (outcome !== 'saved') throw new Error(outcome);
}
