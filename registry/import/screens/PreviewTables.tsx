import type { ReactNode } from 'react'
import { Section } from '#foundation/ui/page.tsx'
import type { ImportPreview } from '#registry/import/import.contract.ts'

const shown = (value: string | number | null): string => (value === null || value === '' ? '（空）' : String(value))
const most = (count: number, listed: number) => (count > listed ? `共${count}，列出前${listed}` : `${count}`)

/** What stops the import: which line, which column, what is wrong and how to mend it. */
export function Problems({ preview: { problems, problemCount } }: { preview: ImportPreview }) {
  if (problemCount === 0) return null
  return (
    <Section title="要改的地方" remark={most(problemCount, problems.length)} ruled>
      <Table heads={['行', '列', '填的是', '哪里不对', '怎么改']}>
        {problems.map(({ line, column, value, reason, remedy }) => (
          <tr key={`${line}-${column}-${reason}`}>
            <td className="hx-nowrap">第{line}行</td>
            <td className="hx-nowrap">{column}</td>
            <td>{shown(value)}</td>
            <td className="hx-tone-late">{reason}</td>
            <td>{remedy}</td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

/** What the file would do, field by field. */
export function Differences({ preview }: { preview: ImportPreview }) {
  const { added, addedCount, changed, changedCount, closed, closedCount, notes, noteCount } = preview
  return (
    <>
      {changedCount > 0 && (
        <Section title="变更" remark={most(changedCount, changed.length)} ruled>
          <Table heads={['代码', '名称', '改哪一项', '现在', '改为']}>
            {changed.flatMap(({ id, name, changes }) =>
              changes.map(({ field, column, before, after }, at) => (
                <tr key={`${id}-${field}`}>
                  <td>{at === 0 && id}</td>
                  <td>{at === 0 && name}</td>
                  <td className="hx-nowrap">{column}</td>
                  <td className="hx-ink-2">{shown(before)}</td>
                  <td>
                    <b>{shown(after)}</b>
                  </td>
                </tr>
              )),
            )}
          </Table>
        </Section>
      )}
      <Names title="新增" list={added} count={addedCount} />
      <Names title="停办或撤销" list={closed} count={closedCount} />
      {noteCount > 0 && (
        <Section title="提示，不影响导入" remark={most(noteCount, notes.length)} ruled>
          <Table heads={['行', '提示']}>
            {notes.map(({ line, note }) => (
              <tr key={`${line}-${note}`}>
                <td className="hx-nowrap">第{line}行</td>
                <td>{note}</td>
              </tr>
            ))}
          </Table>
        </Section>
      )}
    </>
  )
}

function Names({
  title,
  list,
  count,
}: {
  title: string
  list: readonly { id: string; name: string }[]
  count: number
}) {
  if (count === 0) return null
  return (
    <Section title={title} remark={most(count, list.length)} ruled>
      <ul className="im-names">
        {list.map(({ id, name }) => (
          <li key={id}>
            <span className="hx-ink-3">{id}</span> {name}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Table = ({ heads, children }: { heads: readonly string[]; children: ReactNode }) => (
  <div className="im-scroll" tabIndex={0} role="group" aria-label="可左右滚动">
    <table className="hx-plain">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)
