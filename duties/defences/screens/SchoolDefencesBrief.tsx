import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { ListStatus, reachedLook, wholesLook } from '#duties/defences/screens/defence-look.tsx'
import { useSchoolDefences } from '#duties/defences/screens/use-defences.ts'
import '#duties/defences/screens/defences.css'

/** On the page of a school: how its sheets stand, and the way to them. Whoever may not read them sees why. */
export function SchoolDefencesBrief({ school }: { school: string }) {
  const { data, error } = useSchoolDefences(school)
  if (error)
    return (
      <Section ruled title="三防和八个一">
        <p className="hx-small hx-ink-2">学校自查由本校、属地镇街和领导小组办公室看。</p>
      </Section>
    )
  if (!data) return null
  const { school: row, percents } = data
  return (
    <Section ruled title="三防和八个一" more={<Link href={`/defences/${school}`}>逐项看</Link>}>
      <ul className="df-percents">
        {row.lists
          .filter(({ list }) => list !== 'eight-ones')
          .map((each) => (
            <li key={each.list}>
              <ListStatus of={each} named />
            </li>
          ))}
        <li>
          <span>八个一</span>
          <Status {...wholesLook(row)} />
        </li>
        {percents.map(({ code, name, reached }) => (
          <li key={code}>
            <span>{name.replace('率', '')}</span>
            <Status {...reachedLook(reached)} />
          </li>
        ))}
      </ul>
      <p className="hx-small">
        <Link href={`/cameras/${school}`}>视频监控</Link> · <Link href={`/norms?school=${school}`}>配备测算</Link>
      </p>
    </Section>
  )
}
