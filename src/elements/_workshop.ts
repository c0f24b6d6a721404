/** Hosts on which pages are written, not read. */
const workshop = /^$|^localhost$|^127\.|^\[::1\]$|\.local(host)?$/u;

/** Whether a page is being written, so that its author may be told what is wrong with it. */
export const isWorkshop = ({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'> = location): boolean =>
  protocol === 'file:' || workshop.test(hostname);
