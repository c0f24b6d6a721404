// Cited with the details of each chart opened as soon as it is drawn: its words, its table and its downloads stand in the page.
import * as cited from './cited.js';
import { frame } from '../pages/_page.js';

export const { bars, founding, update, destroy } = cited;

export async function drawn(element) {
  await cited.drawn(element);
  element.shadowRoot.querySelector('details').open = true;
  while (!element.shadowRoot.querySelector('details table')) await frame();
}
