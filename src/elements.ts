export { CitedChart, CitedData } from './elements/index.ts';
