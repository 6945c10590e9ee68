import { Icon } from '#foundation/ui/icon.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Bar } from '#foundation/ui/proportion.tsx'
import type { SchoolCard } from '#registry/school/school.contract.ts'
import { neighbourWords, placeWords } from '#registry/school/school.ts'

type Of = { card: SchoolCard }

/** The basics of clause 0.6: how many there are, and every one that is missing by its name. */
export function Basics({ card: { basics } }: Of) {
  const has = basics.items.filter((item) => item.has).length
  const missing = basics.items.filter((item) => !item.has)
  const says = `基础项${has}项，共${basics.items.length}项`
  return (
    <Section ruled title="基础项" remark={`${has}/${basics.items.length}项`}>
      <Bar parts={[{ part: 'done', count: has }]} whole={basics.items.length} says={says} />
      <ul className="sf-items">
        {basics.items.map((item) => (
          <li key={item.code} data-has={item.has}>
            <Icon name={item.has ? 'check' : 'todo'} says={item.has ? '已有' : '还差'} />
            {item.word}
          </li>
        ))}
      </ul>
      {missing.length > 0 && <p className="hx-small">还差：{missing.map(({ word }) => word).join('、')}</p>}
    </Section>
  )
}

export function Places({ card: { places } }: Of) {
  return (
    <Section ruled title="校门和部位" remark={`${places.length}处`}>
      {places.length === 0 && <p className="hx-ink-2 sf-none">还没有登记校门和部位</p>}
      <table className="hx-plain">
        <tbody>
          {places.map(({ id, kind, name, keyPlace, lat, lng }) => (
            <tr key={id}>
              <td>{name}</td>
              <td className="hx-ink-2">{placeWords[kind]}</td>
              <td className="hx-ink-2">{keyPlace ? '重点部位' : ''}</td>
              <td className="num hx-ink-2">
                {lat !== null && lng !== null ? `${lat.toFixed(5)}，${lng.toFixed(5)}` : '未定位'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** Neighbours with both distances: the law counts some by straight line and some on foot. */
export function Nearby({ card: { neighbours } }: Of) {
  return (
    <Section ruled title="周边场所" remark={`${neighbours.length}家`}>
      {neighbours.length === 0 && <p className="hx-ink-2 sf-none">还没有登记周边场所</p>}
      {neighbours.length > 0 && (
        <table className="hx-plain">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">种类</th>
              <th scope="col" className="num">
                直线
              </th>
              <th scope="col" className="num">
                步行
              </th>
            </tr>
          </thead>
          <tbody>
            {neighbours.map(({ id, kind, name, straightMetres, walkingMetres }) => (
              <tr key={id}>
                <td>{name}</td>
                <td className="hx-ink-2">{neighbourWords[kind]}</td>
                <td className="num">{straightMetres === null ? '未测' : `${straightMetres}米`}</td>
                <td className="num">{walkingMetres === null ? '未测' : `${walkingMetres}米`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

export function Posts({ card: { posts } }: Of) {
  const vacant = posts.filter(({ person, mandatory }) => mandatory && person === null).length
  return (
    <Section ruled title="岗位" remark={vacant > 0 ? `必设岗位还缺${vacant}个` : '必设岗位已配齐'}>
      <table className="hx-plain">
        <tbody>
          {posts.map(({ post, title, person, mandatory, phoneMasked, stale }, at) => (
            <tr key={`${post}-${at}`}>
              <td>{title}</td>
              <td className={person ? 'hx-ink-2' : 'hx-tone-late'}>{person ? '在任' : mandatory ? '空缺' : '未设'}</td>
              <td className="num hx-ink-2">{phoneMasked ?? ''}</td>
              <td className="hx-ink-2">{stale && person ? '超过12个月未核实' : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
