import { lexicon, list, split } from './_lexicon.ts';
import type { NameWords } from './_words.ts';

const months = split('january february march april may june july august september october november december');

/** Nouns for those whom reports count; the plural is regular. */
const regular =
  'person man woman soldier troop officer civilian student teacher worker employee voter migrant refugee prisoner patient doctor nurse victim protester demonstrator passenger resident villager farmer miner rebel fighter militant insurgent policeman volunteer candidate delegate deputy lawmaker journalist tourist visitor spectator guest child girl boy infant baby adult pensioner household family home house flat building school hospital village town city country state company firm business shop job vacancy case death casualty injury infection arrest fire crime murder incident attack explosion exercise drill flight ship boat vessel aircraft plane helicopter tank vehicle car truck bus train bomb missile rocket shell mine drone warhead weapon gun seat vote ballot signature book copy ticket page word tree animal cow sheep pig bird dog horse bottle barrel tonne ton dose test sample respondent participant member supporter follower user customer subscriber household reservist conscript recruit paratrooper marine sailor pilot driver victim survivor hostage inmate detainee settler nurse medic firefighter rescuer pupil graduate professor scientist researcher metre meter kilometre kilometer mile kilogram dollar euro pound hour minute percent';
const irregular =
  'people men women children troops personnel police policemen firemen aircraft sheep families cities countries companies businesses deputies babies vacancies casualties injuries servicemen civilians inhabitants dead wounded injured lives cattle staff clergy jobs';

/** One of these is a number: "one person was killed". */
export const things = list(regular);

/** How English names, dates and numbers things that are not counted. */
export const names: NameWords = {
  months: new Map([
    ...months.map((month, i): [string, number] => [month, i + 1]),
    ...months.map((month, i): [string, number] => [month.slice(0, 3), i + 1]),
    ['sept', 9],
  ]),
  labels: list(
    'article articles chapter chapters section sections page pages paragraph paragraphs verse verses line lines figure table no nos number № room rooms route flight unit units day year version phase stage step level tier grade class type category size track gate platform terminal building block apartment apt flat suite bus exit junction highway interstate motorway area episode season part parts volume vol issue book act scene bill resolution amendment proposition protocol order case item question rule division group team squad brigade regiment battalion model round lap heat match game test channel radio world top aged age ages annex appendix clause schedule lot plot box pp fig ch para vers century formula district precinct ward zone sector camp checkpoint house studio hall pier apollo mark psalm opus op symphony concerto boeing airbus windows iphone ios android covid patent form directive regulation code area postcode zip tel phone call dial extension ext isbn rank ranked seed seeded place position gmt utc ad bc under- footnote footnotes endnote p runway runways tram trams trolleybus metro turned',
  ),
  noLabel: list('this last next each every per a one that same'),
  openers: list(
    'a an the in on at by to from for of with without into onto upon within during before after since until till about over under above below between among against around across through all any each every some these those this that its his her their our your my only just nearly almost exactly precisely even still now then when while where if because although though as so and but or nor yet not no both either neither about approximately roughly more less fewer most many another other further additional were was is are had has have did do does killed injured wounded dead total police up down out off than per plus what which who there here they we he she it i some least altogether meanwhile today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday including excluding like despite out last next first other officials officers authorities rescuers soldiers troops men women people children students workers also how why however instead he',
  ),
  placeBefore: list('in at near across inside outside from around'),
  yearBefore: list(
    'in since by until till before after during from through early late mid year of summer autumn winter spring season circa around between and to',
  ),
  counted: list(`${split(regular).map(word => `${word}s`).join(' ')} ${irregular}`), // prettier-ignore
  ordinals: list(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth billionth',
  ),
  strong: list(
    'strong member nation country state seat seater bed person man woman student room vehicle page plus odd ish fold something per percent',
  ),
  after: lexicon([
    [
      "am, pm, a . m, p . m, o'clock, o’clock, noon, midnight, times, gmt, bst, cet, est, utc, bc, ad, bce, ce, hrs, years old, year old, years of age, days a week",
      true,
    ],
  ]),
  clock: list('at'),
  levelBefore: list(
    'stood stands stand standing put puts estimated valued remained remains was is are were peaked ended closed opened set fixed frozen stuck unemployment inflation',
  ),
  streets: list(
    'street st road rd avenue ave lane square drive boulevard blvd place terrace crescent way court close row',
  ),
};
