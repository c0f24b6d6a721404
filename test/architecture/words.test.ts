import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesIn, root, textOf, withoutComments } from './_source.ts';

/** Lines of files that match, as `path:line text`. */
const linesWith = (
  pattern: RegExp,
  files: string[],
  code = (path: string) => withoutComments(textOf(path)),
): string[] =>
  files.flatMap(path =>
    code(path)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 120)}`] : [])),
  );

const sources = filesIn('src').filter(path => path.endsWith('.ts'));

describe('src', () => {
  const forbidden: Record<string, RegExp> = {
    'style attributes': /\bstyle=|styleMap|setAttribute\(\s*['"]style/,
    'markup from text':
      /unsafeHTML|unsafeSVG|unsafeStatic|innerHTML|outerHTML|insertAdjacentHTML|setHTML|srcdoc|document\.write|DOMParser/,
    'code from text': /\beval\(|new Function|\bFunction\(|csvParse(?!Rows)|tsvParse(?!Rows)|setTimeout\(\s*['"]/,
    'random numbers': /Math\.random|randomUUID|getRandomValues/,
    'merged data': /Object\.assign\(|\.__proto__|setPrototypeOf/,
    'untyped values': /:\s*any\b|\bas any\b|<any>|@ts-ignore|@ts-nocheck/,
    'storage and beacons': /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|XMLHttpRequest|WebSocket/,
    'forbidden roles': /role=["']?(application|graphics-document|grid|tree|listbox)|aria-activedescendant/,
  };
  test.each(Object.entries(forbidden))('has no %s', (_, pattern) => {
    expect(linesWith(pattern, sources)).toEqual([]);
  });

  test('asks the clock in one place only: when a file was loaded', () => {
    const places = linesWith(/Date\.now|new Date\(\s*\)|performance\.now/, sources).map(line => line.split(':')[0]);
    expect(places.filter(path => path !== 'src/elements/_load.ts')).toEqual([]);
  });

  test('fetches in one place only', () => {
    const places = linesWith(/(^|[^.\w])fetch\(/, sources).map(line => line.split(':')[0]);
    expect(new Set(places).size).toBeLessThanOrEqual(1);
  });

  test('has logical properties in its styles, for right-to-left pages', () => {
    const styles = (path: string): string =>
      textOf(path).replace(/(css`)((?:\\.|[^`\\])*)`|[^]/g, (all, start: string | undefined, style: string) =>
        start ? style.replace(/\/\*[^]*?\*\//g, '') : all === '\n' ? all : '',
      );
    const physical =
      /(^|[{;\s])((margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)(-\w+)*|left|right|top|bottom|(min-|max-)?(width|height))\s*:|text-align:\s*(left|right)|float:\s*(left|right)/;
    const files = sources.filter(path => textOf(path).includes('css`'));
    expect(files.length).toBeGreaterThan(0);
    const found = linesWith(physical, files, styles).filter(
      line => !/@(media|container)|\((min-|max-)?(width|height)/.test(line),
    );
    expect(found).toEqual([]);
  });

  test('names no property after one that every element has', () => {
    const declared = /^\s*((declare|static|accessor)\s+)*(dataset|title|prefix|role)\s*(:|\?:|= )/;
    expect(
      linesWith(
        declared,
        sources.filter(path => path.startsWith('src/elements/cited-')),
      ),
    ).toEqual([]);
  });
});

describe('the repository', () => {
  const texts = filesIn('.').filter(path => /\.(ts|js|json|md|html|css|yml|svg)$|^\.ci\/run$/.test(path));

  test('has no path of somebody’s machine in it', () => {
    const elsewhere = texts.filter(path => path !== 'test/architecture/words.test.ts' && path !== 'package-lock.json');
    expect(linesWith(/(^|["'`\s(])\/(home|root|Users|work|mnt)\/\w/, elsewhere, textOf)).toEqual([]);
  });

  test('has a lock file that no registry is written into', () => {
    expect(linesWith(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/, ['package-lock.json'], textOf)).toEqual([]);
  });

  test('has a lock file that names the packages of every platform, or npm ci would refuse it', () => {
    type Entry = { optionalDependencies?: Record<string, string> };
    const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Entry> };
    const names = new Set(Object.keys(packages).map(path => path.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.filter(name => !names.has(name))).toEqual([]);
  });

  test('pins its development dependencies', () => {
    const { devDependencies } = JSON.parse(textOf('package.json')) as { devDependencies: Record<string, string> };
    expect(Object.entries(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('dist', () => {
  const chunks = existsSync(`${root}dist/chunks`) ? filesIn('dist/chunks') : [];
  const built = ['dist/cited.js', ...chunks].filter(path => path.endsWith('.js') && existsSync(root + path));

  test('is built', () => expect(built.length, '"npm run build" makes dist/').toBeGreaterThan(1));

  test('has no code from text, and no markup from text but Lit’s own templates', () => {
    const found = built.flatMap(path => {
      const code = textOf(path);
      const bad = code.match(
        /\beval\(|new Function\b|[^.\w]Function\(|unsafeHTML|insertAdjacentHTML|document\.write|\.outerHTML\s*=|srcdoc/g,
      );
      return bad ? [`${path}: ${[...new Set(bad)].join(', ')}`] : [];
    });
    expect(found).toEqual([]);
    // lit-html sets innerHTML of a <template> once, with trusted HTML of our own templates
    const places = built.flatMap(path => textOf(path).match(/\.innerHTML\s*=/g) ?? []);
    expect(places.length).toBeLessThanOrEqual(1);
  });

  test('has no address of another host that it would fetch', () => {
    const found = built.flatMap(path => textOf(path).match(/(?:fetch|import)\(\s*["'`]https?:[^"'`]*/g) ?? []);
    expect(found).toEqual([]);
  });
});
