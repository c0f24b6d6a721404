import type { Hedge } from './_amount.ts';
import { lexicon, list, split, text } from './_lexicon.ts';
import { forms, pastForms } from './_ru-forms.ts';
import type { ChangeWords, ContextWords, Direction, Joint, NameWords, SpanWords } from './_words.ts';

const more = 'более, больше, более чем, больше чем, свыше';
const less = 'менее, меньше, менее чем, меньше чем';
const each = (words: string, phrases: string): string =>
  words
    .split(', ')
    .flatMap(word => phrases.split(', ').map(phrase => `${word} ${phrase}`))
    .join(', ');

const up = `${pastForms('вырос возрос', '- ла ло ли')}, ${pastForms('увеличил повысил поднял', 'ся ась ось ись')}, ${pastForms('прибави подорожа', 'л ла ло ли')}, вырастет, вырастут, вырасти, увеличится, увеличатся, увеличиться, повысится, растёт, растет, растут`;
const down = `${pastForms('упа', 'л ла ло ли')}, ${pastForms('снизил сократил уменьшил', 'ся ась ось ись')}, ${pastForms('подешеве', 'л ла ло ли')}, упадёт, упадет, упадут, снизится, снизятся, снизиться, сократится, сократятся, уменьшится, снижается, сокращается, сократили, снизили, сократил, снизил`;

/** Each also stands before «на», as in «более чем на 10 %». */
const hedges: [words: string, hedge: Hedge][] = [
  [`${more}, превысило, превысил, превысила, превысили, превышает, выше, >`, 'over'],
  [each('значительно, намного, гораздо', more), 'over'],
  [
    'не менее, не меньше, не менее чем, не меньше чем, как минимум, минимум, по меньшей мере, по крайней мере, самое меньшее, ≥',
    'atLeast',
  ],
  [`${less}, ниже, <`, 'under'],
  ['не более, не больше, не более чем, не больше чем, максимум, самое большее, вплоть до, до, не свыше, ≤', 'atMost'],
  [`почти, без малого, едва не, практически, ${each('чуть, немногим, немного', 'менее, меньше')}`, 'justUnder'],
  [each('чуть, немногим, немного', 'более, больше, свыше, выше'), 'justOver'],
  ['около, примерно, приблизительно, порядка, ориентировочно, где то, в районе, в пределах, ~, ≈', 'about'],
];

/** How Russian says bounds and ranges. */
export const spans: SpanWords = {
  hedges: lexicon<Hedge>(
    hedges.flatMap(([words, hedge]) => [
      [words, hedge],
      [each(words, 'на'), hedge],
    ]),
  ),
  suffixes: lexicon<Hedge>([
    ['или более, и более, или больше, и больше, и выше, как минимум', 'atLeast'],
    ['или менее, и менее, или меньше, и меньше, максимум', 'atMost'],
    ['с лишним', 'over'],
    ['с небольшим', 'justOver'],
    ['примерно, приблизительно', 'about'],
  ]),
  openings: lexicon<ReadonlySet<Joint>>([
    ['между', new Set(['and'])],
    ['от, с', new Set(['to'])],
  ]),
  joints: lexicon<Joint>([
    ['до', 'to'],
    ['и', 'and'],
    ['или, либо', 'or'],
    ['–, —, -', 'dash'],
  ]),
  both: lexicon([['но, и, а', true]]),
  plusMinus: lexicon([['±, плюс минус, плюс или минус', true]]),
  points: list('пункт пункта пунктов'),
  // "выросло до 300" says a level, and "с 9 до 18" has read its "до" already
  isOther: ({ tokens, words }, at) =>
    text(tokens, at) === 'до' && [1, 2, 3].some(back => words.verbs.next.has(text(tokens, at - back))),
  games: list(
    'счётом счетом счёт счет победил победила победили победу обыграл обыграла обыграли проиграл проиграла проиграли матч матче ничью ничья',
  ),
};

const nouns = (words: string, direction: Direction): [string, Direction][] =>
  split(words).map(word => [word, direction]);

/** How Russian says changes. */
export const changes: ChangeWords = {
  verbs: lexicon<Direction>([
    [up, 'up'],
    [down, 'down'],
    [pastForms('изменил', 'ся ась ось ись'), 'to'],
  ]),
  particles: new Map(),
  phrasal: new Set(),
  linking: new Set(),
  transitive: new Set(),
  nouns: new Map([
    ...nouns('рост роста ростом увеличение увеличения увеличением прирост прироста повышение повышения', 'up'),
    ...nouns(
      'снижение снижения снижением сокращение сокращения сокращением падение падения уменьшение уменьшения',
      'down',
    ),
  ]),
  beforeNoun: new Set(),
  of: new Set(),
  by: list('на'),
  fillers: lexicon([['ещё, еще, сразу, в среднем, в общей сложности', true]]),
  isAdverb: word => adverbs.has(word),
  levels: list('до выше ниже'),
  comparisons: new Map([...nouns('больше выше дороже дольше', 'up'), ...nouns('меньше ниже дешевле короче', 'down')]),
  than: list('чем'),
};
const adverbs = list('резко значительно заметно существенно незначительно немного');

const months = [
  'январь января январе', 'февраль февраля феврале', 'март марта марте', 'апрель апреля апреле', 'май мая мае', 'июнь июня июне', 'июль июля июле',
  'август августа августе', 'сентябрь сентября сентябре', 'октябрь октября октябре', 'ноябрь ноября ноябре', 'декабрь декабря декабре',
]; // prettier-ignore

/** How Russian names, dates and numbers things that are not counted. */
export const names: NameWords = {
  months: new Map(months.flatMap((forms, i) => split(forms).map((form): [string, number] => [form, i + 1]))),
  smallMonths: true,
  verbsLead: true,
  labels: list(
    'статья статьи статье статью ст глава главы главе пункт пункта пункте п страница страницы странице стр № номер дом дома доме д квартира квартиры кв рейс рейса рейсом канал канале школа школы школе школу группа версия маршрут автобус автобуса трамвай платформа этаж этаже кабинет палата том часть глава раздел таблица рисунок рис формула тел телефон индекс',
  ),
  noLabel: new Set(),
  openers: list(
    'в на по из за к с у о об от до для при и а но же или не это их его её ее всего ещё еще уже лишь только ровно все эти те',
  ),
  placeBefore: list('в на'),
  yearBefore: list('в с до к от по за около начале середине конце летом осенью зимой весной'),
  counted: list(
    'человек человека людей солдат военных военнослужащих жителей граждан детей женщин мужчин пациентов случаев раненых погибших учений самолётов самолетов машин домов школ голосов мест рублей долларов евро тонн километров метров процентов раз сотрудников рабочих студентов беженцев',
  ),
  ordinals: new Set(),
  strong: new Set(),
  after: lexicon([
    [
      'раз, раза, году, годом, годах, годы, годов, г ., гг ., г, гг, века, веке, в ., часов утра, часа дня, часов вечера, часов дня, час дня',
      true,
    ],
  ]),
  clock: list('в'),
  levelBefore: new Set(),
  streets: new Set(),
};

/** How Russian says when a number was true, what it is compared with, and how sure it is. */
export const context: ContextWords = {
  periodBefore: list('в за на к с до по'),
  baseBefore: lexicon([
    ['чем в, чем за, по сравнению с, в сравнении с, по отношению к, относительно, против, к, с', true],
  ]),
  baseAhead: lexicon([['по сравнению с, в сравнении с', true]]),
  statuses: lexicon<string>([
    [
      `планирует, планируют, планировал, планировали, планируется, ${forms('запланирован', '- а о ы')}, ${forms('намерен', '- а ы')}, будет, будут, собирается, собираются`,
      'planned',
    ],
    ['цель, целью, целевой показатель', 'target'],
    [
      'прогноз, прогнозу, прогнозирует, прогнозируют, прогнозируется, ожидает, ожидают, ожидается, ожидаются',
      'forecast',
    ],
    ['утверждает, утверждают, утверждал, утверждала, утверждали, якобы, заявлению, по словам', 'claimed'],
    ['оценивает, оценивают, оценивается, оценил, оценили, оценке, оценкам', 'estimated'],
    ['подсчитал, подсчитала, подсчитали, насчитал, насчитали, подсчётам, подсчетам', 'counted'],
    ['предварительным, предварительные, предварительных, предварительно', 'provisional'],
  ]),
};
