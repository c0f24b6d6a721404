import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What we use of the package that turns an SVG into pixels. */
interface Resvg {
  Resvg: new (svg: string, options: object) => { render: () => { asPng: () => Uint8Array } };
}

/** Something that is not part of the package is not there: the message says what, and how to get it. */
export class MissingError extends Error {}

const name = '@resvg/resvg-js';

/**
 * An SVG as a PNG of twice its size, by an optional dependency, since it brings a program for each kind of machine, and there is none for some.
 * @param places files beside which it is looked for, one after the other, as paths or addresses
 * @throws MissingError if it is not installed, or the machine has no fonts
 */
export async function toPng(svg: string, places: readonly string[]): Promise<Uint8Array> {
  const { Resvg } = await loaded(places);
  const options = { fitTo: { mode: 'zoom', value: 2 }, font: { loadSystemFonts: true } };
  const [picture, blank] = [options, { ...options, font: { loadSystemFonts: false } }].map(given =>
    new Resvg(svg, given).render().asPng(),
  );
  // without fonts it leaves all text out and does not say so
  if (picture!.length === blank!.length)
    throw new MissingError(
      'a PNG needs fonts, and this machine has none: install some, such as DejaVu, or write an SVG',
    );
  return picture!;
}

async function loaded(places: readonly string[]): Promise<Resvg> {
  for (const base of places) {
    try {
      const module = (await import(
        /* @vite-ignore */ pathToFileURL(createRequire(base).resolve(name)).href
      )) as Partial<Resvg> & {
        default?: Resvg;
      };
      const found = module.Resvg ? (module as Resvg) : module.default;
      if (found) return found;
    } catch {
      // not there: the next place, or the message
    }
  }
  throw new MissingError(`a PNG needs the package ${name}: npm install ${name}, or write an SVG`);
}
