import { colours } from '../theme/colours.ts';
import { sans, serif } from '../theme/fonts.ts';
import type { Token } from '../model/scene.ts';

/** A colour that the page may set for its charts: what it says there holds for its text too. */
const colour = (name: Token): string => `--${name}:var(--cited-${name},light-dark(${colours[name].join(',')}))`;

/** The style sheet of a story: readable at any width, in light and dark, on paper. */
export const pageStyle = `:root{color-scheme:light dark;${(['text', 'text2', 'grid', 'paper', 'ink'] as const).map(colour).join(';')};--serif:var(--cited-serif,${serif});--sans:var(--cited-sans,${sans})}
*,::before,::after{box-sizing:border-box}
html{text-size-adjust:100%;scroll-padding-block-start:1rem}
body{margin:0;padding:1rem clamp(1rem,5vw,2.5rem) 3rem;background:var(--paper);color:var(--text);font:400 1.125rem/1.6 var(--serif);overflow-wrap:break-word}
main{max-inline-size:42rem;margin-inline:auto;outline:0}
h1,h2,h3,h4,h5,h6{font-weight:650;line-height:1.25;text-wrap:balance;margin-block:1.5em .5em}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.5rem);line-height:1.15;margin-block-start:1rem}
h2{font-size:1.5rem}
h3{font-size:1.25rem}
p,ul,ol,blockquote,pre{margin-block:0 1em}
a{color:var(--ink);text-underline-offset:.15em}
img,svg{max-inline-size:100%}
pre{overflow-x:auto}
.standfirst{font-size:1.25rem;line-height:1.45;color:var(--text2)}
.byline,figure{font-family:var(--sans);font-size:.9375rem;line-height:1.45}
.byline{color:var(--text2)}
.skip{position:absolute;inset-block-start:.5rem;padding:.5rem .75rem;background:var(--text);color:var(--paper);font:650 1rem/1.4 var(--sans)}
.skip:not(:focus){clip-path:inset(50%);block-size:1px;inline-size:1px;overflow:hidden;padding:0;white-space:nowrap}
cited-chart,cited-story,cited-step,cited-sources{display:block;margin-block:0 1.5em}
cited-story{display:flow-root}
@media (width>=56rem){cited-story{--room:min(72rem,100vw - 5rem);inline-size:var(--room);margin-inline:calc((100% - var(--room))/2)}}
@media screen and (scripting:enabled) and (width>=56rem) and (height>=30rem){cited-story:not(:state(ready),[mode=stack],[mode=steps])>cited-step{display:flow-root;position:relative;box-sizing:border-box;inline-size:calc((100% - 2.5rem)*5/12);min-block-size:min(75svh,45rem);padding-block-end:2rem;padding-inline-start:calc(1rem + 3px)}cited-story:not(:state(ready),[mode=stack],[mode=steps])>cited-step:not(:has(~cited-step)){min-block-size:min(100svh - 1rem,51rem)}cited-story:not(:state(ready),[mode=stack],[mode=steps])>:not(cited-step):has(+cited-step){padding-block-end:2.5rem}cited-story:not(:state(ready),[mode=stack],[mode=steps])>cited-step>[slot=still]{position:absolute;inset-block-start:0;inset-inline-start:calc(100% + 2.5rem);inline-size:140%;max-block-size:100%;overflow-y:auto}}
cited-data{display:contents}
figure{margin:0 0 1.5em;padding-block-start:.75rem;border-block-start:3px solid var(--text)}
figcaption>:first-child{margin-block:0 .25rem;font:650 1.25rem/1.25 var(--serif)}
figcaption>p,figure>p{margin-block:0 .5rem;color:var(--text2)}
figure>svg{display:block;max-inline-size:32rem;margin-block:.75rem}
figure a,sup[data-cited-still] a{color:inherit}
sup[data-cited-still]{font-size:max(.7em,.75rem);line-height:0}
sup[data-cited-still] a{--room:max(0px,13px - .25em);padding-block:max(0px,(24px - 1em)/2);padding-inline:var(--room);margin-inline:calc(.2em - var(--room)) calc(-1*var(--room))}
details>div,.table{overflow-x:auto}
.table{margin-block-end:1em}
table{border-collapse:collapse;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:start;font-weight:650}
th,td{text-align:start;vertical-align:baseline;padding:.25rem 1rem .25rem 0;border-block-end:1px solid var(--grid);min-inline-size:5rem}
[align=right]{text-align:right}
[align=center]{text-align:center}
summary{min-block-size:1.5rem}
@media (pointer:coarse){summary{padding-block:.65rem}}
@media print{cited-story{inline-size:auto;margin-inline:0}:root{color-scheme:light}.skip,summary{display:none}details::details-content{content-visibility:visible;block-size:auto}figure{break-inside:avoid}details>div,.table{overflow:visible}}`;
