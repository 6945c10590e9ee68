/** What every school must have before anything can be asked of it: clause 0.6, 基层基础建设. */
export type BasicsFacts = {
  links: { town: boolean; community: boolean; station: boolean; leader: boolean }
  /** Kinds of post somebody holds. */
  held: readonly string[]
  staleContacts: number
  creditCode: boolean
  schoolCode: boolean
  located: boolean
  gates: number
  guards: number
  certifiedGuards: number
}

export type Basics = { score: number; items: { code: string; word: string; has: boolean }[] }

const ITEMS: [code: string, word: string, has: (facts: BasicsFacts) => boolean][] = [
  ['link-leader', '联系的区领导', ({ links }) => links.leader],
  ['link-town', '属地镇街', ({ links }) => links.town],
  ['link-community', '属地社区', ({ links }) => links.community],
  ['link-station', '责任派出所', ({ links }) => links.station],
  ['head', '第一责任人', ({ held }) => held.includes('school-head')],
  ['safety', '安全干事', ({ held }) => held.includes('school-safety')],
  ['duty-leader', '值班领导', ({ held }) => held.includes('duty-leader')],
  ['guard', '门卫', ({ held, guards }) => held.includes('guard') && guards > 0],
  ['certified', '保安持证上岗', ({ guards, certifiedGuards }) => guards > 0 && certifiedGuards >= guards],
  ['contacts', '联系方式12个月内核实', ({ held, staleContacts }) => held.length > 0 && staleContacts === 0],
  ['credit-code', '统一社会信用代码', ({ creditCode }) => creditCode],
  ['school-code', '学校标识码', ({ schoolCode }) => schoolCode],
  ['located', '学校位置', ({ located }) => located],
  ['gates', '校门位置', ({ gates }) => gates > 0],
]

/** A score out of 100 with every item behind it; an item that is not there is listed, never averaged away. */
export function basicsOf(facts: BasicsFacts): Basics {
  const items = ITEMS.map(([code, word, has]) => ({ code, word, has: has(facts) }))
  return { score: Math.round((100 * items.filter(({ has }) => has).length) / items.length), items }
}
