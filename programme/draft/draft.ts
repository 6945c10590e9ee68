import { stringify } from 'yaml'
import type { ClauseKind } from '#programme/clause/clause.ts'
import { guessKinds, guessOwners, listedThings, ownersByTitle } from '#programme/draft/guess.ts'
import { findTitle, outline, findDocumentNumber } from '#programme/draft/outline.ts'
import { bare, demands, isAsking } from '#programme/draft/sentences.ts'

export type DraftClause = { id: string; article: number; kinds: ClauseKind[]; owners: string[]; text: string }
export type Doubt = { id: string; doubt: string }

/** What a notice seems to ask, and everything a person must look at before it becomes a pack. */
export type Draft = {
  number?: string
  title?: string
  headings: { code: string; name: string }[]
  articles: { no: number; name: string; heading?: string; clauses: number }[]
  clauses: DraftClause[]
  doubts: Doubt[]
}

/**
 * A contact is configuration, never content of a pack: names after 联系人, phones and mailboxes are left out. A bare
 * number of seven or eight digits may be no phone; leaving it out and saying so is the safer mistake.
 */
const contact =
  /(?<=联系人[：:]?\s*)(?![、，,])[\p{Script=Han}]{2,4}(?=[、，,；;）)\s]|$)|(?<!\d)(1[3-9]\d{9}|(0\d{2,3}-?)?[2-9]\d{6,7})(?!\d)|[\w.-]+@[\w.-]+\w/gu

/** Longer than this and one line cannot say it: it is probably several demands. */
const LONG = 70

function doubtsOf(text: string, kinds: ClauseKind[], owners: string[], guessed: boolean): string[] {
  const listed = listedThings(text)
  return [
    ...(owners.length === 0 ? ['没有写明责任主体，暂记各成员单位'] : []),
    ...(owners.length > 0 && !guessed ? ['责任主体按上文或条名推断'] : []),
    ...(kinds.length === 0 ? ['看不出性质，暂记导向'] : []),
    ...(listed >= 3 ? [`并列${listed}项，可能须拆开`] : []),
    ...(bare(text).length > LONG ? ['句子较长，可能不止一款'] : []),
    ...(isAsking(text) ? [] : ['没有提出要求的词']),
  ]
}

/**
 * Drafts the clause skeleton of an official notice: document number, title, headings 一二三, numbered articles, and in each
 * the sub-sentences that ask for something. A guess is a guess: owners and kinds are for a person to confirm.
 *
 * Source: the layout of 工作要点 as districts issue them.
 */
export function draftNotice(notice: string): Draft {
  const text = notice.replaceAll(contact, '（略）')
  const number = findDocumentNumber(text)
  const title = findTitle(text)
  const { headings, articles, doubts } = outline(text)
  const draft: Draft = {
    ...(number && { number }),
    ...(title && { title }),
    headings,
    articles: [],
    clauses: [],
    doubts: [...doubts],
  }
  if (!number) draft.doubts.push({ id: '文号', doubt: '没有找到发文字号' })
  if (text !== notice)
    draft.doubts.push({ id: '联系方式', doubt: '来文含联系人、电话或邮箱，已略去，请在系统设置中填写' })
  if (!title) draft.doubts.push({ id: '标题', doubt: '没有找到标题' })

  for (const { no, name, heading, paragraphs } of articles) {
    let place = 0
    for (const paragraph of paragraphs) {
      // A subject holds until the next is named, within its paragraph: 「区交警大队……；加大……」.
      let subject = ownersByTitle(name)
      for (const demand of demands(paragraph)) {
        const owners = guessOwners(demand)
        if (owners.length > 0) subject = owners
        const kinds = guessKinds(demand)
        const id = `${no}.${++place}`
        draft.clauses.push({
          id,
          article: no,
          kinds: kinds.length > 0 ? kinds : ['N'],
          owners: subject.length > 0 ? subject : ['members'],
          text: bare(demand),
        })
        draft.doubts.push(...doubtsOf(demand, kinds, subject, owners.length > 0).map((doubt) => ({ id, doubt })))
      }
    }
    draft.articles.push({ no, name, ...(heading && { heading }), clauses: place })
  }
  return draft
}

/** The skeleton as YAML: the shape of articles.yaml and clauses.yaml, for a person to finish. */
export function printSkeleton(draft: Draft): string {
  const clauses = draft.clauses.map(({ id, article, kinds, owners, text }) => ({
    id,
    article,
    kinds,
    owners,
    statement: text,
    state: 'planned',
  }))
  const doubts = draft.doubts.map(({ id, doubt }) => `# ${id}　${doubt}`)
  return [
    '# 由通知自动拟出的条款骨架。表述暂用来文原句，须逐条改写成一句话，并核对责任主体和性质。',
    stringify({ document: { number: draft.number ?? '', title: draft.title ?? '' } }).trimEnd(),
    '',
    '# ---- 以下存为 articles.yaml ----',
    stringify({ headings: draft.headings, articles: draft.articles }).trimEnd(),
    '',
    '# ---- 以下存为 clauses.yaml（去掉 clauses: 一行和缩进） ----',
    stringify({ clauses }, { lineWidth: 0 }).trimEnd(),
    '',
    '# ---- 须人工核对 ----',
    ...doubts,
    '',
  ].join('\n')
}
