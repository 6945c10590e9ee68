/** GB/T 9704-2012: the page of an official document. Millimetres and points; both renderers read these and nothing else. */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  bottom: 35,
  binding: 28,
  outer: 26,
  lines: 22,
  chars: 28,
  /** 2号, 3号, 4号. */
  title: 22,
  body: 16,
  small: 14,
  /** The head stands so far below the top of the type area. */
  headBelow: 35,
  red: '#e60000',
} as const

export const POINTS_A_MM = 72 / 25.4
/** 156 × 225 mm. */
export const typeArea = {
  width: page.width - page.binding - page.outer,
  height: page.height - page.top - page.bottom,
} as const
/** From one line to the next: 225 mm by 22, in points. */
export const linePitch = (typeArea.height * POINTS_A_MM) / page.lines
/** 28 characters of 16 pt are 2 mm too wide for the line: so much is taken from each, and a hair more so that rounding never costs one. */
export const tracking = (typeArea.width * POINTS_A_MM - page.chars * page.body) / page.chars - 0.005

/** The official names first: a machine that has them uses them; the free ones are shipped. */
export const fonts = {
  song: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'Noto Serif SC'],
  fang: ['仿宋_GB2312', 'FangSong_GB2312', 'FandolFang R', 'Noto Serif SC'],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', 'FandolKai', 'Noto Serif SC'],
  hei: ['黑体', 'SimHei', 'Noto Sans SC'],
} as const
