import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { extraWordsFor } from '../locales/_extras.ts';
import type { Locale } from '../locales/index.ts';
import type { Problem } from '../model/problem.ts';
import { safeUrl } from '../model/url.ts';
import { buttonStyle } from './_button-style.ts';
import { cited, said } from './_chart.ts';
import { Fault } from './_fault.ts';
import type { FileBeside } from './_fetch.ts';
import { keepFocus } from './_kept-focus.ts';

// servers send JSON and CSV under many names: refused is only what cannot be meant
const never = /^\s*(text\/html|application\/(xhtml|pdf|zip)|(image|audio|video|font)\/)/iu;
const addressOf = (beside?: FileBeside): string =>
  beside?.kind === 'TopoJSON' ? 'check the "path" of the map' : 'check the address in src';

/** Throws a fault for an answer that cannot be the file: its status, or its type. */
export function checkAnswer({ ok, status, headers }: Response, beside?: FileBeside): void {
  if (!ok) throw new Fault('load/http', `the server answered ${status}`, addressOf(beside), beside);
  const type = headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  const [wanted, other] = beside?.kind === 'CSV' ? ['CSV', 'application/json'] : [beside?.kind ?? 'JSON', 'text/csv'];
  if (never.test(type) || type === other)
    throw new Fault('load/type', `the server sent "${type}", not ${wanted}`, addressOf(beside), beside);
}

/** Throws a fault for a body that cannot be the file: too long, not in UTF-8, empty, or a web page. */
export function checkBytes(bytes: Uint8Array<ArrayBuffer>, limit: number, beside?: FileBeside): void {
  const fail = (code: string, message: string, remedy = addressOf(beside)): never => {
    throw new Fault(code, message, remedy, beside);
  };
  if (bytes.length > limit)
    fail(
      'size/too-large',
      `the file is larger than ${limit / 1e6} MB`,
      beside?.kind === 'TopoJSON' ? 'simplify the map' : 'put the figures into several tables',
    );
  const text = decode(bytes);
  if (text === null) return fail('syntax/encoding', 'the file is not in UTF-8', 'save it as UTF-8');
  if (!text.trim()) fail('load/empty', 'the file is empty');
  if (/^\s*</u.test(text)) fail('load/type', `the file is a web page, not ${beside?.kind ?? 'JSON'}`);
}

/** UTF-8 without its byte order mark; null for bytes that are something else, UTF-16 among them. */
function decode(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The problem behind what was thrown while a file was loaded, or, without its `seconds`, a part of the library. */
export function problemOf(error: unknown, seconds?: number): Problem {
  if (error instanceof Fault) return error.problem;
  const isFile = seconds !== undefined;
  if (isFile && error instanceof DOMException && error.name === 'TimeoutError')
    return new Fault(
      'load/timeout',
      `there was no full answer within ${seconds} seconds`,
      'try again, or raise timeout',
    ).problem;
  // fetching and reading a body end in a TypeError for all that networks do; an abort is somebody's wish
  if (!isFile || !(error instanceof TypeError || error instanceof DOMException)) console.error(error);
  const [message, remedy] = isFile
    ? ['the file could not be fetched, or broke off', 'check the connection, and that the server allows it (CORS)']
    : [
        `a part of the chart's code did not load: ${error instanceof Error ? error.message : String(error)}`,
        'check the connection, and load the page again',
      ];
  return new Fault('load/network', message, remedy).problem;
}

/** Gives a chart that could not be loaded what its one button takes. */
export function fitOut(chart: Parameters<typeof keepFocus>[0] & { wear(style: CSSResult): void }): void {
  chart.wear(buttonStyle);
  keepFocus(chart);
}

/** Under the sentence that figures could not be loaded: from where, and why. */
export function cause(ui: Locale['ui'], problems: Problem[], url: string | undefined): TemplateResult {
  const [first] = problems;
  const safe = safeUrl(url);
  const link = url === undefined ? nothing : cited({ text: url, ...(safe && { url: safe }) });
  return html`${url === undefined ? nothing : html`${ui.source} ${link}`}<br />${
      first && html`<span lang="en"><code>${first.code}</code>: ${said(place(first) + first.message)}</span><br />`
    }`;
}

const place = ({ line, column }: Problem): string => (line ? `${line}:${column ?? 1} ` : '');

/** What readers are told of a chart whose figures are not in its file. */
export const lost = (lang: string): string => extraWordsFor(lang).notes.lost;
