import { Block } from '#apps/admin/kit/Block.tsx'
import { CountStrip } from '#foundation/ui/count-strip.tsx'

const counts = [
  { key: 'new', count: 4, what: '条新报隐患', under: '最早一条已等15小时', href: '/kit' },
  { key: 'check', count: 3, what: '处已报整改完成', under: '41号重大，须2名复查人', href: '/kit' },
  { key: 'late', count: 2, what: '处逾期未改', under: '12号满10日，应发二次督办', href: '/kit', late: true },
  { key: 'more', count: 1, what: '件延期申请', under: '39号，5月15日到期前须批', href: '/kit' },
  { key: 'list', count: 6, what: '个单位未确认职责清单', under: '本周五截止', href: '/kit' },
]

export const KitToday = () => (
  <Block name="今天要办" wide>
    <CountStrip counts={counts} all={{ words: '我的待办', under: '共16件', href: '/kit' }} />
  </Block>
)
