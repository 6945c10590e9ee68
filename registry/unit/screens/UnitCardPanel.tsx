import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Facts, Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Timeline, type TimelineEntry } from '#foundation/ui/timeline.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import type { UnitCard, UnitNode } from '#registry/unit/unit.contract.ts'
import { unitKindWords } from '#registry/unit/unit.ts'
import { UnitDeeds } from '#registry/unit/screens/UnitDeeds.tsx'
import { units } from '#registry/unit/screens/use-units.ts'

type UnitCardPanelProps = { unit: string; day: string | undefined; all: readonly UnitNode[] }

/** One unit: what it is called and was called, where it belongs, who holds its posts. */
export function UnitCardPanel({ unit, day, all }: UnitCardPanelProps) {
  const card = useQuery({
    queryKey: ['units', 'card', unit, day ?? ''],
    queryFn: () => units.unitCard(day ? { unit, day } : { unit }),
  })
  if (card.isPending) return <Loading bars={6} />
  if (card.isError)
    return <ErrorState what="没有取到这个单位" because={card.error.message} onRetry={() => void card.refetch()} />
  const { name, short, kind, parent, line, validFrom, validUntil, posts } = card.data
  const named = (id: string | null) => all.find((node) => node.id === id)?.name ?? id
  return (
    <article className="rg-detail" aria-label={name}>
      <p className="hx-small hx-ink-2">
        {unitKindWords[kind]} · {unit}
      </p>
      <h2 className="hx-h2">{name}</h2>
      <Facts
        facts={[
          ['简称', short],
          ...(parent ? [['属地', named(parent)] as const] : []),
          ...(line ? [['主管', named(line)] as const] : []),
          ['设立', dayWords(plainDay(validFrom))],
          ...(validUntil ? [['撤销', dayWords(plainDay(validUntil))] as const] : []),
        ]}
      />
      <Section title="岗位" remark={`${posts.length}个`} ruled>
        <ul className="rg-lines">
          {posts.map(({ post, title, person, mandatory, stale }) => (
            <li key={`${post}/${person ?? ''}`}>
              <Link href={hrefWith('/posts', {}, { view: 'all', q: short, post, who: person ?? '' })}>{title}</Link>
              {!person && <Status state={mandatory ? 'late' : 'todo'} word={mandatory ? '缺岗' : '没有人'} />}
              {stale && <Status state="soon" word="联系方式过期" />}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="沿革" remark="旧记录仍印当时的名称" ruled>
        <Timeline name="沿革" entries={history(card.data, named)} />
      </Section>
      <UnitDeeds card={card.data} />
    </article>
  )
}

function history({ names, successions }: UnitCard, named: (id: string) => string | null): TimelineEntry[] {
  const called = names.map(({ name, validFrom }, at) => ({
    day: validFrom,
    entry: {
      key: `n${validFrom}`,
      when: dayWords(plainDay(validFrom)),
      what: at === 0 ? `名称：${name}` : `更名为：${name}`,
    },
  }))
  const moved = successions.map(({ before, after, kind, day, reason }) => ({
    day,
    entry: {
      key: `s${day}${before}${after}`,
      when: dayWords(plainDay(day)),
      what: `${named(before) ?? before}${kind === 'merge' ? '并入' : '分出'}${named(after) ?? after}`,
      more: reason,
    },
  }))
  return [...called, ...moved].toSorted((a, b) => b.day.localeCompare(a.day)).map(({ entry }) => entry)
}
