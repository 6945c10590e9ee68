import { newId } from '#foundation/id.ts'
import { give } from '#foundation/offline/screens/post-office.ts'
import { rosterContract } from '#duties/roster/roster.contract.ts'
import type { Shift } from '#duties/roster/shift.ts'

type Step = 'checkIn' | 'confirmPresence' | 'handOver' | 'receiveShift'
const names = { checkIn: '到岗签到', confirmPresence: '在岗确认', handOver: '交班', receiveShift: '接班确认' } as const
const freshId = () => newId(Date.now(), (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>))

/**
 * Hands a step of a shift to the queue of the phone. When this resolves it is safe here; whether it has arrived, the queue
 * says. Steps of one shift arrive in the order they were taken.
 */
export async function sendShift(
  step: Step,
  shift: Pick<Shift, 'id' | 'place'>,
  input: Record<string, unknown>,
  { owner, seenAt, about }: { owner: string; seenAt: Date; about?: string },
): Promise<void> {
  const { path } = rosterContract[step]
  await give(
    {
      id: freshId(),
      endpoint: step,
      path: path.replace(':shiftId', about ?? shift.id) as typeof path,
      input,
      receiptsInto: null,
      observedAt: seenAt.toISOString(),
      subject: shift.id,
      owner,
      title: `${names[step]} · ${shift.place}`,
      memo: null,
      attachments: [],
    },
    new Map(),
  )
}
