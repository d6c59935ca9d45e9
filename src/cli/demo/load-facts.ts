import citiesFile from '../../../demo/cities.json' with { type: 'json' };
import programmeFile from '../../../demo/programme.json' with { type: 'json' };
import { unknownOfCity, unknownOfProgramme } from '../../../demo/unknown.ts';
import type { Ctx } from '../../features/context.ts';
import { addMissingFacts, type AboutCity } from '../../features/facts/public.ts';
import { labSlug, sourceOfText } from '../../features/municipalities/public.ts';

interface SourcedText {
  readonly text: { readonly it: string; readonly en: string };
  readonly source: string;
  readonly mark: string;
  readonly willLink?: string;
  readonly date?: string;
}

const checked = (value: string | undefined) => (value === 'verified' ? 'verified' : 'inferred');

function asTold(slug: string, { text, source, mark, willLink, date }: SourcedText): AboutCity {
  const known = { mark: checked(mark), willLink: checked(willLink) } as const;
  return { slug, told: { state: 'told', text, happened: date ?? null, source: sourceOfText(source), ...known } };
}

/** The verified facts of the programme and of each city, and the blanks of what no source says. */
export async function loadFacts(lab: Ctx): Promise<void> {
  const ofProgramme = (programmeFile.facts as readonly SourcedText[]).map((fact) =>
    asTold(labSlug, { ...fact, willLink: 'verified' }),
  );
  const ofCities = citiesFile.cities.flatMap(({ slug, name, facts }) => [
    ...(facts as readonly SourcedText[]).map((fact) => asTold(slug, fact)),
    ...unknownOfCity(name).map((text): AboutCity => ({ slug, told: { state: 'unknown', text } })),
  ]);
  const blanks = unknownOfProgramme.map((text): AboutCity => ({ slug: labSlug, told: { state: 'unknown', text } }));
  const added = await addMissingFacts(lab, [...ofProgramme, ...blanks, ...ofCities]);
  if (added === 'denied') throw new Error('the facts of the demo were refused');
}
