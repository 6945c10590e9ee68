import { type BasicsFacts, basicsOf } from '#registry/school/basics.ts'

/** What the registry knows of one school's basics; the list of items and the score are the registry's own. */
export type SchoolBasics = BasicsFacts & {
  id: string
  short: string
  town: string | null
  enrolment: { students: number; boarders: number; staff: number }
}

export type Item = { code: string; word: string; has: boolean }
export const itemsOf = (school: SchoolBasics): Item[] => basicsOf(school).items

export const missingOf = (school: SchoolBasics): string[] =>
  itemsOf(school)
    .filter(({ has }) => !has)
    .map(({ word }) => word)

/** The links of the chain 区领导–镇街–社区–派出所–学校. Source: clause 7.1. */
const isLink = ({ code }: Item): boolean => code.startsWith('link-') || code === 'head'
/** How far down the duty reaches: town, community and police station, each by name. Source: clause 7.1. */
const GRASS_ROOTS: readonly string[] = ['link-town', 'link-community', 'link-station']
export const missingBelow = (school: SchoolBasics): string[] =>
  itemsOf(school)
    .filter(({ code, has }) => GRASS_ROOTS.includes(code) && !has)
    .map(({ word }) => word)

/** What a card must carry to be one: the chain, which school it is and where its gates are. Source: clause 7.2. */
const CARD: readonly string[] = ['credit-code', 'school-code', 'located', 'gates']
const isOnCard = (item: Item): boolean => isLink(item) || CARD.includes(item.code)

export const hasChain = (school: SchoolBasics): boolean => itemsOf(school).every((item) => item.has || !isLink(item))

export const missingOnCard = (school: SchoolBasics): string[] =>
  itemsOf(school)
    .filter((item) => isOnCard(item) && !item.has)
    .map(({ word }) => word)
