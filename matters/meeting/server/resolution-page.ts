import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { resolutionFactWords } from '#matters/meeting/meeting.facts.ts'
import { sayMeeting } from '#matters/meeting/meeting.words.ts'
import type { meetingReadsContract, ResolutionPage } from '#matters/meeting/meeting-reads.contract.ts'
import { resolutionSteps } from '#matters/meeting/resolution.ts'
import { selectResolutions, toResolutionRow } from '#matters/meeting/server/resolution-rows.ts'
import { whyNotWork } from '#matters/meeting/who-may.ts'
import { maySee } from '#matters/supervision/who-may.ts'
import { postTitle } from '#registry/post/server/post-title.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'

type Read = typeof meetingReadsContract.readResolution

/** Everything one page shows about what was resolved, and for every step whether it is possible now or why not. */
export async function readResolution(ask: Ask<Read>, { resolutionId }: Input<Read>): Promise<ResolutionPage> {
  const { actor, now, refuse } = ask
  if (!maySee(actor.role)) refuse('meetings-not-yours')
  const found = await selectResolutions(ask).where('r.id', '=', resolutionId).executeTakeFirst()
  const resolution = toResolutionRow(found ?? refuse('resolution-not-found'), now)
  const steps = resolutionSteps.map((step) => {
    const reason = whyNotWork(step, resolution, actor)
    return [step, reason && sayMeeting(reason)] as const
  })
  const post = async (id: string | null) => (id ? postTitle(ask, id) : null)
  return {
    resolution,
    reportedByName: await post(resolution.reportedBy),
    judgedByName: await post(resolution.judgedBy),
    files: await filesOf(ask, resolutionId),
    steps: Object.fromEntries(steps),
    timeline: await timelineOf(ask, [resolutionId], { words: resolutionFactWords, moreOf }),
  }
}

/** What was sent in to show for something, oldest first. */
export async function filesOf({ tx, actor }: Asking, subject: string): Promise<ResolutionPage['files']> {
  const rows = await tx
    .selectFrom('attachment as a')
    .innerJoin('file as f', (on) => on.onRef('f.district', '=', 'a.district').onRef('f.id', '=', 'a.file'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'a.district').onRef('u.id', '=', 'a.by_unit'))
    .select(['a.file', 'f.name', 'f.type', 'u.short as by', 'a.received_at as at'])
    .where('a.district', '=', actor.district)
    .where('a.subject', '=', subject)
    .orderBy('a.received_at')
    .limit(60)
    .execute()
  return rows.map(({ by, name, ...row }) => ({ ...row, name: name ?? '', by: by ?? '' }))
}

function moreOf(detail: Readonly<Record<string, unknown>>): string {
  const text = (key: string) => (typeof detail[key] === 'string' ? detail[key] : '')
  const wanted = text('wanted') && `申请延到${text('wanted')}`
  const due = detail['state'] === 'open' && text('dueOn') && `时限${text('dueOn')}`
  return [text('result'), text('finding'), wanted, text('reason'), due].filter(Boolean).join(' · ')
}
