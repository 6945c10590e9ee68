import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { meetingReadsContract } from '#matters/meeting/meeting-reads.contract.ts'
import { selectMeetings, toMeetingRow } from '#matters/meeting/server/meeting-rows.ts'
import { selectResolutions, toResolutionRow } from '#matters/meeting/server/resolution-rows.ts'
import type { ResolutionStep } from '#matters/meeting/resolution.ts'
import { whyNotWork } from '#matters/meeting/who-may.ts'
import { ANSWERS, isOffice, maySee } from '#matters/supervision/who-may.ts'

type Read = typeof meetingReadsContract.waitingMeetings
const MOST = 30

/** The steps that are due in a state, in the order in which they press. */
const turns: readonly ResolutionStep[] = ['report', 'grantMore', 'verify', 'close']

/** What waits for the asker: to answer, to sign in, to hold, to write; to report what was resolved, to judge it. */
export async function waitingMeetings(ask: Ask<Read>) {
  const { actor, now } = ask
  if (!maySee(actor.role)) ask.refuse('meetings-not-yours')
  if (!isOffice(actor) && !ANSWERS.includes(actor.role)) return { meetings: [], resolutions: [] }
  const resolutions = await selectResolutions(ask)
    .where('r.state', '<>', 'closed')
    .$if(!isOffice(actor), (rows) => rows.where('r.lead', '=', actor.unit).where('r.state', '=', 'open'))
    .$if(isOffice(actor), (rows) => rows.where(sql<boolean>`(r.state <> 'open' or r.asked_due_on is not null)`))
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(MOST)
    .execute()
  return {
    meetings: isOffice(actor) ? await forOffice(ask) : await forUnit(ask),
    resolutions: resolutions
      .map((row) => toResolutionRow(row, now))
      .flatMap((row) => {
        const wants = turns.find((step) => whyNotWork(step, row, actor) === null)
        return wants ? [{ ...row, wants }] : []
      }),
  }
}

async function forOffice(ask: Ask<Read>) {
  const rows = await selectMeetings(ask)
    .where('m.state', 'in', ['called', 'begun', 'held'])
    .where((is) => is.or([is('m.state', '<>', 'called'), is('m.held_on', '<=', dayOf(ask.now))]))
    .orderBy('m.held_on')
    .orderBy('m.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => {
    const next = { called: row.held_on < dayOf(ask.now) ? 'change' : 'begin', begun: 'finish' }[row.state]
    return { ...toMeetingRow(row), wants: next ?? (row.body === '' ? 'write' : 'issue') }
  })
}

async function forUnit(ask: Ask<Read>) {
  const { actor } = ask
  const rows = await selectMeetings(ask)
    .innerJoin('meeting_invitee as mine', (on) =>
      on.onRef('mine.district', '=', 'm.district').onRef('mine.meeting', '=', 'm.id').on('mine.unit', '=', actor.unit),
    )
    .where('mine.signed_at', 'is', null)
    .where((is) =>
      is.or([
        is.and([is('m.state', '=', 'called'), is('mine.answer', '=', 'none')]),
        is.and([
          is('m.state', '=', 'begun'),
          is.or([is('mine.post', '=', actor.post), is('mine.delegate', '=', actor.post)]),
        ]),
      ]),
    )
    .orderBy('m.held_on')
    .orderBy('m.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({ ...toMeetingRow(row), wants: row.state === 'begun' ? 'signIn' : 'answer' }))
}
