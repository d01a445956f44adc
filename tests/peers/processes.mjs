// SPDX-License-Identifier: GPL-3.0-or-later
// Child processes that speak in lines; all of them end with us.
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';

const children = [];

export function start(program, args, env = process.env) {
  const child = spawn(program, args, {env, stdio: ['pipe', 'pipe', 'inherit'], detached: true});
  children.push(child);
  return child;
}

export async function stopAll() {
  for (const child of children) {
    if (child.exitCode !== null) continue;
    const gone = new Promise((done) => child.once('exit', done));
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      continue;
    }
    await Promise.race([gone, new Promise((done) => setTimeout(done, 3000))]);
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // it has gone by itself
    }
  }
}

/// The lines of a child as they come; `next` waits for one more, at most `seconds`.
export function lines(child) {
  const waiting = [];
  const there = [];
  createInterface({input: child.stdout}).on('line', (line) => {
    const take = waiting.shift();
    if (take) take(line);
    else there.push(line);
  });
  return {
    next(what, seconds = 20) {
      if (there.length) return Promise.resolve(there.shift());
      return new Promise((done, fail) => {
        const timer = setTimeout(() => fail(new Error(`waited ${seconds} s for ${what}`)), seconds * 1000);
        waiting.push((line) => {
          clearTimeout(timer);
          done(line);
        });
      });
    },
  };
}
