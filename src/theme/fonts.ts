/** Running text and labels: faces with Latin-extended and Cyrillic letters that systems bring along. No web font is loaded. */
export const sans = '"Source Sans 3",Seravek,"Segoe UI",Ubuntu,"Helvetica Neue",Arial,sans-serif';

/** Titles and the one big number. */
export const serif = '"Source Serif 4 Variable",Charter,"Sitka Text",Cambria,Georgia,serif';
