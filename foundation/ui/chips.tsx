import { Icon } from '#foundation/ui/icon.tsx'
import { MenuButton } from '#foundation/ui/menu-button.tsx'

export type ChipOption = { value: string; words: string; count?: number | undefined }

export type Chip = {
  key: string
  /** What it narrows by: 学校, 责任单位, 类别. */
  name: string
  options: readonly ChipOption[]
  value?: string | undefined
}

type ChipsProps = {
  chips: readonly Chip[]
  onChange: (key: string, value: string | undefined) => void
  onClear?: (() => void) | undefined
}

/** Filters in one row. What is chosen shows its value and a cross; the rest show what they would narrow by. */
export function Chips({ chips, onChange, onClear }: ChipsProps) {
  const some = chips.some((chip) => chip.value !== undefined)
  return (
    <div className="hx-chips" role="group" aria-label="筛选">
      {chips.map((chip) => {
        const chosen = chip.options.find((option) => option.value === chip.value)
        return chip.value === undefined ? (
          <MenuButton
            key={chip.key}
            look="hx-chip"
            says={chip.name}
            face={
              <>
                {chip.name}
                <Icon name="down" />
              </>
            }
            find={chip.options.length > 8}
            items={chip.options.map(({ value, words, count }) => ({
              key: value,
              words,
              aside: count,
              on: false,
              act: () => onChange(chip.key, value),
            }))}
          />
        ) : (
          <button
            key={chip.key}
            type="button"
            className="hx-chip hx-chip--on"
            onClick={() => onChange(chip.key, undefined)}
          >
            <span className="hx-hidden">不再按{chip.name}筛选：</span>
            {chosen?.words ?? chip.value}
            <Icon name="close" />
          </button>
        )
      })}
      {some && onClear && (
        <button type="button" className="hx-link hx-small" onClick={onClear}>
          清空
        </button>
      )}
    </div>
  )
}
