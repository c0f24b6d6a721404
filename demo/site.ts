import { posix } from 'node:path';

/** Where the site's visitors can go, in the order of its menu: path in the repository, and name. */
const doors = [
  ['demo/index.html#stories', 'Stories'],
  ['demo/forms.html', 'Every form'],
  ['demo/embed.html', 'Put it into your article'],
  ['demo/guide.html', 'Write a data file'],
  ['demo/rules.html', 'Every rule'],
] as const;

/** What stands at the head of each page: a way past it, the name of the site, its menu. */
function masthead(page: string): string {
  const link = (path: string, name: string, attributes = ''): string => {
    const current = path === page ? ' aria-current="page"' : '';
    const [file = '', hash = ''] = path.split('#');
    const href = posix.relative(posix.dirname(page), file) + (hash && `#${hash}`);
    return `<a${attributes} href="${href}"${current}>${name}</a>`;
  };
  const menu = doors.map(([path, name]) => `<li>${link(path, name)}</li>`).join('');
  const skip = page.startsWith('stories/') ? 'story' : 'page';
  return `<a class="skip" href="#main">Skip to the ${skip}</a>
<header class="masthead">${link('demo/index.html', 'Cited', ' class="wordmark"')}<nav aria-label="Site"><ul>${menu}</ul></nav></header>`;
}

const colophon =
  '<footer class="colophon"><p>Cited: charts that say who said it. Free software under the MIT licence.</p></footer>';

/** A page with the head and the foot that all pages of the site have. `page`: its path in the repository. */
export const framed = (page: string, html: string): string =>
  html.replace('<body>', body => `${body}${masthead(page)}`).replace('</body>', body => `${colophon}${body}`);
