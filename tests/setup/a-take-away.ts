import { addFirstCodes, saveOwnLabel } from '../../src/features/catalogue/labels/keep-labels.ts';
import { labelEntry } from '../../src/features/catalogue/labels/label-entry.ts';
import { changeList } from '../../src/features/catalogue/lists/change-list.ts';
import { addToList } from '../../src/features/catalogue/lists/gather-services.ts';
import { chooseOwner, ownerOfEntry, saveOwnerRule } from '../../src/features/catalogue/owners/choose-owner.ts';
import { changeFreshDays } from '../../src/features/catalogue/room/read-room.ts';
import { giveRoomKey } from '../../src/features/catalogue/room/room-keys.ts';
import { sayRoom } from '../../src/features/catalogue/room/say-room.ts';
import { answerClarity } from '../../src/features/catalogue/sheet/clarity/answer-clarity.ts';
import { keepResult } from '../../src/features/orientation/keep/keep-result.ts';
import type { Ctx } from '../../src/features/context.ts';
import type { StaffRole } from '../../src/features/people/public.ts';

/** The secret addresses of a list, of a result and of a provider's room. */
export interface TakenAway {
  readonly list: string;
  readonly result: string;
  readonly room: string;
}

/** A list with a note, a result of the orientation, a provider that says its room, an answer on how clear a sheet is, labels with national codes, who sees to an entry. */
export async function aTakeAway(
  system: Ctx,
  {
    serviceId,
    providerId,
    marker,
  }: { readonly serviceId: string; readonly providerId: string; readonly marker: string },
): Promise<TakenAway> {
  const as = (role: StaffRole): Ctx => ({
    ...system,
    actor: { kind: 'staff', accountId: system.newId(), name: `Staff ${marker}`, role },
  });
  const anybody: Ctx = { ...system, actor: { kind: 'public' } };
  const gathered = await addToList(anybody, serviceId, undefined);
  const key = await giveRoomKey(as('desk-operator'), { providerId, kind: 'link', mail: false });
  if (gathered.outcome !== 'added' || key.outcome !== 'made') throw new Error(`${gathered.outcome} ${key.outcome}`);
  await changeList(anybody, gathered.token, { kind: 'note', serviceId, note: `Nota ${marker}` });
  await changeFreshDays(as('city-manager'), 14);
  await sayRoom(system, serviceId, { available: 2, waitingDays: 3, needsAssessment: false });
  await answerClarity(anybody, serviceId, 4);
  await addFirstCodes(system);
  const label = system.newId();
  for (const name of [`Etichetta di ieri ${marker}`, `Etichetta ${marker}`])
    await saveOwnLabel(system, { id: label, name });
  await labelEntry(system, serviceId, [label]);
  const [person] = (await ownerOfEntry(as('desk-operator'), serviceId))?.people ?? [];
  if (person === undefined) throw new Error('nobody is at the desk');
  await chooseOwner(system, serviceId, person.id);
  await saveOwnerRule(as('city-manager'), { ruledBy: 'rest', value: '', accountId: person.id });
  const result = await keepResult(anybody, { topics: [], asked: ['age'], answers: { age: 83 } });
  return { list: gathered.token, result, room: key.token };
}
