import type { comparisonAgain as it } from '../it/comparison-again.ts';

export const comparisonAgain: typeof it = {
  title: 'The arithmetic of the comparison',
  lead: 'Every figure of the comparison, line by line, worked out again now.',
  figuresLink: 'Work these figures out again',
  distancesLink: 'Work the distances out again',
  doneText:
    'The database has worked out the spreads, the distances, the figures and the common value by itself. On those figures the formula has worked out again how sure each one is and the limits of chance: it is below, with the numbers put in.',
  movedText: 'The two calculations differ: one of them is wrong. Please tell the lab.',
  roundedText: 'Numbers are written here with six decimals at most. The calculation uses all of them.',
  bracesText: 'In the query, the braces stand for:',
  brace: (name, value) => `{${name}}: ${value}`,
  distancesTitle: 'The distances',
  spreadsTitle: 'The spread of each thing',
  spreadsHow:
    'The spread says how different cities are from one another. It is the standard deviation over all cities of which that thing is known. Of residents and density the logarithm (ln) is taken, so that twice as many is as far as half.',
  thing: 'What',
  cities: 'Cities known',
  spread: 'Spread',
  partHow:
    'For each thing the difference between the two cities is divided by the spread. The distance is the root of the mean of the squares of these parts. What is not known of both does not count. Two things at least must be known.',
  difference: 'Difference',
  part: 'Part',
  logarithm: (value, scaled) => `ln ${value} = ${scaled}`,
  pairTitle: (city, other) => `${city} and ${other}`,
  distanceLine: (squares, parts, distance) => `√((${squares}) ÷ ${parts}) = ${distance}.`,
  distanceTold: (distance) => `The comparison says ${distance}:`,
  tooLittle: (cities) => `Without a distance, because too little is known: ${cities}. Worked out again:`,
  nearest: {
    same: 'No city that is left out is nearer than these.',
    moved: 'A city that is left out is nearer than one of these.',
  },
  figuresTitle: 'The figures',
  figuresHow: {
    own: 'The figure is what stands above the line divided by what stands below.',
    residents: 'The count is divided by the residents, in tens of thousands.',
  },
  working: 'Working',
  division: (above, below, value) => `${above} ÷ ${below} = ${value}`,
  residents: (residents, size) => `${residents} residents ÷ 10,000 = ${size}`,
  complete: {
    same: 'The other cities cannot be put side by side: that was worked out again too.',
    moved: 'The database says that another city can be put side by side too.',
  },
  rangesTitle: 'How sure each figure is',
  rangeHow: {
    share:
      'It is Wilson’s 95% interval. Let k be how many, n of how many, z = 1.959964. The two ends are (k + z² ÷ 2 ± z × √(k × (n − k) ÷ n + z² ÷ 4)) ÷ (n + z²). Where k is zero the first end is zero. Where k is n the second is one.',
    count:
      'It is Garwood’s exact 95% interval, for cases that come one at a time (Poisson). The first end is the mean that would give as many cases, or more, once in 40. The second is the mean that would give as few, or fewer, once in 40. Both are divided by the residents, in tens of thousands.',
    months:
      'A mean or a sum does not say by itself how much its cases vary. The months of the city do: those that it published in the year, four at least. Of each month one takes the distance from the mean of the year, squared, times what stands below the line. V is the sum of all, divided by the months less one. The two ends are the figure ± t × √(V ÷ what stands below). t is Student’s, at 95 %. Seasons and trends are in it, and make it wider. It does not go below zero.',
  },
  monthsAlike: (four, twelve) =>
    `Months are treated as if they did not resemble one another. If each is half like the one before, they look calmer than they are: the range should be ${twelve} wider with twelve months, ${four} with four. We do not correct it: of so few months the resemblance is not known. Source: T. W. Anderson, “The Statistical Analysis of Time Series”, 1971, chapter 8.`,
  rangeSource: {
    share:
      'Source: E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, JASA 22, 1927.',
    count: 'Source: F. Garwood, “Fiducial limits for the Poisson distribution”, Biometrika 28, 1936.',
    months:
      'Sources: W. G. Cochran, “Sampling Techniques”, third edition, 1977, section 6.7; Student, “The probable error of a mean”, Biometrika 6, 1908.',
  },
  commonTitle: 'The common value and the limits of chance',
  commonHow: 'The common value is the sum of what stands above the line, divided by the sum of what stands below.',
  commonTold: (value) => `Together it makes ${value}:`,
  noCommon: 'A common value is made of two cities at least.',
  limitsHow: {
    share:
      'They are the exact limits of the binomial. If the true value were the common one, n cases would give k. The smallest k is looked for at which the sum P of the chances up to k reaches p. Then one goes back by (P − p) ÷ (the chance of k), and divides by n.',
    count:
      'They are the exact limits of Poisson. The expected mean is the common value times the residents, in tens of thousands. The smallest k is looked for at which the sum P of the chances up to k reaches p. Then one goes back by (P − p) ÷ (the chance of k), and divides by the residents.',
    months:
      'The limits are the common value ± t × √(V ÷ what stands below the line). V puts together the months of all cities, each around its own mean.',
  },
  spreadOfAll: (squares, degrees, variance) => `Together V is ${squares} ÷ ${degrees} = ${variance}.`,
  monthsQuery: 'The months of each city are asked for like this:',
  limitsLevels: {
    cases:
      'For 19 cities in 20, p is 0.025 and 0.975. For 499 in 500, p is 0.001 and 0.999. Outside is who passes the wider limits. Limits always stand on either side of the common value.',
    months:
      't is Student’s: for 19 cities in 20 that of 95 %, for 499 in 500 that of 99.8 %. Outside is who passes the wider limits.',
  },
  limitsSource: {
    cases:
      'Source: D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, Statistics in Medicine 24, 2005, appendix A.1.1.',
    months:
      'Source: D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, Statistics in Medicine 24, 2005.',
  },
  usual: '19 cities in 20',
  rare: '499 cities in 500',
  where: 'Where it is',
  inside: 'inside',
  outside: 'outside',
};
