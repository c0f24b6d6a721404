import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import type { Token } from '../../src/model/scene.ts';
import { statuses } from '../../src/model/status.ts';
import { colours, halfStrength, tintStrength } from '../../src/theme/colours.ts';
import { mix } from '../../src/theme/mix.ts';
import { flat } from '../../src/theme/flat.ts';
import { look } from '../../src/theme/look.ts';
import { onShade, shades } from '../../src/theme/shades.ts';
import { tokens } from '../../src/theme/tokens.ts';

const inks = ['ink', 'madder', 'verdigris', 'ochre', 'plum'] as const;
/** Grounds on which a chart may stand, light and dark. */
const grounds = [
  ['#ffffff', '#fbf8f2', colours.tint[0]],
  ['#15171b', '#1d2026', colours.tint[1]],
] as const;

describe('colours', () => {
  it.each([
    ['light', 0],
    ['dark', 1],
  ] as const)('gives text 4.5 : 1 and marks and edges 3 : 1 on every %s ground', (_, side) => {
    for (const ground of grounds[side]) {
      for (const token of ['text', 'text2'] as const) {
        expect(wcagContrast(colours[token][side], ground), `${token} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      for (const token of ['edge', 'slot', ...inks] as const) {
        expect(wcagContrast(colours[token][side], ground), `${token} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
    for (const token of inks) {
      expect(wcagContrast(colours[token][side], colours.paper[side]), `${token} as text`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps the edge of a mark apart from its own tint', () => {
    for (const side of [0, 1] as const) {
      for (const token of inks) {
        const tint = mix(colours[token][side], colours.paper[side], tintStrength[side]);
        expect(wcagContrast(colours[token][side], tint), token).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('has the ratios that the documentation names', () => {
    const named: [Token, number, number][] = [
      ['text', 16.71, 15.44],
      ['text2', 8.02, 9.7],
      ['edge', 4.85, 5.93],
      ['slot', 3.93, 4.94],
      ['ink', 7.88, 8.47],
      ['madder', 8.46, 5.28],
    ];
    for (const [token, light, dark] of named) {
      expect(wcagContrast(colours[token][0], '#fff')).toBeCloseTo(light, 1);
      expect(wcagContrast(colours[token][1], colours.paper[1])).toBeCloseTo(dark, 1);
    }
  });
});

describe('mix()', () => {
  it('mixes hex colours in sRGB', () => {
    expect(mix('#000000', '#ffffff', 0.25)).toBe('#bfbfbf');
    expect(mix(colours.ink[0], '#ffffff', halfStrength)).toBe('#97a8c7');
    expect(mix('#0a0a0a', '#000000', 0.5)).toBe('#050505');
  });
});

describe('shades()', () => {
  it('gives so many shades, each darker on light paper and lighter on dark than the one before', () => {
    for (const side of [0, 1] as const)
      for (const count of [1, 2, 3, 4, 5]) {
        const found = shades(count).map(pattern => flat({ token: 'ink', pattern }, side));
        expect(new Set(found).size).toBe(count);
        const contrasts = found.map(colour => wcagContrast(colour, colours.paper[side]));
        expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
        contrasts.slice(1).forEach((one, i) => expect(one / contrasts[i]!).toBeGreaterThan(1.25));
      }
  });
});

describe('onShade()', () => {
  it('gives the colour in which words on a shade can be read', () => {
    for (const side of [0, 1] as const)
      for (const pattern of shades(5)) {
        const ground = flat({ token: 'ink', pattern }, side);
        expect(wcagContrast(ground, colours[onShade(pattern)][side]), `${pattern}, ${side}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
  });
});

describe('look()', () => {
  it('tells the statuses apart by line and fill, without colour', () => {
    const seen = new Map<string, string[]>();
    for (const status of statuses) {
      const { edge, fill, letter, wavy } = look({ status });
      const key = JSON.stringify([edge.dash, edge.round, fill?.pattern, letter, wavy]);
      seen.set(key, [...(seen.get(key) ?? []), status]);
    }
    expect([...seen.values()].filter(group => group.length > 1)).toEqual([
      ['counted', 'reported'],
      ['target', 'planned'],
    ]);
  });

  it('lets derivation and dispute go before the status', () => {
    for (const status of statuses) {
      expect(look({ status, derived: true })).toEqual({ edge: { token: 'ink', width: 1.25 }, wavy: false });
      expect(look({ status, disputed: true })).toMatchObject({ wavy: true, fill: { pattern: 'crosshatch' } });
    }
  });
});

describe('tokens', () => {
  it('defines every token for both schemes and lets the page override it', () => {
    for (const [name, [light, dark]] of Object.entries(colours)) {
      expect(tokens).toContain(`--_${name}:var(--cited-${name},light-dark(${light},${dark}))`);
      expect(tokens).toContain(`--cited-${name}:var(--_${name})`);
    }
  });

  it('gives what series are drawn in, in the background too, a tint and a half tone', () => {
    for (const token of [...inks, 'slot'])
      for (const shade of ['tint', 'half']) expect(tokens).toContain(`--cited-${token}-${shade}:`);
  });

  it('knows forced colours, more contrast and less transparency', () => {
    const [, forced = ''] = tokens.split('(forced-colors:active)');
    expect(forced).toContain('--_ink:CanvasText');
    expect(forced).toMatch(/--_grid:Canvas(?!T)/);
    expect(tokens).toMatch(
      /\(prefers-contrast:more\)\{:host\{--_text2:var\(--_text\);--_edge:var\(--_text\);--_slot:var\(--_text\)\}/,
    );
    expect(tokens).toMatch(/\(prefers-reduced-transparency:reduce\)\{:host\{--_ink-tint:var\(--_paper\)/);
  });
});
