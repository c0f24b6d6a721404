declare module 'culori' {
  /** Contrast of two CSS colours as WCAG 2 has it. */
  export function wcagContrast(a: string, b: string): number;
}
