import type { Figure } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import { pointer } from '../model/problem.ts';
import { one, year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Figures of a measure that is counted in several ways, without a word on which of them. */
export const claimUnknownDefinition: Rule = {
  code: 'claim/unknown-definition',
  about: 'data',
  why: 'Those present at the peak and those who came over the day are two numbers, and readers must know which one it is.',
  examples: {
    breaks: [
      {
        measures: {
          plums: { label: 'Plums', unit: 'plums' },
          ripe: { label: 'Plums', unit: 'plums', variantOf: 'plums', definition: 'Ripe on the day of picking.' },
        },
        figures: [year(2014, 300, { status: 'claimed', speaker: 'ann' })],
      },
    ],
    keeps: [
      one(300, { status: 'claimed', speaker: 'ann' }),
      {
        measures: {
          plums: { label: 'Plums', unit: 'plums', definition: 'All that were picked.' },
          ripe: { label: 'Plums', unit: 'plums', variantOf: 'plums', definition: 'Ripe on the day of picking.' },
        },
        figures: [
          year(2014, 300, { status: 'claimed', speaker: 'ann' }),
          year(2015, 200, { measure: 'ripe', status: 'claimed', speaker: 'ann' }),
        ],
      },
    ],
  },
  find: ({ data }) => {
    const measures = Object.entries(data.measures);
    const unsaid = ({ measure, quantity }: Figure): boolean =>
      quantity !== null &&
      data.measures[measure]?.definition === undefined &&
      measures.some(([, { variantOf }]) => variantOf === measure);
    const isAllowed = ({ allow }: Figure): boolean => !!allow && Object.hasOwn(allow, claimUnknownDefinition.code);
    // one definition mends them all, so it is asked for once, of the measure; a figure that allows it does so for itself
    const asked = grouped(data.figures.filter(unsaid), figure => (isAllowed(figure) ? figure.path : figure.measure));
    return asked.map(([first, ...others]) => {
      const { id, path, measure } = first!;
      const variants = measures.filter(([, { variantOf }]) => variantOf === measure).map(([id]) => `"${id}"`);
      const [who, say] = others.length
        ? [`"${id}" and ${others.length} more`, 'do not say what they count']
        : [`"${id}"`, 'does not say what it counts'];
      return {
        severity: 'warning',
        path: others.length ? pointer('measures', measure) : path,
        message: `${who} ${say}: "${measure}" has another definition in ${variants.join(', ')}, and none of its own`,
        remedy: `write "measure": ${variants.join(' or ')} if that is meant, else give "${measure}" a "definition"`,
      };
    });
  },
};
