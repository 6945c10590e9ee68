import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runProgram, runTool } from '#apps/cli/tool.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const usualPlaces = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The browser for the journeys, if this machine has one. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const chosen = process.env.CHROMIUM_PATH
    ? [process.env.CHROMIUM_PATH]
    : [...onPath, ...usualPlaces, ...fromPlaywright()]
  return chosen.find((path) => existsSync(path))
}

/** The browser, installed first where we may. */
export async function getChromium(): Promise<string> {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH 指定的浏览器 ${process.env.CHROMIUM_PATH} 不存在，请改正`)
  console.error('没有找到浏览器，正在安装 Chromium……')
  for (const install of [installFromDebian, installFromPlaywright]) {
    await install()
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(
    '浏览器测试需要 Chromium，自动安装没有成功。请安装 Chromium 或 Chrome，或用 CHROMIUM_PATH 指定它的位置',
  )
}

async function installFromDebian(): Promise<void> {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  const quiet = { environment: { DEBIAN_FRONTEND: 'noninteractive' }, toStderr: true }
  await runProgram('apt-get', ['update', '-qq'], quiet)
  // The font is part of it: without one every Chinese word in a picture is an empty box.
  await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet)
}

const installFromPlaywright = () => runTool('playwright-core', ['install', 'chromium'], { toStderr: true })

function fromPlaywright(): string[] {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ]
  return caches
    .filter((folder) => folder !== undefined && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder as string)
        .filter((name) => name.startsWith('chromium-'))
        .map((name) => join(folder as string, name)),
    )
    .flatMap((folder) =>
      ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'].map((path) =>
        join(folder, path),
      ),
    )
}
