import { CitedChart } from './cited-chart.ts';
import { CitedData } from './cited-data.ts';
import { CitedNumber } from './cited-number.ts';
import { CitedSources } from './cited-sources.ts';
import { CitedStep } from './cited-step.ts';
import { CitedStory } from './cited-story.ts';

export { CitedChart, CitedData, CitedNumber, CitedSources, CitedStep, CitedStory };

/** All elements. A list, because a namespace object of them would cost every page a chunk. */
export const elements = [CitedChart, CitedData, CitedNumber, CitedSources, CitedStep, CitedStory];
