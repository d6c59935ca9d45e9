import type { Chance } from '../seeded-random.ts';

/** Who the help is for, in the words of who asks: "Mia figlia, 4 anni". */
export function forWhom(audience: string, ages: readonly number[], chance: Chance): string {
  return `${whose(audience, ages.length, chance)}, ${agesInWords(ages)}`;
}

function whose(audience: string, people: number, chance: Chance): string {
  if (audience === 'older-people') {
    return people > 1
      ? 'I miei genitori'
      : chance.pick(['Mia madre', 'Mio padre', 'Mia zia', 'La mia vicina', 'Per me']);
  }
  return people > 1 ? 'I miei figli' : chance.pick(['Mia figlia', 'Mio figlio']);
}

function agesInWords(ages: readonly number[]): string {
  const unit = ages.length === 1 && ages[0] === 1 ? 'anno' : 'anni';
  return `${ages.join(' e ')} ${unit}`;
}
