import type { ThemeConfig } from 'antd'

/** What tokens.css says, as Ant Design hears it. theme.test.ts compares the two. */
export const theme = {
  token: {
    colorPrimary: '#1b57a6',
    colorPrimaryHover: '#12427f',
    colorPrimaryBg: '#eaf1fa',
    colorInfo: '#1b57a6',
    colorLink: '#1b57a6',
    colorSuccess: '#1c6b3c',
    colorSuccessBg: '#e7f4eb',
    colorSuccessBorder: '#97ccaa',
    colorWarning: '#8a4b00',
    colorWarningBg: '#fff3da',
    colorWarningBorder: '#e5b45b',
    colorError: '#b3221b',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#e9a19c',
    colorText: '#1b2430',
    colorTextSecondary: '#46515f',
    colorTextTertiary: '#5f6b7a',
    colorTextQuaternary: '#5f6b7a', // arrows and crosses of pickers, pale by default
    colorTextDescription: '#5f6b7a',
    colorTextPlaceholder: '#5f6b7a',
    colorTextDisabled: '#5f6b7a',
    colorBorder: '#8793a3',
    colorBorderSecondary: '#dde3ea',
    colorBgLayout: '#ffffff',
    colorFillAlter: '#f5f7fa',
    colorBgContainerDisabled: '#f5f7fa',
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
    fontSize: 15,
    fontSizeSM: 13,
    lineHeight: 1.6,
    borderRadius: 4,
    controlHeight: 36,
    controlHeightSM: 30,
    controlHeightLG: 44,
    motion: false,
  },
  components: { DatePicker: { cellHeight: 26, cellWidth: 38, textHeight: 36 } }, // a calendar that fits beneath a field at 768
} as const satisfies ThemeConfig

/** The same for 大字显示. */
export const largeTheme = {
  ...theme,
  token: { ...theme.token, fontSize: 18, fontSizeSM: 16, controlHeight: 43, controlHeightSM: 36, controlHeightLG: 53 },
} satisfies ThemeConfig
