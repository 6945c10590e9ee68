import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { momentWords } from '#foundation/calendar/words.ts'
import type { Output } from '#foundation/endpoint.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Course } from '#foundation/ui/course.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, usePart, useUrlState } from '#foundation/ui/url-state.ts'
import { openLines } from '#accounts/mandate/mandate.ts'
import type { mandateContract } from '#accounts/mandate/mandate.contract.ts'
import { stateWords } from '#accounts/mandate/mandate.words.ts'
import { mandates, useDeed } from '#accounts/mandate/screens/asks.ts'
import { MandateForm } from '#accounts/mandate/screens/MandateForm.tsx'
import { MandateTable } from '#accounts/mandate/screens/MandateTable.tsx'
import '#accounts/mandate/screens/mandate.css'

export type MandateRead = Output<typeof mandateContract.readMandate>

/** The list of one unit: as it stands, as it was, and, for the unit itself, to be written and signed. */
export function MandateScreen() {
  const unit = usePart('unit')
  const [{ version }] = useUrlState<{ version?: number }>()
  const read = useQuery({
    queryKey: ['mandate', unit, version],
    queryFn: () => mandates.readMandate({ unit, ...(version !== undefined && { version }) }),
    refetchOnWindowFocus: false,
  })
  if (!read.data)
    return (
      <PageUnread read={read} title="职责清单" what="职责清单" back={{ href: '/mandates', words: '回到职责清单' }} />
    )
  return <Drawn key={read.data.shown?.id} page={read.data} asked={version} />
}

function Drawn({ page, asked }: { page: MandateRead; asked: number | undefined }) {
  const { unit, name, title, shown, lines, versions, stale, timeline, mayWrite, mayConfirm } = page
  const [writing, setWriting] = useState(false)
  const draft = versions.find(({ state }) => state === 'draft')
  const isNewest = asked === undefined || asked === versions[0]?.version
  const open = openLines(lines)
  const confirm = useDeed(
    () => mandates.confirmMandate({ unit, edits: draft?.edits ?? 0 }),
    ({ version }) => `第${version}版已确认`,
  )
  if (writing) return <MandateForm page={page} edits={draft?.edits ?? 0} onDone={() => setWriting(false)} />
  return (
    <Page>
      <PageHead
        title={name}
        paper
        crumbs={[{ words: '职责清单', href: '/mandates' }, { words: name }]}
        tags={shown ? <Status pill {...lookOf(shown)} /> : <Status pill state="todo" word="还没写" />}
        deeds={
          <>
            {mayConfirm && shown?.state === 'draft' && isNewest && (
              <Button
                kind="primary"
                small
                busy={confirm.isPending}
                disabledReason={open > 0 ? `还有${open}条没写做法或责任岗位` : undefined}
                onClick={() => confirm.mutate(undefined)}
              >
                确认这份清单
              </Button>
            )}
            {mayWrite && isNewest && (
              <Button kind={mayConfirm ? 'plain' : 'primary'} small icon="pen" onClick={() => setWriting(true)}>
                {draft ? '接着写' : shown ? '写新的一版' : '写清单'}
              </Button>
            )}
            <Button small icon="print" onClick={() => window.print()}>
              打印
            </Button>
          </>
        }
      />
      {confirm.isError && <Note>{confirm.error.message}</Note>}
      {stale && <Note>要点有更新，现行版还没有写进去，请写新的一版</Note>}
      {!isNewest && (
        <Note>
          这是第{asked}版，不是最新的。<Link href={`/mandates/${unit}`}>看最新的</Link>
        </Note>
      )}
      {!shown && <Note>还没有写过。下面按要点列出，做法一栏先写了已经排定的经常性工作</Note>}
      <MandateTable title={title} lines={lines} shown={shown} />
      {versions.length > 1 && (
        <Section title="历次版本" remark={`${versions.length}版`}>
          <ul className="md-versions">
            {versions.map(({ id, version, state, confirmedAt, confirmedByName }) => (
              <li key={id}>
                <Link href={hrefWith(`/mandates/${unit}`, {}, { version })}>{`第${version}版`}</Link>
                <span>{stateWords[state]}</span>
                <span className="hx-small hx-ink-2">
                  {confirmedAt ? `${confirmedByName} ${momentWords(confirmedAt)}确认` : '没有确认'}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {timeline.length > 0 && <Course of={timeline} />}
    </Page>
  )
}

const lookOf = ({ state, version }: NonNullable<MandateRead['shown']>) => ({
  state: state === 'confirmed' ? ('done' as const) : state === 'draft' ? ('doing' as const) : ('unknown' as const),
  word: `第${version}版 ${state === 'draft' ? '待确认' : stateWords[state]}`,
})
