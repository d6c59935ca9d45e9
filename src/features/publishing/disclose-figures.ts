import type { IndicatorCode } from '../../domain/outcomes/indicators.ts';
import type { ToldFigures } from '../../domain/outcomes/tell-figures.ts';
import { showAll } from '../../domain/outcomes/withhold.ts';
import type { Audience, KindFigures, LiveFigures, SeenFigure, SeenFigures, SeenKind } from './model.ts';

/** What an audience may see of the city's figures. To staff those that everybody else sees otherwise are marked, not mixed with what is public. */
export function discloseFigures(audience: Audience, { figures, kinds }: LiveFigures, told: ToldFigures): SeenFigures {
  const exact = showAll(figures);
  const see = (code: IndicatorCode): SeenFigure => {
    if (audience === 'public') return { shown: told.figures[code], staffOnly: false };
    return { shown: exact[code], staffOnly: told.figures[code] !== exact[code] };
  };
  return {
    anyGroup: figures.groups > 0,
    waits: audience === 'public' && told.waits === true,
    figures: {
      groups: see('groups'),
      families: see('families'),
      'hours-week': see('hours-week'),
      'saved-cents-week': see('saved-cents-week'),
      'first-contacts': see('first-contacts'),
    },
    kinds: audience === 'public' ? publicKinds(told) : kinds.map((kind) => staffKind(kind, told)),
  };
}

function publicKinds({ kinds }: ToldFigures): SeenFigures['kinds'] {
  if (kinds === 'withheld') return 'withheld';
  return kinds.map(({ kindOfHelp, figures }) => ({
    kindOfHelp,
    figures: figures === 'withheld' ? undefined : figures,
    staffOnly: false,
  }));
}

function staffKind(kind: KindFigures, { kinds }: ToldFigures): SeenKind {
  const told = kinds === 'withheld' ? undefined : kinds.find((row) => row.kindOfHelp === kind.kindOfHelp)?.figures;
  const same =
    told !== undefined &&
    told !== 'withheld' &&
    (['groups', 'families', 'hoursWeek', 'savedCentsWeek'] as const).every((code) => told[code] === kind[code]);
  return { kindOfHelp: kind.kindOfHelp, figures: kind, staffOnly: !same };
}
