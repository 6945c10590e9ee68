import { useQuery } from '@tanstack/react-query'
import { momentWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import type { Opening } from '#duties/campaign/campaign.ts'
import { campaigns } from '#duties/campaign/screens/asks.ts'
import { ConfirmOpening } from '#duties/campaign/screens/ConfirmOpening.tsx'

/** 可以开学: for each school what is not done, what is still open, and whether the head has signed. */
export function CampaignOpenings({ code }: { code: string }) {
  const read = useQuery({
    queryKey: ['campaign', code, 'openings'],
    queryFn: () => campaigns.readOpenings({ campaign: code }),
  })
  if (read.isError)
    return <ErrorState what="没有取到开学确认" because={read.error.message} onRetry={() => void read.refetch()} />
  if (!read.data) return <Loading bars={6} />
  const { openings, confirmed } = read.data
  if (openings.length === 0)
    return <Empty why="没有归您看的学校">开学确认由学校第一责任人签，镇街、教育部门和办公室看得到。</Empty>
  return (
    <>
      <p className="hx-ink-2">
        {'已确认可以开学 '}
        <Proportion part={confirmed.part} whole={confirmed.whole} unit="所" inline />
        ：板块没有全部完成的不能确认；这是提醒，不代替开学的法定条件。
      </p>
      <ul className="ca-openings">
        {openings.map((opening) => (
          <Line key={opening.school} code={code} opening={opening} />
        ))}
      </ul>
    </>
  )
}

function Line({ code, opening }: { code: string; opening: Opening }) {
  const { school, short, townName, done, asked, missing, open, confirmed, mayConfirm } = opening
  const ready = missing.length === 0
  return (
    <li>
      <p className="ca-openings__head">
        <b>{short}</b> <small className="hx-ink-3">{townName}</small>
        {confirmed ? (
          <Status state={confirmed.late ? 'soon' : 'done'} word={confirmed.late ? '开学后补签' : '可以开学'} />
        ) : ready ? (
          <Status state="doing" word="待签" />
        ) : (
          <Status state="todo" word="未完成" />
        )}
      </p>
      <p className="hx-small hx-ink-2">
        {`板块 ${done}/${asked}`}
        {missing.length > 0 && `，还差：${missing.join('、')}`}
        {open > 0 && (
          <>
            {'，'}
            <Link href={hrefWith(`/campaigns/${code}`, {}, { tab: 'findings', school, only: 'open' })}>
              {`未销号${open}处`}
            </Link>
          </>
        )}
      </p>
      {confirmed && (
        <p className="hx-small hx-ink-2">
          {`${confirmed.by} ${momentWords(confirmed.at)}确认`}
          {confirmed.open > 0 && `，当时还有${confirmed.open}处未整改：${confirmed.note}`}
        </p>
      )}
      {!confirmed && <ConfirmOpening code={code} school={school} short={short} open={open} because={mayConfirm} />}
    </li>
  )
}
