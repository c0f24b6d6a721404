// loads all members, so that the verbs are synchronous
import './core.ts';

export { run } from './commands/_run.ts';
