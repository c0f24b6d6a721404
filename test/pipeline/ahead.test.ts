import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

test('ahead() loads the forms that are known, aheadOfMany() what charts of very many figures take', async () => {
  const { ahead, aheadOfMany } = await import('../../src/pipeline/ahead.ts');
  const { crowds } = await import('../../src/pipeline/crowds.ts');
  const { registry } = await import('../../src/pipeline/registry.ts');
  const { multitude } = await import('../../src/scene/dense.ts');
  expect([crowds.peek('crowd'), multitude.peek('dense'), registry.peek('forms')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  await ahead(['line', 'no form', '__proto__']);
  expect(crowds.peek('crowd')).toBeUndefined();
  await aheadOfMany();
  expect(crowds.get('crowd')).toBeDefined();
  expect(multitude.get('dense')).toBeDefined();
  const { forms } = registry.get('forms');
  expect(forms.peek('line')).toBeDefined();
  expect(forms.peek('scatter')).toBeUndefined();
});
