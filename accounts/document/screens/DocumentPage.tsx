import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { momentWords, spanWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Course } from '#foundation/ui/course.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { type Fact, FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { NextStep, Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { hrefWith, usePart, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { documentKinds } from '#accounts/document/document.ts'
import type { DocumentPage as Whole } from '#accounts/document/document-reads.contract.ts'
import { documents, useDeed } from '#accounts/document/screens/asks.ts'
import { standingOf } from '#accounts/document/screens/DocumentRows.tsx'
import { DocumentSteps } from '#accounts/document/screens/DocumentSteps.tsx'
import { EditPaper } from '#accounts/document/screens/EditPaper.tsx'
import { PaperText } from '#accounts/document/screens/PaperText.tsx'
import { Receipts } from '#accounts/document/screens/Receipts.tsx'
import '#accounts/document/screens/document.css'

/** One official document: as it is printed, its numbers, who wrote, read and issued it, who has signed for it. */
export function DocumentPageScreen() {
  const documentId = usePart('document')
  const page = useQuery({
    queryKey: ['document', 'one', documentId],
    queryFn: () => documents.readDocument({ documentId }),
    refetchOnWindowFocus: false,
  })
  if (!page.data)
    return <PageUnread read={page} title="文书" what="这份公文" back={{ href: '/documents', words: '回到文书' }} />
  return <Drawn page={page.data} />
}

function Drawn({ page }: { page: Whole }) {
  const { document, from } = page
  const [editing, setEditing] = useState(false)
  return (
    <Page>
      <PageHead
        title={document.title}
        crumbs={[{ words: '文书', href: '/documents' }, { words: document.numberText ?? '印发时编号' }]}
        tags={
          <>
            <Status {...standingOf(document)} pill />
            <Tag>{documentKinds[document.kind].name}</Tag>
          </>
        }
        deeds={<Downloads id={document.id} />}
      />
      {document.state === 'recalled' && <Note>{`已撤回，不再执行：${document.reason}`}</Note>}
      {document.state === 'draft' && document.reason && <Note>{`退回修改：${document.reason}`}</Note>}
      {from && (
        <Note>
          <Link href={from.href}>{from.words}</Link>
        </Note>
      )}
      {page.steps['receive'] === null && <Sign page={page} />}
      <div className="doc-facts">
        <FiveFacts facts={factsOf(page)} />
      </div>
      <div className="doc-page">
        <div>
          {editing ? (
            <EditPaper page={page} onDone={() => setEditing(false)} />
          ) : (
            <DocumentSteps page={page} onEdit={() => setEditing(true)} />
          )}
          {!editing && <Shown page={page} />}
          {document.sentTo > 0 && <Receipts document={document} />}
        </div>
        <Course of={page.timeline} />
      </div>
    </Page>
  )
}

const Downloads = ({ id }: { id: string }) => (
  <>
    <a className="hx-btn hx-btn--small" href={`/api/documents/${id}/docx`} download>
      <Icon name="file" />
      下载Word
    </a>
    <a className="hx-btn hx-btn--small" href={`/api/documents/${id}/pdf`} download>
      <Icon name="file" />
      下载PDF
    </a>
  </>
)

/** 签收: one large button where the unit looks first. */
function Sign({ page: { document } }: { page: Whole }) {
  const deed = useDeed(() => documents.receiveDocument({ documentId: document.id }), '已签收')
  return (
    <div className="doc-sign hx-no-print">
      <NextStep what="签收" because="签收后办公室看得到时间">
        <Button kind="primary" busy={deed.isPending} onClick={() => deed.mutate(undefined)}>
          签收
        </Button>
      </NextStep>
      {deed.error && <ErrorState what="没有签收" because={deed.error.message} />}
    </div>
  )
}

function factsOf({ document, nextNumber, toWhomWords, writtenByName, reviewedByName, issuedByName }: Whole): Fact[] {
  const { numberText, issuedAt, sentTo, periodFrom, periodTo } = document
  const number = numberText ?? (nextNumber ? `印发时编号，现在会编${nextNumber}` : '不编号')
  return [
    { ask: '发文字号', answer: number, under: issuedAt ? `${momentWords(issuedAt)}印发` : undefined },
    { ask: '发给谁', answer: toWhomWords.map(({ name }) => name).join('、') || '不分发' },
    {
      ask: '谁拟稿、核稿',
      answer: writtenByName,
      under: reviewedByName ? `核稿：${reviewedByName}` : '还没有核稿',
    },
    { ask: '谁印发', answer: issuedByName ?? '还没有印发' },
    sentTo > 0
      ? { ask: '签收', answer: <a href="#receipts">{signedOf(document)}</a> }
      : { ask: '统计期', answer: periodFrom && periodTo ? spanWords(periodFrom, periodTo) : '没有统计数字' },
  ]
}

const signedOf = ({ mine, signed, sentTo }: Whole['document']): string =>
  mine === 'none' ? `${signed}/${sentTo}` : mine === 'signed' ? '本单位已签收' : '本单位未签收'

/** As text, where every number opens its rows, or as the pages that will be printed. */
function Shown({ page }: { page: Whole }) {
  const { document, paper, nextNumber } = page
  const [search] = useUrlState<{ show?: 'pages' | undefined }>()
  const path = `/documents/${document.id}`
  const views = [
    { key: 'text', words: '正文', href: hrefWith(path, search, { show: undefined }) },
    { key: 'pages', words: '版式', href: hrefWith(path, search, { show: 'pages' }) },
  ]
  return (
    <Section title="全文" more={<ViewTabs views={views} on={search.show ?? 'text'} name="怎样看全文" />}>
      {search.show === 'pages' ? (
        <img
          className="doc-pages"
          src={`/api/documents/${document.id}/pages?version=${document.version}`}
          alt={`${document.title}，排好的各页；文字见“正文”`}
        />
      ) : (
        <PaperText
          paper={paper}
          number={document.numberText ?? (nextNumber ? '（印发时编号）' : '')}
          hrefOf={(code) => `/documents/${document.id}/${code}`}
        />
      )}
    </Section>
  )
}
