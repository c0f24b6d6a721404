import { nounForms, pairs } from './_en-forms.ts';
import { entry, lexicon, list, text } from './_lexicon.ts';
import type { Reader, Scan } from './_words.ts';

/** Nouns of regular units, and their symbols. */
const nouns: [string, string][] = [
  ['percentage point', 'pp'], ['basis point', 'bp'], ['dollar', 'USD'], ['euro', 'EUR'], ['pound', 'GBP'], ['rouble', 'RUB'], ['ruble', 'RUB'],
  ['hryvnia', 'UAH'], ['hryvnya', 'UAH'], ['rupee', 'INR'], ['zloty', 'PLN'], ['złoty', 'PLN'], ['forint', 'HUF'], ['lira', 'TRY'], ['rand', 'ZAR'],
  ['shekel', 'ILS'], ['kilometre', 'km'], ['metre', 'm'], ['centimetre', 'cm'], ['millimetre', 'mm'], ['mile', 'mi'], ['yard', 'yd'], ['nautical mile', 'nmi'],
  ['hectare', 'ha'], ['acre', 'acre'], ['kilogram', 'kg'], ['kilogramme', 'kg'], ['kilo', 'kg'], ['gram', 'g'], ['gramme', 'g'], ['milligram', 'mg'], ['tonne', 't'],
  ['ton', 't'], ['metric ton', 't'], ['metric tonne', 't'], ['lb', 'lb'], ['ounce', 'oz'], ['litre', 'l'], ['millilitre', 'ml'], ['gallon', 'gal'], ['hour', 'h'],
  ['minute', 'min'], ['millisecond', 'ms'], ['joule', 'J'], ['volt', 'V'], ['decibel', 'dB'],
]; // prettier-ignore

/** Money that needs its country. */
const national: [string, string][] = [
  ['us, american', 'dollar=USD'], ['australian', 'dollar=AUD'], ['canadian', 'dollar=CAD'], ['new zealand', 'dollar=NZD'], ['hong kong', 'dollar=HKD'],
  ['singapore', 'dollar=SGD'], ['taiwan', 'dollar=TWD'], ['british', 'pound=GBP'], ['egyptian', 'pound=EGP'], ['lebanese', 'pound=LBP'], ['syrian', 'pound=SYP'],
  ['russian', 'rouble=RUB'], ['russian', 'ruble=RUB'], ['belarusian', 'rouble=BYN'], ['belarusian', 'ruble=BYN'], ['ukrainian', 'hryvnia=UAH'], ['indian', 'rupee=INR'],
  ['pakistani', 'rupee=PKR'], ['polish', 'zloty=PLN'], ['swiss', 'franc=CHF'], ['turkish', 'lira=TRY'], ['israeli', 'shekel=ILS'], ['mexican', 'peso=MXN'],
  ['argentine, argentinian', 'peso=ARS'], ['chilean', 'peso=CLP'], ['colombian', 'peso=COP'], ['philippine', 'peso=PHP'], ['hungarian', 'forint=HUF'],
  ['swedish', 'crown=SEK'], ['norwegian', 'crown=NOK'], ['danish', 'crown=DKK'], ['icelandic', 'crown=ISK'], ['czech', 'crown=CZK'], ['saudi', 'riyal=SAR'],
  ['swedish', 'krona=SEK'], ['norwegian', 'krone=NOK'], ['danish', 'krone=DKK'], ['emirati, uae', 'dirham=AED'],
]; // prettier-ignore

/** Prefixes of watts, watt-hours, bytes and hertz, with their symbols. */
const prefixes = [['', ''], ['kilo', 'k'], ['mega', 'M'], ['giga', 'G'], ['tera', 'T']] as const; // prettier-ignore

const lengths: [string, string][] = [['kilometre', 'km'], ['metre', 'm'], ['mile', 'mi'], ['foot, feet', 'ft']]; // prettier-ignore
const formsOf = (noun: string): string => (noun.includes(',') ? noun : nounForms(noun));
const areaOf = (symbol: string, power: string): string =>
  symbol.endsWith('m') ? symbol + (power === 'square' ? '²' : '³') : `${power === 'square' ? 'sq' : 'cu'} ${symbol}`;

/** Units in words, and the symbols that say the same. */
const units = lexicon<string>([
  ...nouns.map(([noun, symbol]): [string, string] => [nounForms(noun), symbol]),
  ...national.map(([country, money]): [string, string] => {
    const [noun = '', code = ''] = money.split('=');
    return [pairs(country, nounForms(noun)), code];
  }),
  ...lengths.flatMap(([noun, symbol]): [string, string][] => [
    [pairs('square, sq, sq .', formsOf(noun)), areaOf(symbol, 'square')],
    [pairs('cubic', formsOf(noun)), areaOf(symbol, 'cubic')],
  ]),
  ...prefixes.flatMap(([prefix, symbol]): [string, string][] => [
    [nounForms(`${prefix}watt`), `${symbol}W`],
    [`${nounForms(`${prefix}watt hour`)}, ${prefix}watthours`, `${symbol}Wh`],
    [`${prefix}hertz`, `${symbol}Hz`],
    ...(prefix ? [[nounForms(`${prefix}byte`), `${symbol}B`] as [string, string]] : []),
  ]),
  ['percent, per cent, pct, pct ., percents', '%'],
  [pairs('per cent, percent', 'point, points').concat(', percentage pts, pp, pps, ppts'), 'pp'],
  ['per mille, per mil, permille', '‰'],
  ['u . s . dollars, usd, bucks', 'USD'],
  ['pound sterling, pounds sterling, sterling, quid', 'GBP'],
  ['yen, japanese yen', 'JPY'],
  ['yuan, chinese yuan, renminbi, rmb', 'CNY'],
  ['zloties, polish złoty, polish złotys', 'PLN'],
  ['won, korean won, south korean won', 'KRW'],
  ['swedish kronor', 'SEK'],
  ['norwegian kroner', 'NOK'],
  ['danish kroner', 'DKK'],
  ['icelandic kronur', 'ISK'],
  ['czech koruna, koruna', 'CZK'],
  ['lire', 'TRY'],
  ['south african rand', 'ZAR'],
  ['baht, thai baht', 'THB'],
  ['reais, brazilian reais', 'BRL'],
  ['romanian lei', 'RON'],
  ['bulgarian leva', 'BGN'],
  ['tenge', 'KZT'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['naira', 'NGN'],
  ['litas', 'LTL'],
  ['lats', 'LVL'],
  ['foot, feet', 'ft'],
  ['inch, inches', 'in'],
  ['seconds', 's'],
  [pairs(`${nounForms('kilometre')}, km`, 'per hour, an hour'), 'km/h'],
  [pairs(nounForms('mile'), 'per hour, an hour'), 'mph'],
  [pairs(nounForms('metre'), 'per second, a second'), 'm/s'],
  ['knots', 'kt'],
  [`${pairs('degrees, degree, °', 'celsius, centigrade, c')}, celsius, centigrade`, '°C'],
  [`${pairs('degrees, degree, °', 'fahrenheit, f')}, fahrenheit`, '°F'],
  ['parts per million', 'ppm'],
  ['parts per billion', 'ppb'],
  ['horsepower', 'hp'],
]);

/** What pounds are not of, if they are a weight. */
const moneyOf = list(
  'debt debts money savings investment aid fines damages public taxpayers funding revenue cash sales goods government compensation profit profits spending cuts losses',
);
const weights = list('weigh weighs weighed weighing weight heavier lighter overweight gained');

/** A unit in words behind a number. Pounds are money, unless something is weighed; "20 won" may be a verb. */
export const unit: Reader<string> = (scan, at) => {
  const found = entry(units, scan.tokens, at);
  if (!found) return null;
  if (found.value === 'GBP' && /^pounds?$/.test(text(scan.tokens, found.next - 1)) && isWeight(scan, at, found.next))
    return { ...found, value: 'lb' };
  if (
    text(scan.tokens, at) === 'won' &&
    /^(the|a|an|in|their|his|her|its|gold|silver|bronze|medals|seats|prizes)$/.test(text(scan.tokens, at + 1))
  )
    return null;
  return found;
};

function isWeight({ tokens }: Scan, at: number, next: number): boolean {
  const near = tokens.slice(Math.max(0, at - 5), at).concat(tokens.slice(next, next + 3));
  if (near.some(({ text: word }) => weights.has(word))) return true;
  return text(tokens, next) === 'of' && !moneyOf.has(text(tokens, next + 1));
}
