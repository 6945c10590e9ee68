import { Icon } from '#foundation/ui/icon.tsx'
import { useGo } from '#foundation/ui/link.tsx'
import { MenuButton } from '#foundation/ui/menu-button.tsx'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import type { Roster } from '#duties/roster/planned.ts'
import { kindWords } from '#duties/roster/roster.words.ts'

type Props = { rosters: readonly Roster[]; chosen: Roster; hrefOf: (roster: string) => string }

/** Above this one reads a list with the schools' names, and may type to narrow it. */
const TABS = 4

/** Which of the rosters one looks at: a school's own few as views, a district's by name. */
export function RosterChoice({ rosters, chosen, hrefOf }: Props) {
  const go = useGo()
  const several = new Set(rosters.map(({ schoolName }) => schoolName)).size > 1
  const wordsOf = ({ kind, name, schoolName }: Roster) =>
    several ? `${schoolName} · ${name}` : `${kindWords[kind]} · ${name}`
  if (rosters.length <= TABS)
    return (
      <ViewTabs
        name="值班表"
        on={chosen.id}
        views={rosters.map((roster) => ({ key: roster.id, words: wordsOf(roster), href: hrefOf(roster.id) }))}
      />
    )
  return (
    <div className="hx-chips">
      <MenuButton
        look="hx-chip hx-chip--on"
        says="哪张值班表"
        find
        face={
          <>
            {wordsOf(chosen)}
            <Icon name="down" />
          </>
        }
        items={rosters.map((roster) => ({
          key: roster.id,
          words: wordsOf(roster),
          aside: kindWords[roster.kind],
          on: roster.id === chosen.id,
          act: () => go(hrefOf(roster.id)),
        }))}
      />
      <span className="hx-small hx-ink-3">{`共${rosters.length}张值班表`}</span>
    </div>
  )
}
