import type { PlainDay } from '#foundation/calendar/day.ts'
import { spanWords } from '#foundation/calendar/words.ts'
import type { Output } from '#foundation/endpoint.ts'
import { Paper, type PaperDraft } from '#accounts/document/document.ts'
import type { reportContract } from '#accounts/report/report.contract.ts'
import { ordinalWords } from '#accounts/report/report-figures.ts'
import type { Pack } from '#programme/pack/pack.ts'

type Read = Output<typeof reportContract.readDistrictReport>
type Blocks = PaperDraft['blocks']
const MOST_ROWS = 2000

export const districtTitle = ({ period }: Pick<Read, 'period'>, { head }: Pick<Pack, 'head'>): string =>
  `${head.district.name}学校及周边治安综合治理${period.name}`

/** The assembled report as the office sends it: sections, what bodies report as problems and plans, and where each number comes from. */
export function districtPaper(read: Read, pack: Pick<Pack, 'head'>, today: PlainDay): Paper {
  const { period, sections, figures, problems, plans, accepted, asked, onTime, lacking } = read
  const used = sections.filter(({ sentences }) => sentences.length > 0)
  const lines = (name: string, rows: Read['problems']): Blocks => [
    {
      kind: 'table',
      caption: name,
      columns: [{ name: '序号' }, { name: '单位', width: 4 }, { name, width: 8 }],
      rows: rows.slice(0, MOST_ROWS).map(({ unitName, words }, i) => [String(i + 1), unitName, words.slice(0, 500)]),
    },
  ]
  const sources = figures.flatMap((figure) =>
    figure.value > 0 && used.some(({ sentences }) => sentences.some((text) => text.includes(`{{${figure.code}}}`)))
      ? figure.sources.map(({ unitName, value }) => [
          sentenceOf(read, figure.code),
          figure.words,
          unitName,
          String(value),
        ])
      : [],
  )
  return Paper.parse({
    form: 'red-head',
    head: pack.head.redHead,
    title: districtTitle(read, pack),
    addressees: '领导小组各成员单位，各学校、幼儿园',
    blocks: [
      {
        kind: 'paragraph',
        text: `现将${spanWords(period.from, period.cutOff)}工作情况报告如下。数字由已收下的${accepted}份报告相加，应报${asked}份。`,
      },
      { kind: 'heading', level: 1, text: '一、工作开展情况' },
      ...(used.length === 0 ? [{ kind: 'paragraph' as const, text: '没有收下的报告，没有数字。' }] : []),
      ...used.flatMap(({ name, sentences }, i) => [
        { kind: 'heading' as const, level: 2, text: `（${ordinalWords(i + 1)}）${name}` },
        { kind: 'paragraph' as const, text: sentences.join('') },
      ]),
      { kind: 'heading', level: 1, text: '二、存在的问题' },
      { kind: 'paragraph', text: `各单位、各学校反映问题${problems.length}条，见附件1。` },
      { kind: 'heading', level: 1, text: `三、${period.kind === 'annual' ? '下年思路' : '下半年打算'}` },
      { kind: 'paragraph', text: `各单位、各学校提出打算${plans.length}条，见附件2。` },
      { kind: 'heading', level: 1, text: '四、材料报送情况' },
      {
        kind: 'paragraph',
        text: `应报${asked}份，已收下${accepted}份，书面稿和电子稿都按时的${onTime}份。${
          lacking.length > 0 ? `尚未收下的：${lacking.map(({ unitName }) => unitName).join('、')}。` : ''
        }`,
      },
    ],
    figures: figures.map(({ code, value, words }) => ({
      code,
      value,
      words,
      href: `/reports/district?code=${period.code}&figure=${code}`,
      cutOff: period.cutOff,
    })),
    attachments: [
      { name: '各单位、各学校存在的问题', blocks: lines('存在的问题', problems) },
      { name: '各单位、各学校下步打算', blocks: lines('下步打算', plans) },
      {
        name: '数字来源',
        blocks: [
          {
            kind: 'table',
            columns: [
              { name: '所在句子', width: 6 },
              { name: '合计', width: 2 },
              { name: '单位', width: 4 },
              { name: '数' },
            ],
            rows: sources.slice(0, MOST_ROWS),
          },
        ],
      },
    ],
    signature: pack.head.document.issuer,
    date: today,
  })
}

/** The beginning of the sentence a number stands in, with the numbers before it filled in. */
function sentenceOf({ sections, figures }: Read, code: string): string {
  const text = sections.flatMap(({ sentences }) => sentences).find((each) => each.includes(`{{${code}}}`)) ?? ''
  const upTo = text.slice(0, text.indexOf(`{{${code}}}`))
  return upTo.replaceAll(
    /\{\{([^{}]+)\}\}/g,
    (_, other: string) => figures.find((each) => each.code === other)?.words ?? '',
  )
}
