import { useQuery } from '@tanstack/react-query'
import { Refused } from '#foundation/refused.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { useUrlState } from '#foundation/ui/url-state.ts'
import type { ProofForm, ProofPage } from '#duties/proof/proof-shown.ts'
import { outcomeWords, standingWords } from '#duties/proof/proof.words.ts'
import { desk } from '#duties/proof/screens/asks.ts'
import { DeskSheet } from '#duties/proof/screens/DeskSheet.tsx'
import { lookOf, whenWords } from '#duties/proof/screens/field/look.ts'
import { cellHref, proofHref } from '#duties/proof/screens/proof-href.ts'
import '#duties/proof/screens/field/duty.css'
import '#duties/proof/screens/proof.css'

type Asked = { duty?: string; subject?: string; period?: string; slot?: string; corrects?: string }

/** 补录、更正: one period of one duty, filled in at a desk on the sheet the phone shows. */
export function ProofFormScreen() {
  const [{ duty = '', subject = '', period = '', slot = '', corrects }] = useUrlState<Asked>()
  const of = { duty, subject, period: String(period), slot }
  const form = useQuery({
    queryKey: ['proof-form', of],
    queryFn: () => desk.proofForm(of),
    enabled: duty !== '' && subject !== '' && period !== '',
    refetchOnWindowFocus: false,
  })
  const before = useQuery({
    queryKey: ['proof', corrects],
    queryFn: () => desk.proofPage({ proofId: corrects ?? '' }),
    enabled: corrects !== undefined,
    refetchOnWindowFocus: false,
  })
  const title = corrects ? '更正' : '补录'
  const failed = form.error ?? before.error
  const gone = failed instanceof Refused && failed.status < 500 ? failed.message : undefined
  if (form.data && (!corrects || before.data))
    return <FormOf form={form.data} of={of} before={before.data} title={title} />
  return (
    <Page>
      <PageHead title={title} crumbs={[{ words: '谁做了什么', href: '/proofs' }, { words: title }]} />
      {gone ? (
        <Empty why={gone}>
          <Link href="/coverage">回到完成情况</Link>
        </Empty>
      ) : failed ? (
        <ErrorState what="没有取到要填的表" because={failed.message} onRetry={() => void form.refetch()} />
      ) : form.isPending && form.fetchStatus === 'idle' ? (
        <Empty why="没有说明补录哪一项">
          <Link href="/coverage">到完成情况里选一格</Link>
        </Empty>
      ) : (
        <Loading bars={6} />
      )}
    </Page>
  )
}

type Of = { duty: string; subject: string; period: string; slot: string }
type FormOfProps = { form: ProofForm; of: Of; before: ProofPage | undefined; title: string }

function FormOf({ form: { at, item, sheet, points }, of, before, title }: FormOfProps) {
  const shown = { ...item, sending: null }
  const given = item.last && item.times === 1 && !item.occasional && !before
  return (
    <Page>
      <PageHead
        title={`${title}：${item.name}`}
        crumbs={[
          { words: '完成情况', href: '/coverage' },
          { words: item.subjectName, href: cellHref(of) },
          { words: title },
        ]}
        tags={
          <>
            <Status {...lookOf(shown, at)} />
            <span className="hx-small hx-ink-2">
              {[item.subjectName, whenWords(item, at), item.recurs].filter(Boolean).join(' · ')}
            </span>
          </>
        }
      />
      {before?.correctedBy ? (
        <Empty why="这一次已经更正过">
          <Link href={proofHref(before.correctedBy)}>看更正后的</Link>
        </Empty>
      ) : given && item.last ? (
        <Empty why={`这一次${item.last.who}已报：${outcomeWords[item.last.outcome]}`}>
          <Link href={proofHref(item.last.proof)}>看那一次，可以更正</Link>
        </Empty>
      ) : (
        <>
          {!before && at > item.until && (
            <Note>{`已过时限，现在报算“${standingWords['made-up']}”：算完成，不算按时。现场时间和收到时间都留着。`}</Note>
          )}
          <DeskSheet key={item.id} {...{ item, sheet, points, before, at }} />
        </>
      )}
    </Page>
  )
}
