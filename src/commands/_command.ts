/** A command of `cited`. */
export interface Command {
  id: string;
  /** One line for `cited --help`. */
  summary: string;
  /** The text of `cited <id> --help`. */
  usage: string;
  /** Runs it; gives the exit code. Writes to `out` and `err` only. */
  run: (
    args: string[],
    io: { out: (text: string) => void; err: (text: string) => void; cwd: string },
  ) => Promise<number>;
}
