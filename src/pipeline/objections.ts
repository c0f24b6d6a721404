import type { Profile } from '../forms/_profile.ts';
import { refusals, type Refusal } from '../forms/_refusals.ts';
import { nearest } from '../model/nearest.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';

/** Of more known names than these some are listed. */
const most = 30;

/** The problems of choosing figures and form, in words: a chart that is sound does without them. */
export const objections = {
  /** An id that names nothing; `what` it should name, such as `form`. */
  notKnown(what: string, id: string, path: string, known: readonly string[]): Problem {
    const near = nearest(id, known);
    const some = known.slice(0, most).join(', ') + (known.length > most ? ', …' : '');
    return {
      code: 'id/unknown',
      severity: 'error',
      path,
      message: `unknown ${what} "${id.length > 60 ? `${id.slice(0, 59)}…` : id}"${near === undefined ? '' : `; the nearest known ${what} is "${near}"`}`,
      remedy: near === undefined ? `known here: ${some || 'none'}` : `write "${near}"`,
    };
  },

  /** An id that names no figure, or none that could be read; nor any of some `others`. */
  unknown: (what: string, id: string, { rejected, figures }: Dataset, path: string, others: string[] = []): Problem =>
    rejected.includes(id.trim())
      ? objections.rejected(id, path)
      : objections.notKnown(what, id, path, [...others, ...figures.map(figure => figure.id)]),

  rejected: (id: string, path: string): Problem => ({
    code: 'id/rejected',
    severity: 'warning',
    path,
    message: `"${id}" could not be read and is left out`,
    remedy: 'mend the errors that are reported for it',
  }),

  notEdtf: (asOf: string, path: string): Problem => ({
    code: 'period/not-edtf',
    severity: 'error',
    path: path && `${path}/asOf`,
    message: `"${asOf}" is not a date, so that all figures are shown`,
    remedy: 'write 2014, 2014-12 or 2014-12-05',
  }),

  undated: ({ id, path, source }: Figure, asOf: string): Problem => ({
    code: 'chart/undated',
    severity: 'warning',
    path,
    message: `nobody knows when "${id}" was reported, so that it is left out as of ${asOf}`,
    remedy: `add "reported" to it, or "published" to its source "${source[0] ?? ''}"`,
  }),

  refused: (
    asked: string,
    lie: Refusal,
    { rows, many }: Pick<Profile, 'rows' | 'many'>,
    form: string,
    path: string,
  ): Problem => ({
    code: 'chart/form-refused',
    severity: 'error',
    path,
    message: `the form "${asked}" ${lie === 'noMap' ? 'cannot be drawn' : 'would lie'}: ${refusals[lie](rows, many)}; drawn as "${form}" instead`,
    remedy:
      lie === 'noMap'
        ? 'give the chart a "map" with the "path" of a TopoJSON file that can be read, or leave out the form'
        : `write "form": "${form}", or leave it out`,
  }),

  unstacked: (lie: Refusal, { rows, many }: Pick<Profile, 'rows' | 'many'>, path: string): Problem => ({
    code: lie === 'partBounds' || lie === 'partConflict' ? 'chart/stack-open-bound' : 'chart/form-refused',
    severity: 'error',
    path: path && `${path}/stack`,
    message: `a stack would lie: ${refusals[lie](rows, many)}; drawn side by side instead`,
    remedy: 'leave "stack" out: figures side by side need no sum',
  }),
};
