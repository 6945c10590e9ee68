import type { z } from 'zod'
import type { Candidate } from '#matters/hazard/hazard-reads.contract.ts'

export type Like = z.infer<typeof Candidate>

const keyOf = (hazard: string) => `hx-not-same:${hazard}`
const read = (hazard: string): string[] => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(hazard)) ?? '[]') as string[]
  } catch {
    return []
  }
}

/** 不是同一件事, as judged at this desk: the pair is not shown again. It changes nothing in the ledger. */
export const notSame = {
  keeps:
    (hazard: string) =>
    ({ row }: Like): boolean =>
      !read(hazard).includes(row.id),
  add: (hazard: string, other: string): void => {
    try {
      localStorage.setItem(keyOf(hazard), JSON.stringify([...read(hazard), other]))
    } catch {
      // storage switched off: it will be asked again
    }
  },
}
