import '#registry/sign-in/screens/sign-in.css'
import { useQuery } from '@tanstack/react-query'
import { dayOf, timeOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { demoClockContract } from '#foundation/demo-clock/demo-clock.contract.ts'
import { ask } from '#foundation/ui/ask.ts'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { DemoAccounts } from '#registry/sign-in/screens/DemoAccounts.tsx'
import { FirstAdministrator } from '#registry/sign-in/screens/FirstAdministrator.tsx'
import { SignInForm } from '#registry/sign-in/screens/SignInForm.tsx'
import { idleMinutes } from '#registry/sign-in/session.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'

const signIn = ask(signInContract)
const clock = ask(demoClockContract)
const questions = ['哪所学校', '什么隐患', '谁负责', '何时到期', '复查没有']

export function SignIn() {
  useTitle('登录')
  const first = useQuery({ queryKey: ['first-visit'], queryFn: () => signIn.firstVisit({}) })
  const time = useQuery({ queryKey: ['clock'], queryFn: () => clock.readClock({}), enabled: first.data?.demo === true })
  return (
    <div className="si">
      <header className="si-brand">
        <p className="si-name">护学</p>
        <p className="si-what">学校及周边治安综合治理工作平台</p>
        <ol>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </header>
      <main className={first.data?.demo ? 'si-main si-main--demo' : 'si-main'}>
        {first.isPending && <Loading bars={5} />}
        {first.isError && (
          <ErrorState what="没有打开登录页" because={first.error.message} onRetry={() => void first.refetch()} />
        )}
        {first.data && (first.data.needed ? <FirstAdministrator known={first.data.known} /> : <SignInForm />)}
        {first.data?.demo && <DemoAccounts />}
      </main>
      <footer className="si-foot">
        {time.data?.demo && (
          <span>
            演示环境 · 时钟停在{dayWords(dayOf(time.data.now))} {timeOf(time.data.now)} · 学校为虚构，均标注（示例）
          </span>
        )}
        <span>离开{idleMinutes('office-staff')}分钟自动退出</span>
      </footer>
    </div>
  )
}
