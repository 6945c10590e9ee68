import { useSyncExternalStore } from 'react'
import { forgetFound } from '#apps/field/found.ts'
import { forgetDay, openDay } from '#duties/proof/screens/field/day-store.ts'
import { noteReach, sendFor } from '#foundation/offline/screens/post-office.ts'
import { findKept, forget, keep } from '#foundation/offline/screens/queue-store.ts'
import { Refused } from '#foundation/refused.ts'
import { ask } from '#foundation/ui/ask.ts'
import { type FieldKit, fieldKitContract, type MyReport } from '#matters/hazard/field-kit.contract.ts'
import { forgetReportDraft } from '#matters/hazard/screens/field/report-draft.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

/** Who uses this phone, with all that was last heard from the server. `ended`: known, but has to sign in before anything is sent. */
export type Session = {
  stage: 'opening' | 'out' | 'in'
  kit: FieldKit | undefined
  /** How far the clock of this phone is behind that of the house, milliseconds. */
  behind: number
  reports: readonly MyReport[] | undefined
  ended: boolean
  mustChange: boolean
}

type Kept = { kit: FieldKit; behind: number; reports: readonly MyReport[] | undefined }

/** A wrong clock is set right, a slow line is not taken for one. */
const TOLERATED_MS = 90_000
const nobody: Session = {
  stage: 'opening',
  kit: undefined,
  behind: 0,
  reports: undefined,
  ended: false,
  mustChange: false,
}
const server = ask(fieldKitContract)
const signIn = ask(signInContract)
let session = nobody
const listeners = new Set<() => void>()

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useSession = (): Session => useSyncExternalStore(listen, () => session)

function become(change: Partial<Session>): void {
  session = { ...session, ...change }
  for (const listener of listeners) listener()
}

export const trueTime = (at: number): number => at + session.behind
export const trueNow = (): Date => new Date(trueTime(Date.now()))

const remember = (known: Kept) => keep('session', known).catch(() => undefined)

/** First what the phone knows, at once; then what the server knows, when it answers. */
export async function openSession(): Promise<void> {
  const kept = await findKept<Kept>('session').catch(() => undefined)
  if (kept) {
    become({ stage: 'in', ...kept })
    sendFor(kept.kit.me.person)
    void openDay(kept.kit.me.person)
  }
  await refresh()
  if (session.stage === 'opening') become({ stage: 'out' })
}

/** Asks anew who we are and what became of our reports. Without a network nothing changes. */
export async function refresh(): Promise<void> {
  try {
    const kit = await server.fieldKit({})
    const apart = kit.now.getTime() - Date.now()
    const other = session.kit?.me.person !== kit.me.person
    const behind = Math.abs(apart) > TOLERATED_MS ? apart : 0
    // Kept before anybody sees it: what is on the screen is on the phone.
    await remember({ kit, behind, reports: other ? undefined : session.reports })
    become({
      stage: 'in',
      kit,
      behind,
      ended: false,
      mustChange: kit.me.mustChange,
      ...(other && { reports: undefined }),
    })
    noteReach(true)
    if (other) sendFor(kit.me.person)
    void openDay(kit.me.person)
    const { reports } = await server.myReports({})
    become({ reports })
    await remember({ kit, behind, reports })
  } catch (error) {
    whenRefused(error)
  }
}

function whenRefused(error: unknown): void {
  if (!(error instanceof Refused)) return
  if (error.code === 'no-connection') return noteReach(false)
  if (error.code === 'sign-in-change-password-first') return become({ stage: 'in', mustChange: true })
  if (error.code === 'sign-in-needed') become(session.kit ? { ended: true } : { stage: 'out' })
}

/** After the door let somebody in. */
export async function entered(): Promise<void> {
  await refresh()
  sendFor(session.kit?.me.person ?? null)
}

/** Leaves the phone to the next: what waits stays, locked to its owner; all else of this person goes. */
export async function leave(): Promise<void> {
  const person = session.kit?.me.person
  await signIn.signOut({}).catch((error: unknown) => {
    if (error instanceof Refused && error.code === 'no-connection') throw error
  })
  sendFor(null)
  await forget('session')
  if (person) await Promise.all([forgetReportDraft(person), forgetDay(person), forgetFound(person)])
  become({ ...nobody, stage: 'out' })
}
