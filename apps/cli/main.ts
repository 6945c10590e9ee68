import { program } from 'commander'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'

// The launcher holds the other end of this channel. When it is killed outright, we end as if asked to.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}

program.name('huxue').description('护学：把学校安全工作要点变成办得成、查得到的工作').helpCommand(false)
program.helpOption('-h, --help', '显示这段说明').configureOutput({ outputError: (words, write) => write(words) })

program
  .command('start')
  .description('启动护学（PORT、DATABASE_URL、HUXUE_DATA、HUXUE_DEMO 可改变它）')
  .action(async () => end(await (await import('#apps/cli/commands/start.ts')).start()))

/** A command that takes its own words, options included. */
const passing = (name: string, description: string, run: (words: string[]) => Promise<number>) =>
  program
    .command(name)
    .description(description)
    .argument('[words...]')
    .allowUnknownOption()
    .helpOption(false)
    .action(async (words: string[]) => end(await run(words)))

passing('test', '运行全部测试，或只运行指定的文件', async (words) =>
  (await import('#apps/cli/commands/test.ts')).test(words),
)
passing('check', '检查格式、写法、类型、无用代码、边界和规则', async () =>
  (await import('#apps/cli/commands/check.ts')).check(),
)
passing('proof', '列出工作要点每一条由哪些测试证明', async (words) =>
  (await import('#apps/cli/commands/proof.ts')).proof(words),
)
passing('bench', '测量速度', async (words) => (await import('#apps/cli/commands/bench.ts')).bench(words))
passing('tables', '按数据库结构重新生成表的类型', async () => (await import('#apps/cli/commands/tables.ts')).tables())
passing('programme', '查看和检查工作要点', async (words) =>
  (await import('#apps/cli/commands/programme.ts')).programme(words),
)

function end(code: number): void {
  process.exitCode = code
}

try {
  await program.parseAsync()
} catch (error) {
  // What a person can put right is one sentence; everything else is our mistake and keeps its trace.
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(error instanceof CannotStart ? error.exitCode : 1)
}
