import { plain } from './match-words.ts';

export interface LocalityTexts {
  readonly locality: string;
  /** Where it is given, wider than the locality. */
  readonly area: string;
  readonly nationwide: boolean;
}

/** Where a service is given, from municipality, zone, province and region; some values mean the whole country. */
export function localityReader(
  nationwide: readonly string[],
): (text: (name: 'locality' | 'zone' | 'province' | 'region') => string) => LocalityTexts {
  const wholeCountry = new Set(nationwide.map(plain));
  return (text) => {
    const local = (name: 'locality' | 'province' | 'region') => (wholeCountry.has(plain(text(name))) ? '' : text(name));
    const locality = local('locality') || local('province');
    const wider = [text('zone'), local('province'), local('region')].filter((part) => part !== '' && part !== locality);
    const everywhere = (['locality', 'province', 'region'] as const).some(
      (name) => text(name) !== '' && local(name) === '',
    );
    return { locality, area: [...new Set(wider)].join(', '), nationwide: everywhere && locality === '' };
  };
}
