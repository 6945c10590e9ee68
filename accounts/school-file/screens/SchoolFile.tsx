import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import { Tag } from '#foundation/ui/tag.tsx'
import type { SchoolFile } from '#accounts/school-file/school-file.contract.ts'
import { Basics, Nearby, Places, Posts } from '#accounts/school-file/screens/CardParts.tsx'
import { OpenHazards, RecentFacts } from '#accounts/school-file/screens/HazardParts.tsx'
import { ResponsibilityPlate } from '#accounts/school-file/screens/ResponsibilityPlate.tsx'
import { SchoolDefencesBrief } from '#duties/defences/screens/SchoolDefencesBrief.tsx'
import { useSchoolFile } from '#accounts/school-file/screens/use-schools.ts'
import { useMe } from '#matters/hazard/screens/use-now.ts'
import { chainWords, ownershipWords } from '#registry/school/school.ts'
import type { SchoolCard } from '#registry/school/school.contract.ts'
import '#accounts/school-file/screens/school.css'

/** 一校一档 of the school in the address. */
export const SchoolFileScreen = () => <SchoolFileOf school={usePart('school')} />

/** 一校一档 of one's own school. */
export function OwnSchoolScreen() {
  const me = useMe()
  if (me && me.unitKind !== 'school')
    return (
      <Page>
        <PageHead title="一校一档" />
        <Empty why="您的岗位不在学校">
          请从<Link href="/schools">学校名单</Link>里选一所来看。
        </Empty>
      </Page>
    )
  return <SchoolFileOf school={me?.post.unit} own />
}

function SchoolFileOf({ school, own = false }: { school: string | undefined; own?: boolean }) {
  const { file, card } = useSchoolFile(school)
  const error = file.error ?? card.error
  if (error)
    return (
      <Page>
        <PageHead title="一校一档" />
        <ErrorState
          what="没有取到一校一档"
          because={error.message}
          onRetry={() => void Promise.all([file.refetch(), card.refetch()])}
        />
      </Page>
    )
  if (!file.data || !card.data)
    return (
      <Page>
        <Loading bars={8} />
      </Page>
    )
  return <Drawn file={file.data} card={card.data} own={own} />
}

function Drawn({ file, card, own }: { file: SchoolFile; card: SchoolCard; own: boolean }) {
  const crumbs = own ? undefined : [{ words: '学校', href: '/schools' }, { words: card.townShort ?? '未定属地' }]
  return (
    <Page>
      <div className="sf-file">
        <PageHead
          title={card.name}
          paper
          crumbs={crumbs}
          tags={<WhatItIs file={file} card={card} />}
          deeds={
            <>
              <LinkButton small href={`/places?school=${card.id}`}>
                排查到位
              </LinkButton>
              <LinkButton small href={own ? '/risks' : `/risks?school=${card.id}`}>
                风险清单
              </LinkButton>
              {own && (
                <LinkButton small href="/school/points" icon="walk">
                  巡查点位
                </LinkButton>
              )}
              <Button small icon="print" onClick={() => printAs('plate')}>
                打印责任牌
              </Button>
              <Button small icon="print" onClick={() => printAs('file')}>
                打印一校一档
              </Button>
            </>
          }
        />
        <ol className="sf-chain" aria-label="责任链">
          {card.chain.map(({ link, name, label }) => (
            <li key={link}>
              <span>{chainWords[link]}</span>
              <b>{link === 'school' ? (label?.split(' · ').at(-1) ?? '第一责任人待明确') : (name ?? '未登记')}</b>
              {link !== 'school' && label && <small>{label.split(' · ').at(-1)}</small>}
            </li>
          ))}
        </ol>
        <div className="sf-columns">
          <div>
            <OpenHazards file={file} />
            <Posts card={card} />
          </div>
          <div>
            <Basics card={card} />
            <Places card={card} />
            <Nearby card={card} />
            <SchoolDefencesBrief school={card.id} />
            <p className="hx-small hx-ink-3 sf-planned">保险与材料：待建</p>
          </div>
          <div>
            <RecentFacts file={file} />
          </div>
        </div>
      </div>
      <ResponsibilityPlate card={card} />
    </Page>
  )
}

function WhatItIs({ file: { school }, card }: { file: SchoolFile; card: SchoolCard }) {
  const words = [
    `${school.typeName} · ${ownershipWords[card.ownership]}`,
    `学生${card.students}人`,
    card.boarders > 0 ? `寄宿${card.boarders}人` : '不寄宿',
    card.staff > 0 && `教职工${card.staff}人`,
    `保安${card.guards}人，持证${card.certifiedGuards}人`,
    `标识码 ${card.schoolCode ?? '未登记'}`,
    `信用代码 ${card.creditCode ?? '未登记'}`,
  ].filter(Boolean)
  return (
    <>
      <span className="hx-ink-2">{words.join(' · ')}</span>
      {school.counts.late > 0 && <Tag strong>{`逾期${school.counts.late}处`}</Tag>}
    </>
  )
}

function printAs(what: 'plate' | 'file'): void {
  const { dataset } = document.documentElement
  dataset['print'] = what
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true })
  window.print()
}
