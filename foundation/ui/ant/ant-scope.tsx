import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { useLargeText } from '#foundation/ui/large-text.tsx'
import { largeTheme, theme } from '#foundation/ui/theme.ts'

dayjs.locale('zh-cn')

/** Our values round each borrowed component, so that Ant Design loads only on screens that need it. */
export function AntScope({ children }: { children: ReactNode }) {
  const { large } = useLargeText()
  return (
    <ConfigProvider locale={zhCN} theme={large ? largeTheme : theme} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
