import { describe, expect, it } from 'vitest';
import { measurer } from '../../src/scene/measure.ts';
import { tabled } from '../../src/scene/tabled.ts';
import { fonts } from '../../src/scene/text.ts';

describe('measurer()', () => {
  const measure = measurer({ rem: 16 }, tabled({ rem: 16 }));

  it('grows with text, size and weight', () => {
    expect(measure('over 4,000', fonts.value)).toBeGreaterThan(measure('4,000', fonts.value));
    expect(measure('over', fonts.strong)).toBeGreaterThan(measure('over', fonts.small));
    expect(measurer({ rem: 32 }, tabled({ rem: 32 }))('over', fonts.small)).toBeCloseTo(
      2 * measure('over', fonts.small),
    );
  });

  it('counts no width for marks that only turn or join', () => {
    expect(measure('\u2068Norland\u2069', fonts.small)).toBe(measure('Norland', fonts.small));
  });

  it('adds the space that readers set between characters and words', () => {
    const spaced = measurer({ rem: 16, letterSpacing: 2, wordSpacing: 3 }, tabled({ rem: 16 }));
    expect(spaced('a b', fonts.small) - measure('a b', fonts.small)).toBeCloseTo(3 * 2 + 3);
  });
});
