import { useQuery } from '@tanstack/react-query'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import { defences } from '#duties/defences/screens/use-defences.ts'
import '#duties/defences/screens/defences.css'

/** The plate as it is to be made, on one sheet: two full names, letter by letter. */
export function PlateScreen() {
  const school = usePart('school')
  const read = useQuery({ queryKey: ['plate', school], queryFn: () => defences.readPlate({ school }) })
  return (
    <Page>
      <div className="hx-no-print">
        <PageHead
          title="警务室标牌"
          crumbs={[
            { words: '三防和八个一', href: '/defences' },
            { words: read.data?.school ?? '学校', href: `/defences/${school}` },
            { words: '标牌' },
          ]}
          deeds={
            <Button
              icon="print"
              kind="primary"
              disabledReason={read.data ? undefined : '标牌文字还没有'}
              onClick={() => window.print()}
            >
              打印
            </Button>
          }
        />
      </div>
      {read.error && <ErrorState what="写不出标牌" because={read.error.message} onRetry={() => void read.refetch()} />}
      {read.isPending && <Loading bars={3} />}
      {read.data && (
        <>
          <p className="df-plate df-plate--sheet">{read.data.text}</p>
          <dl className="hx-kv hx-no-print">
            <dt>派出所全称</dt>
            <dd>{read.data.station}</dd>
            <dt>学校全称</dt>
            <dd>{read.data.school}</dd>
            <dt>依据</dt>
            <dd>{read.data.basis}：名称逐字一致，改名后重新制作</dd>
          </dl>
        </>
      )}
    </Page>
  )
}
