/** What a template of a story points at. */
export interface Names {
  /** The data file, as the story names it. */
  data: string;
  /** Ids of a chart and of a figure of it. */
  chart: string;
  figure: string;
  /** What the figure says, as words of the story. */
  words: string;
}

/** The names in a fresh data file. */
export const fresh = { chart: 'chart', figure: 'first', words: 'over 1,234' };

/** A data file with one source, one speaker, one measure, one figure and one chart. */
export const dataTemplate = `{
  "title": "FILL IN: what the figures of this file are about",
  "lang": "en",
  "licenses": [{ "name": "CC-BY-4.0" }],
  "sources": {
    "source": {
      "title": "FILL IN: the headline of the report",
      "publisher": "FILL IN: who printed it",
      "published": "2025-01-31",
      "accessed": "2025-02-01",
      "url": "https://example.org/the-page-where-it-stands"
    }
  },
  "speakers": {
    "speaker": { "name": "FILL IN: who said the number, a person or an office" }
  },
  "measures": {
    "things": { "label": "FILL IN: what is counted", "unit": { "one": "thing", "other": "things" }, "integer": true }
  },
  "defaults": { "measure": "things", "source": "source", "speaker": "speaker" },
  "figures": [
    {
      "id": "first",
      "period": "2024",
      "value": ">1234",
      "wording": "over 1,234",
      "note": "FILL IN: no note; 1,234 is made up: write value, wording and period as the report says them"
    }
  ],
  "charts": {
    "chart": { "title": "FILL IN: what readers shall take home, in one sentence", "figures": ["first"] }
  }
}
`;

/** A story in Markdown. */
export const storyTemplate = ({ data, chart, figure, words }: Names): string => `---
title: "FILL IN: the title, as search engines and tabs show it"
description: "FILL IN: two sentences on what readers will learn"
lang: en
data: ${data}
---

# FILL IN: a headline

FILL IN: the first paragraph. A number stands in a short code, so that readers can press it and see who said it: :number[${words}]{#${figure}}.

::chart{#${chart}}

:::story
:::step{#first-step chart=${chart}}
## FILL IN: what the first step shows

FILL IN: one thought that can be understood without the picture.
:::

:::step{#second-step chart=${chart} highlight=${figure}}
## FILL IN: what the second step adds

FILL IN: why one of the figures stands out now.
:::
:::

## Sources

::sources
`;

/** The same story as a page. */
export const pageTemplate = ({ data, chart, figure, words }: Names): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>FILL IN: the title, as search engines and tabs show it</title>
    <meta name="description" content="FILL IN: two sentences on what readers will learn">
    <script type="module" src="/cited/cited.js"></script>
  </head>
  <body>
    <main>
      <cited-data src="${data}">
        <h1>FILL IN: a headline</h1>

        <p>
          FILL IN: the first paragraph. A number stands in an element, so that readers can press it and see who said it:
          <cited-number src="#${figure}">${words}</cited-number>.
        </p>

        <cited-chart src="#${chart}"></cited-chart>

        <cited-story>
          <cited-step id="first-step" chart="${chart}">
            <h2>FILL IN: what the first step shows</h2>
            <p>FILL IN: one thought that can be understood without the picture.</p>
          </cited-step>
          <cited-step id="second-step" chart="${chart}" highlight="${figure}">
            <h2>FILL IN: what the second step adds</h2>
            <p>FILL IN: why one of the figures stands out now.</p>
          </cited-step>
        </cited-story>

        <h2>Sources</h2>
        <cited-sources style-name="line"></cited-sources>
      </cited-data>
    </main>
  </body>
</html>
`;
