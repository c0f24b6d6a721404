export { CitedChart } from './cited-chart.ts';
export { CitedData } from './cited-data.ts';
