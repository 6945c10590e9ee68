import { plainDay, timeOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import type { InviteeRow, MeetingPage } from '#matters/meeting/meeting-reads.contract.ts'
import { meetings, useDeed } from '#matters/meeting/screens/asks.ts'

/** 签到表: who must come, in what post, and whether they did; names and signatures are written on paper. */
export function Attendance({ page }: { page: MeetingPage }) {
  const { meeting, invitees, attendance, chairName } = page
  const { due, came, delegated, leave, absent } = attendance
  return (
    <article className="mt-sheet">
      <h2>{`${meeting.title}签到表`}</h2>
      <p>{`时间：${dayWords(plainDay(meeting.heldOn))} ${meeting.startsAt}　地点：${meeting.place}　主持：${chairName}`}</p>
      <div className="mt-scroll" tabIndex={0} role="group" aria-label="签到表，可左右滚动">
        <table>
          <thead>
            <tr>
              {['序号', '单位', '姓名', '职务', '电话', '签名', '备注'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {invitees.map((row, at) => (
              <tr key={row.unit}>
                <td>{at + 1}</td>
                <td>{row.unitName}</td>
                <td />
                <td>{row.signedTitle ?? row.postTitle}</td>
                <td />
                <td>{row.signedAt ? `已签到 ${timeOf(row.signedAt)}` : ''}</td>
                <td>
                  {noteOf(row)}
                  <SignFor page={page} row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{`应到${due}家，实到${came}家，其中委派${delegated}家；请假${leave}家，${meeting.overAt ? '缺席' : '未到'}${absent}家。姓名、电话、签名由本人在纸上填写。`}</p>
    </article>
  )
}

function noteOf({ signedPost, post, answer, reason, delegateTitle, signedHow }: InviteeRow): string {
  const sent = signedPost !== null && signedPost !== post
  const said = [
    sent && '委派',
    signedHow === 'office' && '办公室代签',
    signedPost === null && answer === 'comes' && '已回复参加',
    signedPost === null && answer === 'leave' && `请假：${reason}`,
    signedPost === null && delegateTitle && `委派${delegateTitle}`,
  ]
  return said.filter(Boolean).join('，')
}

/** The Office writes down whoever has no phone at hand. */
function SignFor({ page: { meeting, steps }, row }: { page: MeetingPage; row: InviteeRow }) {
  const deed = useDeed(
    (delegate: boolean) =>
      meetings.signFor({ meetingId: meeting.id, version: meeting.version, unit: row.unit, delegate }),
    `已代${row.unitName}签到`,
  )
  if (steps['signFor'] !== null || row.signedAt) return null
  return (
    <span className="mt-signfor hx-no-print">
      <Button small busy={deed.isPending} onClick={() => deed.mutate(false)}>
        {`代${row.unitName}签到`}
      </Button>
      {row.delegate && (
        <Button small busy={deed.isPending} onClick={() => deed.mutate(true)}>
          {`代${row.unitName}受委派人签到`}
        </Button>
      )}
      {deed.error && <ErrorState what="没有签到" because={deed.error.message} />}
    </span>
  )
}
