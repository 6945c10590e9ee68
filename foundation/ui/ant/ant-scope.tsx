import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { useLargeText } from '#foundation/ui/large-text.tsx'
import { largeTheme, theme } from '#foundation/ui/theme.ts'

dayjs.locale('zh-cn')

// a list opened from a dialog must stand in it: the page beneath cannot be reached while the dialog is open
const popupPlace = (trigger?: HTMLElement) => trigger?.closest('dialog') ?? document.body

/** Our values round each borrowed component, so that Ant Design loads only on screens that need it. */
export function AntScope({ children }: { children: ReactNode }) {
  const { large } = useLargeText()
  return (
    <ConfigProvider locale={zhCN} theme={large ? largeTheme : theme} getPopupContainer={popupPlace}>
      {children}
    </ConfigProvider>
  )
}
