import { runTool } from '#apps/cli/tool.ts'

interface Step {
  heading: string
  tool: string
  words: string[]
  advice: string
}

const steps: Step[] = [
  { heading: '格式', tool: 'oxfmt', words: ['--check'], advice: '运行 npm run format 即可改好' },
  { heading: '写法', tool: 'oxlint', words: ['--type-aware', '--deny-warnings'], advice: '按上面每条提示修改' },
  { heading: '类型（服务端）', tool: 'typescript', words: ['-p', 'tsconfig.json'], advice: '按上面的提示修改类型' },
  {
    heading: '类型（到处能运行的规则）',
    tool: 'typescript',
    words: ['-p', 'tsconfig.pure.json'],
    advice: '规则里不能用 Node 或浏览器的东西',
  },
  { heading: '类型（网页）', tool: 'typescript', words: ['-p', 'tsconfig.web.json'], advice: '按上面的提示修改类型' },
  { heading: '无用代码', tool: 'knip', words: [], advice: '删去没有用到的文件、导出和依赖' },
  {
    heading: '边界',
    tool: 'vitest',
    words: ['run', '--project', 'fast', 'boundaries.test.ts'],
    advice: '见 AGENTS.md 里谁可以引用谁',
  },
  { heading: '规则', tool: 'vitest', words: ['run', '--project', 'fast'], advice: '按上面失败的测试修改' },
]

/** Everything that needs no database and no browser, in the order in which it is quickest to be told. */
export async function check(): Promise<number> {
  for (const [index, { heading, tool, words, advice }] of steps.entries()) {
    console.log(`\n【${index + 1}/${steps.length} ${heading}】`)
    const code = await runTool(tool, words)
    if (code === 0) continue
    console.error(`\n「${heading}」没有通过。${advice}。`)
    return code
  }
  console.log('\n全部检查通过。')
  return 0
}
