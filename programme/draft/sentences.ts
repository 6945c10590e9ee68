const OPEN = '“《（(「『【[〔'
const CLOSE = '”》）)」』】]〕'
const BREAKS = '，,。；;：:！？'

/** Words by which a notice asks for something: 要 but not 要点 or 主要, 应 but not 应急. */
const asking = `
  严禁 禁止 不得 必须 坚决 严防 严把 紧锁 请 (?<![主重需])要(?!点|求) 应(?!急|用|的) 须 责任人 落实 加强 建立 配备 配齐
  做到 开展 推进 推动 完善 明确 健全 强化 整治 打击 查缴 查处 清理 清除 铲除 制止 取缔 规范
  严管 制定 成立 安排 检查 购买 总结 上报 排查 化解 解决 防止 杜绝 掌握 关心 实行 安装 悬挂
  张贴 纳入 发挥 整合 发现 消除 保障 确保 维持 维护 减少 缓解 鼓励 探索 实现 形成 构建 创建
  促进 调动 遵循 预见 防范 贯彻 提高 增设 处置 坚持 列为 协调 改善 延伸 上岗 建设 配合 调整
  设置 管控 营造 反映 加大 作为 管事 干事 办事 完备 醒目
`
const asks = new RegExp(asking.trim().split(/\s+/).join('|'))

/** An opening that says when, why or on what ground, and waits for the demand that follows. */
const opening = /^(在|按照?|根据|对|针对|以|为|今年|同时|即|其中|“.{1,4}”$|.*要求$)|(时|期间|以来|下|前|后|原则|活动)$/

/** Cuts text at commas and stops, but never inside quotation marks, titles or brackets. */
export function pieces(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let piece = ''
  for (const char of text) {
    if (OPEN.includes(char)) depth++
    if (CLOSE.includes(char)) depth = Math.max(0, depth - 1)
    // A bracket that is never closed must not swallow the rest of the notice.
    if (char === '。') depth = 0
    if (depth === 0 && BREAKS.includes(char)) {
      found.push(piece + char)
      piece = ''
    } else piece += char
  }
  return [...found, piece].map((each) => each.trim()).filter((each) => bare(each) !== '')
}

/** Text without the punctuation at its ends. */
export const bare = (text: string): string => text.replace(/^[\s，,。；;：:！？、]+|[\s，,。；;：:！？、]+$/g, '')

export const isAsking = (piece: string): boolean => asks.test(bare(piece))
const isOpening = (piece: string): boolean => opening.test(bare(piece))

/** The part of a piece before it begins to ask: where its subject stands, if it has one. */
export const beforeAsking = (piece: string): string => {
  const at = piece.search(asks)
  return at < 0 ? '' : piece.slice(0, at)
}

/**
 * Splits a paragraph into the sub-sentences that each ask for one thing. Nothing is dropped: what asks for nothing itself
 * goes with the demand it opens, or else with the one before it.
 */
export function demands(paragraph: string): string[] {
  const found: string[] = []
  let waiting = ''
  for (const piece of pieces(paragraph)) {
    const waits = !/[。；;]$/.test(piece) && isOpening(piece) && (opensOnly(piece) || !isAsking(piece))
    if (waits) waiting += piece
    else if (isAsking(piece) || found.length === 0) {
      found.push(waiting + piece)
      waiting = ''
    } else if (waiting !== '') waiting += piece
    else found[found.length - 1] += piece
  }
  if (waiting !== '') {
    if (found.length === 0) found.push(waiting)
    else found[found.length - 1] += waiting
  }
  return found
}

/** 「在日常的教育教学活动中」 holds no demand, though a word in it may look like one. */
const opensOnly = (piece: string): boolean => {
  const words = bare(piece)
  return /^(在|按照?|根据|对|针对|今年|同时).*(时|期间|以来|下|前|后|中|的)$|按照.*原则$/.test(words)
}
