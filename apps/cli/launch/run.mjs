import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs the real command and ends exactly as it ended. */
export async function runUntilDone(node, root, words) {
  const child = spawn(node, [join(root, 'apps', 'cli', 'main.ts'), ...words], {
    // The fourth channel carries nothing: when this process is killed outright it closes, and the command stops by itself.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: pathStartingWith([dirname(node), join(root, 'node_modules', '.bin')]) },
  })
  for (const signal of passedOn) process.on(signal, () => child.kill(signal))
  const [code, signal] = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve([1, null])
    })
    child.on('exit', (...end) => resolve(end))
  })
  if (!signal) process.exit(code)
  for (const each of passedOn) process.removeAllListeners(each)
  process.kill(process.pid, signal)
}

// Tools started by a command (`#!/usr/bin/env node`) must meet the same Node 24.
const pathStartingWith = (folders) => [...folders, process.env.PATH].join(delimiter)
