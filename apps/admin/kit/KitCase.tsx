import { Block } from '#apps/admin/kit/Block.tsx'
import { plainDay } from '#foundation/calendar/day.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { NextStep } from '#foundation/ui/notice.tsx'
import { Facts, Section } from '#foundation/ui/page.tsx'
import { PhotoPair } from '#foundation/ui/photo.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { StepLine, type Step } from '#foundation/ui/step-line.tsx'
import { Timeline } from '#foundation/ui/timeline.tsx'

const now = new Date('2017-05-10T08:00:00+08:00')
const scene = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">
<path fill="#dfe6ec" d="M0 0h320v200H0z"/><circle cx="150" cy="34" r="22" fill="#a3b89e"/><circle cx="250" cy="30" r="26" fill="#a9bda4"/>
<path fill="#d8cfbf" d="M96 50h224v58H96z"/><path fill="#8d6f5a" d="M8 34h14v74H8zM84 34h14v74H84zM8 34h90v12H8z"/>
<path fill="#cdd1d6" d="M0 108h320v32H0z"/><path fill="#858d97" d="M0 140h320v60H0z"/>
<path fill="#b5544a" d="m112 112 6-10h22l6 10z"/><path fill="#4f7f9c" d="m172 112 6-10h22l6 10z"/><path fill="#9aa3ad" d="M114 120h30v14h-30zM174 120h30v14h-30z"/></svg>`)}`

const steps: Step[] = [
  { name: '发现登记', state: 'done', when: '4月11日 07:25' },
  { name: '核实定级', state: 'done', when: '4月11日 09:10' },
  { name: '交办', state: 'done', when: '4月11日 09:32' },
  { name: '签收', state: 'done', when: '4月12日 11:02' },
  { name: '整改', state: 'done', when: '5月9日 17:20' },
  { name: '复查', state: 'doing', when: '待安排' },
  { name: '销号', state: 'todo' },
  { name: '回头看', state: 'todo', when: '+30日、+90日' },
]

export function KitCase() {
  return (
    <Block name="一件事：五问、一生、下一步、前后、经过" wide>
      <FiveFacts
        facts={[
          { ask: '哪所学校', answer: <Link href="/kit">青澜小学（示例）</Link>, under: '正门东侧 · 塘山镇' },
          { ask: '什么隐患', answer: '占道经营', under: '流动摊点约12处' },
          { ask: '谁负责', answer: '区城管执法局', under: '配合 市监局、塘山镇' },
          {
            ask: '何时到期',
            answer: (
              <Deadline now={now} due={plainDay('2017-05-12')} soon original={plainDay('2017-05-07')} extensions={1} />
            ),
          },
          { ask: '复查没有', answer: <Status state="soon" word="未复查" large />, under: '昨天17:20报完，已等15小时' },
        ]}
      />
      <div style={{ margin: '14px 0 12px' }}>
        <StepLine name="办理进度" steps={steps} />
      </div>
      <div className="kit__two">
        <div>
          <NextStep
            what="办公室安排复查"
            because="重大隐患须2名复查人，不能是整改单位的人。建议5月11日早高峰去，连同47号一起看。"
          >
            <Button kind="primary">安排复查</Button>
          </NextStep>
          <div className="hx-acts" style={{ margin: '12px 0 16px' }}>
            <Button small note="给新期限，次数加1">
              退回补材料
            </Button>
            <Button small disabledReason="还没有复查合格记录">
              销号
            </Button>
            <Button small kind="danger" note="须第二人同意">
              作废
            </Button>
          </div>
          <Section title="整改前后" remark="同一点位，相距4米">
            <PhotoPair
              before={{
                src: scene,
                alt: '正门东侧人行道上的流动摊点',
                mark: '整改前',
                strip: '2017-04-11 07:25 正门东侧',
                under: '正门门卫拍摄 · 4月11日 07:26 收到',
              }}
            />
          </Section>
          <Section title="五落实" remark="5/5">
            <FiveFacts
              bare
              facts={[
                { ask: '责任', answer: '区城管执法局中队长' },
                { ask: '措施', answer: '固守＋疏导点' },
                { ask: '资金', answer: '1.8万元，城管专项' },
                { ask: '时限', answer: '5月12日' },
                { ask: '预案', answer: '反弹即时联动' },
              ]}
            />
          </Section>
        </div>
        <div>
          <Section title="经过" remark="10条 · 只增不改">
            <Timeline
              entries={[
                {
                  key: '1',
                  when: '5月9日 17:20',
                  who: '区城管执法局',
                  what: '报整改完成',
                  mark: 'doing',
                  more: (
                    <>
                      固守点已设，三时段专人值守。<Link href="/kit">照片3张</Link>
                    </>
                  ),
                },
                {
                  key: '2',
                  when: '5月5日 10:12',
                  who: '领导小组办公室',
                  what: '批准延期至 5月12日',
                  mark: 'soon',
                  more: '原定5月7日保留。依据：疏导点地面硬化5月10日完工。',
                },
                { key: '3', when: '5月4日 15:40', who: '区城管执法局', what: '申请延期5天（到期前3天提出）' },
                {
                  key: '4',
                  when: '4月12日 10:20',
                  who: '领导小组办公室',
                  what: '裁定：市监局仍为配合单位',
                  mark: 'done',
                },
                {
                  key: '5',
                  when: '4月11日 15:06',
                  who: '区市场和质量监督管理局',
                  what: '异议退回（仅此一次）',
                  mark: 'late',
                  more: '“流动摊点无固定经营场所，应由城管部门管理。”',
                },
              ]}
            />
          </Section>
          <Facts
            facts={[
              ['到期', '5月12日'],
              ['学校', '青澜小学（示例）正门东侧 · 塘山镇'],
              ['要求', '早高峰清理正门盲道，引导进疏导点，报前后照片。'],
            ]}
          />
        </div>
      </div>
    </Block>
  )
}
