import { Icon } from '#foundation/ui/icon.tsx'
import { useLargeText } from '#foundation/ui/large-text.tsx'
import { MenuButton } from '#foundation/ui/menu-button.tsx'

type Post = { id: string; unitShort: string; title: string }

type WhoMenuProps = {
  post: Post
  others: readonly Post[]
  onPost: (id: string) => void
  /** The call list of the district, in reach from every screen. */
  onCalls?: (() => void) | undefined
  onPassword?: (() => void) | undefined
  onSignOut: () => void
}

const nameOf = ({ unitShort, title }: Post) => `${unitShort} · ${title}`

/** The post one acts in; other posts one holds, larger words, password, the way out. Posts only, never a person's name. */
export function WhoMenu({ post, others, onPost, onCalls, onPassword, onSignOut }: WhoMenuProps) {
  const { large, setLarge } = useLargeText()
  const posts = others.map((other) => ({ key: other.id, words: `换到 ${nameOf(other)}`, act: () => onPost(other.id) }))
  return (
    <MenuButton
      look="hx-who"
      right
      says="岗位和登录"
      face={
        <>
          <Icon name="person" />
          <span>{nameOf(post)}</span>
          <Icon name="down" />
        </>
      }
      items={[
        ...posts,
        ...(onCalls ? [{ key: 'calls', words: '通讯录', act: onCalls }] : []),
        { key: 'large', words: large ? '恢复普通字号' : '大字显示', act: () => setLarge(!large) },
        ...(onPassword ? [{ key: 'password', words: '修改口令', act: onPassword }] : []),
        { key: 'leave', words: '退出登录', act: onSignOut },
      ]}
    />
  )
}
