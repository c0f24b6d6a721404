/**
 * Columns of an exported table that say again what its other columns mean. A table that is read back may have them; they are
 * not keys of a figure.
 */
export const computedColumns = [
  'lo',
  'hi',
  'lo_open',
  'hi_open',
  'approximate',
  'relation',
  'base',
  'unit',
  'derived',
  'absent',
  'replaced_by',
  'speaker_name',
  'source_publisher',
  'source_title',
  'url',
] as const;
