#!/usr/bin/env node
// The one door to every command. It is plain JavaScript without dependencies, because it has to run on the Node a person
// happens to have, before anything is installed; the commands themselves are TypeScript and need Node 24.
import { ensureDependencies } from '#apps/cli/launch/dependencies.mjs'
import { findNode24 } from '#apps/cli/launch/node24.mjs'
import { root } from '#apps/cli/launch/root.mjs'
import { runUntilDone } from '#apps/cli/launch/run.mjs'

const problem = ensureDependencies(root)
if (problem) {
  console.error(problem)
  process.exit(1)
}

const node = findNode24(root)
if (!node) {
  console.error(
    `护学需要 Node 24，这台机器上只有 ${process.version}，随依赖安装的 Node 也不可用。` +
      '请从 https://nodejs.org 安装 Node 24 或更高版本，再运行一次。',
  )
  process.exit(1)
}

await runUntilDone(node, root, process.argv.slice(2))
