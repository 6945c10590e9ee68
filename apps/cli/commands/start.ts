import { resolve } from 'node:path'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { startDatabase } from '#foundation/postgres/database-server.ts'
import { migrate } from '#foundation/postgres/migrate.ts'
import { ensureWebBuilt } from '#apps/cli/web-build.ts'

interface Settings {
  port: number
  url: string | undefined
  dataFolder: string
  demo: boolean
}

/** Database, structure, pages, server; then waits until it is asked to stop. */
export async function start(): Promise<number> {
  const stopped = untilAskedToStop()
  const { url, dataFolder, port, demo } = readSettings(process.env)
  const database = await startDatabase({ url, dataFolder })
  try {
    for (const name of await migrate(database)) console.log(`数据库结构已更新：${name}`)
    await ensureWebBuilt()
    const { startServer } = await import('#apps/server/server.ts')
    const server = await startServer({ database, port, dataFolder, demo }).catch(explainPort(port))
    console.log(greeting(server))
    await stopped
    console.log('正在停止……')
    await server.stop()
  } finally {
    await database.stop()
  }
  console.log('已停止，数据都在。')
  return 0
}

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = Number(environment.PORT ?? 8017)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CannotStart(`PORT 应是 0 到 65535 之间的整数，现在是 ${environment.PORT}`)
  }
  return {
    port,
    url: environment.DATABASE_URL || undefined,
    dataFolder: resolve(environment.HUXUE_DATA || '.data'),
    // Whoever starts it for the first time wants to see something; a real district switches the demo off.
    demo: !['0', 'false', 'off', 'no'].includes((environment.HUXUE_DEMO ?? '').toLowerCase()),
  }
}

const explainPort =
  (port: number) =>
  (error: unknown): never => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new CannotStart(`端口 ${port} 正被别的程序使用，请先停掉它，或用 PORT 指定别的端口`)
  }

interface Started {
  address: string
  accounts: readonly { post: string; name: string }[]
}

function greeting({ address, accounts }: Started): string {
  const lines = accounts.map(({ post, name }) => `  ${name}  ${post}`)
  const how = lines.length > 0 ? ['演示账号（登录页可直接选用）：', ...lines] : []
  return ['', `护学已启动：${address}`, ...how, '按 Ctrl-C 停止。'].join('\n')
}

/** Ctrl-C arrives twice, from the terminal and from the launcher; it is one wish. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
