import type { AccessState } from '#registry/camera/camera.ts'
import type { SchoolBasics } from '#accounts/school-file/basics.ts'

/** One unit of the roster, and which of the posts the programme asks for somebody holds today. */
export type UnitBasics = { id: string; kind: string; short: string; held: readonly string[] }

/** The leading group and its office: how many posts there are, how many are held, how often that changed this year. */
export type RosterBasics = { posts: number; filled: number; changes: number }

/** How one school stands by its sheets and its cameras; `null` where nobody knows. */
export type SchoolMarks = {
  short: string
  three: boolean | null
  plate: boolean | null
  zones: { required: number; covered: number; missing: readonly number[] }
  cameras: number
  faulty: number
  access: AccessState | null
}

/** What the registry says, read once for every measure that asks it. */
export type Basics = {
  units: readonly UnitBasics[]
  schools: readonly SchoolBasics[]
  group: RosterBasics
  office: RosterBasics
  marks: readonly SchoolMarks[]
  /** Whether the office has said where it is reached. */
  contact: boolean
  /** Units whose list of duties has been signed and is in force. */
  mandates: readonly string[]
}

/** Member units and towns: the twenty-five of the roster. */
export const isMember = ({ kind }: UnitBasics): boolean => kind === 'member' || kind === 'town'

const none: RosterBasics = { posts: 0, filled: 0, changes: 0 }
/** For whoever asks no measure of the registry. */
export const noBasics: Basics = {
  units: [],
  schools: [],
  group: none,
  office: none,
  marks: [],
  contact: false,
  mandates: [],
}
