#!/usr/bin/env node
import { existsSync } from 'node:fs';

const cli = new URL('../dist/cli.js', import.meta.url);
if (existsSync(cli)) {
  // who reads only the beginning, as "head" does, has seen enough
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', error => {
      if (error.code !== 'EPIPE') throw error;
    });
  const { run } = await import(cli.href);
  process.exitCode = await run(process.argv.slice(2), {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    cwd: process.cwd(),
  });
} else {
  process.stderr.write('cited is not built yet: run "npm run build" first\n');
  process.exitCode = 2;
}
