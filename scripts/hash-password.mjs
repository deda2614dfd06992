// @ts-check
// `npm run hash-password`: asks for a password and prints its hash for the configuration file. Takes it from the terminal or
// a pipe, never from the command line, where other users of the machine could read it.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { prepare } from './support/prepare.mjs';

await prepare();
const { hash } = await import('@node-rs/argon2');
const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
if (process.stdin.isTTY) process.stderr.write('Password: ');
const password = await lines.question('');
lines.close();
if (process.stdin.isTTY) process.stderr.write('\n');
if (password.length < 8) {
  console.error('A password has at least 8 characters.');
  process.exit(1);
}
console.log(await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }));
