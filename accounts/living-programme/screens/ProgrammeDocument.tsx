import { useRef, useState, type RefObject } from 'react'
import { Empty } from '#foundation/ui/empty.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'
import type { LiveProgramme } from '#accounts/living-programme/programme.contract.ts'
import { ArticleSection } from '#accounts/living-programme/screens/ArticleSection.tsx'
import { ProgrammeHead } from '#accounts/living-programme/screens/ProgrammeHead.tsx'
import type { Programme } from '#accounts/living-programme/screens/use-programme.ts'

type DocumentProps = {
  programme: LiveProgramme
  filter: Programme['filter']
  change: Programme['change']
  chosen: string | undefined
  path: string
  sheet: RefObject<HTMLDivElement | null>
}

/** The programme as a document, every clause live. J and K go down and up its clauses. */
export function ProgrammeDocument({ programme, filter, change, chosen, path, sheet }: DocumentProps) {
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({})
  const [all, setAll] = useState<boolean>()
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list)
  const shown = programme.articles.some(({ clauses }) => clauses.length > 0)
  const turnAll = () => {
    setTurned({})
    setAll(all !== true)
  }
  return (
    <div className="lp-document hx-measure" ref={sheet}>
      <ProgrammeHead
        {...{ programme, filter, change, path }}
        all={all === true}
        onAll={filter.state === undefined ? turnAll : undefined}
      />
      {!shown && <Empty why="没有这样的条款">换一个状态或单位再看。</Empty>}
      <div ref={list}>
        {programme.articles.map((article) => (
          <ArticleSection
            key={article.no}
            article={article}
            chosen={chosen}
            hrefOf={(clause) => hrefWith(path, filter, { clause })}
            turned={turned}
            allOpen={filter.state === undefined ? all || undefined : true}
            onTurn={(key, open) => setTurned({ ...turned, [key]: open })}
          />
        ))}
      </div>
    </div>
  )
}
