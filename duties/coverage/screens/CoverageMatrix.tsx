import { Link } from '#foundation/ui/link.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import type { CoverageDuty, CoverageSubject, TallySum } from '#duties/coverage/coverage.ts'
import { cellLook, isSomething, sumWords } from '#duties/coverage/cell-look.ts'
import type { Coverage, Read } from '#duties/coverage/screens/use-coverage.ts'

type Props = { coverage: Coverage; read: Read }

/** Schools down, duties across; head and first column stay while one moves. Every number opens what it counts. */
export function CoverageMatrix({ coverage: { search, span }, read }: Props) {
  const cells = new Map(read.cells.map((cell) => [`${cell.subject}|${cell.duty}`, cell]))
  const busy = new Set(read.cells.filter(isSomething).map(({ subject }) => subject))
  const has = ({ id }: CoverageSubject) => busy.has(id)
  const days = { from: span?.from, to: span?.to }
  const narrowed = (patch: Record<string, string>) => hrefWith('/coverage', search, patch)
  return (
    <div className="cv-scroll" tabIndex={0} role="region" aria-label="完成情况表，可左右上下移动">
      <table className="cv-matrix" aria-label="各校（单位）各项工作应完成和已完成">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              名称
            </th>
            <th scope="col" rowSpan={2}>
              合计
            </th>
            {groupsOf(read.duties).map(({ code, name, count }) => (
              <th key={code} scope="colgroup" colSpan={count} className="cv-group">
                <Link href={narrowed({ group: code })}>{name}</Link>
              </th>
            ))}
          </tr>
          <tr>
            {read.duties.map((duty, at) => (
              <DutyHead
                key={duty.code}
                duty={duty}
                first={read.duties[at - 1]?.group !== duty.group}
                href={narrowed({ duty: duty.code })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {read.subjects.map((subject) => (
            <tr key={subject.id}>
              <th scope="row">
                <Link href={narrowed({ subject: subject.id })}>{subject.short}</Link>
              </th>
              <Sum
                sum={subject.sum}
                white={subject.white}
                href={narrowed({ subject: subject.id })}
                of={subject.short}
              />
              {!has(subject) && (
                <td className="cv-idle" colSpan={read.duties.length}>
                  {IDLE}
                </td>
              )}
              {(has(subject) ? read.duties : []).map((duty) => {
                const cell = cells.get(`${subject.id}|${duty.code}`)
                const href = hrefWith(`/coverage/${subject.id}/${duty.code}`, {}, days)
                return <Cell key={duty.code} cell={cell} subject={subject} duty={duty} href={href} />
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <Sum sum={read.total} of="全部" />
            {read.duties.map((duty) => (
              <Sum key={duty.code} sum={duty.sum} href={narrowed({ duty: duty.code })} of={duty.name} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const IDLE = '这段时间没有要求它做的工作'

/** Groups in their order, each over so many columns: they stand side by side. */
function groupsOf(duties: readonly CoverageDuty[]): { code: string; name: string; count: number }[] {
  const found: { code: string; name: string; count: number }[] = []
  for (const { group, groupName } of duties) {
    const last = found.at(-1)
    if (last?.code === group) last.count += 1
    else found.push({ code: group, name: groupName, count: 1 })
  }
  return found
}

function DutyHead({ duty: { name, recurs }, first, href }: { duty: CoverageDuty; first: boolean; href: string }) {
  return (
    <th scope="col" className={first ? 'cv-first' : undefined}>
      <Link href={href} title={recurs}>
        {name}
      </Link>
    </th>
  )
}

type CellProps = { cell: Read['cells'][number] | undefined; subject: CoverageSubject; duty: CoverageDuty; href: string }

function Cell({ cell, subject, duty, href }: CellProps) {
  if (!cell) return <td className="cv-none">—</td>
  const look = cellLook(cell.sum, { white: subject.white, given: cell.given })
  return (
    <td data-state={look.state ?? undefined} className={look.state ? undefined : 'cv-none'}>
      <Link href={href} aria-label={`${subject.short}，${duty.name}：${look.says}`} title={sumWords(cell.sum)}>
        <span>{look.figure || look.word}</span>
        {look.figure && (
          <small>
            {look.state && <Icon name={look.state} />}
            {look.word}
          </small>
        )}
      </Link>
    </td>
  )
}

function Sum({ sum, white = false, href, of }: { sum: TallySum; white?: boolean; href?: string; of: string }) {
  const look = cellLook(sum, { white })
  const inner = (
    <>
      <span>{look.figure || look.word}</span>
      {look.figure && (
        <small>
          {look.state && <Icon name={look.state} />}
          {look.word}
        </small>
      )}
    </>
  )
  return (
    <td className="cv-sum" data-state={look.state ?? undefined}>
      {href ? (
        <Link href={href} aria-label={`${of}合计：${look.says}`} title={sumWords(sum)}>
          {inner}
        </Link>
      ) : (
        <span title={sumWords(sum)}>{inner}</span>
      )}
    </td>
  )
}
