import { UsageError } from './_options.ts';
import type { Share } from './_numbers.ts';

/** `7 numbers in this article, 5 with a source`. */
export const shareInWords = ({ numbers, sourced }: Share, where = 'this article'): string =>
  `${numbers} number${numbers === 1 ? '' : 's'} in ${where}, ${sourced} with a source`;

/**
 * What `--sourced` demands, in per cent.
 * @throws UsageError for anything but `80%` or `80`
 */
export function readDemand(text: string): number {
  const percent = /^(100|[1-9]?\d(?:\.\d+)?)%?$/.exec(text.trim())?.[1];
  // 0.8 would be less than one per cent, and is not meant
  if (percent === undefined || percent.startsWith('0.'))
    throw new UsageError(`--sourced needs a share from 0% to 100%, such as --sourced 80%: "${text}" is none`);
  return Number(percent);
}

/** Why the numbers of all articles together fall short of a demand; undefined: they do not. */
export function shortfall(shares: readonly Share[], demand: number): string | undefined {
  const all = { numbers: 0, sourced: 0 };
  for (const { numbers, sourced } of shares) {
    all.numbers += numbers;
    all.sourced += sourced;
  }
  if (all.sourced * 100 >= demand * all.numbers) return undefined;
  const where = shares.length === 1 ? 'one article' : `${shares.length} articles`;
  const percent = Math.floor((all.sourced * 100) / all.numbers);
  return `${shareInWords(all, where)}: ${percent} %, and --sourced asks for ${demand} %`;
}
