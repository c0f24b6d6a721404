import { CitedChart } from './cited-chart.ts';
import { CitedData } from './cited-data.ts';

export { CitedChart, CitedData };

/** All elements. A list, because a namespace object of them would cost every page a chunk. */
export const elements = [CitedChart, CitedData];
