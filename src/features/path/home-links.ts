import { messages } from '../../i18n/index.ts';
import type { LinkItem } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';

/** Where the city's work in the lab goes on from its first page. Each part of the lab has its line here. */
export function homeLinks({ language, links }: Ctx): LinkItem[] {
  const { path, diagnosis, agreements, choice, reporting, experiments, indicators, lab, training, change } =
    messages(language);
  const t = path.home.links;
  return [
    { href: links.to('/laboratorio/diagnosi'), label: diagnosis.title, about: diagnosis.homeAbout },
    { href: links.to('/laboratorio/accordi'), label: agreements.title, about: agreements.homeAbout },
    { href: links.to('/laboratorio/scelta'), label: choice.title, about: choice.homeAbout },
    { href: links.to('/laboratorio/sperimentazioni'), label: experiments.title, about: experiments.lead },
    { href: links.to('/laboratorio/misure'), label: indicators.measuresTitle, about: indicators.homeAbout },
    { href: links.to('/laboratorio/tempo'), label: t.time, about: t.timeAbout },
    { href: links.to('/laboratorio/adesione'), label: t.standing, about: t.standingAbout },
    { href: links.to('/laboratorio/rapporto'), label: reporting.contributeTitle, about: reporting.contributeAbout },
    { href: links.to('/laboratorio/incontri'), label: lab.meetingsLink, about: lab.meetingsAbout },
    { href: links.to('/laboratorio/formazione'), label: training.link, about: training.about },
    { href: links.to('/laboratorio/cambiamento'), label: change.title, about: change.homeAbout },
    { href: links.to('/laboratorio/confronto'), label: lab.compareLink, about: lab.compareAbout },
  ];
}
