import { ViewTabs } from '#foundation/ui/view-tabs.tsx'

/** The three sides of how schools stand: what their sheets say, whom they have, what watches. */
export const StandingTabs = ({ on }: { on: 'defences' | 'norms' | 'cameras' }) => (
  <ViewTabs
    name="学校安防情况"
    on={on}
    views={[
      { key: 'defences', words: '三防与八个一', href: '/defences' },
      { key: 'norms', words: '保安和巡查', href: '/norms' },
      { key: 'cameras', words: '视频监控', href: '/cameras' },
    ]}
  />
)
