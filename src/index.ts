import { elements } from './elements.ts';

export * from './elements.ts';

for (const element of elements) element.define();
