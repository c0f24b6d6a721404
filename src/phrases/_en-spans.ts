import type { Hedge } from './_amount.ts';
import { pairs } from './_en-forms.ts';
import { lexicon, list, text } from './_lexicon.ts';
import type { Joint, SpanWords } from './_words.ts';

const slightly =
  'just, only just, a few, slightly, a little, a little bit, a bit, a fraction, a shade, a touch, a tad, barely, fractionally, marginally, narrowly, somewhat';
const well =
  'well, far, much, way, comfortably, significantly, considerably, substantially, easily, a lot, many, somewhere, anything, anywhere, a good deal, something, rather, even';
const above =
  'over, above, more than, higher than, greater than, larger than, north of, upwards of, past, beyond, in excess of';
const below = 'under, below, less than, fewer than, lower than, smaller than, short of, south of';

const determiners = list('the this these those our his her their its half quarter');

/** How English says bounds and ranges. */
export const spans: SpanWords = {
  hedges: lexicon<Hedge>([
    [
      `${above}, exceeding, exceeded, exceeds, exceed, topping, topped, tops, surpassing, surpassed, surpasses, passing, passed, bigger than, longer than, upward of, passed the, topped the, surpassed the, exceeded the, crossed the, broke the, >, ＞`,
      'over',
    ],
    [pairs(well, `${above}, exceeding, bigger than`), 'over'],
    [
      'at least, at the very least, at a minimum, at minimum, no fewer than, no less than, no lower than, no smaller than, not fewer than, not less than, not below, not under, never less than, never fewer than, as few as, as little as, as low as, a minimum of, the minimum of, minimum of, minimum, min, min ., more than or equal to, greater than or equal to, equal to or more than, equal to or greater than, starting at, starting from, ≥, > =, ⩾',
      'atLeast',
    ],
    [`${below}, beneath, not even, fewer even than, <, ＜`, 'under'],
    [pairs(well, below), 'under'],
    [
      'at most, at the most, at the very most, at a maximum, no more than, no greater than, no higher than, no larger than, no bigger than, not more than, not over, not above, not exceeding, not to exceed, never more than, up to, up to and including, as many as, as much as, as high as, as large as, a maximum of, the maximum of, maximum of, maximum, max, max ., capped at, limited to, less than or equal to, fewer than or equal to, lower than or equal to, equal to or less than, anything up to, ≤, < =, ⩽',
      'atMost',
    ],
    [
      'nearly, almost, close on, not quite, approaching, nearing, verging on, bordering on, shy of, just shy of, just short of, a little short of, slightly short of, not far short of, not far off, not far below, not far under, getting on for, pushing, ~ <, ≈ <, the best part of, the better part of, virtually, closing in on, very nearly',
      'justUnder',
    ],
    [pairs(slightly, below), 'justUnder'],
    [pairs(slightly, `${above}, exceeding, topping`).concat(', ~ >, ≈ >'), 'justOver'],
    [
      'about, some, around, roughly, approximately, approx, approx ., circa, c ., ca ., ca, ~, ≈, ∼, close to, near to, near, nearer, perhaps, maybe, broadly, in the region of, in the order of, of the order of, on the order of, in the neighbourhood of, in the neighborhood of, in the vicinity of, in the area of, in the ballpark of, something like, something around, something in the region of, somewhere around, somewhere near, somewhere in the region of, an estimated, a estimated, estimated at, estimated, estimated to be, an approximate, more or less',
      'about',
    ],
  ]),
  suffixes: lexicon<Hedge>([
    [
      'or more, or over, or above, or higher, or greater, or better, or larger, or up, or upwards, or older, and over, and above, and more, and up, and upwards, and older, and counting, at least, at the least, at the very least, at a minimum, at minimum, minimum, min, plus, upwards',
      'atLeast',
    ],
    [
      'or fewer, or less, or under, or below, or lower, or smaller, or younger, and under, and below, and younger, at most, at the most, at the very most, at a maximum, maximum, max, tops',
      'atMost',
    ],
    ['or so, or thereabouts, odd, ish, something, give or take, more or less, approximately, roughly, approx', 'about'],
  ]),
  openings: lexicon<ReadonlySet<Joint>>([
    ['between, anywhere between, anything between, somewhere between, of between', new Set(['and', 'to', 'dash'])],
    ['from, anywhere from, anything from', new Set(['to', 'dash'])],
  ]),
  joints: lexicon<Joint>([
    ['to, up to, through, to perhaps, to as many as, to as much as, or even to', 'to'],
    ['and', 'and'],
    ['or, or even, or maybe, or perhaps, or possibly', 'or'],
    ['–, —, ‒, ―, -, - -', 'dash'],
  ]),
  both: lexicon([[pairs('and, but, yet', 'also, still').concat(', and, but, yet'), true]]),
  plusMinus: lexicon([['±, + / -, + -, plus or minus, give or take, with a margin of error of, with a margin of, with a margin of error of plus or minus', true]]), // prettier-ignore
  points: list('point points'),
  isOther: ({ tokens }, at) => text(tokens, at) === 'past' && determiners.has(text(tokens, at - 1)),
  games: list(
    'win wins won winning lose loses lost losing loss beat beats beating beaten defeat defeats defeated victory victories draw draws drew drawn score scores scored lead leads led leading match final finals set game games goal goals ruling vote voted ratio odds advantage thrashed edged trailed behind ahead away home aggregate halftime penalties penalty innings',
  ),
};
