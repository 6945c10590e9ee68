import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import { DefenceList } from '#duties/defences/screens/DefenceList.tsx'
import { reachedLook } from '#duties/defences/screens/defence-look.tsx'
import { PlateSection } from '#duties/defences/screens/PlateSection.tsx'
import { useSchoolDefences } from '#duties/defences/screens/use-defences.ts'
import '#duties/defences/screens/defences.css'

/** 三防和八个一 of the school in the address. */
export const SchoolDefencesScreen = () => <SchoolDefencesOf school={usePart('school')} />

export function SchoolDefencesOf({ school, own = false }: { school: string; own?: boolean }) {
  const read = useSchoolDefences(school)
  if (!read.data)
    return (
      <Page>
        <PageHead title="三防和八个一" />
        {read.error ? (
          <ErrorState what="没有取到三防情况" because={read.error.message} onRetry={() => void read.refetch()} />
        ) : (
          <Loading bars={8} />
        )}
      </Page>
    )
  const { school: row, lists, percents, platePhotos, day } = read.data
  return (
    <Page>
      <PageHead
        title={`${row.short}：三防和八个一`}
        crumbs={own ? undefined : [{ words: '三防和八个一', href: '/defences' }, { words: row.short }]}
        deeds={
          <>
            <LinkButton small href={own ? '/school' : `/schools/${school}`}>
              一校一档
            </LinkButton>
            <LinkButton small href={`/cameras/${school}`} icon="camera">
              视频监控
            </LinkButton>
            <Button small icon="print" onClick={() => window.print()}>
              打印
            </Button>
          </>
        }
      />
      <div className="df-school">
        <div>
          {lists.map((list) => (
            <DefenceList key={list.list} list={list} school={school} day={day} />
          ))}
        </div>
        <div>
          <PlateSection row={row} photos={platePhotos} />
          <Section ruled title="四个100%" remark="由名册、自查和排班算出，不另填表">
            <ul className="df-percents">
              {percents.map(({ code, name, reached, parts }) => (
                <li key={code}>
                  <span>
                    <b>{name.replace('率', '')}</b>
                    {parts.map((part) => (
                      <small key={part.code}>
                        {`${part.text}：${reachedLook(part.reached).word}（${part.shownBy}）`}
                      </small>
                    ))}
                  </span>
                  <Status {...reachedLook(reached)} />
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </Page>
  )
}
