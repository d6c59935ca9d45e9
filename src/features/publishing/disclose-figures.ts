import type { IndicatorCode } from '../../domain/outcomes/indicators.ts';
import { partsToHide } from '../../domain/outcomes/withhold-parts.ts';
import { showAll, withhold, type Figures } from '../../domain/outcomes/withhold.ts';
import type { Audience, KindFigures, SeenFigure, SeenFigures, SeenKind } from './model.ts';

/** What an audience may see of the city's figures. To staff the others are marked, not mixed with what is public. */
export function discloseFigures(audience: Audience, figures: Figures, kinds: readonly KindFigures[]): SeenFigures {
  const shown = withhold(figures);
  const exact = showAll(figures);
  const see = (code: IndicatorCode): SeenFigure => {
    const staffOnly = audience === 'staff' && shown[code] === 'withheld';
    return { shown: staffOnly ? exact[code] : shown[code], staffOnly };
  };
  return {
    anyGroup: figures.groups > 0,
    figures: {
      groups: see('groups'),
      families: see('families'),
      'hours-week': see('hours-week'),
      'saved-cents-week': see('saved-cents-week'),
      'first-contacts': see('first-contacts'),
    },
    kinds: discloseKinds(audience, kinds),
  };
}

function discloseKinds(audience: Audience, kinds: readonly KindFigures[]): SeenKind[] | 'withheld' {
  const hidden = partsToHide(kinds);
  if (hidden === 'all' && audience === 'public') return 'withheld';
  return kinds.map((kind) => {
    const withheld = hidden === 'all' || hidden.has(kind);
    const staffOnly = withheld && audience === 'staff';
    return { kindOfHelp: kind.kindOfHelp, figures: withheld && !staffOnly ? undefined : kind, staffOnly };
  });
}
