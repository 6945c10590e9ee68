import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { type State, Status } from '#foundation/ui/status.tsx'
import type { Answer } from '#duties/checklist/checklist.ts'
import type { Sheet } from '#duties/proof/proof.contract.ts'
import type { ProofPage } from '#duties/proof/proof-shown.ts'
import { verdictWords } from '#duties/proof/proof.words.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

const looks: Record<ProofPage['verdicts'][string], State> = {
  met: 'done',
  unmet: 'late',
  advised: 'soon',
  'not-applicable': 'todo',
  unanswered: 'unknown',
}

/** The sheet as it was answered, item by item, by the version it was asked by; what was found leads to its hazard. */
export function ProofSheet({ page, sheet }: { page: ProofPage; sheet: Sheet }) {
  const { answers, verdicts, findings, wholes, score, checklistVersion } = page
  const remark = [
    `第${checklistVersion ?? sheet.version}版`,
    wholes && wholes.of > 0 && wholes.of < sheet.items.length ? `${wholes.met}/${wholes.of}` : '',
    score === null ? '' : `${score}分`,
    page.unmet > 0 ? `${page.unmet}项不符合` : '没有不符合的',
  ]
  return (
    <Section title={sheet.name} remark={remark.filter(Boolean).join(' · ')}>
      <ol className="pf-sheet">
        {sheet.items.map((item) => (
          <li key={item.code}>
            <span className="pf-code">{item.code}</span>
            <p>
              {item.text}
              <small>
                {valueWords(item, answers[item.code])}
                {answers[item.code]?.note && `；说明：${answers[item.code]?.note}`}
              </small>
              {answers[item.code]?.photos.map((file, i) => (
                <a key={file} href={fileUrl(file)} target="_blank" rel="noreferrer">{`照片${i + 1}`}</a>
              ))}
              {findings
                .filter((found) => found.item === item.code)
                .map(({ hazard, numberText, closedAt }) => (
                  <Link
                    key={hazard}
                    href={`/hazards/${hazard}`}
                  >{`隐患${numberText}${closedAt ? '（已销号）' : ''}`}</Link>
                ))}
            </p>
            <Verdict of={verdicts[item.code] ?? 'unanswered'} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Verdict = ({ of }: { of: ProofPage['verdicts'][string] }) => <Status state={looks[of]} word={verdictWords[of]} />

function valueWords({ type, threshold }: ChecklistItem, answer: Answer | undefined): string {
  if (!answer) return '没有填'
  if (!answer.applicable) return '不适用'
  const { value } = answer
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (type === 'day' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return dayWords(plainDay(value))
  if (value === null) return answer.photos.length > 0 ? '见照片' : '没有填'
  return `${value}${threshold && 'unit' in threshold ? (threshold.unit ?? '') : ''}`
}
