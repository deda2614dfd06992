// @ts-check
import { spawn } from 'node:child_process';
import { ROOT } from './project.mjs';

/**
 * Runs a program to its end, in the project's folder and on this terminal. A signal to us ends it first, so that nothing
 * is left behind.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // npm is a batch file there, which Windows starts through its shell only.
    shell: process.platform === 'win32' && command === 'npm',
  });
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const listeners = signals.map((signal) => {
    const listener = () => {
      child.kill(signal);
      child.once('close', () => process.exit(1));
    };
    process.once(signal, listener);
    return listener;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      signals.forEach((signal, index) => process.off(signal, listeners[index] ?? (() => undefined)));
      resolve(code ?? 1);
    });
  });
}
