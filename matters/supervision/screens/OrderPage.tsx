import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords, momentWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Facts, Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Course } from '#foundation/ui/course.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import { orders } from '#matters/supervision/screens/asks.ts'
import { OrderPaper } from '#matters/supervision/screens/OrderPaper.tsx'
import { OrderSteps } from '#matters/supervision/screens/OrderSteps.tsx'
import { dueWords, standingOf } from '#matters/supervision/screens/standing.ts'
import type { OrderPage as Whole } from '#matters/supervision/supervision-reads.contract.ts'
import { roundWords } from '#matters/supervision/supervision.words.ts'
import '#matters/supervision/screens/order.css'

/** One supervision order: what is asked of whom by when, the answer, the finding, and all that happened. */
export function OrderPageScreen() {
  const orderId = usePart('order')
  const page = useQuery({
    queryKey: ['order', 'one', orderId],
    queryFn: () => orders.readOrder({ orderId }),
    refetchOnWindowFocus: false,
  })
  if (!page.data)
    return <PageUnread read={page} title="督办单" what="这张督办单" back={{ href: '/orders', words: '回到督办台账' }} />
  return <Drawn page={page.data} />
}

function Drawn({ page }: { page: Whole }) {
  const { order, assistNames, about, before, after, issuedByName, leaderName, timeline } = page
  return (
    <Page>
      <div className="or-screen">
        <PageHead
          title={order.matter}
          crumbs={[{ words: '督办台账', href: '/orders' }, { words: order.numberText ?? '待签发' }]}
          tags={
            <>
              <Status {...standingOf(order)} pill />
              <Tag>{roundWords(order.round)}</Tag>
              {order.listed && <Tag strong>挂牌督办</Tag>}
            </>
          }
          deeds={
            <>
              {order.issuedAt && (
                <LinkButton small icon="file" href={`/documents?about=${order.id}`}>
                  公文（Word、PDF）
                </LinkButton>
              )}
              <Button small icon="print" onClick={() => window.print()}>
                打印督办单
              </Button>
            </>
          }
        />
        <FiveFacts
          facts={[
            {
              ask: '督办什么',
              answer: about?.href ? <Link href={about.href}>{about.words}</Link> : (about?.words ?? '办公室提出的事项'),
            },
            {
              ask: '谁承办',
              answer: order.leadName,
              under: assistNames.length > 0 ? `配合：${assistNames.join('、')}` : undefined,
            },
            { ask: '责任领导', answer: leaderName ?? '没有点名' },
            {
              ask: '谁签发',
              answer: issuedByName ?? '待签发',
              under: order.issuedAt ? momentWords(order.issuedAt) : undefined,
            },
            { ask: '办结时限', answer: <Deadline words={dueWords(order)} /> },
          ]}
        />
        {before && (
          <Note>
            接<Link href={`/orders/${before.id}`}>{before.numberText ?? '前次督办单'}</Link>，未按要求办结
          </Note>
        )}
        {after && order.state === 'succeeded' && (
          <Note>
            已转<Link href={`/orders/${after.id}`}>{after.numberText ?? '二次督办单'}</Link>
          </Note>
        )}
        {order.reason && <Note>{`没有签发：${order.reason}`}</Note>}
        <div className="or-page">
          <div>
            <OrderSteps page={page} />
            <Answer page={page} />
            <Board page={page} />
            <Interviews page={page} />
          </div>
          <Course of={timeline} />
        </div>
      </div>
      <OrderPaper page={page} />
    </Page>
  )
}

/** What is asked, what was answered with what to show for it, and what the Office found. */
function Answer({ page }: { page: Whole }) {
  const { order, basisText, repliedByName, judgedByName, files } = page
  return (
    <Section title="要求和反馈">
      <Facts
        facts={[
          ['依据', basisText],
          ['办理要求', order.demand],
          ['办理情况', order.reply ? `${order.reply}（${repliedByName ?? ''}）` : '还没有反馈'],
          ['核实意见', order.finding ? `${order.finding}（${judgedByName ?? ''}）` : '还没有核实'],
        ]}
      />
      {files.length > 0 && (
        <ul className="or-files">
          {files.map(({ file, name, type, by, at }) => (
            <li key={file}>
              {type.startsWith('image/') ? (
                <img src={fileUrl(file, 'thumb')} alt={name || '佐证照片'} loading="lazy" />
              ) : (
                <Icon name="file" />
              )}
              <a href={fileUrl(file)} target="_blank" rel="noreferrer">
                {name || '佐证照片'}
              </a>
              <span className="hx-small hx-ink-2">{`${by} ${momentWords(at)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Board({ page: { order, leaderName, aboutStruck } }: { page: Whole }) {
  if (!order.listedOn) return null
  const day = (text: string) => dayWords(plainDay(text))
  const down = order.unlistedOn
    ? `${day(order.unlistedOn)}摘牌`
    : aboutStruck
      ? '隐患已销号，正在摘牌'
      : order.aboutKind === 'hazard'
        ? '隐患销号后自动摘牌'
        : '事项办结后由办公室摘牌'
  return (
    <Section title="挂牌督办" remark={down}>
      <Facts
        facts={[
          ['挂牌日期', day(order.listedOn)],
          ['责任领导', leaderName ?? ''],
          ['一事一策', order.listedPlan],
        ]}
      />
    </Section>
  )
}

function Interviews({ page: { interviews } }: { page: Whole }) {
  if (interviews.length === 0) return null
  return (
    <Section title="约谈" remark={`${interviews.length}次`}>
      {interviews.map(({ id, heldOn, postName, notes, result, byName }) => (
        <Facts
          key={id}
          facts={[
            ['约谈', `${dayWords(plainDay(heldOn))}，${byName}约谈${postName}`],
            ['记录', notes],
            ['结果', result],
          ]}
        />
      ))}
    </Section>
  )
}
