import type { SchoolCard } from '#registry/school/school.contract.ts'
import { chainWords } from '#registry/school/school.ts'

const duties = {
  leader: '联系学校，协调解决跨部门难题',
  town: '属地管理，排查辖区学校周边问题',
  community: '日常走访，发现问题及时上报',
  station: '护校安园，指导内部保卫',
  school: '校内安全保卫第一责任人',
} as const

/** 责任牌: what hangs at the gate. Posts only, never a name; it is on paper and nowhere else. Source: clauses 7.1, 7.2. */
export function ResponsibilityPlate({ card }: { card: SchoolCard }) {
  return (
    <section className="sf-plate" aria-hidden="true">
      <h1>校园安全责任牌</h1>
      <h2>{card.name}</h2>
      <table>
        <thead>
          <tr>
            <th>层级</th>
            <th>责任单位</th>
            <th>责任岗位</th>
            <th>职责</th>
          </tr>
        </thead>
        <tbody>
          {card.chain.map(({ link, name, label }) => (
            <tr key={link}>
              <td>{chainWords[link]}</td>
              <td>{name ?? '未登记'}</td>
              <td>{label?.split(' · ').at(-1) ?? '待登记'}</td>
              <td>{duties[link]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>发现校园及周边安全隐患，请告诉门卫或值班领导。紧急情况请拨打110、119、120。</p>
    </section>
  )
}
