import { Note } from '#foundation/ui/notice.tsx'
import type { MeetingPage } from '#matters/meeting/meeting-reads.contract.ts'

/** 会议纪要 as printed; before it is issued it stands so, and only the Office reads the text. */
export function MinutesPaper({ page: { paper, meeting } }: { page: MeetingPage }) {
  const { title, number, head, body, resolved, lists, foot } = paper
  return (
    <>
      {meeting.state !== 'issued' && (
        <div className="hx-no-print">
          <Note>{meeting.state === 'held' ? '纪要还没有印发，正文由办公室起草。' : '散会以后才有纪要。'}</Note>
        </div>
      )}
      <article className="mt-sheet mt-sheet--minutes">
        <h2>{title}</h2>
        <p className="mt-sheet__number">{number}</p>
        {head.map(({ name, text }) => (
          <p key={name}>
            <b>{name}：</b>
            {text}
          </p>
        ))}
        {body.map((line) => (
          <p key={line} className="mt-sheet__body">
            {line}
          </p>
        ))}
        {resolved.length > 0 && <p className="mt-sheet__body">会议议定：</p>}
        {resolved.map((line) => (
          <p key={line} className="mt-sheet__body">
            {line}
          </p>
        ))}
        <div className="mt-sheet__lists">
          {lists.map(({ name, text }) => (
            <p key={name}>
              <b>{name}：</b>
              {text}
            </p>
          ))}
        </div>
        {foot.map((line) => (
          <p key={line} className="mt-sheet__foot">
            {line}
          </p>
        ))}
      </article>
    </>
  )
}
