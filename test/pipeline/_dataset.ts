/** A small sound dataset of invented people, with some of its keys replaced. */
export const dataset = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: 'Lanterns of Lower Mirth',
  sources: { gazette: { publisher: 'The Mirth Gazette', title: 'Lanterns!', published: '2015-02' } },
  speakers: { mayor: { name: 'Mayor Quill' } },
  measures: { lanterns: { label: 'Lanterns' } },
  defaults: { measure: 'lanterns', source: 'gazette' },
  ...changes,
});

/** The same as JSON text, one figure on each line. */
export const text = (changes: Record<string, unknown> = {}): string => JSON.stringify(dataset(changes), null, 1);
