import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { demoFiles, demoSections, Pack, packFiles, type DemoSection, type PackSection } from '#programme/pack/pack.ts'
import type { DataPath, Finding, Problem } from '#programme/pack/problem.ts'
import { demoFindings, packFindings } from '#programme/pack/rules.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'
import { readSection, type Located } from '#programme/pack/server/read-section.ts'

export type Checked = { pack?: Pack; demo?: Demo; problems: Problem[] }

/** The folder that holds the rooms; what serves a clause is a slice in one of them. */
const house = resolve(import.meta.dirname, '../../..')

/** Whether the product has such a slice: 「matters/hazard」 is the folder of that name. */
export const isBuilt = (thing: string): boolean => existsSync(join(house, thing))

type Read = Located<unknown>

function readAll<K extends string>(
  folder: string,
  files: Record<K, { file: string }>,
  schemas: Record<K, z.ZodType>,
): Record<K, Read> {
  const keys = Object.keys(files) as K[]
  return Object.fromEntries(keys.map((key) => [key, readSection(folder, files[key].file, schemas[key])])) as Record<
    K,
    Read
  >
}

const problemsOf = (read: Record<string, Read>): Problem[] => Object.values(read).flatMap((section) => section.problems)
const valuesOf = (read: Record<string, Read>) =>
  Object.fromEntries(Object.entries(read).map(([key, { value }]) => [key, value]))

/** A finding said of the data, put where the data stands in the files. */
function placed(findings: Finding[], read: Record<string, Read>): Problem[] {
  const files: Record<string, { file: string }> = { ...packFiles, ...demoFiles }
  const lineOf = (section: string, path: DataPath) => read[section]?.lineOf(path) ?? 1
  return findings.map(({ section, path, reason, remedy }) => ({
    file: files[section]?.file ?? section,
    line: lineOf(section, path),
    reason,
    remedy,
  }))
}

/**
 * Reads a pack folder, and the demo in it when there is one, and checks it as a whole. References are looked at only once
 * every file has its right shape, because a missing section would make all who refer to it look wrong.
 *
 * Never throws on bad content; `pack` is there only when nothing is wrong with it.
 */
export function checkPack(folder: string, { serves = isBuilt }: { serves?: (thing: string) => boolean } = {}): Checked {
  if (!existsSync(folder))
    return { problems: [{ file: folder, line: 1, reason: '找不到要点包文件夹', remedy: '核对路径' }] }
  const read: Record<PackSection, Read> = readAll(folder, packFiles, Pack.shape)
  const shape = problemsOf(read)
  if (shape.length > 0) return { problems: shape }
  const pack = valuesOf(read) as Pack
  const problems = placed(packFindings(pack, serves), read)
  if (problems.length > 0) return { problems }
  if (!existsSync(join(folder, 'demo'))) return { pack, problems }

  const readDemo: Record<DemoSection, Read> = readAll(folder, demoFiles, demoSections)
  const demoShape = problemsOf(readDemo)
  if (demoShape.length > 0) return { pack, problems: demoShape }
  const demo = valuesOf(readDemo) as Demo
  return { pack, demo, problems: placed(demoFindings(pack, demo), readDemo) }
}

/** A pack that failed its check; `problems` says where and what to do. */
export class PackUnfit extends Error {
  override name = 'PackUnfit'
  readonly problems: Problem[]
  constructor(folder: string, problems: Problem[]) {
    super(`要点包 ${folder} 有${problems.length}处错误`)
    this.problems = problems
  }
}

/** The pack in a folder. Throws `PackUnfit` when its check finds anything. */
export function getPack(folder: string): { pack: Pack; demo?: Demo } {
  const { pack, demo, problems } = checkPack(folder)
  if (!pack || problems.length > 0) throw new PackUnfit(folder, problems)
  return demo ? { pack, demo } : { pack }
}
