import { pairs, verbForms } from './_en-forms.ts';
import { lexicon, list, split } from './_lexicon.ts';
import type { ChangeWords, Direction } from './_words.ts';

const map = (up: string, down: string): ReadonlyMap<string, Direction> =>
  new Map([
    ...split(up).map((word): [string, Direction] => [word, 'up']),
    ...split(down).map((word): [string, Direction] => [word, 'down']),
  ]);

const regularUp =
  'increase gain climb jump soar surge swell rocket skyrocket spike expand advance rally rebound strengthen accelerate balloon mushroom hike multiply';
const regularDown =
  'drop decrease decline slip plunge plummet slump tumble reduce lower slash dip dwindle diminish contract weaken ease retreat collapse crash dive nosedive trim';

/** How English says changes. */
export const changes: ChangeWords = {
  verbs: lexicon<Direction>([
    [verbForms(regularUp), 'up'],
    [
      'rose, rise, rises, risen, rising, grew, grow, grows, grown, growing, swollen, leapt, leap, leaps, raised their',
      'up',
    ],
    [pairs('inched, edged, crept, ticked, shot, went, goes, go, gone, going, moved, nudged', 'up, higher'), 'up'],
    [
      'raised by, boosted by, lifted by, extended by, widened by, up by, picked up by, scaled up by, stepped up by, driven up by, pushed up by',
      'up',
    ],
    [verbForms(regularDown), 'down'],
    [
      'fell, fall, falls, fallen, falling, shrank, shrink, shrinks, shrunk, shrinking, sank, sink, sinks, sunk, sinking, slid, slide, slides, sliding, cut, cuts, cutting, lost, lose, loses, losing, shed, sheds, shedding',
      'down',
    ],
    [pairs('inched, edged, crept, ticked, went, goes, go, gone, going, moved, nudged', 'down, lower'), 'down'],
    ['cut by, brought down by, scaled down by, narrowed by, shortened by, down by', 'down'],
    [
      verbForms(
        'move shift change raise lift boost add revise extend improve deteriorate double treble triple quadruple halve',
      ),
      'to',
    ],
    ['went, going, gone, go, goes, swung', 'to'],
  ]),
  particles: map('up', 'down'),
  phrasal: list(
    'make makes made making take takes took taken taking set sets pick picked give gave given use used eat ate shut shot shoot brought bring broke tracked turned set put sat lie run burned burnt knocked pulled torn tore round rounded call called signed line lined build built blow blew blown speed blew ended show showed showing shows drew drawn come came follow following track hunt hunted back backed clear cleaned',
  ),
  linking: list('is are was were be been being remains remained still now already currently year'),
  transitive: list('lost lose loses losing'),
  nouns: map(
    'increase increases rise rises growth jump surge gain gains climb hike hikes expansion upturn uptick spike leap boost advance upsurge uplift',
    'decrease decreases drop drops fall falls decline declines reduction reductions cut cuts slump plunge dip contraction downturn slide shrinkage',
  ),
  beforeNoun: list(
    'point points pay price prices tax wage salary budget annual yearly monthly quarterly weekly daily overall net real further additional average job staff rate cost year on - interest emissions spending population sales export import record sharp steep nominal seasonally adjusted cumulative across-the-board rent fare tariff productivity',
  ),
  of: list('of'),
  by: list('by'),
  fillers: lexicon([
    [
      'a further, further, another, an additional, additional, an extra, a record, a whopping, a massive, a staggering, a total of, a combined, a mere, a net, a modest, a healthy, a full, an average of, on average, an average, only, just, even, exactly, precisely, again, back, in value by, in number by, in size by, by fully, fully, the equivalent of, to the tune of, year on year, overall, in total',
      true,
    ],
  ]),
  isAdverb: word => word.endsWith('ly') && !notAdverbs.has(word),
  levels: list('above below under past beyond beneath short to'),
  comparisons: map(
    'more higher greater larger bigger longer stronger faster heavier taller wider dearer above older up extra ahead better over richer deeper warmer hotter',
    'less fewer lower smaller shorter weaker slower lighter narrower cheaper below younger down off under worse poorer behind short',
  ),
  than: list('than'),
};

/** Words in -ly that hedge an amount. */
const notAdverbs = list(
  'nearly roughly approximately only barely fractionally marginally slightly narrowly comfortably significantly considerably substantially easily virtually broadly early july italy family',
);
