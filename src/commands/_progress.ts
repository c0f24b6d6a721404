/** Where progress is shown. */
export interface Screen {
  isTTY?: boolean | undefined;
  write: (text: string) => unknown;
}

/**
 * Says how far a long work is, on one line that writes over itself: when a second has passed, then twice a second, and only where
 * somebody looks at a terminal.
 * @returns `step`, to be called before each part with its name, and `end`, which wipes the line
 */
export function progress(
  total: number,
  screen: Screen = process.stderr,
): { step: (name: string) => void; end: () => void } {
  if (!screen.isTTY) return { step: () => undefined, end: () => undefined };
  let [done, current, shown] = [0, '', false];
  const show = (): void => {
    shown = true;
    screen.write(`\r\u001B[K${done} of ${total}: ${current.replace(/\p{Cc}/gu, '?').slice(-60)}`);
    timer = setTimeout(show, 500);
  };
  let timer = setTimeout(show, 1000);
  return {
    step: name => {
      done++;
      current = name;
    },
    end: () => {
      clearTimeout(timer);
      if (shown) screen.write('\r\u001B[K');
    },
  };
}
