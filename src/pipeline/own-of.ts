import { mapOf } from './atlas.ts';
import type { Picture, ToldRow } from '../model/telling.ts';
import { axesOf } from './axes.ts';
import { binsOf } from './bins-of.ts';
import { gridOf } from './grid-of.ts';
import type { Labels } from './labels.ts';
import { partsOf } from './parts-of.ts';
import type { Scope } from './scope.ts';
import { sectionsOf } from './sections-of.ts';
import { seriesOf } from './series-of.ts';
import { timeOf } from './time-of.ts';

/** What is told. */
interface Rows {
  told: ToldRow[];
  /** Those with a mark of their own. */
  marks: ToldRow[];
  /** Those of all panels. */
  peers: ToldRow[];
  axis: Picture['axis'];
}

/** What only some forms draw from, besides rows and axis: each asks for its own. */
export const ownOf = (scope: Scope, labels: Labels, { told, marks, peers, axis }: Rows) => {
  const { traits } = scope;
  const axes = traits.axes && axesOf(scope, marks);
  return {
    ...(axes && { axes }),
    ...(traits.series && { series: seriesOf(scope, labels, marks) }),
    ...(traits.moments && { moments: seriesOf(scope, labels, marks) }),
    ...(traits.bins && { bins: binsOf(scope, labels, { told: marks, peers }, axis) }),
    ...(traits.grid && { grid: gridOf(scope, labels, marks, peers) }),
    ...(traits.time && timeOf(scope, peers)),
    ...(traits.sections && { sections: sectionsOf(scope, labels, told) }),
    ...(traits.map && mapOf(scope, told, peers)),
    ...(traits.parts && partsOf(scope, labels, marks, peers)),
  };
};
