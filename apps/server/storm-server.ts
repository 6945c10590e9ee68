import { startServer } from '#apps/server/server.ts'
import { startDatabase } from '#foundation/postgres/database-server.ts'
import { migrate } from '#foundation/postgres/migrate.ts'

// A whole server in a process of its own, for tests that kill it. Prints its address when it is ready.
const dataFolder = process.argv[2] ?? '.data'
const database = await startDatabase({ url: undefined, dataFolder })
await migrate(database)
const server = await startServer({
  database,
  port: Number(process.argv[3] ?? 0),
  dataFolder,
  demo: true,
  host: '127.0.0.1',
})
console.log(`ready ${server.address}`)
