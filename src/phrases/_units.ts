import type { Found } from './_amount.ts';
import { entry, lexicon, list, split, text } from './_lexicon.ts';
import type { Scan } from './_words.ts';

/** Signs of money, before or behind a number, as ISO 4217 codes. */
const signs = lexicon<string>([
  ['$, us $, $ us, usd $', 'USD'],
  ['c $, ca $, can $, cad $', 'CAD'],
  ['a $, au $, aus $, aud $', 'AUD'],
  ['nz $', 'NZD'],
  ['hk $', 'HKD'],
  ['s $, sg $', 'SGD'],
  ['nt $', 'TWD'],
  ['mx $', 'MXN'],
  ['r $', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₹, rs, rs .', 'INR'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
  ['zł', 'PLN'],
]);

/** ISO 4217 codes that stand in texts as they are. */
const codes = list(
  'USD EUR GBP JPY CNY RUB UAH INR KRW TRY ILS PLN CHF SEK NOK DKK ISK CZK HUF RON BGN HRK RSD BYN GEL AMD AZN KZT UZS MDL CAD AUD NZD HKD SGD TWD MXN BRL ARS CLP COP PEN ZAR NGN KES EGP MAD SAR AED QAR KWD IRR IQD PKR BDT LKR THB VND IDR MYR PHP LTL LVL EEK CNH',
);

/** Units of one sign, as written: case tells MW from mW. */
const symbols = new Map(
  'km m cm mm mi ft yd kg g mg t lb lbs oz l L ml gal ha km² m² cm² km2=km² m2=m² m³ km³ m3=m³ km3=km³ mph kph=km/h W kW MW GW TW Wh kWh MWh GWh TWh J kJ MJ kB KB=kB MB GB TB PB Hz kHz MHz GHz V kV ppm ppb h hr=h hrs=h min mins=min s sec=s secs=s ms hPa kcal dB Mbps Gbps kt hp pp bps=bp'
    .split(' ')
    .map(symbol => [symbol.split('=')[0] ?? '', symbol.split('=').at(-1) ?? '']),
);
symbols.set('lbs', 'lb');

/** Units of several signs. */
const compounds = lexicon<string>([
  ['%', '%'],
  ['‰', '‰'],
  ['% point, % points, % pts', 'pp'],
  ['° c, º c', '°C'],
  ['° f, º f', '°F'],
  ['km / h, km / hr', 'km/h'],
  ['m / s', 'm/s'],
  ['sq km, sq . km', 'km²'],
  ['sq mi, sq . mi', 'sq mi'],
  ['sq m, sq . m', 'm²'],
  ['sq ft, sq . ft', 'sq ft'],
  ['℃', '°C'],
  ['℉', '°F'],
  ['㎞', 'km'],
]);

/** Letters that glued to a number make something else of it: `3.5m` may be millions, `80s` are years. */
const loose = new Set(split('m s'));

/** What a currency before a number begins with, in lower case. */
export const currencyStarts: ReadonlySet<string> = new Set([
  ...signs.next.keys(),
  ...[...codes].map(code => code.toLowerCase()),
]);

/** A currency before a number: `$`, `US$`, `EUR`. */
export function currencyBefore({ tokens }: Scan, at: number): Found<string> | null {
  const found = entry(signs, tokens, at);
  // "us $" is glued, "us" alone is a word
  if (found) return tokens.slice(at + 1, found.next).every(token => token.glued || token.text === '.') ? found : null;
  const raw = tokens[at]?.raw ?? '';
  const isNumber = tokens[at + 1]?.kind === 'number';
  return codes.has(raw) && isNumber ? { value: raw, next: at + 1 } : null;
}

/** A unit behind a number: in words of the language, a currency, a symbol. */
export function unitBehind(scan: Scan, at: number): Found<string> | null {
  const { tokens } = scan;
  const inWords = scan.words.unit(scan, at);
  if (inWords) return inWords;
  const token = tokens[at];
  const sign = /^\p{Sc}/u.test(text(tokens, at)) || tokens[at + 1]?.text === '$' ? entry(signs, tokens, at) : null;
  // the sign of the next amount: 20 €30
  if (sign && !(tokens[sign.next]?.glued && tokens[sign.next]?.kind === 'number' && !token?.glued)) return sign;
  if (!token) return null;
  if (codes.has(token.raw) || token.text === 'zł')
    return { value: codes.has(token.raw) ? token.raw : 'PLN', next: at + 1 };
  const compound = entry(compounds, tokens, at);
  if (compound) return compound;
  const degrees = token.glued && /^[CF]$/.test(token.raw);
  if (degrees) return { value: `°${token.raw}`, next: at + 1 };
  const symbol = symbols.get(token.raw);
  return symbol && !(token.glued && loose.has(token.raw)) ? { value: symbol, next: at + 1 } : null;
}

/** A percentage or points of one: a change on these needs no "by". */
export const isRelative = (unit: string | undefined): boolean =>
  unit === '%' || unit === 'pp' || unit === 'bp' || unit === '‰';
