/** What an editor shows at one key of the dataset file. */
export interface Doc {
  /** Markdown, shown on hover and while completing. */
  description: string;
  examples?: readonly (string | number | null)[];
  /** Values to choose from while completing. */
  snippets?: readonly Snippet[];
  /** One for each word of a list of words, in the order of the schema. */
  words?: readonly string[];
  /** A pattern for the editor only, and what it says if a text does not fit. */
  pattern?: readonly [pattern: string, message: string];
}

/** A snippet of VS Code: `${1:text}` are its fields; a text that begins with `^` is not put in quotes. */
export interface Snippet {
  label: string;
  description?: string;
  body: unknown;
}

const period = [
  '^(-?\\d|Y|\\.\\.|/)',
  'Write 2015, 2014-12, 2014-12-05, 2014/2015, or 2014-12~ for about December 2014.',
] as const;
const link = ['^https?://', 'Write an address that begins with https://'] as const;
const periods = ['2015', '2014-12', '2014-12-05', '2014/2015', '2014-12~'];
const day = ['2026-11-22'];

/** A table of two columns in Markdown, as hover texts show it. */
const table = (heads: string, ...rows: readonly string[]): string =>
  [heads, '--- | ---', ...rows].map(row => `| ${row} |`).join('\n');

const dates = table(
  'you write | it says',
  '`"2015"` | the year',
  '`"2014-12"`, `"2014-12-05"` | the month, the day',
  '`"2014/2015"` | from 2014 to 2015, both in full',
  '`"2010/.."` | from 2010 on',
  '`"2014-12~"` | about December 2014',
  '`"2014?"` | perhaps 2014',
);

const notation = table(
  'you write | it says',
  '`4000` | exactly 4,000',
  '`">4000"`, `"<4000"` | over, under',
  '`">=4000"`, `"<=4000"` | at least, at most',
  '`"200..900"` | from 200 to 900',
  '`">20 <=35"` | over 20, at most 35',
  '`"~300"` | about 300',
  '`"~<4000"`, `"~>4000"` | just under, just over 4,000',
  '`"34%±3"`, `"300±10%"` | plus or minus',
  '`"1.5x [2013]"` | 1.5 times the number of 2013',
  '`"80% of [total]"`, `"1/5 of [total]"` | a share of another figure',
  '`"+20% [2013]"`, `"-300 [2012]"` | up 20 %, 300 fewer',
  '`"+2pp [2013]"` | two percentage points more',
  '`"10..12 million"` | with thousand, million, billion, trillion',
  '`"several hundred"` | words: drawn as a range that is ours',
  '`null` | no number was reported: say why with `why`',
);

const references =
  'In the brackets stands what the number is compared with: a `period`, an entity, the `id` of a figure, or several of them: `[drills:2013]`.';

const forms: readonly Snippet[] = [
  ['column', 'columns side by side, for a few periods'],
  ['bar', 'rows, for names and longer labels'],
  ['ratio', 'a comparison without a number axis'],
  ['range', 'a number line, for ranges and claims'],
  ['number', 'one big figure'],
  ['table', 'a table only'],
  ['scatter', 'two figures of each entity against each other; needs "x" and "y"'],
].map(([body, description]) => ({ label: `"${body}"`, description: description!, body }));

/** One for each kind of value; the label is what is written, the description what it says. */
const values: readonly Snippet[] = [
  { label: '4000', description: 'exactly so many', body: '^${1:4000}' },
  { label: '">4000"', description: '“over”, “more than”', body: '>${1:4000}' },
  { label: '">=4000"', description: '“at least”, “4,000 or more”', body: '>=${1:4000}' },
  { label: '"<4000"', description: '“fewer than”, “under”', body: '<${1:4000}' },
  { label: '"<=4000"', description: '“at most”, “up to”', body: '<=${1:4000}' },
  { label: '"200..900"', description: '“between 200 and 900”, both included', body: '${1:200}..${2:900}' },
  {
    label: '">200 <900"',
    description: '“more than 200, fewer than 900”: the ends left out',
    body: '>${1:200} <${2:900}',
  },
  { label: '"~300"', description: '“about”, “some”, “roughly”', body: '~${1:300}' },
  { label: '"~<4000"', description: '“nearly”, “almost”, “just under”', body: '~<${1:4000}' },
  { label: '"~>4000"', description: '“just over”', body: '~>${1:4000}' },
  { label: '"34%±3"', description: 'plus or minus three points, as pollsters say', body: '${1:34%}±${2:3}' },
  { label: '"300±10%"', description: 'plus or minus a tenth of it', body: '${1:300}±${2:10%}' },
  {
    label: '"1.5x [2013]"',
    description: '“1.5 times as many as in 2013”: the base stands in brackets',
    body: '${1:1.5}x [${2:2013}]',
  },
  { label: '"80% of [total]"', description: 'a share: “80 per cent of the total”', body: '${1:80}% of [${2:total}]' },
  { label: '"1/5 of [total]"', description: 'a share: “one in five”', body: '${1:1/5} of [${2:total}]' },
  { label: '"+20% [2013]"', description: 'a change: “20 per cent up on 2013”', body: '${1:+20}% [${2:2013}]' },
  { label: '"+2pp [2013]"', description: 'a change in percentage points', body: '${1:+2}pp [${2:2013}]' },
  { label: '"-300 [2012]"', description: 'a difference: “300 fewer than in 2012”', body: '${1:-300} [${2:2012}]' },
  { label: '"several hundred"', description: 'words without an exact number', body: '${1:several hundred}' },
  { label: 'null', description: 'no number was reported; say why with "why"', body: null },
];

const value = `How the number is written: as exactly as the source says it, and no more.\n\n${notation}\n\n${references}`;

const figure: Readonly<Record<string, Doc>> = {
  id: {
    description:
      'A name for this figure, to refer to it: `"id": "drills-2015"`. Without one it is `measure:entity:period:speaker`.',
    examples: ['drills-2015'],
  },
  measure: {
    description:
      'What is counted: an id of `measures`. One that most figures share stands once in `defaults`: `"defaults": { "measure": "drills" }`.',
  },
  entity: {
    description:
      'The country, party, march … that the figure is about: an id of `entities`, or any name if there are none. Without it, the figure is about the whole.',
  },
  period: {
    description: `The time that the figure is about, not the day on which it was said.\n\n${dates}`,
    examples: periods,
    pattern: period,
  },
  value: { description: value, snippets: values },
  margin: {
    description:
      '± around a plain value: `"value": 34, "margin": 3` says the same as `"value": "34±3"`. What the ± means stands in the measure’s `uncertainty`.',
    examples: [3, '10%'],
  },
  status: {
    description:
      'What kind of statement it is; `reported` if not said. Readers see it in the line of the mark and in words. A plan (`planned`, `target`, `forecast`) and its outcome are never taken for the same number.',
    words: [
      'counted or measured: somebody counted, and says so',
      'reported: nothing more is said',
      'estimated: worked out, not counted',
      'provisional: may still change',
      'claimed: said by somebody with an interest in it',
      'a forecast: what somebody expects',
      'a target: what somebody aims at',
      'planned: what somebody said they would do',
    ],
  },
  speaker: {
    description:
      'Who said it: an id of `speakers`. Without one, the publisher of the source says so. Figures of several speakers are shown side by side, and never averaged.',
  },
  source: {
    description:
      'Who published it: an id of `sources`, or a list of them: `["times", "agency"]`. One that most figures share stands once in `defaults`.',
  },
  wording: {
    description:
      'The few words of the source that carry the number, as they were printed: `"over 4,000"`. They are compared with `value`.',
    examples: ['over 4,000'],
  },
  translation: { description: 'The wording in the language of this file, or in several: `{ "en": "over 4,000" }`.' },
  note: { description: 'A remark for readers and editors: `"Of those in the park only."`' },
  alternatives: {
    description:
      'Other ways to read the same words, written like `value`. “1.5 times more” is `"1.5x [2013]"`, but could be heard as `"2.5x [2013]"`.',
    examples: ['2.5x [2013]'],
  },
  reported: {
    description: `When it was said or printed, if not when the source was published. A chart with \`asOf\` shows what had been reported by then.\n\n${dates}`,
    examples: periods,
    pattern: period,
  },
  why: {
    description: 'Beside `"value": null`: why there is no number. Readers are told; a gap is never drawn as zero.',
    words: [
      'it exists, but was not published',
      'nobody collected it',
      'it is kept back',
      'it makes no sense here',
      'not known',
      'it was taken back: say with `replaces` which figure',
    ],
  },
  replaces: {
    description:
      'The id of the figure that this one corrects or takes back. The old one stays in the table, struck out, and is counted no more; a chart that lists it by its id draws it as a thin outline. To take it back without a new number: `"value": null, "why": "retracted", "replaces": "toll-1"`.',
  },
  disputedBy: { description: 'A speaker who disputes it: an id of `speakers`. The mark gets a wavy line.' },
  allow: {
    description:
      'Rules to keep silent about this figure, each with the reason: `{ "ratio/times-more": "the spokesman confirmed 1.5 times as many" }`.',
  },
};

const units = table(
  'you write | it prints',
  '`{ "one": "soldier", "other": "soldiers" }` | 1 soldier, 4,000 soldiers',
  '`"%"`, `"pp"` | per cent, percentage points',
  '`"EUR"`, `"USD"` … | money (an ISO 4217 code)',
  '`"km"`, `"°C"` | as it stands',
);

const under = (prefix: string, docs: Readonly<Record<string, Doc>>): Record<string, Doc> =>
  Object.fromEntries(Object.entries(docs).map(([key, doc]) => [`${prefix}.${key}`, doc]));

const figureBody = { period: '${1:2015}', value: '${2:>4000}', wording: '${3:over 4,000}' };
const figures: readonly Snippet[] = [
  { label: 'a figure', description: 'a number and the words that carry it', body: figureBody },
  {
    label: 'a figure in full',
    description: 'with its measure, status, speaker and source',
    body: {
      id: '$1',
      measure: '$2',
      period: '${3:2015}',
      value: '${4:>4000}',
      status: '${5:planned}',
      speaker: '$6',
      source: '$7',
      wording: '${8:over 4,000}',
    },
  },
  {
    label: 'a comparison',
    description: 'a ratio to another period or figure',
    body: { period: '${1:2014}', value: '${2:1.5}x [${3:2013}]', wording: '$4' },
  },
  {
    label: 'a number with a margin',
    description: 'plus or minus, as in a poll',
    body: { entity: '$1', period: '${2:2015-03}', value: '${3:34%±3}', wording: '${4:34 per cent}' },
  },
  {
    label: 'no number reported',
    description: 'a gap, and why',
    body: { period: '${1:2015}', value: null, why: '${2:not-published}' },
  },
  {
    label: 'a correction',
    description: 'replaces an earlier figure',
    body: { period: '${1:2015}', value: '^${2:4000}', replaces: '$3', reported: '${4:2015-01-31}' },
  },
  {
    label: 'a retraction',
    description: 'takes an earlier figure back, without a new one',
    body: { period: '${1:2015}', value: null, why: 'retracted', replaces: '$2', reported: '${3:2015-01-31}' },
  },
];

/**
 * What editors show for the dataset file, by place in its schema: `dataset.title`, `figure.value`, `measure.breaks.period`. Pages do not load it.
 */
export const docs: Readonly<Record<string, Doc>> = {
  dataset: { description: 'Figures that somebody said and somebody printed, with who and where.' },
  ...under('dataset', {
    $schema: {
      description:
        'Where editors find this schema: `schema.json` beside the file. `npx cited schema FILE` makes one that completes the ids of your file too.',
      examples: ['schema.json'],
    },
    title: {
      description:
        'What the file is about. Any text that readers see may also be one per language: `{ "en": "…", "lt": "…" }`.',
    },
    description: { description: 'One or two sentences about it: what was counted, where, and by whom.' },
    lang: {
      description: 'Language of the texts: `en` (if not said), `lt`, `pt-BR` … (BCP 47).',
      examples: ['en', 'lt', 'pt-BR'],
    },
    created: { description: 'Day on which the file was begun: `"2026-11-22"`.', examples: day },
    modified: {
      description: 'Day of the last change: `"2026-11-22"`. Rules compare dates with it, never with the clock.',
      examples: day,
    },
    licenses: { description: 'Under which terms the data can be used: `[{ "name": "CC-BY-4.0" }]`.' },
    'licenses.name': { description: 'Short name.', examples: ['CC-BY-4.0'] },
    'licenses.path': { description: 'Where the licence can be read.' },
    'licenses.title': { description: 'Full name.' },
    contributors: { description: 'Who made the file: `[{ "title": "Ann Example", "roles": ["author"] }]`.' },
    'contributors.title': { description: 'Name.' },
    'contributors.path': { description: 'Home page.' },
    'contributors.email': { description: 'E-mail address.' },
    'contributors.organization': { description: 'For whom.' },
    'contributors.roles': { description: 'What they did: `["author", "editor"]`.' },
    sources: {
      description:
        'Who published the figures, each under a short id of your choice: `{ "times": { "publisher": "The Times", "title": … } }`. Figures name it: `"source": "times"`.',
      snippets: [
        {
          label: 'a source',
          description: 'something with a web address',
          body: {
            '${1:id}': {
              title: '$2',
              publisher: '$3',
              published: '${4:2015-01-31}',
              accessed: '$5',
              url: 'https://$6',
            },
          },
        },
        {
          label: 'a source on paper',
          description: 'a report or a newspaper, with a page',
          body: {
            '${1:id}': { title: '$2', publisher: '$3', published: '${4:2015-01-31}', locator: '${5:p. 12}' },
          },
        },
      ],
    },
    speakers: {
      description:
        'Who said the figures, each under a short id: `{ "mod": { "name": "Ministry of Defence" } }`. Figures name it: `"speaker": "mod"`.',
      snippets: [
        {
          label: 'a speaker',
          description: 'a person',
          body: { '${1:id}': { name: '$2', role: '$3', type: '${4:Person}' } },
        },
        {
          label: 'a speaking body',
          description: 'a ministry, a group, a newspaper',
          body: { '${1:id}': { name: '$2', type: '${3:Organization}' } },
        },
      ],
    },
    measures: {
      description:
        'What is counted, and its unit, each under a short id: `{ "drills": { "label": "Drills held", "unit": { "one": "drill", "other": "drills" } } }`.',
      snippets: [
        {
          label: 'a measure',
          description: 'a count of things or people',
          body: { '${1:id}': { label: '$2', unit: { one: '$3', other: '$4' }, integer: '^${5:true}' } },
        },
        {
          label: 'a percentage',
          description: 'such as the result of a poll, with its margin',
          body: { '${1:id}': { label: '$2', unit: '%', uncertainty: '${3:95 % confidence}' } },
        },
        {
          label: 'a sum of money',
          description: 'a currency, and what values are written in',
          body: { '${1:id}': { label: '$2', unit: '${3:EUR}', scale: '${4:million}' } },
        },
      ],
    },
    entities: {
      description:
        'What figures may be about: countries, parties, parts of a budget. `{ "roads": { "name": "Roads", "partOf": "*" } }`. If there are any, an unknown one is an error.',
      snippets: [
        { label: 'an entity', description: 'a country, a party …', body: { '${1:id}': { name: '$2' } } },
        {
          label: 'a part',
          description: 'of another entity, or of the whole (`*`)',
          body: { '${1:id}': { name: '$2', partOf: '${3:*}' } },
        },
      ],
    },
    defaults: {
      description: 'Keys for all figures that do not say them: `{ "measure": "drills", "source": "times" }`.',
    },
    figures: {
      description:
        'The figures, up to 10,000; more go into `tables`. Each says what it is about, its value, and who said it where: `{ "period": "2015", "value": ">4000", "wording": "over 4,000" }`.',
      snippets: figures,
    },
    tables: {
      description:
        'CSV files beside this one, with one figure in each row or cell: `[{ "path": "rain.csv", "measure": "rain" }]`.',
      snippets: [
        { label: 'a table', description: 'one figure in each row', body: { path: '${1:figures.csv}' } },
        {
          label: 'a wide table',
          description: 'one figure in each column listed',
          body: { path: '${1:figures.csv}', columns: { '${2:2015}': { period: '${2:2015}' } } },
        },
      ],
    },
    charts: {
      description:
        'Titled choices of figures, each under a short id: `{ "plans": { "title": "Over 4,000 drills planned", "figures": { "measure": "drills" } } }`. In the article it is `src="drills.json#plans"`.',
      snippets: [
        {
          label: 'a chart',
          description: 'of figures that fit a filter',
          body: { '${1:id}': { title: '$2', subtitle: '$3', figures: { measure: '$4' } } },
        },
        {
          label: 'a chart of chosen figures',
          description: 'a list of ids',
          body: { '${1:id}': { title: '$2', subtitle: '$3', figures: ['$4'] } },
        },
      ],
    },
    corrections: {
      description:
        'What was changed after publication; readers see it. `npx cited diff OLD NEW` drafts it: `[{ "date": "2026-11-22", "figure": "toll-1", "was": "12", "note": "two were found alive" }]`.',
      snippets: [
        {
          label: 'a correction',
          description: 'what was changed, and what it said before',
          body: { date: '$1', figure: '$2', was: '$3', note: '$4' },
        },
      ],
    },
    'corrections.date': { description: 'Day of the change: `"2026-11-22"`.', examples: day },
    'corrections.figure': { description: 'Which figure: its id.' },
    'corrections.was': { description: 'What it said before: `"12"`.' },
    'corrections.note': { description: 'What was changed, and why.' },
  }),
  source: { description: 'Who published the figures. `publisher` must be there, and `title` or `url`.' },
  ...under('source', {
    publisher: { description: 'Newspaper, agency, ministry …, as readers should see it: `"Reuters"`.' },
    title: { description: 'Title of the article or report, as printed.' },
    url: { description: 'Where it can be read: `"https://…"`.', pattern: link },
    locator: { description: 'Page or timecode; where to look if there is no URL.', examples: ['p. 12', '00:14:30'] },
    author: { description: 'Who wrote it: a name, or a list of names; a person as `"Doe, Jane"`.' },
    published: {
      description: `When it was published, as exactly as you know.\n\n${dates}`,
      examples: periods,
      pattern: period,
    },
    accessed: { description: 'Day on which you read it: `"2026-11-22"`.', examples: day, pattern: period },
    archived: { description: 'Address of an archived copy.', pattern: link },
    via: {
      description:
        'Where it was read, if not in the source itself: an id of `sources`, or a text: `"press review of 3 May"`.',
    },
    method: {
      description: 'One line on how the numbers were made: `"1,004 adults, by telephone, 2 to 5 March"`.',
      examples: ['1,004 adults, by telephone, 2 to 5 March'],
    },
    type: {
      description: 'Kind of source as in CSL.',
      examples: ['article-newspaper', 'report', 'webpage', 'broadcast'],
    },
    lang: {
      description: 'Language of the source; its wordings are read in it: `en`, `ru` … (BCP 47).',
      examples: ['en', 'ru'],
    },
    license: { description: 'Under which terms it can be used.' },
  }),
  speaker: { description: 'A person or body that said something.' },
  ...under('speaker', {
    name: { description: 'Name as readers should see it: `"Ministry of Defence"`.' },
    role: { description: 'Office or function: `"defence minister"`.', examples: ['defence minister'] },
    for: {
      description:
        'The speaker on whose behalf, an id of `speakers`: a minister for a ministry. They are grouped, never merged.',
    },
    type: {
      description: 'What they are.',
      words: ['a person', 'an organisation', 'a government body', 'a news outlet', 'a research body'],
    },
    url: { description: 'Home page.', pattern: link },
  }),
  measure: { description: 'What is counted or measured.' },
  ...under('measure', {
    label: { description: 'What is counted, as a title: `"Training exercises and drills"`.' },
    unit: {
      description: `What one of it is called.\n\n${units}`,
      examples: ['%', 'EUR', 'km'],
      snippets: [
        {
          label: '{ "one": …, "other": … }',
          description: 'plural forms',
          body: { one: '${1:exercise}', other: '${2:exercises}' },
        },
      ],
    },
    'unit.zero': { description: 'Form for the plural category “zero”.' },
    'unit.one': { description: 'Form for one: `exercise`.' },
    'unit.two': { description: 'Form for the plural category “two”.' },
    'unit.few': { description: 'Form for the plural category “few”.' },
    'unit.many': { description: 'Form for the plural category “many”.' },
    'unit.other': { description: 'Form for all other numbers: `exercises`.' },
    scale: {
      description: 'What values are written in: with `"million"`, the value `4.1` is 4.1 million.',
      words: ['thousands', 'millions', 'billions'],
    },
    integer: { description: '`true`: only whole numbers make sense (people, not kilometres).' },
    definition: { description: 'What exactly is counted: `"Those present at the fullest moment."`' },
    min: {
      description: 'The least value that makes sense: 0 if not said, `null` for none (temperatures, balances).',
    },
    max: { description: 'The greatest value that makes sense: `100` for a share in per cent.' },
    time: {
      description: 'How it adds up over time.',
      words: [
        'adds over time, as births do: a part of the period is at most the whole',
        'at a moment, as a population is',
        'the total so far, as a toll is: it does not fall, unless a figure `replaces` another',
      ],
    },
    sum: { description: 'What all entities of one speaker and period add up to: `100` for a poll.', examples: [100] },
    variantOf: {
      description:
        'The id of the measure of which this is another definition: present at the peak, came over the day. They may share an axis, named, and are never added up.',
    },
    uncertainty: { description: 'What a ± means: `"95 % confidence"`.', examples: ['95 % confidence'] },
    breaks: {
      description:
        'Where the series is not comparable with itself; lines are cut there: `[{ "period": "2011", "text": "new census" }]`.',
    },
    'breaks.period': { description: 'When.', examples: periods, pattern: period },
    'breaks.text': { description: 'What changed.' },
    'breaks.entity': { description: 'For one entity only.' },
  }),
  entity: { description: 'What a figure can be about: a country, a party, a march.' },
  ...under('entity', {
    name: { description: 'Name as readers should see it.' },
    short: { description: 'Short name for narrow charts.' },
    partOf: {
      description:
        'The id of the entity that it is part of, or `"*"`: the whole, that is, figures without entity. Parts are at most the whole.',
    },
    complete: {
      description: '`true` on the whole: the parts listed here are all of them, and add up to it.',
    },
    geo: {
      description: 'What the map calls it: the `id` of its feature, or another property that the chart names: `"440"`.',
    },
  }),
  ...under('figure', figure),
  table: {
    description:
      'A CSV file beside this one, its columns named like the keys of a figure: `period,value,wording`. The other keys here hold for all its figures.',
  },
  ...under('table', figure),
  ...under('table', {
    path: { description: 'Where the file is, taken from this one.', examples: ['figures.csv'] },
    columns: {
      description:
        'For a wide table, with several figures in a row: `{ "2014": { "period": "2014" }, "2024": { "period": "2024" } }`. Other columns are named like the keys of a figure.',
    },
  }),
  chart: { description: 'A titled choice of figures.' },
  ...under('chart', {
    title: {
      description:
        'The finding with its hedge and its speaker, in up to 12 words: “Over 4,000 planned, says the ministry”, not “4,000 exercises”.',
    },
    subtitle: { description: 'What is counted, unit, period: `"Training exercises and drills a year"`.' },
    figures: {
      description:
        'Which figures; all if not said. A list of ids: `["drills-2014", "drills-2015"]`. Or a filter, in which each key must fit, and any of a list: `{ "measure": "drills", "period": "2010/..", "status": ["reported", "counted"] }`.',
      snippets: [
        { label: '{ "measure": … }', description: 'a filter', body: { measure: '$1' } },
        { label: '[ … ]', description: 'a list of ids', body: ['$1'] },
      ],
    },
    'figures.measure': { description: 'Only these measures.' },
    'figures.entity': { description: 'Only these entities; `*`: figures without one.' },
    'figures.period': { description: 'Only what lies within: `"2015"`, `"1990/.."`.', pattern: period },
    'figures.speaker': { description: 'Only what these speakers say.' },
    'figures.source': { description: 'Only what these sources published.' },
    'figures.status': { description: 'Only these kinds of statement.', words: figure['status']!.words! },
    asOf: {
      description:
        'Only what had been reported by the last day of this date: `"2014-12"` shows what was known at the end of 2014.',
      examples: periods,
      pattern: period,
    },
    form: {
      description:
        'How to draw it; chosen by itself if not said. A form that would lie about the figures is not drawn: an honest one is.',
      snippets: forms,
    },
    x: {
      description: 'For a scatter: what goes along the bottom, as a reference without brackets: `"2014"`.',
      examples: ['2014'],
    },
    y: { description: 'For a scatter: what goes up the side: `"2024"`.', examples: ['2024'] },
    facet: { description: 'One panel for each …', words: ['measure', 'entity', 'speaker', 'period'] },
    scales: { description: 'Whether panels share their axes.', words: ['all panels alike', 'each panel its own'] },
    order: {
      description: 'In which order; or a list.',
      words: ['as in the file', 'by time', 'by name', 'from the smallest up', 'from the largest down'],
    },
    orderBy: {
      description: 'By which figure each name is ordered, as a reference without brackets: `"2024"`.',
    },
    top: { description: 'Only the first so many, in that order: `10`.', examples: [10] },
    stack: { description: '`true`: on top of each other.' },
    log: { description: '`true`: a logarithmic axis.' },
    references: { description: 'Figures drawn as lines across the plot, such as a target: ids or references.' },
    highlight: { description: 'What stands out: ids or references such as `Poland`.' },
    annotations: {
      description: 'Remarks inside the plot: `[{ "period": "2011", "text": "new law" }]`.',
    },
    'annotations.figure': { description: 'At which figure.' },
    'annotations.period': { description: 'At which time.', pattern: period },
    'annotations.text': { description: 'The remark.' },
    note: { description: 'A note under the chart.' },
    summary: { description: 'Words that replace the generated ones.' },
    context: { description: 'Words that are added to them, printed as written.' },
    allow: {
      description:
        'Rules to keep silent about this chart, each with the reason: `{ "conflict/hard": "the claims disagree, and the chart is about that" }`.',
    },
    map: {
      description:
        'The map to draw on. Rates (`%`, a unit with “per”) become shades, counts become discs. Entities say with `geo` where they are.',
    },
    'map.path': { description: 'The TopoJSON file beside this one, in degrees: `"europe.topo.json"`.' },
    'map.object': { description: 'Which object in it, if it has several.' },
    'map.key': { description: 'Which property of its features `geo` names; by default their `id`.' },
  }),
};
