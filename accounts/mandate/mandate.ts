import { z } from 'zod'
import { ClauseId } from '#programme/clause/clause.ts'

export const MandateState = z.enum(['draft', 'confirmed', 'replaced'])
export type MandateState = z.infer<typeof MandateState>
export type MandateStep = 'write' | 'confirm' | 'replace'

/** The life of one version: written until the unit's leader signs it; replaced when the next one is signed. Source: clause 2.1. */
export const mandateCan = {
  draft: { write: 'draft', confirm: 'confirmed' },
  confirmed: { replace: 'replaced' },
  replaced: {},
} as const satisfies Record<MandateState, Partial<Record<MandateStep, MandateState>>>

export const can = (state: MandateState, step: MandateStep): boolean => step in mandateCan[state]

/** One duty of a unit: what the programme asks, how this unit does it, and which of its posts answers for it. */
export const MandateLine = z.object({
  clause: ClauseId,
  statement: z.string().describe('要点的要求，立这一版时的表述'),
  work: z.string().describe('本单位怎样做'),
  post: z.string().nullable().describe('责任岗位，不写个人'),
})
export type MandateLine = z.infer<typeof MandateLine>

/** 职责清单 of one unit for the year of a programme, one version of it. */
export type Mandate = {
  id: string
  unit: string
  year: number
  version: number
  state: MandateState
  lines: MandateLine[]
  /** Moves on with every save: whoever looked at the text before must look again. */
  edits: number
  writtenBy: string
  writtenAt: Date
  confirmedBy: string | null
  confirmedAt: Date | null
}

/** What still has to be written before a leader can sign. */
export const openLines = (lines: readonly Pick<MandateLine, 'work' | 'post'>[]): number =>
  lines.filter(({ work, post }) => work.trim() === '' || post === null).length

type Asked = { clause: string; statement: string }

/** Whether the programme asks something else today than this list answers: another version is due. */
export function isStale(lines: readonly Asked[], asked: readonly Asked[]): boolean {
  const said = new Map(lines.map(({ clause, statement }) => [clause, statement]))
  return said.size !== asked.length || asked.some(({ clause, statement }) => said.get(clause) !== statement)
}

/** The lines of the next version: what was written stays where the programme still asks it. */
export const nextLines = (
  asked: readonly (Asked & { work: string; post: string | null })[],
  written: readonly Pick<MandateLine, 'clause' | 'work' | 'post'>[],
): MandateLine[] => {
  const own = new Map(written.map((line) => [line.clause, line]))
  return asked.map((line) => {
    const mine = own.get(line.clause)
    return { ...line, work: mine?.work ?? line.work, post: mine ? mine.post : line.post }
  })
}
