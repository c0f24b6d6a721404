import type { Problem } from '../model/problem.ts';
import { pointer } from '../model/problem.ts';

/** Why a file gave no figures; thrown and caught inside the loader only. */
export class Fault extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly table: { index: number; path: string } | undefined;

  constructor(code: string, message: string, remedy: string, table?: { index: number; path: string }) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.table = table;
  }

  /** The fault as a problem of the file, or of a table that it names. */
  get problem(): Problem {
    const { code, remedy, table } = this;
    const path = table ? pointer('tables', table.index, 'path') : '';
    const file = table && { file: table.path };
    return {
      code,
      severity: 'error',
      path,
      ...file,
      message: table ? `${table.path}: ${this.message}` : this.message,
      remedy,
    };
  }
}
