import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { findBinaries } from '#foundation/postgres/binaries.ts'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { ensureCluster } from '#foundation/postgres/cluster.ts'
import { lockFolder } from '#foundation/postgres/folder-lock.ts'
import { clearLeftovers } from '#foundation/postgres/leftovers.ts'
import { endPostmaster, startPostmaster, waitUntilReady } from '#foundation/postgres/postmaster.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'
import { serverSettings } from '#foundation/postgres/server-settings.ts'
import { makeSocketFolder } from '#foundation/postgres/socket-folder.ts'
import { findWayToRun, type WayToRun } from '#foundation/postgres/way-to-run.ts'

export interface Connection {
  /** Folder of the unix socket. */
  host: string
  port: number
  user: string
  database: string
}

export interface Embedded {
  connection: Connection
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dataFolder: string
  /** False only in tests: speed instead of safety against power loss. */
  durable?: boolean
  /** How to run it as an ordinary user; found by trying unless given. */
  way?: WayToRun
}

/** Starts the PostgreSQL that came with npm on a folder of its own. It ends with this process, however that ends. */
export async function startEmbedded({
  dataFolder,
  durable = true,
  way = findWayToRun(),
}: EmbeddedOptions): Promise<Embedded> {
  const folder = resolve(dataFolder)
  makeFolder(folder)
  const unlock = lockFolder(folder)
  try {
    const cluster = join(folder, 'postgres')
    const log = join(folder, 'postgres.log')
    const binaries = findBinaries(folder)
    // The other user passes through this folder to its own; what else lies here stays closed to it.
    if (way.owner !== undefined) chmodSync(folder, 0o711)
    ensureCluster(cluster, binaries, way)
    await clearLeftovers(cluster)
    const host = makeSocketFolder(folder, way)
    const child = startPostmaster({ cluster, log, settings: serverSettings(host, durable), binaries, way })
    const administration = { host, port: 5432, user: 'postgres', database: 'postgres' }
    await waitUntilReady(child, administration, log)
    child.unref()
    await ensureDatabase(administration)
    return {
      connection: { ...administration, database: 'huxue' },
      async stop() {
        child.ref()
        await endPostmaster(child)
        rmSync(host, { recursive: true, force: true })
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    throw new CannotStart(postgresWords.folderNotWritable(folder))
  }
}

async function ensureDatabase(administration: Connection): Promise<void> {
  const client = new Client(administration)
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'huxue'`)
    if (rowCount === 0) await client.query('create database huxue')
  } finally {
    await client.end()
  }
}
