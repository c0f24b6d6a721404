/**
 * All words that readers see in one language, and how numbers, dates and lists are said in it.
 * A locale is one typed object, so that the compiler lists what a new language lacks.
 */
export interface Locale {
  /** BCP 47. */
  tag: string;
  dir: 'ltr' | 'rtl';
  /** Words of the interface. */
  ui: {
    details: string; // "In words and as a table"
    close: string; // "Close"
    retry: string; // "Try again"
    loading: string; // "Loading figures"
    empty: string; // "No figures in this data set yet."
    failed: string; // "The figures could not be loaded."
    source: string; // "Source:"
    hint: string; // "Arrow keys move between figures, Enter shows the source"
    downloadCsv: string;
    downloadJson: string;
    archived: string; // "Archived copy"
    accessed: (date: string) => string; // "Accessed 22 November 2026"
    checked: (date: string) => string; // "Checked 22 November 2026" (a stale chart)
    offline: string;
  };
}
