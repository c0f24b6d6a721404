/** The reference implementation has no types of its own. */
declare module 'edtf' {
  export function parse(text: string, constraints: { level: number; types: string[] }): object;
  export default function edtf(parsed: object): { min: unknown; max: unknown };
}
