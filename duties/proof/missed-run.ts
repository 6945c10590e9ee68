import type { Judged } from '#duties/coverage/judge.ts'

export type Missed = { asked: Judged['asked']; running: number }

/** What keeps a run: by duty and subject, how many were missed one after the other. */
export const runKey = ({ duty, subject }: { duty: string; subject: string }): string => `${duty}:${subject}`

/**
 * What was missed, in the order it was due, with how many were missed running. Anything done breaks a run, also late or honestly
 * impossible; what was excused neither counts nor breaks it. `runs` is moved on.
 */
export function missedIn(judged: readonly Judged[], runs: Map<string, number>): Missed[] {
  const missed: Missed[] = []
  for (const { asked, standing } of judged.toSorted((a, b) => a.asked.until.getTime() - b.asked.until.getTime())) {
    if (standing === 'excused') continue
    const running = standing === 'missed' ? (runs.get(runKey(asked)) ?? 0) + 1 : 0
    runs.set(runKey(asked), running)
    if (running > 0) missed.push({ asked, running })
  }
  return missed
}
