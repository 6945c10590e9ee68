import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'
import { NUMBER_PLACE } from '#duties/inspection/notice-text.ts'
import { printPaper } from '#duties/inspection/screens/print-paper.ts'

/** 整改通知书 as served, or as it will be; with the receipt beneath and, on its own sheet, the look afterwards. */
export function Notice({ page }: { page: VisitPage }) {
  const { visit, draft, targetName } = page
  const text = visit.noticeText ?? draft?.replace(NUMBER_PLACE, '下发时编号')
  if (!text) return null
  const [title, number, ...lines] = text.split('\n')
  return (
    <div className="in-paper" data-paper="notice">
      <Section
        title="整改通知书"
        remark={visit.noticeNumberText ?? '草稿'}
        more={
          <span className="hx-row">
            {visit.noticeNumberText && <Link href={`/documents?about=${visit.id}`}>公文（Word、PDF）</Link>}
            <Button small icon="print" onClick={() => printPaper('notice')}>
              打印
            </Button>
          </span>
        }
      >
        <article className="in-notice">
          <h3>{title}</h3>
          <p className="in-notice__number">{number}</p>
          {lines.map((line, i) => (
            // oxlint-disable-next-line react/no-array-index-key: lines of a text that never changes place
            <p key={`${i}-${line}`} className={placeOf(line, i, lines.length)}>
              {line}
            </p>
          ))}
          <div className="hx-sign in-only-paper">
            <span>检查人签名：</span>
            <span>检查人签名：</span>
            <span>被检查单位负责人签名：</span>
          </div>
          <section className="in-receipt in-only-paper">
            <h3>送达回执</h3>
            <p>{`今收到${visit.noticeNumberText ?? ''}整改通知书一份。`}</p>
            <p>{`${targetName}（盖章）`}</p>
            <div className="hx-sign">
              <span>签收人职务：</span>
              <span>签收日期：</span>
            </div>
          </section>
        </article>
        <LookedAfter page={page} />
      </Section>
    </div>
  )
}

/** As official paper is set: whom it is to stands flush, paragraphs begin two characters in, unit and date stand at the right. */
const placeOf = (line: string, i: number, all: number): string | undefined =>
  i === 1 ? undefined : i >= all - 2 ? 'in-notice__foot' : /^\d+\. /.test(line) ? 'in-notice__item' : 'in-notice__text'

/** 复查意见书: what of each finding is put right by now, with room to sign; printed as the second sheet. */
function LookedAfter({ page: { visit, findings, targetName, units } }: { page: VisitPage }) {
  return (
    <article className="in-notice in-notice--second in-only-paper">
      <h3>复查意见书</h3>
      <p className="in-notice__number">{`对应：${visit.noticeNumberText ?? '下发时编号'}`}</p>
      <p>{`${targetName}：`}</p>
      <p>{`${units.map(({ name }) => name).join('、')}对上列整改通知书所列问题复查如下：`}</p>
      {findings.map(({ id, spot, text, hazardNumber, closedAt }, i) => (
        <p key={id} className="in-notice__item">
          {`${i + 1}. ${spot}：${text}${hazardNumber ? `（${hazardNumber}）` : ''}。复查结果：`}
          {closedAt ? `已整改，${dayWords(dayOf(closedAt))}销号。` : '□已整改 □未整改 ＿＿＿＿＿＿＿＿'}
        </p>
      ))}
      <div className="hx-sign">
        <span>复查人签名：</span>
        <span>被检查单位负责人签名：</span>
        <span>日期：</span>
      </div>
    </article>
  )
}
