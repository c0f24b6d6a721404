import { elements } from './elements/index.ts';

export * from './elements.ts';

for (const element of elements) element.define();
