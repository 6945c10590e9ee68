import { lazy, Suspense } from 'react'
import type { MeetingPage } from '#matters/meeting/meeting-reads.contract.ts'

const Qr = lazy(() => import('#foundation/ui/ant/qr.tsx'))

/** What stands on the screen of the hall: the code in large letters, the same to scan, and how many have come. */
export function Hall({ page: { meeting, code, attendance } }: { page: MeetingPage }) {
  if (!code) return null
  return (
    <div className="mt-hall">
      <div>
        <p>签到码</p>
        <p className="mt-hall__code">{code}</p>
        <p className="hx-ink-2">{`手机打开本次会议输入，或扫码；已到${attendance.came}/${attendance.due}家，散会后失效`}</p>
      </div>
      <Suspense fallback={null}>
        <Qr text={`${window.location.origin}/meetings/${meeting.id}?code=${code}`} />
      </Suspense>
    </div>
  )
}
