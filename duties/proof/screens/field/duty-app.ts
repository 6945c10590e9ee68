import type { Here } from '#duties/proof/place.ts'
import type { DutyPhoto } from '#duties/proof/screens/field/duty-draft.ts'

/** What a 「否」 brings along when it is to be reported as a hazard. */
export type Found = {
  proof: string
  item: string
  school: string
  detail: string
  spot: string
  sentence: string
  photos: readonly DutyPhoto[]
}

/** What the duties ask of the program round them: who it is, where the school lies, what time it is, and the way to other screens. */
export type DutyApp = {
  person: string
  /** Whether this post reports hazards at all. */
  mayReport: boolean
  places: readonly { lat: number | null; lng: number | null }[]
  now: () => Date
  hrefOf: (item: string) => string
  dayHref: string
  /** After it is safe on the phone. */
  onGiven: (found: readonly Found[]) => void
}

export type Place = { here: Here | null; reason: string }
