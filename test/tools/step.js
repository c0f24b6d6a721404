import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** The repository's folder. */
export const root = new URL('../..', import.meta.url).pathname;

/**
 * Runs a program with the repository as its folder and this process's output, and waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @param {boolean} [isBeside] takes what others leave of the processors
 * @returns {Promise<number>} its exit code; 1 if it was killed or could not start
 */
export const run = (program, args, env, isBeside = false) =>
  new Promise(resolve => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    if (isBeside && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.on('error', error => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', code => resolve(code ?? 1));
  });

/**
 * Runs a program that is installed with the repository.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {boolean} [isBeside]
 */
export const runBin = (name, args, env, isBeside) => run(`${root}node_modules/.bin/${name}`, args, env, isBeside);
