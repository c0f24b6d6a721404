import { CitedChart } from './cited-chart.ts';
import { CitedData } from './cited-data.ts';

export { CitedChart, CitedData };

/** All elements. */
export const elements = [CitedChart, CitedData];
