/** A token cut to a length that fits into a message. */
export const short = (token: string): string => (token.length > 40 ? token.slice(0, 40) + '…' : token);

/** Message and remedy for a number with commas in it. */
export const grouped = (number: string): [string, string] => [
  `a number in JSON has no commas inside: ${short(number)}`,
  `write ${short(number.replaceAll(',', ''))}, or "${short(number)}" in quotes`,
];

/** Message and remedy for a bare word that JSON does not know. */
export function notANumber(token: string): [string, string] {
  const shown = short(token);
  if (/^[+-]?(nan|infinity)$/i.test(token)) return [`${shown} is not a number`, 'write null if no number was reported'];
  if (/^(undefined|none|nil|n\/a|null|true|false)$/i.test(token))
    return [`JSON does not know ${shown}`, 'write null, true or false, in small letters'];
  if (token.startsWith('+'))
    return [
      `a number in JSON has no plus sign: ${shown}`,
      `write ${shown.slice(1)}, or "${shown}" in quotes for a change`,
    ];
  if (/^-?0\d/.test(token))
    return [`a number in JSON has no leading zero: ${shown}`, 'delete the zero, or put a date or a code in quotes'];
  if (/^[-\d.]/.test(token)) return [`${shown} is not a number as JSON writes it`, `put it in quotes: "${shown}"`];
  return [`${shown} stands without quotes`, `put a text in double quotes: "${shown}"`];
}
