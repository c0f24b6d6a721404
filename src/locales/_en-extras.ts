import { enOrdinary, start } from './_en-ordinary.ts';
import { items } from './_en-steps.ts';
import type { ExtraWords, LaterWords } from './_locale.ts';
import { en } from './en.ts';

const possessive = (name: string): string => name + (/s\P{L}*$/u.test(name) ? '’' : '’s');

const alike = (others: number): string =>
  others ? `, with ${others === 1 ? 'one more' : `${en.number(others)} more`} like it` : '';

/** Two a sentence: what is read aloud must not be long. */
const inPairs = (items: string[], sentence: (pair: string[], first: boolean) => string): string =>
  items.flatMap((_, i) => (i % 2 ? [] : [sentence(items.slice(i, i + 2), i === 0)])).join(' ');

/** So many who contradict each other are named in one sentence. */
const mostVoices = 5;

const aroundEnd = 'Thin line over an end, or band between two edges: the number lies within it.';

/** `3,800 for 2014, planned, in place of 4,000, by DELFI (3 March 2015)`. */
const inPlace = ({ said, label, status, who, date, before, isRetracted }: LaterWords): string => {
  const place = label && ` for ${label}`;
  const what = isRetracted && before ? `the retraction of ${before}${place}` : `${said}${place}`;
  const instead = before && !isRetracted ? `in place of ${before}` : '';
  const by = `by ${who}${date === undefined ? '' : ` (${date})`}`;
  return [what, status, instead, by].filter(Boolean).join(', ');
};

/** English words for what plain charts do without. */
export const enExtras: ExtraWords = {
  ...enOrdinary,
  onLine: (count, ranges, from, to) => {
    const what = ranges ? 'range' : 'figure';
    return `${count === 1 ? `One ${what}` : `${en.number(count)} ${what}s`} on a number line from ${from} to ${to}.`;
  },
  relation: (kind, said, isCount) =>
    kind === 'times' || kind === 'share'
      ? `${said}${kind === 'times' ? ' times' : ''} as ${isCount ? 'many' : 'much'}`
      : kind === 'change'
        ? `a change of ${said}`
        : `${said} ${kind}`,
  drawnAs: said => `Drawn as ${said} to 1.`,
  one: phrase => (phrase === null ? 'One figure without a reported number.' : `One number: ${phrase}.`),
  gone: (replaced, retracted) => {
    const were = (count: number): string => (count === 1 ? 'was' : 'were');
    const more = (count: number, what: string): string =>
      `${en.number(count)} more ${count === 1 ? 'figure' : 'figures'} ${were(count)} ${what}`;
    if (!replaced) return `${more(retracted, 'retracted')}.`;
    const back = retracted && `, and ${en.number(retracted)} ${were(retracted)} retracted`;
    return `${more(replaced, 'replaced')}${back || ''}.`;
  },
  noAxis: 'No number axis.',
  bin: (count, step, from, to) => `${en.number(count)} ${items[step][count === 1 ? 0 : 1]} from ${from} to under ${to}`,
  classes: {
    under: to => `under ${to}`,
    within: (from, to) => `${from} to under ${to}`,
    over: from => `${from} or more`,
    unclear: 'a bound or range across classes',
  },
  shades: classes =>
    classes.length ? `Shades for ${en.number(classes.length)} classes, from ${classes[0]} to ${classes.at(-1)}.` : '',
  dense: {
    drawn: (all, few, table) =>
      `${en.number(all)} figures are ${table ? 'in the table' : 'drawn'}; ${en.number(few)} of them are listed.`,
    lowest: (sentence, others) => `The lowest${alike(others)}: ${sentence}`,
    highest: (sentence, others) => `The highest${alike(others)}: ${sentence}`,
    missing: count => `No number was reported for ${en.number(count)} of them.`,
  },

  key: {
    counted: 'Solid: counted or measured.',
    solid: 'Solid: reported, or counted or measured.',
    estimated: 'Light fill, letter e: estimated.',
    provisional: 'Light fill, letter p: provisional, may still change.',
    claimed: 'Dotted outline: claimed, not confirmed.',
    forecast: 'Finely dashed outline: a forecast.',
    target: 'Dashed outline: a target, not yet reached when reported.',
    disputed: 'Wavy outline: disputed.',
    derived: 'Thin outline, no fill: derived from other figures, not reported.',
    ratio: 'Thin outline: only their ratio was reported; the heights are not numbers.',
    upper: (words, top) => `Capped ${top ? 'top' : 'end'}: ${words}, so the number may be lower.`,
    range: 'Band between two edges: the number lies between them.',
    approximate: words => `Notched end: ${words}, so the number is not exact.`,
    vague: words =>
      words
        ? `Dotted band: ${words}, so neither end is exact.`
        : 'Dotted band: no exact number; the band is how such words are commonly meant.',
  },
  others: {
    name: n => `${en.number(n)} others`,
    sum: n => `It is the sum of ${en.number(n)} figures that are not shown one by one.`,
  },
  notes: {
    lost: 'The data file has no figures for this chart.',
    planPast: 'This was a plan. The data set has no figure for what took place.',
    planOpen: 'This was a plan. What took place had not been reported.',
    notShown: labels => `Not shown here: ${en.list(labels)}.`,
    partsMissing: labels => {
      const [some, more] = [labels.slice(0, 3), labels.length - 3];
      if (!some.length) return '';
      return `No figure for ${en.list(more > 0 ? [...some, `${en.number(more)} more`] : some)}: the stacks do not all have the same parts.`;
    },
    beyond: n => `Not shown here: ${en.number(n)} more.`,
    unreadable: n =>
      `${en.number(n)} ${n === 1 ? 'figure' : 'figures'} of the data file could not be read and may be missing here.`,
    leftOut: n =>
      `${en.number(n)} ${n === 1 ? 'figure of this chart could not be read and is' : 'figures of this chart could not be read and are'} left out.`,
    corrected: (date, what, before) =>
      `Corrected ${date}: ${what}${before && `${/[.!?…]$/u.test(what) ? '' : '.'} ${before}`}`,
    before: (said, label) => (label ? `For ${label} it said ${said} before.` : `It said ${said} before.`),
    replaced: ({ date, isRetracted, ...now }, before) =>
      [
        isRetracted ? 'Retracted' : 'Corrected',
        date && ` ${date}`,
        isRetracted ? `${now.label && `: ${now.label}`}, by ${now.who}` : `: ${inPlace(now)}`,
        `. It said ${before} before.`,
      ].join(''),
    moreReplaced: n => `${en.number(n)} more ${n === 1 ? 'figure was' : 'figures were'} replaced: the table has them.`,
    asOf: date => `As of ${date}.`,
    nothingYet: date => `As of ${date}, none of these figures had been reported.`,
    later: (figures, more) =>
      [
        ...figures.map((one, i) => `${i ? 'Also' : 'Reported later:'} ${inPlace(one)}.`),
        more > 0 && `${en.number(more)} more ${more === 1 ? 'figure' : 'figures'} came later.`,
      ]
        .filter(Boolean)
        .join(' '),
    noNumber: 'no number',
    discord: (names, parts) => {
      const [name = ''] = names;
      const more = names.length - mostVoices;
      const all = more > 0 ? [...names.slice(0, mostVoices), `${en.number(more)} more`] : names;
      const whose = names.length === 1 ? `${possessive(start(name))} own figures` : `The figures of ${en.list(all)}`;
      // a sentence of all of them would be long
      const which = parts.map(figures =>
        inPairs(figures, (pair, first) => `${first ? 'Compare' : 'Also'} ${en.list(pair)}.`),
      );
      return [`${whose} do not fit together.`, ...which].join(' ');
    },
    uncertainty: what => `The range around each number is its stated uncertainty: ${what}.`,
  },

  forms: new Map([
    ['ratio', 'Ratio'],
    ['range', 'Number line'],
    ['number', 'Figures'],
    ['table', 'Table'],
    ['timeline', 'Timeline'],
    ['scatter', 'Scatter chart'],
    ['line', 'Line chart'],
    ['arrow', 'Arrow chart'],
    ['bullet', 'Chart of plans and outcomes'],
    ['claims', 'Chart of claims'],
    ['dumbbell', 'Dumbbell chart'],
    ['lollipop', 'Lollipop chart'],
    ['map', 'Map'],
    ['slope', 'Slope chart'],
    ['beeswarm', 'Beeswarm chart'],
    ['heatmap', 'Heat map'],
    ['histogram', 'Histogram'],
    ['area', 'Area chart'],
    ['stacked area', 'Stacked area chart'],
    ['bar', 'Bar chart'],
    ['column', 'Column chart'],
    ['pie', 'Pie chart'],
    ['share', 'Chart of shares'],
    ['stacked bar', 'Chart of stacked bars'],
    ['stacked column', 'Chart of stacked columns'],
    ['units', 'Pictogram'],
    ['waffle', 'Chart of a hundred squares'],
    ['chart', 'Chart'],
  ]),
  map: {
    unsized: 'a bound or range, which has no one size',
    zero: 'zero',
    reported: 'reported',
    all: status => `All numbers: ${status}`,
    elsewhere: 'Not on this map',
    discs: 'The area of each disc is its number.',
    unplaced: rows => `${en.number(rows)} ${rows === 1 ? 'has' : 'have'} no place on the map.`,
    credit: (source, licence) => `Map: ${source}${licence === undefined ? '' : ` (${licence})`}.`,
  },
  parts: {
    rest: amount => `the rest: ${amount}, not broken down`,
    total: amount => `${amount} in all, added up`,
    icon: amount => `One square stands for ${amount}.`,
    square: 'One square is 1% of the whole.',
    rounded: 'One square is 1% of the whole; parts are rounded to whole squares.',
    underHalf: 'under half a square',
    signs: {
      stack: { range: aroundEnd },
      whole: { range: aroundEnd },
      icon: {
        upper: words => `Squares without fill: ${words}, so the number may be lower.`,
        range: 'Light squares: the number lies among them.',
        approximate: words => `Light squares: ${words}, so the number lies among them or near.`,
        vague: words =>
          words
            ? `Light squares: ${words}, so the number lies among them or near.`
            : 'Light squares: no exact number; they are how such words are commonly meant.',
      },
    },
  },
  panels: {
    count: (n, by) =>
      `${en.number(n)} panels${by ? `, one for each ${items[by][0]}` : ' of figures that share no axis'}.`,
    shared: 'All panels have the same scale.',
    free: 'Each panel has a scale of its own: compare shapes, not lengths.',
    index: measure => `${measure}: ratios only`,
  },

  disputed: 'disputed',
  restsOn: figures => inPairs(figures, (pair, first) => `It ${first ? 'rests' : 'also rests'} on ${en.list(pair)}.`),
  grounds: names => `Worked out from what was said by: ${en.names(names)}.`,
  verbs: { planned: 'is planned to be', target: 'is meant to be', forecast: 'is forecast to be' },
  whys: {
    'not-published': 'not published',
    'not-collected': 'not collected',
    withheld: 'withheld',
    'not-applicable': 'not applicable',
    unknown: 'not known',
    retracted: 'retracted',
  },
  readAs: times => `read as ${times} times`,
  retracted: 'retracted',
  replacedBy: phrase => `Replaced by ${phrase}.`,
  disputedBy: who => `Disputed by: ${en.names(who)}.`,
};
