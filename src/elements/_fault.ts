import type { Problem } from '../model/problem.ts';
import type { FileBeside } from './_fetch.ts';

/** Why a file gave no figures; thrown and caught inside the loader only. */
export class Fault extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly beside: FileBeside | undefined;

  constructor(code: string, message: string, remedy: string, beside?: FileBeside) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.beside = beside;
  }

  /** The fault as a problem of the file, or of a file that it names. */
  get problem(): Problem {
    const { code, remedy, beside } = this;
    return {
      code,
      severity: 'error',
      path: beside?.at ?? '',
      ...(beside?.kind === 'CSV' && { file: beside.path }),
      message: beside ? `${beside.path}: ${this.message}` : this.message,
      remedy,
    };
  }
}
