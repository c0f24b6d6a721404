import * as elements from './elements.ts';

export * from './elements.ts';

for (const element of Object.values(elements)) element.define();
