import { z } from 'zod'
import { draw } from '#duties/inspection/draw.ts'

/** How many go on one visit. */
export const INSPECTORS = 2

/** All that a draw depends on beside its seed; kept with what came out, so that the draw can be repeated years later. */
export const DrawGiven = z.object({
  targets: z.array(z.object({ id: z.string(), town: z.string().nullable() })),
  pool: z.array(z.object({ post: z.string(), unit: z.string() })),
  sample: z.int().positive(),
  recusals: z.array(z.object({ post: z.string(), target: z.string(), reason: z.string() })),
})
export type DrawGiven = z.infer<typeof DrawGiven>

export const DrawnVisit = z.object({
  target: z.string(),
  inspectors: z.array(z.string()),
  passedOver: z.array(z.object({ id: z.string(), reason: z.string() })),
})
export type DrawnVisit = z.infer<typeof DrawnVisit>

export const DrawRecord = z.object({ given: DrawGiven, visits: z.array(DrawnVisit) })
export type DrawRecord = z.infer<typeof DrawRecord>

/** 双随机: first the schools or units, then for each of them two inspectors. The same seed and the same given, the same visits. */
export const drawPlan = (seed: string, given: DrawGiven): DrawnVisit[] =>
  draw(
    `${seed}|targets`,
    given.targets.map(({ id }) => ({ id })),
    given.sample,
  ).drawn.map((target) => drawVisit(seed, given, target))

/** The two for one target; run again after a recusal it finds the next in the same line. */
export function drawVisit(seed: string, given: DrawGiven, target: string): DrawnVisit {
  const town = given.targets.find(({ id }) => id === target)?.town ?? null
  const ties = given.pool.filter(({ unit }) => unit === target || unit === town)
  const recused = new Map([
    ...ties.map(({ post, unit }) => [post, unit === target ? '被检查的就是本单位' : '学校在本单位辖区'] as const),
    ...given.recusals.filter((each) => each.target === target).map(({ post, reason }) => [post, reason] as const),
  ])
  const pool = given.pool.map(({ post, unit }) => ({ id: post, unit }))
  const { drawn, passedOver } = draw(`${seed}|${target}`, pool, INSPECTORS, recused)
  return { target, inspectors: drawn, passedOver }
}

/** Whether what is kept is what the seed gives. */
export const drawHolds = (seed: string, { given, visits }: DrawRecord): boolean =>
  JSON.stringify(drawPlan(seed, given)) === JSON.stringify(visits)
