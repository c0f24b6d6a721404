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

const forms: readonly Snippet[] = [
  ['column', 'columns side by side, for a few periods'],
  ['bar', 'rows, for names and longer labels'],
  ['ratio', 'a comparison without a number axis'],
  ['range', 'a number line, for ranges and claims'],
  ['number', 'one big figure'],
  ['table', 'a table only'],
  ['scatter', 'two figures of each entity against each other; needs "x" and "y"'],
].map(([body, description]) => ({ label: `"${body}"`, description: description!, body }));

const values: readonly Snippet[] = [
  { label: '4000', description: 'exactly so many', body: '^${1:4000}' },
  { label: '">4000"', description: '“over”, “more than”', body: '>${1:4000}' },
  { label: '">=4000"', description: '“at least”', body: '>=${1:4000}' },
  { label: '"<4000"', description: '“fewer than”, “under”', body: '<${1:4000}' },
  { label: '"<=4000"', description: '“at most”, “up to”', body: '<=${1:4000}' },
  { label: '"200..900"', description: '“between 200 and 900”', body: '${1:200}..${2:900}' },
  { label: '"~300"', description: '“about”, “some”, “roughly”', body: '~${1:300}' },
  { label: '"~<4000"', description: '“nearly”, “just under”', body: '~<${1:4000}' },
  { label: '"34%±3"', description: 'plus or minus, as pollsters say', body: '${1:34%}±${2:3}' },
  {
    label: '"1.5x [2013]"',
    description: '“1.5 times as many as in 2013”: the base stands in brackets',
    body: '${1:1.5}x [${2:2013}]',
  },
  { label: '"80% of [total]"', description: 'a share of another figure', body: '${1:80}% of [${2:total}]' },
  { label: '"+20% [2013]"', description: '“20 per cent up on 2013”', body: '${1:+20}% [${2:2013}]' },
  { label: '"-300 [2012]"', description: '“300 fewer than in 2012”', body: '${1:-300} [${2:2012}]' },
  { label: '"+2pp [2013]"', description: 'percentage points', body: '${1:+2}pp [${2:2013}]' },
  { label: '"several hundred"', description: 'words without an exact number', body: '${1:several hundred}' },
  { label: 'null', description: 'no number was reported; say why with "why"', body: null },
];

const value =
  'How the figure is written: a number; a short text such as `">4000"`, `"200..900"`, `"~300"`, `"1.5x [2013]"`; words such as `"several hundred"`; or `null`: **no number was reported**.';

const figure: Readonly<Record<string, Doc>> = {
  id: { description: 'A name for this figure, to refer to it. Without one it is `measure:entity:period:speaker`.' },
  measure: { description: 'What is counted: an id of `measures`.' },
  entity: {
    description:
      'The country, party, march … that the figure is about: an id of `entities`, or any name if there are none.',
  },
  period: { description: 'The time that the figure is about (EDTF).', examples: periods, pattern: period },
  value: { description: value, snippets: values },
  margin: { description: '± around a plain value.', examples: [3, '10%'] },
  status: {
    description: 'What kind of statement it is; `reported` if not said.',
    words: [
      'counted or measured',
      'reported, nothing more is said',
      'estimated',
      'provisional: may still change',
      'claimed by an interested party',
      'a forecast',
      'a target',
      'a plan',
    ],
  },
  speaker: { description: 'Who said it: an id of `speakers`. Without one, the publisher of the source says so.' },
  source: { description: 'Who published it: an id of `sources`, or a list of them.' },
  wording: {
    description: 'The few words of the source that carry the number, as they were printed.',
    examples: ['over 4,000'],
  },
  translation: { description: 'The wording in the language of this file, or in several.' },
  note: { description: 'A remark for readers and editors.' },
  alternatives: { description: 'Other ways to read the same words, written like `value`.', examples: ['2.5x [2013]'] },
  reported: {
    description: 'When it was said or printed, if not when the source was published.',
    examples: periods,
    pattern: period,
  },
  why: {
    description: 'Beside `"value": null`: why there is no number.',
    words: [
      'it exists, but was not published',
      'nobody collected it',
      'it is kept back',
      'it makes no sense here',
      'not known',
      'it was taken back',
    ],
  },
  replaces: { description: 'The figure that this one corrects or takes back: its id.' },
  disputedBy: { description: 'A speaker who disputes it: an id of `speakers`.' },
  allow: { description: 'Rules to keep silent about this figure: `{ "rule/code": "the reason" }`.' },
};

const under = (prefix: string, docs: Readonly<Record<string, Doc>>): Record<string, Doc> =>
  Object.fromEntries(Object.entries(docs).map(([key, doc]) => [`${prefix}.${key}`, doc]));

const figureBody = { period: '${1:2015}', value: '${2:>4000}', wording: '${3:over 4,000}' };

/**
 * What editors show for the dataset file, by place in its schema: `dataset.title`, `figure.value`, `measure.breaks.period`. Pages do not load it.
 */
export const docs: Readonly<Record<string, Doc>> = {
  dataset: { description: 'Figures that somebody said and somebody printed, with who and where.' },
  ...under('dataset', {
    $schema: { description: 'Where editors find this schema: `schema.json` beside the file.' },
    title: {
      description:
        'What the file is about. Any text that readers see may also be one per language: `{ "en": "…", "lt": "…" }`.',
    },
    description: { description: 'One or two sentences about it.' },
    lang: { description: 'Language of the texts (BCP 47); `en` if not said.', examples: ['en', 'lt', 'pt-BR'] },
    created: { description: 'Day on which the file was begun.', examples: ['2026-11-22'] },
    modified: {
      description: 'Day of the last change. Rules compare dates with it, never with the clock.',
      examples: ['2026-11-22'],
    },
    licenses: { description: 'Under which terms the data can be used.' },
    'licenses.name': { description: 'Short name.', examples: ['CC-BY-4.0'] },
    'licenses.path': { description: 'Where the licence can be read.' },
    'licenses.title': { description: 'Full name.' },
    contributors: { description: 'Who made the file.' },
    'contributors.title': { description: 'Name.' },
    'contributors.path': { description: 'Home page.' },
    'contributors.email': { description: 'E-mail address.' },
    'contributors.organization': { description: 'For whom.' },
    'contributors.roles': { description: 'What they did.' },
    sources: {
      description: 'Who published the figures: `{ "id": { "publisher": … } }`.',
      snippets: [
        {
          label: 'a source',
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
      ],
    },
    speakers: {
      description: 'Who said them: `{ "id": { "name": … } }`.',
      snippets: [{ label: 'a speaker', body: { '${1:id}': { name: '$2', role: '$3', type: '${4:Person}' } } }],
    },
    measures: {
      description: 'What is counted, and its unit: `{ "id": { "label": … } }`.',
      snippets: [
        {
          label: 'a measure',
          body: { '${1:id}': { label: '$2', unit: { one: '$3', other: '$4' }, integer: '^${5:true}' } },
        },
      ],
    },
    entities: {
      description: 'What figures may be about. If there are any, an unknown one is an error.',
      snippets: [{ label: 'an entity', body: { '${1:id}': { name: '$2' } } }],
    },
    defaults: { description: 'Keys for all figures that do not say them.' },
    figures: {
      description: 'The figures, up to 10,000; more go into `tables`.',
      snippets: [
        { label: 'a figure', body: figureBody },
        { label: 'no number reported', body: { period: '${1:2015}', value: null, why: '${2:not-published}' } },
      ],
    },
    tables: { description: 'CSV files beside this one, with one figure in each row or cell.' },
    charts: {
      description: 'Titled choices of figures.',
      snippets: [
        { label: 'a chart', body: { '${1:id}': { title: '$2', subtitle: '$3', figures: { measure: '$4' } } } },
      ],
    },
    corrections: { description: 'What was changed after publication; readers see it.' },
    'corrections.date': { description: 'Day of the change.', examples: ['2026-11-22'] },
    'corrections.figure': { description: 'Which figure: its id.' },
    'corrections.was': { description: 'What it said before.' },
    'corrections.note': { description: 'What was changed, and why.' },
  }),
  source: { description: 'Who published the figure. `title` or `url` must be there.' },
  ...under('source', {
    publisher: { description: 'Newspaper, agency, ministry …' },
    title: { description: 'Title of the article or report.' },
    url: { description: 'Where it can be read.', pattern: link },
    locator: { description: 'Page or timecode; where to look if there is no URL.', examples: ['p. 12', '00:14:30'] },
    author: { description: 'Who wrote it: a name, or a list.' },
    published: { description: 'When it was published (EDTF).', examples: periods, pattern: period },
    accessed: { description: 'Day on which you read it.', examples: ['2026-11-22'], pattern: period },
    archived: { description: 'Address of an archived copy.', pattern: link },
    via: { description: 'Where it was read at second hand: an id of `sources`, or a text.' },
    method: { description: 'One line on how the number was made: sample, fieldwork.' },
    type: {
      description: 'Kind of source as in CSL.',
      examples: ['article-newspaper', 'report', 'webpage', 'broadcast'],
    },
    lang: { description: 'Language of the source (BCP 47).', examples: ['en', 'ru'] },
    license: { description: 'Under which terms it can be used.' },
  }),
  speaker: { description: 'A person or body that said something.' },
  ...under('speaker', {
    name: { description: 'Name as readers should see it.' },
    role: { description: 'Office or function.', examples: ['defence minister'] },
    for: { description: 'The speaker on whose behalf: a minister for a ministry.' },
    type: {
      description: 'What they are.',
      words: ['a person', 'an organisation', 'a government body', 'a news outlet', 'a research body'],
    },
    url: { description: 'Home page.', pattern: link },
  }),
  measure: { description: 'What is counted or measured.' },
  ...under('measure', {
    label: { description: 'What is counted, as a title: `Training exercises and drills`.' },
    unit: {
      description: 'Unit: a text, `%`, `pp`, an ISO 4217 code for money, or plural forms by CLDR category.',
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
    scale: { description: 'What values are written in.', words: ['thousands', 'millions', 'billions'] },
    integer: { description: '`true`: only whole numbers make sense.' },
    definition: { description: 'What exactly is counted.' },
    min: { description: 'The least value that makes sense: 0 if not said, `null` for none.' },
    max: { description: 'The greatest value that makes sense.' },
    time: {
      description: 'How it adds up over time.',
      words: [
        'adds over time: a part of the period is at most the whole',
        'at a moment',
        'total so far: it does not fall',
      ],
    },
    sum: { description: 'What all entities of one speaker and period add up to.', examples: [100] },
    variantOf: {
      description:
        'Another definition of the same thing: an id of `measures`. They may share an axis, and are never added up.',
    },
    uncertainty: { description: 'What a ± means.', examples: ['95 % confidence'] },
    breaks: { description: 'Where the series is not comparable with itself: lines are cut there.' },
    'breaks.period': { description: 'When.', examples: periods, pattern: period },
    'breaks.text': { description: 'What changed.' },
    'breaks.entity': { description: 'For one entity only.' },
  }),
  entity: { description: 'What a figure can be about: a country, a party, a march.' },
  ...under('entity', {
    name: { description: 'Name as readers should see it.' },
    short: { description: 'Short name for narrow charts.' },
    partOf: { description: 'The entity that it is part of, or `*`: the whole, that is, figures without entity.' },
    complete: { description: '`true`: its parts add up to it; else they are at most it.' },
    geo: { description: 'Key of its feature on a map.' },
  }),
  ...under('figure', figure),
  table: { description: 'A CSV file beside this one. Its other keys are defaults for its figures.' },
  ...under('table', figure),
  ...under('table', {
    path: { description: 'Where the file is, taken from this one.', examples: ['figures.csv'] },
    columns: {
      description: 'For a wide table: `{ "header": figure keys }`, one figure in each row and listed column.',
    },
  }),
  chart: { description: 'A titled choice of figures.' },
  ...under('chart', {
    title: {
      description: 'The finding with its hedge, in up to 12 words: “Over 4,000 planned”, not “4,000 exercises”.',
    },
    subtitle: { description: 'What is counted, unit, period, who says so.' },
    figures: {
      description: 'Which figures: a list of ids, or a filter (any of a list, all of the keys); all if not said.',
      snippets: [{ label: '{ "measure": … }', description: 'a filter', body: { measure: '$1' } }],
    },
    'figures.measure': { description: 'Only these measures.' },
    'figures.entity': { description: 'Only these entities; `*`: figures without one.' },
    'figures.period': { description: 'Only what lies within: `2015`, `1990/..`.', pattern: period },
    'figures.speaker': { description: 'Only what these speakers say.' },
    'figures.source': { description: 'Only what these sources published.' },
    'figures.status': { description: 'Only these kinds of statement.', words: figure['status']!.words! },
    asOf: {
      description: 'Only what had been reported by the last day of this date.',
      examples: periods,
      pattern: period,
    },
    form: { description: 'How to draw it; chosen by itself if not said.', snippets: forms },
    x: {
      description: 'For a scatter: what goes along the bottom, as a reference without brackets.',
      examples: ['2014'],
    },
    y: { description: 'For a scatter: what goes up the side.', examples: ['2024'] },
    facet: { description: 'One panel for each …', words: ['measure', 'entity', 'speaker', 'period'] },
    scales: { description: 'Whether panels share their axes.', words: ['all panels alike', 'each panel its own'] },
    order: {
      description: 'In which order; or a list.',
      words: ['as in the file', 'by time', 'by name', 'from the smallest up', 'from the largest down'],
    },
    orderBy: { description: 'By which figure each name is ordered, as a reference without brackets.' },
    top: { description: 'Only the first so many.', examples: [10] },
    stack: { description: '`true`: on top of each other.' },
    log: { description: '`true`: a logarithmic axis.' },
    references: { description: 'Figures drawn as lines across the plot: ids or references.' },
    highlight: { description: 'What stands out: ids or references such as `Poland`.' },
    annotations: { description: 'Remarks inside the plot.' },
    'annotations.figure': { description: 'At which figure.' },
    'annotations.period': { description: 'At which time.', pattern: period },
    'annotations.text': { description: 'The remark.' },
    note: { description: 'A note under the chart.' },
    summary: { description: 'Words that replace the generated ones.' },
    context: { description: 'Words that are added to them, printed as written.' },
    allow: { description: 'Rules to keep silent about this chart: `{ "rule/code": "the reason" }`.' },
    map: { description: 'The map to draw on.' },
    'map.path': { description: 'Where the TopoJSON or GeoJSON file is.' },
    'map.object': { description: 'Which object in it.' },
    'map.key': { description: 'Which property of its features names them.' },
  }),
};
